import { createHmac, randomBytes } from 'node:crypto';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Guesses of codes and passwords: ten a quarter of an hour from one address, three hundred from everywhere. */
const duration = 15 * 60;
const fromOne = new RateLimiterMemory({ points: 10, duration });
const fromAll = new RateLimiterMemory({ points: 300, duration });

/** Addresses are counted under a keyed hash that this process alone knows, and are never kept. */
const salt = randomBytes(32);
const keyOf = (event: Pick<RequestEvent, 'getClientAddress'>): string =>
  createHmac('sha256', salt).update(event.getClientAddress()).digest('base64url');

/** Counts a guess. False when there were too many. */
export async function mayGuess(event: Pick<RequestEvent, 'getClientAddress'>): Promise<boolean> {
  try {
    await fromOne.consume(keyOf(event));
    await fromAll.consume('all');
    return true;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return false;
  }
}

/** A guess was right: whoever made it may start again. */
export async function guessedRight(event: Pick<RequestEvent, 'getClientAddress'>): Promise<void> {
  await fromOne.delete(keyOf(event));
}

export const tooMany = () =>
  fail(429, { wrong: 'That were too many tries. Wait a quarter of an hour, then try again.' });
