import { bivariateNormalUpper, normalCdf, placeEstimate, predictionCovariance } from '@weft/ecometrics';
import { estimateOf } from './estimate.ts';
import type { PlaceScale, PlaceShown, PlanePoint, WithheldReason } from './finding.ts';
import type { StudyShown } from './study-shown.ts';

/**
 * What may be shown of every place, in the reader's order. Scales that are not collective enough are left
 * out of a place; a place with none left is withheld as `not-collective`.
 */
export function placesShown(
  study: StudyShown,
  order: readonly string[],
  withheld: ReadonlyMap<string, WithheldReason>,
  speakable: ReadonlySet<string>,
): PlaceShown[] {
  const index = new Map(study.fit.places.labels.map((label, k) => [label, k]));
  return order.map((place) => {
    const reason = withheld.get(place);
    if (reason) return { status: 'withheld', place, reason: reason === 'no-answers' ? reason : 'private' };
    const k = index.get(place);
    if (k === undefined) return { status: 'withheld', place, reason: 'no-answers' };
    if (speakable.size === 0) return { status: 'withheld', place, reason: 'not-collective' };
    return placeShown(study, k, speakable);
  });
}

function placeShown(study: StudyShown, k: number, speakable: ReadonlySet<string>): PlaceShown {
  const estimate = placeEstimate(study.fit, k);
  const error = predictionCovariance(study.fit, k);
  const scales = study.scales.flatMap((scale, q): PlaceScale[] => {
    if (!speakable.has(scale.name)) return [];
    const standardError = Math.sqrt(error[q]![q]!);
    return [
      {
        scale: scale.name,
        level: estimateOf(estimate.level[q]!, estimate.levelStandardError[q]!),
        deviation: estimateOf(estimate.effect[q]!, standardError),
        reliability: estimate.reliability[q]!,
        probabilityAbove: normalCdf(estimate.effect[q]! / standardError),
      },
    ];
  });
  return {
    status: 'said',
    place: estimate.place,
    respondents: estimate.respondents,
    scales,
    plane: planeOf(study, estimate, error, speakable),
  };
}

/** The two threads of the plane: the first trust scale and the first action scale, when both may be said. */
export function planeScales(
  { scales }: StudyShown,
  speakable: ReadonlySet<string>,
): readonly [number, number] | null {
  const trust = scales.findIndex((s) => s.role === 'trust' && speakable.has(s.name));
  const action = scales.findIndex((s) => s.role === 'action' && speakable.has(s.name));
  return trust >= 0 && action >= 0 ? [trust, action] : null;
}

function planeOf(
  study: StudyShown,
  estimate: ReturnType<typeof placeEstimate>,
  error: readonly (readonly number[])[],
  speakable: ReadonlySet<string>,
): PlanePoint | null {
  const pair = planeScales(study, speakable);
  if (pair === null) return null;
  const [a, b] = pair;
  const sd = [Math.sqrt(error[a]![a]!), Math.sqrt(error[b]![b]!)] as const;
  const h = -estimate.effect[a]! / sd[0];
  const k = -estimate.effect[b]! / sd[1];
  const both = bivariateNormalUpper(h, k, error[a]![b]! / (sd[0] * sd[1]));
  const first = normalCdf(-h);
  const second = normalCdf(-k);
  const level = estimate.levelCovariance;
  return {
    across: estimate.level[a]!,
    up: estimate.level[b]!,
    covariance: [level[a]![a]!, level[a]![b]!, level[b]![b]!],
    quadrants: [
      both,
      Math.max(0, first - both),
      Math.max(0, second - both),
      Math.max(0, 1 - first - second + both),
    ],
  };
}
