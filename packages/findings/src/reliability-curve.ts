import { expectedReliability, placeVarianceUncertainty } from '@weft/ecometrics';
import { reliabilityClear } from './collective-enough.ts';
import type { ScaleShown } from './finding.ts';
import type { StudyShown } from './study-shown.ts';

/** Reliability of one place against the number of its respondents, and the level called clear. */
export interface ReliabilityCurveShown {
  readonly scale: ScaleShown;
  readonly points: readonly { readonly respondents: number; readonly reliability: number }[];
  /** Where the curve could lie with 95 chances in 100, given how uncertain the difference between places is. */
  readonly band?: readonly { readonly respondents: number; readonly lower: number; readonly upper: number }[];
  readonly level: number;
}

/** The curve of every scale whose places differ; it tells about any place, so no count of a place shows. */
export function reliabilityCurves(
  study: StudyShown,
  speakable: ReadonlySet<string>,
): ReliabilityCurveShown[] {
  return study.scales.flatMap((scale, q) => {
    if (!speakable.has(scale.name)) return [];
    const points = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60].map((respondents) => ({
      respondents,
      reliability: expectedReliability(study.fit, q, respondents, scale.items.length),
    }));
    const uncertainty = placeVarianceUncertainty(study.fit, q, scale.items.length);
    if (uncertainty === null) return [{ scale, points, level: reliabilityClear }];
    const at = (respondents: number, probability: number): number => {
      const known = uncertainty.ratio * uncertainty.factor(probability) * respondents;
      return known / (1 + known);
    };
    const band = points.map(({ respondents }) => ({
      respondents,
      lower: at(respondents, 0.975),
      upper: at(respondents, 0.025),
    }));
    return [{ scale, points, band, level: reliabilityClear }];
  });
}
