import type { PlaceCoefficient, PlaceMeansFit } from '../../model/place-means/place-means.ts';
import { fCdf, studentQuantile } from '../../numerics/incomplete-beta.ts';
import type { Interval } from '../interval.ts';

/** A level or a slope with its interval. */
export interface PlaceCoefficientRange extends PlaceCoefficient {
  readonly interval: Interval;
  /** P(coefficient > 0); a half where it has no error. */
  readonly probabilityAbove: number;
}

/**
 * Intervals of the levels and slopes of a model of places: γ̂ ± t SE with K − Z degrees of freedom, since T rests on
 * that many places (Raudenbush & Bryk 2002, §3: t for the second level's coefficients).
 *
 * @example
 * const places = [3.1, 2.7, 3.4, 3.0, 2.5, 3.6, 3.2, 2.9].map((mean, k) => (
 *   { place: `p${k}`, respondents: 20, mean: [mean], information: [[40]] }));
 * const [level] = placeCoefficientRanges(fitPlaceMeans({ scales: ['trust'], places }));
 * level.interval.lower < 3.05 && 3.05 < level.interval.upper; // true
 */
export function placeCoefficientRanges(fit: PlaceMeansFit, level = 0.95): PlaceCoefficientRange[] {
  const t = studentQuantile((1 + level) / 2, fit.freedom);
  return fit.coefficients.map((one) => {
    const { estimate, standardError } = one;
    const half = t * standardError;
    const ratio = standardError > 0 ? estimate / standardError : 0;
    return {
      ...one,
      interval: { lower: estimate - half, upper: estimate + half, level },
      probabilityAbove: 0.5 + (Math.sign(ratio) * fCdf(ratio * ratio, 1, fit.freedom)) / 2,
    };
  });
}
