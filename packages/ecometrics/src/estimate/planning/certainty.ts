import { normalQuantile } from '../../numerics/normal.ts';
import { requireShare } from './assumptions.ts';

/** How sure a plan must be: the confidence of its test (two-sided) and its power. */
export interface Certainty {
  /** Default 0.95. */
  readonly confidence?: number;
  /** Default 0.8. */
  readonly power?: number;
}

/** z_{1−α/2} + z_{power}: an effect of so many standard errors is found with that power. */
export function detectableErrors({ confidence = 0.95, power = 0.8 }: Certainty): number {
  requireShare('confidence', confidence);
  requireShare('power', power);
  return normalQuantile((1 + confidence) / 2) + normalQuantile(power);
}

/** z_{1−α/2}: from so many standard errors on a two-sided test speaks. */
export function criticalErrors({ confidence = 0.95 }: Certainty): number {
  requireShare('confidence', confidence);
  return normalQuantile((1 + confidence) / 2);
}
