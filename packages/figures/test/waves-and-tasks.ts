import type { PlaceChangeShown, ScaleChange, ScaleShown, TaskProfileShown } from '@weft/findings';
import { estimate, millbrook, trust } from './millbrook.ts';

/** Two waves of Millbrook, made up: some blocks clear of the box, most within it, one asked once. */
export function changeOf(
  scale: ScaleShown = trust,
  names: readonly string[] = millbrook.map((one) => one.place),
): ScaleChange {
  const places = millbrook.map(({ status }, k): PlaceChangeShown => {
    const place = names[k]!;
    if (status === 'withheld') return { status, place, reason: 'private' };
    if (k === 5) return { status: 'withheld', place, reason: 'one-wave' };
    const before = 3.3 + 0.5 * Math.sin(2.3 * k);
    const error = 0.09 + 0.02 * (k % 4);
    const change = 0.12 + 0.3 * Math.sin(1.7 * k + 1);
    return {
      status: 'said',
      place,
      respondents: [20, 22],
      levels: [estimate(before, 0.11), estimate(before + change, 0.11)],
      change: estimate(change, error),
      smallestDetectable: 1.959964 * error,
      probabilityMore: 0.9,
    };
  });
  return {
    scale,
    items: scale.items,
    levels: [estimate(3.42, 0.06), estimate(3.54, 0.06)],
    change: estimate(0.12, 0.05),
    smallestDetectable: 0.098,
    itemChanges: [],
    alike: null,
    stability: null,
    reliability: { variance: 0.04, mean: 0.5, classical: 0.45 },
    test: { likelihoodRatio: 9, confidence: 0.99 },
    placeSmallest: { smallest: 0.2, alone: 0.4 },
    places,
    respondents: [340, 362],
    criterion: 0,
  };
}

export const tasks = [
  { name: 'children', title: 'Looking after children' },
  { name: 'disorder', title: 'Caring for shared space' },
  { name: 'institutions', title: 'Facing institutions' },
];

/** Profiles of three tasks, made up. */
export function profilesOf(names: readonly string[] = millbrook.map((one) => one.place)): TaskProfileShown[] {
  return millbrook.map(({ status }, k): TaskProfileShown => {
    const place = names[k]!;
    if (status === 'withheld') return { status, place };
    const effects = tasks.map((_, q) => 0.25 * Math.sin(1.9 * k + 2.1 * q));
    return {
      status: 'said',
      place,
      respondents: 20,
      tasks: tasks.map((task, q) => {
        const others = effects.filter((__, r) => r !== q).reduce((a, b) => a + b, 0) / 2;
        return {
          task: task.name,
          contrast: estimate(effects[q]! - others, 0.12 + 0.01 * q),
          probabilityAbove: 0.5,
        };
      }),
    };
  });
}
