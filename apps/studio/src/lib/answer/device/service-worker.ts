declare const __DEVICE_VERSION__: string;
const worker = self as unknown as ServiceWorkerGlobalScope;

/**
 * Keeps one small page and its script on the device. Where the server does not answer (no connection, an error),
 * that page stands in its place, and the script finds questions and answers in the device's own database.
 */
const shelf = `weft-${__DEVICE_VERSION__}`;
const shell = '/a/waiting';
const script = `/a/device.js?v=${__DEVICE_VERSION__}`;
const patience = 8_000;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shelf)
      .then((cache) => cache.addAll([new Request(shell, { credentials: 'omit', cache: 'reload' }), script]))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET') return;
  if (pathname === '/a/device.js')
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  else if (request.mode === 'navigate' && /^\/a\/(waiting|w\/[0-9a-z]{8}|[0-9a-z-]{8,9})$/i.test(pathname))
    event.respondWith(navigated(request));
});

async function navigated(request: Request): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const response = await fetch(request, { signal: stop.signal });
    if (response.status < 500) return response;
    return (await caches.match(shell)) ?? response;
  } catch (failed) {
    const kept = await caches.match(shell);
    if (kept) return kept;
    throw failed;
  } finally {
    clearTimeout(timer);
  }
}
