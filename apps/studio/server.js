#!/usr/bin/env node
/**
 * Serves the built studio. Run by `npm start` and `weft serve`; needs `npm run build -w apps/studio` first.
 * PORT (4747), HOST (127.0.0.1), SHUTDOWN_TIMEOUT (seconds an open request may take to end; 5).
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { filePolicy, framed, headers } from './policy.js';

const port = Number(process.env.PORT ?? 4747);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(
    `PORT is "${process.env.PORT}", which is not a port. Give a whole number up to 65535, such as PORT=4747.`,
  );
  process.exit(2);
}
const host = process.env.HOST ?? '127.0.0.1';
const patience = Number(process.env.SHUTDOWN_TIMEOUT ?? 5) * 1000;

const built = new URL('./build/handler.js', import.meta.url);
if (!existsSync(built)) {
  console.error(
    'The studio is not built yet. Build it first: npm run build -w apps/studio (npm start does it by itself).',
  );
  process.exit(1);
}
// A form must come from this studio's own origin: ORIGIN where a proxy speaks for it (https://weft.example.org).
if (!process.env.ORIGIN) process.env.PROTOCOL_HEADER = 'x-weft-scheme';
// Maps of places and forms come as files of some megabytes.
process.env.BODY_SIZE_LIMIT ??= '20M';
/** @type {{ handler: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, next: () => void) => void }} */
const { handler } = await import(built.href).catch((/** @type {unknown} */ error) => {
  if (!(error instanceof Error) || error.name !== 'StoreError') throw error;
  console.error(error.message);
  process.exit(1);
});
/** Set by the studio when its store is open (src/lib/server/access/open-studio.ts). */
const studio =
  /** @type {{ weftStudio?: { wayIn: { says: string, path: string } | null, close: () => Promise<void> } }} */ (
    globalThis
  );

const server = createServer((request, response) => {
  const alone = !framed.test((request.url ?? '').split('?', 1)[0] ?? '');
  for (const [name, value] of Object.entries(headers))
    if (alone || name !== 'x-frame-options') response.setHeader(name, value);
  response.setHeader('content-security-policy', filePolicy);
  request.headers['x-weft-scheme'] = 'http';
  handler(request, response, () => {
    response.statusCode = 404;
    response.end('Not here');
  });
});

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
  console.error(describe(error));
  process.exit(1);
});

server.listen(port, host, () => {
  const listening = server.address();
  const way = studio.weftStudio?.wayIn;
  if (way && listening !== null && typeof listening === 'object')
    console.log(`\n${way.says}\n${origin(listening.port)}${way.path}`);
  process.send?.({ listening });
});

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
// Whoever started this server is gone.
process.once('disconnect', stop);

function stop() {
  server.close(async () => {
    await studio.weftStudio?.close();
    process.exit(0);
  });
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), patience).unref();
}

/** @param {number} at */
function origin(at) {
  if (process.env.ORIGIN) return process.env.ORIGIN;
  const name = ['0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${at}`;
}

/** @param {NodeJS.ErrnoException} error */
function describe(error) {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use by another program. End that program, or choose another port: PORT=${port + 1} npm start`;
  if (error.code === 'EACCES')
    return `This account may not use port ${port}. Choose one above 1023: PORT=4747 npm start`;
  if (error.code === 'EADDRNOTAVAIL')
    return `This computer has no address ${host}. Use HOST=127.0.0.1 for this computer alone, or HOST=0.0.0.0 for the whole network.`;
  return `The studio could not start: ${error.message}`;
}
