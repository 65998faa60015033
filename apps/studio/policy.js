/**
 * What a page of the studio may do. Stated once: SvelteKit adds the nonces (svelte.config.js), the
 * server sends the same policy with every other file (server.js), so that the worker which reads a
 * person's file is held by it too: a worker obeys the policy its own script came with.
 */

/** @typedef {NonNullable<import('@sveltejs/kit').Config['kit']>} Kit */
/** @type {NonNullable<NonNullable<Kit['csp']>['directives']>} */
export const pagePolicy = {
  'default-src': ['none'],
  'script-src': ['self'],
  'style-src': ['self'],
  // The one inline style there is: SvelteKit's announcer of page changes, by its hash.
  'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
  'img-src': ['self', 'data:', 'blob:'],
  'font-src': ['self'],
  'worker-src': ['self'],
  'connect-src': ['none'],
  'form-action': ['none'],
  'base-uri': ['none'],
  'frame-ancestors': ['none'],
};

/** The policy of a file that is not a page: a script, a style, a font, the worker. */
export const filePolicy =
  "default-src 'none'; script-src 'self'; connect-src 'none'; worker-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The only pages that may stand inside pages of others: figures of what everybody may read. */
export const framed = /^\/r\/[^/]+\/figure\/[^/]+$/;

/** Sent with everything. */
export const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/**
 * Sent with every page but the one that reads files. A browser names no origin for a form of a page without
 * referrer, and the studio takes forms from its own origin alone.
 */
export const formHeaders = { ...headers, 'referrer-policy': 'same-origin' };
