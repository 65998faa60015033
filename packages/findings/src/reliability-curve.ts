import { expectedReliability, reliabilityInterval } from '@weft/ecometrics';
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
    const band = points.flatMap(({ respondents }) => {
      const found = reliabilityInterval(study.fit, q, respondents, scale.items.length);
      return found ? [{ respondents, lower: found.interval.lower, upper: found.interval.upper }] : [];
    });
    if (band.length === 0) return [{ scale, points, level: reliabilityClear }];
    return [{ scale, points, band, level: reliabilityClear }];
  });
}
