import type { Fit } from '../../model/fit-result.ts';
import { meanReliability } from '../reliability.ts';
import type { PlaceChange } from './place-changes.ts';
import { itemsOfWaves } from './two-waves.ts';

/** How much of the differences between places in how they changed is change, and how much is chance. */
export interface ReliabilityOfChange {
  /** Variance between places of true change, T₁₁ + T₂₂ − 2T₁₂. */
  readonly variance: number;
  /** Mean over places of 1 − posterior / prior variance of the place's own change. */
  readonly mean: number;
  /** The classical formula from the waves' reliabilities and their observed correlation; null where r₁₂ is 1. */
  readonly classical: number | null;
}

/** Reliability of change by the model, and by the classical formula with the model's own quantities. */
export function reliabilityOfChange(fit: Fit, places: readonly PlaceChange[]): ReliabilityOfChange {
  itemsOfWaves(fit);
  const t = fit.variance.place;
  const [first, second] = meanReliability(fit);
  const latent = t[0]![1]! / Math.sqrt(t[0]![0]! * t[1]![1]!);
  const observed = latent * Math.sqrt(first!.mean * second!.mean);
  return {
    variance: Math.max(0, t[0]![0]! + t[1]![1]! - 2 * t[0]![1]!),
    mean: places.length === 0 ? 0 : places.reduce((sum, place) => sum + place.reliability, 0) / places.length,
    classical: Number.isFinite(observed)
      ? classicalReliabilityOfChange(first!.mean, second!.mean, observed)
      : null,
  };
}

/**
 * Reliability of a difference of two measures with equal standard deviations,
 * (r₁₁ + r₂₂ − 2r₁₂)/(2 − 2r₁₂), for the reliabilities r₁₁ and r₂₂ of the waves and their observed correlation
 * r₁₂ (Lord 1963; Rogosa & Willett 1983, J. Educ. Meas. 20:335). Null where r₁₂ = 1. It can fall below 0 by
 * chance; then there is no reliable difference at all and 0 is returned.
 *
 * @example
 * classicalReliabilityOfChange(0.8, 0.8, 0.6); // 0.5
 */
export function classicalReliabilityOfChange(
  first: number,
  second: number,
  correlation: number,
): number | null {
  if (correlation >= 1) return null;
  return Math.max(0, (first + second - 2 * correlation) / (2 - 2 * correlation));
}
