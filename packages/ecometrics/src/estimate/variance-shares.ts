import type { Fit } from '../model/fit-result.ts';
import type { Specification } from '../model/specification.ts';
import type { Summary } from '../summary/summary.ts';
import type { IntervalEstimate } from './interval.ts';
import { elementsOf, intraclassCorrelations, shareOf } from './intraclass-correlation.ts';

/** How the differences between single answers of one scale are divided; the three estimates sum to 1. */
export interface VarianceShares {
  readonly scale: string;
  /** τ_β / (τ_β + τ_π + σ²): between places. The intraclass correlation of answers. */
  readonly place: IntervalEstimate;
  /** τ_π / (τ_β + τ_π + σ²): between people of one place. Null interval ends where it is 0. */
  readonly person: IntervalEstimate | null;
  /** σ² / (τ_β + τ_π + σ²): between the answers of one person. */
  readonly answer: IntervalEstimate;
}

/**
 * Shares of variance at the three levels of the measurement model (Raudenbush & Sampson 1999, eq. 4–6), with 95%
 * intervals by the delta method on the logit of each share. The share of places is that of `intraclassCorrelations`,
 * boundary included; `person` is null where τ_π is 0, since no interval describes it.
 *
 * @example
 * const { answers } = simulate({
 *   scales: [{ name: 'trust', items: [3, 3.4, 3.8], itemVariance: 0.6 }],
 *   placeVariance: [[0.1]], respondentVariance: [[0.3]], sizes: Array(20).fill(15),
 * }, 1);
 * const summary = summarize(answers);
 * const [trust] = varianceShares(fit(summary), summary);
 * trust.place.estimate + trust.person.estimate + trust.answer.estimate; // 1
 */
export function varianceShares(
  fit: Fit,
  summary: Summary,
  specification: Specification = {},
  level = 0.95,
): VarianceShares[] {
  const places = intraclassCorrelations(fit, summary, specification, level);
  return fit.scales.map((scale, q) => {
    const place = fit.variance.place[q]![q]!;
    const respondent = fit.variance.respondent[q]![q]!;
    const item = fit.variance.item[q]!;
    const at = elementsOf(fit, q);
    const free = (...elements: readonly number[]) => elements.filter((e) => fit.varianceFree[e]);
    return {
      scale,
      place: places[q]!.answers,
      person:
        respondent > 0
          ? shareOf(fit, respondent, place + item, at.respondent, free(at.place, at.item), level)
          : null,
      answer: shareOf(fit, item, place + respondent, at.item, free(at.place, at.respondent), level),
    };
  });
}
