import { createHmac, randomBytes } from 'node:crypto';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const duration = 15 * 60;

type Asking = Pick<RequestEvent, 'getClientAddress'>;

/** Addresses are counted under a keyed hash that this process alone knows, and are never kept. */
const salt = randomBytes(32);
const keyOf = (event: Asking): string =>
  createHmac('sha256', salt).update(event.getClientAddress()).digest('base64url');

/** Counts guesses in a quarter of an hour: so many from one address, so many from everywhere. */
export function guessCounter(points: { readonly fromOne: number; readonly fromAll: number }) {
  const fromOne = new RateLimiterMemory({ points: points.fromOne, duration });
  const fromAll = new RateLimiterMemory({ points: points.fromAll, duration });
  return {
    /** Counts a guess. False when there were too many. */
    async may(event: Asking): Promise<boolean> {
      try {
        await fromOne.consume(keyOf(event));
        await fromAll.consume('all');
        return true;
      } catch (refused) {
        if (refused instanceof Error) throw refused;
        return false;
      }
    },
    /** Whether there were too many, counting nothing. */
    async tooMany(event: Asking): Promise<boolean> {
      const [one, all] = await Promise.all([fromOne.get(keyOf(event)), fromAll.get('all')]);
      return (one?.consumedPoints ?? 0) >= points.fromOne || (all?.consumedPoints ?? 0) >= points.fromAll;
    },
    /** A guess was right: whoever made it may start again. */
    async right(event: Asking): Promise<void> {
      await fromOne.delete(keyOf(event));
    },
  };
}

const guesses = guessCounter({ fromOne: 10, fromAll: 300 });

/** Guesses of sign-in codes and passwords. */
export const mayGuess = guesses.may;
export const guessedRight = guesses.right;

export const tooMany = () =>
  fail(429, { wrong: 'That were too many tries. Wait a quarter of an hour, then try again.' });
