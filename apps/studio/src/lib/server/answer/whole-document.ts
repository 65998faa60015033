import { randomBytes } from 'node:crypto';
import { device } from 'virtual:answer-device';
import { type Html, html } from '$lib/answer/markup.ts';
import type { ShownPage } from '$lib/answer/pages/frame.ts';
import styles from './answer.css?raw';

export interface DocumentOptions {
  readonly status?: number;
  /** What the script of the page is given; without it there is no script. */
  readonly island?: unknown;
  /** Where a page without scripts goes by itself, after so many seconds. */
  readonly refresh?: { readonly seconds: number; readonly to: string } | null;
  readonly cookie?: string | null;
}

const trusted = (markup: string): Html => ({ markup });
const styleSheet = styles
  .replace(/\n\s*/g, '')
  .replace(/ \{/g, '{')
  .replace(/;\}/g, '}')
  .replace(/([a-z-]): /g, '$1:')
  .replace(/ ([>+]) /g, '$1');

/** JSON that may stand in a script element. */
export const islandOf = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Whole and alone: styles within, no picture, no font, nothing from elsewhere. */
export function wholeDocument(page: ShownPage, options: DocumentOptions = {}): Response {
  const nonce = randomBytes(16).toString('base64');
  const { island, refresh } = options;
  const { markup } = html`<!doctype html>
<html lang="${page.language}" dir="${page.rightToLeft ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${page.title}</title><link rel="icon" href="data:,"><style nonce="${nonce}">${trusted(styleSheet)}</style>${
    refresh &&
    html`<noscript><meta http-equiv="refresh" content="${refresh.seconds}; url=${refresh.to}"></noscript>`
  }${island !== undefined && html`<script nonce="${nonce}" src="/a/device.js?v=${device.version}" defer></script>`}</head><body>${page.body}${
    island !== undefined &&
    html`<script type="application/json" id="island" nonce="${nonce}">${trusted(islandOf(island))}</script>`
  }</body></html>`;
  return new Response(markup, {
    status: options.status ?? 200,
    headers: {
      ...pageHeaders(nonce),
      ...(options.cookie ? { 'set-cookie': options.cookie } : {}),
    },
  });
}

const pageHeaders = (nonce: string): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  // The address of a page may hold a code: no request tells it, not even to this server.
  'referrer-policy': 'strict-origin',
  'cache-control': 'private, no-store',
});
