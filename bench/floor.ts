import { firstAbsence } from '@weft/ecometrics';
import { milliseconds } from './measure.ts';

/** Adds up the answers once: no program that looks at every answer can be faster than this. */
export function addUp(values: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < firstAbsence) sum += value;
  }
  return sum;
}

/** Milliseconds that adding up takes, warm, the median of `repeats`. */
export function floorOf(values: Uint8Array, repeats: number): number {
  return milliseconds(() => addUp(values), repeats).median;
}
