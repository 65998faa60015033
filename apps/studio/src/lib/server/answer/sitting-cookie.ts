import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import type { Given, Outline, Sitting } from '$lib/answer/sitting.ts';
import { fromLetters, toLetters } from '$lib/answer/sitting-letters.ts';
import { secretOf } from '../access/secret.ts';
import type { Store, Wave } from '../store/index.ts';
import { ticketsHere } from './tickets-here.ts';

export const cookieName = 'weft.sitting';
type Asking = Pick<RequestEvent, 'cookies' | 'url'>;

/**
 * A sitting where scripts are off: it travels in a cookie that no script reads, signed, and stands nowhere on
 * the server. It ends with the wave; on a shared device, with the window.
 */
export async function keepSitting(
  { cookies, url }: Asking,
  store: Store,
  wave: Pick<Wave, 'slug' | 'closesOn'>,
  sitting: Sitting,
): Promise<void> {
  const { given } = sitting;
  if (given === null) return forgetSitting({ cookies, url });
  const text = Buffer.from(
    JSON.stringify([wave.slug, given.ticket, given.door, toLetters(sitting)]),
  ).toString('base64url');
  cookies.set(cookieName, `${text}.${await signed(store, text)}`, {
    path: '/a',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    ...(given.way === 'kiosk'
      ? {}
      : { maxAge: sitting.screen === 'thanks' ? hour : secondsUntil(wave.closesOn) }),
  });
}

export const forgetSitting = ({ cookies }: Asking): void => cookies.delete(cookieName, { path: '/a' });

/** The sitting in the cookie, where it is one of this wave; `null` otherwise. */
export async function keptSitting(
  { cookies }: Asking,
  store: Store,
  wave: Pick<Wave, 'slug' | 'id'>,
  outline: Outline,
): Promise<Sitting | null> {
  const [text = '', seal = ''] = (cookies.get(cookieName) ?? '').split('.');
  if (text === '' || !same(seal, await signed(store, text))) return null;
  const [slug, ticket, door, letters] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [
    string,
    string,
    string | null,
    unknown,
  ];
  if (slug !== wave.slug) return null;
  const given = await givenBy(store, wave.id, ticket, door);
  const sitting = fromLetters(outline, letters);
  return given && sitting ? { ...sitting, given } : null;
}

/** What a ticket says, where it is one of this wave. */
export async function givenBy(
  store: Store,
  waveId: string,
  ticket: string,
  door: string | null,
): Promise<Given | null> {
  const read = await (await ticketsHere(store)).read(ticket);
  if (!read || read.waveId !== waveId || read.way === 'paper') return null;
  const { receipt, way, form, placeId } = read;
  return { ticket, receipt, way, form, placed: placeId !== null, door };
}

/** How long a receipt stays on the device of somebody who closed nothing. */
const hour = 3600;

const secondsUntil = (closesOn: string | null): number => {
  const most = 60 * 24 * 3600;
  if (closesOn === null) return most;
  const left = (Date.parse(`${closesOn}T23:59:59Z`) - Date.now()) / 1000 + 24 * 3600;
  return Math.round(Math.max(3600, Math.min(most, left)));
};

const signed = async (store: Store, text: string): Promise<string> =>
  createHmac('sha256', await secretOf(store))
    .update(`weft sitting ${text}`)
    .digest('base64url');

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
