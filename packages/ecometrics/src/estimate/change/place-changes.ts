import type { Fit } from '../../model/fit-result.ts';
import { normalQuantile } from '../../numerics/normal.ts';
import type { Summary } from '../../summary/summary.ts';
import { placeInformation } from '../place-information.ts';
import { varianceUncertainty } from '../variance-uncertainty.ts';
import { type ChangeEstimate, changeOf } from './overall-change.ts';
import { itemsOfWaves } from './two-waves.ts';

/** What changed in one place with answers in both waves. */
export interface PlaceChange extends ChangeEstimate {
  readonly place: string;
  /** Respondents of each wave; in a panel one person counts in both. */
  readonly respondents: readonly [number, number];
  /** Expected answer in each wave. */
  readonly levels: readonly [number, number];
  readonly levelStandardErrors: readonly [number, number];
  /** 1 − posterior / prior variance of this place's own change, u_2 − u_1. */
  readonly reliability: number;
  /** The smallest change that could be told from none here, with what all places tell: z · standard error. */
  readonly smallestDetectable: number;
  /** The smallest change that this place's own answers alone could show: z · √(d′L⁻¹d). */
  readonly smallestDetectableAlone: number;
}

/**
 * Change of every place that has answers in both waves: (level in wave 2) − (level in wave 1), an
 * empirical-Bayes estimate drawn toward the change of all places. Its variance is S₁₁ + S₂₂ − 2S₁₂, for S the
 * covariance of the place's levels with the uncertainty of the fixed effects (Robinson 1991, Stat. Sci. 6:15),
 * and what the estimated place variances add (`varianceUncertainty`). Reliability of a place's own change is
 * 1 − Var(u₂ − u₁ | data) / (T₁₁ + T₂₂ − 2T₁₂).
 *
 * `smallestDetectableAlone` is that of the place's own answers, without the other places: z · √(d′L⁻¹d),
 * d = (−1, 1), L the information of its answers. For two waves of equal size and different people it is
 * 1.96 · √2 · SEM (de Vet et al. 2006, Health Qual. Life Outcomes 4:54).
 *
 * @throws RangeError when the fit is not of two waves.
 */
export function placeChanges(fit: Fit, summary: Summary, level = 0.95): PlaceChange[] {
  itemsOfWaves(fit);
  const z = normalQuantile((1 + level) / 2);
  const { labels, level: levels, levelCovariance: s, covariance: w } = fit.places;
  const [[t11, t12], [, t22]] = fit.variance.place as [[number, number], [number, number]];
  const prior = t11 + t22 - 2 * t12;
  const information = placeInformation(fit, summary);
  return labels.flatMap((place, k): PlaceChange[] => {
    const respondents = [information.respondents[2 * k]!, information.respondents[2 * k + 1]!] as const;
    if (respondents[0] === 0 || respondents[1] === 0) return [];
    const at = 4 * k;
    const variance = s[at]! + s[at + 3]! - 2 * s[at + 1]! + varianceUncertainty(fit, information, k, [-1, 1]);
    const posterior = w[at]! + w[at + 3]! - 2 * w[at + 1]!;
    const [from, to] = [levels[2 * k]!, levels[2 * k + 1]!];
    const estimate = changeOf(to - from, Math.sqrt(Math.max(0, variance)), level);
    const l = information.matrix;
    const alone = (l[at]! + l[at + 3]! + 2 * l[at + 1]!) / (l[at]! * l[at + 3]! - l[at + 1]! ** 2);
    return [
      {
        place,
        respondents,
        ...estimate,
        levels: [from, to],
        levelStandardErrors: [Math.sqrt(s[at]!), Math.sqrt(s[at + 3]!)],
        reliability: prior > 1e-12 * (t11 + t22) ? Math.min(1, Math.max(0, 1 - posterior / prior)) : 0,
        smallestDetectable: z * estimate.standardError,
        smallestDetectableAlone: z * Math.sqrt(alone),
      },
    ];
  });
}
