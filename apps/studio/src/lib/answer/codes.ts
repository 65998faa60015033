import { checked, drawn, inFours } from './check-letter.ts';

/** Random bytes, from the platform: `(n) => crypto.getRandomValues(new Uint8Array(n))`. */
export type Random = (bytes: number) => Uint8Array;

const codeLength = 8;
const receiptLength = 16;

/** A one-time code, or the slug of a link: eight letters, the last of which checks the others. 35 random bits. */
export const newCode = (random: Random): string => drawn(codeLength, random);

/** A code as it was made, from how a person typed it; `null` when it is mistyped. */
export const readCode = (typed: string): string | null => checked(typed, codeLength);

export const showCode = inFours;

/** What a respondent keeps, to take the answers back: sixteen letters, 75 random bits. */
export const newReceipt = (random: Random): string => drawn(receiptLength, random);

export const readReceipt = (typed: string): string | null => checked(typed, receiptLength);

export const showReceipt = inFours;
