import type { RequestEvent } from '@sveltejs/kit';
import { readCode } from '$lib/answer/codes.ts';
import { guessCounter } from '../access/guesses.ts';
import type { Store } from '../store/index.ts';
import { type AskedWave, askedWave } from './asked-wave.ts';

/** What an address that somebody typed or followed leads to. */
export type Door =
  | {
      readonly kind: 'code' | 'link';
      readonly asked: AskedWave;
      readonly placeId: string | null;
      readonly way: 'invited' | 'open' | 'kiosk';
      readonly typed: string;
    }
  | { readonly kind: 'mistyped' | 'unknown' | 'used' | 'revoked' | 'gone' | 'too-many' };

/** A wrong letter is caught before anything is looked up, so that only guesses count as guesses. */
const guesses = guessCounter({ fromOne: 20, fromAll: 1000 });

/** Looks behind a door. Nothing is spent by looking. */
export async function findDoor(
  event: Pick<RequestEvent, 'getClientAddress'>,
  store: Store,
  written: string,
): Promise<Door> {
  const typed = readCode(written);
  if (typed === null) return { kind: 'mistyped' };
  if (await guesses.tooMany(event)) return { kind: 'too-many' };
  const link = await store.links.find(typed);
  if (link) {
    const asked = link.revoked ? null : await askedWave(store, { id: link.waveId });
    if (!asked) return { kind: 'gone' };
    return { kind: 'link', asked, placeId: link.placeId, way: link.way, typed };
  }
  const code = await store.codes.find(typed);
  const asked = code && (await askedWave(store, { id: code.waveId }));
  if (!code || !asked) {
    await guesses.may(event);
    return { kind: 'unknown' };
  }
  if (code.revoked) return { kind: 'revoked' };
  if (code.used) return { kind: 'used' };
  return { kind: 'code', asked, placeId: code.placeId, way: 'invited', typed };
}
