import type { Fit } from '../model/fit-result.ts';
import type { Specification } from '../model/specification.ts';
import { normalQuantile } from '../numerics/normal.ts';
import type { Summary } from '../summary/summary.ts';
import type { IntervalEstimate } from './interval.ts';
import { profileUpperBound } from './profile-upper-bound.ts';

/** How much of the differences lies between places, for one scale. */
export interface IntraclassCorrelation {
  readonly scale: string;
  /** τ_β / (τ_β + τ_π + σ²): of differences between single answers. */
  readonly answers: IntervalEstimate;
  /** τ_β / (τ_β + τ_π): of differences between people, free of item error. */
  readonly respondents: IntervalEstimate;
}

/**
 * Intraclass correlations of every scale with 95% intervals: delta method on the logit (RB02 eq. 4.7 for
 * the ratio), or, where τ_β is 0, from 0 to the profile upper bound.
 */
export function intraclassCorrelations(
  fit: Fit,
  summary: Summary,
  specification: Specification = {},
  level = 0.95,
): IntraclassCorrelation[] {
  return fit.scales.map((scale, q) => {
    const place = fit.variance.place[q]![q]!;
    const respondent = fit.variance.respondent[q]![q]!;
    const item = fit.variance.item[q]!;
    const at = elementsOf(fit, q);
    if (!fit.varianceFree[at.place]) {
      const bound = profileUpperBound(summary, specification, fit, q, level);
      const zero = (rest: number): IntervalEstimate => ({
        estimate: 0,
        standardError: null,
        interval: { lower: 0, upper: bound.place / (bound.place + rest), level },
      });
      return {
        scale,
        answers: zero(bound.respondent + bound.item),
        respondents: zero(bound.respondent || bound.item),
      };
    }
    return {
      scale,
      answers: shareOf(fit, place, respondent + item, at.place, [at.respondent, at.item], level),
      respondents:
        respondent > 0
          ? shareOf(fit, place, respondent, at.place, [at.respondent], level)
          : shareOf(fit, place, item, at.place, [at.item], level),
    };
  });
}

/** Positions of τ_β, τ_π and σ² of scale q in θ. */
export function elementsOf(fit: Fit, q: number): { place: number; respondent: number; item: number } {
  const v = (fit.scales.length * (fit.scales.length + 1)) / 2;
  const diagonal = (q * (q + 3)) / 2;
  return { place: diagonal, respondent: v + diagonal, item: 2 * v + (fit.itemVariance === 'scale' ? q : 0) };
}

/** a / (a + b) with b a sum of elements of θ; its interval by the delta method on ln(a / b). */
export function shareOf(
  fit: Fit,
  a: number,
  b: number,
  atA: number,
  atB: readonly number[],
  level: number,
): IntervalEstimate {
  const c = fit.varianceCovariance;
  let varianceB = 0;
  let cross = 0;
  for (const i of atB) {
    cross += c[atA]![i]!;
    for (const j of atB) varianceB += c[i]![j]!;
  }
  const variance = c[atA]![atA]! / (a * a) + varianceB / (b * b) - (2 * cross) / (a * b);
  const estimate = a / (a + b);
  const logit = Math.log(a / b);
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
  const inverse = (x: number): number => 1 / (1 + Math.exp(-x));
  return {
    estimate,
    standardError: estimate * (1 - estimate) * Math.sqrt(variance),
    interval: { lower: inverse(logit - half), upper: inverse(logit + half), level },
  };
}
