import { normalInterval } from '@weft/ecometrics';
import type { Estimate } from './finding.ts';

/** A value with its nested intervals of 50, 80 and 95 per cent, normal. */
export function estimateOf(value: number, standardError: number): Estimate {
  const interval = (level: number) => normalInterval(value, standardError, level);
  return { value, standardError, intervals: [interval(0.5), interval(0.8), interval(0.95)] };
}
