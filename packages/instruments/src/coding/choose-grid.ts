import { firstAbsenceCode } from '../asked/absence-policy.ts';
import { decimalsOf } from './read-number.ts';

/** How answers are stored: `answer = origin + unit × code`, in bytes where they fit. */
export interface ChosenGrid {
  readonly origin: number;
  readonly unit: number;
  /** 10 to the number of decimals: `code = round((answer − origin) × perUnit)`. */
  readonly perUnit: number;
  readonly bytes: boolean;
  /** True when some answer has more decimals than the grid can hold. */
  readonly rounded: boolean;
}

const largestCode = 2 ** 50;

/**
 * The grid on which all answers lie. Whole numbers within 250 steps are stored as bytes, from 0 where they
 * fit and otherwise from the smallest; other answers take the power of ten that holds all their decimals, as
 * far as whole codes stay exact.
 *
 * @example
 * chooseGrid([1, 2, 5]) // { origin: 0, unit: 1, bytes: true, … }
 * chooseGrid([5.876, 19.708]) // { origin: 0, unit: 0.001, bytes: false, … }
 */
export function chooseGrid(answers: readonly number[]): ChosenGrid {
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  let needed = 0;
  for (const answer of answers) {
    minimum = Math.min(minimum, answer);
    maximum = Math.max(maximum, answer);
    needed = Math.max(needed, decimalsOf(answer));
  }
  if (needed === 0 && minimum >= 0 && maximum < firstAbsenceCode) {
    return { origin: 0, unit: 1, perUnit: 1, bytes: true, rounded: false };
  }
  if (needed === 0 && maximum - minimum < firstAbsenceCode) {
    return { origin: minimum, unit: 1, perUnit: 1, bytes: true, rounded: false };
  }
  const largest = Math.max(Math.abs(minimum), Math.abs(maximum), Number.MIN_VALUE);
  const affordable = Math.max(0, Math.floor(Math.log10(largestCode / largest)));
  const decimals = Math.min(needed, affordable, 22);
  return {
    origin: 0,
    unit: Number(`1e-${decimals}`),
    perUnit: Number(`1e${decimals}`),
    bytes: false,
    rounded: decimals < needed,
  };
}
