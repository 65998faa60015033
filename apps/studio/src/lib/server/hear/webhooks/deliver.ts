import { createHmac } from 'node:crypto';
import { type LookupAddress, lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as safeRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** What is sent: `body` is JSON, signed as it is. */
export interface Delivery {
  readonly url: string;
  readonly secret: string;
  readonly event: string;
  readonly body: string;
}

export interface DeliveryOptions {
  /** Whether addresses of this computer and of networks of its own may be reached (`WEFT_WEBHOOK_PRIVATE=1`). */
  readonly allowPrivate: boolean;
  /** Milliseconds to wait before each further try. */
  readonly waits: readonly number[];
  readonly timeout: number;
}

export const usualDelivery: DeliveryOptions = {
  allowPrivate: false,
  waits: [2_000, 15_000, 120_000],
  timeout: 8_000,
};

/** How a delivery ended, in words for the page. */
export interface Delivered {
  readonly ok: boolean;
  readonly said: string;
}

const notAllowed = 'That address lies in a private network, where nothing is sent.';

/** Why an address may not be told anything; `null` where it may. Names are looked up when something is sent. */
export function urlRefusal(text: string, allowPrivate: boolean): string | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'That is no web address. It begins with https://.';
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'A web address begins with https://.';
  if (url.username !== '' || url.password !== '') return 'Leave name and password out of the address.';
  if (allowPrivate) return null;
  if (url.protocol !== 'https:') return 'The address must begin with https://, so that nobody reads along.';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 ? isPrivateAddress(host) : /(^|\.)(localhost|local|internal)\.?$/i.test(host))
    return notAllowed;
  return null;
}

/** The signature that stands in `weft-signature`: HMAC-SHA-256 of the body, in hexadecimal. */
export const signatureOf = (secret: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/**
 * Sends once, and again after each of `waits` while the other program does not answer, says 429 or has a fault of
 * its own. It connects only to an address that was checked, so that a name cannot turn to another between. It follows
 * no redirection and reads no answer but its status.
 */
export async function deliver(delivery: Delivery, options: DeliveryOptions): Promise<Delivered> {
  const refused = urlRefusal(delivery.url, options.allowPrivate);
  if (refused !== null) return { ok: false, said: refused };
  for (let tried = 0; ; tried++) {
    const { ok, said, again } = await once(delivery, options);
    const wait = options.waits[tried];
    if (ok || !again || wait === undefined)
      return { ok, said: tried > 0 ? `${said} (tried ${tried + 1} times)` : said };
    await new Promise<void>((wake) => setTimeout(wake, wait).unref());
  }
}

class NotAllowed extends Error {}

const checkedLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const found = addresses as LookupAddress[] | undefined;
    const first = found?.[0];
    if (error || !found || !first) done(error ?? new Error('no address'), '', 0);
    else if (found.some(({ address }) => isPrivateAddress(address))) done(new NotAllowed(notAllowed), '', 0);
    else if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};

function once(
  { url, secret, event, body }: Delivery,
  { allowPrivate, timeout }: DeliveryOptions,
): Promise<Delivered & { readonly again: boolean }> {
  return new Promise((settled) => {
    const send = url.startsWith('https:') ? safeRequest : plainRequest;
    const request = send(url, {
      method: 'POST',
      timeout,
      signal: AbortSignal.timeout(timeout),
      agent: false,
      ...(allowPrivate ? {} : { lookup: checkedLookup }),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Weft',
        'weft-event': event,
        'weft-signature': signatureOf(secret, body),
      },
    });
    request.once('response', (response) => {
      const status = response.statusCode ?? 0;
      response.destroy();
      settled({
        ok: status >= 200 && status < 300,
        said: `It answered ${status}.`,
        again: status >= 500 || status === 429,
      });
    });
    request.once('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', (error: NodeJS.ErrnoException) => {
      const refused = error instanceof NotAllowed;
      settled({
        ok: false,
        said: refused ? notAllowed : `It could not be reached${reason(error)}.`,
        again: !refused,
      });
    });
    request.end(body);
  });
}

function reason({ code, name, message }: NodeJS.ErrnoException): string {
  if (name === 'AbortError' || name === 'TimeoutError' || message === 'timeout') return ': it took too long';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return ': there is no such name';
  if (code === 'ECONNREFUSED') return ': nothing listens there';
  return code?.includes('CERT') || code?.includes('SSL') ? ': its certificate is not right' : '';
}
