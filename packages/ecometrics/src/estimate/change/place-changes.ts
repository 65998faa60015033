import type { Fit } from '../../model/fit-result.ts';
import type { Summary } from '../../summary/summary.ts';
import { type ChangeEstimate, changeOf } from './overall-change.ts';
import { placeInformation } from './place-information.ts';
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
  /** The smallest change that this place's own answers could show, 1.96 · √(d′L⁻¹d). */
  readonly smallestDetectable: number;
}

/**
 * Change of every place that has answers in both waves: (level in wave 2) − (level in wave 1), an
 * empirical-Bayes estimate drawn toward the change of all places, with its posterior variance and the
 * uncertainty of the fixed effects: S₁₁ + S₂₂ − 2S₁₂ for S the covariance of the place's levels (Robinson 1991,
 * Stat. Sci. 6:15). Reliability of a place's own change is 1 − Var(u₂ − u₁ | data) / (T₁₁ + T₂₂ − 2T₁₂).
 *
 * The smallest detectable change is that of the place's own answers, without the other places:
 * z · √(d′L⁻¹d), d = (−1, 1), L the information of its answers about its two effects. For two waves of equal
 * size and different people it is 1.96 · √2 · SEM (de Vet et al. 2006, Health Qual. Life Outcomes 4:54).
 *
 * @throws RangeError when the fit is not of two waves.
 */
export function placeChanges(fit: Fit, summary: Summary, level = 0.95): PlaceChange[] {
  itemsOfWaves(fit);
  const { labels, level: levels, levelCovariance: s, covariance: w } = fit.places;
  const t = fit.variance.place;
  const prior = t[0]![0]! + t[1]![1]! - 2 * t[0]![1]!;
  const information = placeInformation(fit, summary);
  return labels.flatMap((place, k): PlaceChange[] => {
    const { respondents, errorOfDifference } = information[k]!;
    if (respondents[0] === 0 || respondents[1] === 0 || errorOfDifference === null) return [];
    const at = 4 * k;
    const variance = s[at]! + s[at + 3]! - 2 * s[at + 1]!;
    const posterior = w[at]! + w[at + 3]! - 2 * w[at + 1]!;
    const from = levels[2 * k]!;
    const to = levels[2 * k + 1]!;
    const estimate = changeOf(to - from, Math.sqrt(Math.max(0, variance)), level);
    const z = (estimate.interval.upper - estimate.estimate) / (estimate.standardError || 1);
    return [
      {
        place,
        respondents,
        ...estimate,
        levels: [from, to],
        levelStandardErrors: [Math.sqrt(s[at]!), Math.sqrt(s[at + 3]!)],
        reliability:
          prior > 1e-12 * (t[0]![0]! + t[1]![1]!) ? Math.min(1, Math.max(0, 1 - posterior / prior)) : 0,
        smallestDetectable: z * errorOfDifference,
      },
    ];
  });
}
