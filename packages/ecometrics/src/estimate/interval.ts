import { normalQuantile } from '../numerics/normal.ts';

/** A range that holds the truth in `level` of all studies (0.95 = 95 in 100). */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
}

/** A number with its interval. `standardError` is null where none describes it (an estimate on its boundary). */
export interface IntervalEstimate {
  readonly estimate: number;
  readonly standardError: number | null;
  readonly interval: Interval;
}

/** estimate ± z · standard error. */
export function normalInterval(estimate: number, standardError: number, level = 0.95): Interval {
  const z = normalQuantile((1 + level) / 2);
  return { lower: estimate - z * standardError, upper: estimate + z * standardError, level };
}
