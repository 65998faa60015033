import { fit } from '../../model/fit.ts';
import type { Fit } from '../../model/fit-result.ts';
import type { Specification } from '../../model/specification.ts';
import type { Summary } from '../../summary/summary.ts';
import type { IntervalEstimate } from '../interval.ts';
import { intraclassCorrelations } from '../intraclass-correlation.ts';

/** What the model was given at a step. */
export type StructureStepName = 'raw' | 'composition' | 'structure';

/** The share between places at one step, for one scale. */
export interface StructureStep {
  readonly step: StructureStepName;
  /** τ_β at this step. */
  readonly placeVariance: number;
  /** τ_β / (τ_β + τ_π) at this step, with its interval. */
  readonly share: IntervalEstimate;
  /** 1 − τ_β / raw τ_β: how much of the variance between places this step accounts for; `null` where raw is 0. */
  readonly explained: number | null;
}

/** The steps of one scale. */
export interface StructureWaterfall {
  readonly scale: string;
  readonly respondents: number;
  readonly places: number;
  readonly steps: readonly StructureStep[];
}

/** Fits that are already there, so that they are not made again. */
export interface StructureFits {
  readonly raw?: Fit;
  readonly all?: Fit;
}

/**
 * What seems collective, step by step on the same respondents: the intraclass correlation as it is, among
 * people alike in what `specification.covariates` says of them (composition), and among places alike in
 * `specification.placeCovariates` too (structure). Reduction of variance: Snijders & Bosker 2012, §7.1.
 *
 * A later step may show more than an earlier one: where people who answer higher live in places that answer
 * lower, adjusting for them uncovers differences. Steps without covariates are left out.
 */
export function structureWaterfall(
  summary: Summary,
  specification: Specification,
  fits: StructureFits = {},
): StructureWaterfall[] {
  const { covariates, placeCovariates, ...base } = specification;
  const steps: { step: StructureStepName; specification: Specification; fit: Fit }[] = [
    { step: 'raw', specification: base, fit: fits.raw ?? fit(summary, base) },
  ];
  const people = covariates && covariates.length > 0;
  if (people) {
    const alike = { ...base, covariates };
    const known = placeCovariates ? undefined : fits.all;
    steps.push({ step: 'composition', specification: alike, fit: known ?? fit(summary, alike) });
  }
  if (placeCovariates && placeCovariates.names.length > 0) {
    const whole = { ...base, ...(people ? { covariates } : {}), placeCovariates };
    steps.push({ step: 'structure', specification: whole, fit: fits.all ?? fit(summary, whole) });
  }
  const shares = steps.map((one) => intraclassCorrelations(one.fit, summary, one.specification));
  return summary.shape.scales.map((scale, q) => {
    const raw = steps[0]!.fit.variance.place[q]![q]!;
    return {
      scale,
      respondents: summary.respondents,
      places: summary.places.length,
      steps: steps.map((one, i) => {
        const placeVariance = one.fit.variance.place[q]![q]!;
        return {
          step: one.step,
          placeVariance,
          share: shares[i]![q]!.respondents,
          explained: raw > 0 ? 1 - placeVariance / raw : null,
        };
      }),
    };
  });
}
