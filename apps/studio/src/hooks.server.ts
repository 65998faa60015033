import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { openStudio } from '$lib/server/access/open-studio.ts';
import { requireReader, requireRole } from '$lib/server/access/require.ts';
import { whoAsks } from '$lib/server/access/who.ts';
import { makeDemo } from '$lib/server/demo/make-demo.ts';
import { faultIn } from '$lib/server/log/fault.ts';
import { framedRoute } from '$lib/server/see/framed-figure.ts';
import { formHeaders, headers } from '../policy.js';

export const init: ServerInit = () => openStudio(makeDemo);

/**
 * Says who asks, and lets nobody into a community but its members (readers, where it is simulated): also
 * where a page forgets to. Pages carry the same headers as every other file; Latin fonts are asked for at
 * once, others only when a word needs them. Whoever answers questions (/a) is asked for no account, and the
 * session of nobody is read there.
 */
export const handle: Handle = async ({ event, resolve }) => {
  const analyses = event.route.id === '/';
  const answers = event.url.pathname === '/a' || event.url.pathname.startsWith('/a/');
  event.locals.person = analyses || answers ? null : await whoAsks(event);
  const { community } = event.params;
  if (community !== undefined && !showsPage(event))
    await (event.request.method === 'GET' ? requireReader : requireRole)(event, community);
  const response = await resolve(event, {
    preload: ({ type, path }) => type !== 'font' || /latin-wght/.test(path),
    transformPageChunk: ({ html }) => inItsLanguage(html, event.locals.spoken),
  });
  if (event.route.id === framedRoute) return response;
  for (const [name, value] of Object.entries(analyses ? headers : formHeaders))
    if (!answers || !response.headers.has(name)) response.headers.set(name, value);
  if (answers) {
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
  } else if (!analyses) {
    const policy = response.headers.get('content-security-policy');
    if (policy) response.headers.set('content-security-policy', formPolicy(policy));
    response.headers.set('cache-control', 'private, no-store');
  }
  return response;
};

/** The address of a request is not said, only its route: codes stand in addresses. */
export const handleError: HandleServerError = ({ error, event, status }) => {
  if (status !== 404) console.error(`${status} at ${event.route.id ?? 'no route'}: ${faultIn(error)}`);
};

/** What a page is written in is known when it is loaded, after the frame around it was written in English. */
const inItsLanguage = (html: string, spoken: App.Locals['spoken']): string =>
  spoken
    ? html.replace('<html lang="en" dir="ltr">', `<html lang="${spoken.language}" dir="${spoken.direction}">`)
    : html;

/** The routes that answer by themselves, without a page around them. */
const answering = new Set(
  Object.keys(import.meta.glob('./routes/**/+server.ts')).map((path) =>
    path.slice('./routes'.length, -'/+server.ts'.length),
  ),
);

/** A page is guarded by its layout, which says what is wrong in the page's own look. */
const showsPage = ({ request, isDataRequest, route }: RequestEvent): boolean =>
  request.method === 'GET' && !isDataRequest && !answering.has(route.id ?? '');

/** Every page but the one that reads files may send its own forms to this studio. */
const formPolicy = (policy: string): string =>
  policy
    .replace("form-action 'none'", "form-action 'self'")
    .replace("connect-src 'none'", "connect-src 'self'");
