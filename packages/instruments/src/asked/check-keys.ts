import { labelsRun } from './answer-direction.ts';
import type { Instrument } from './instrument.ts';
import type { Item } from './item.ts';

/** An item whose key and meaning disagree, or cannot be compared. */
export interface KeyProblem {
  readonly item: string;
  readonly scale: string;
  readonly code: 'backwards' | 'meaning-not-said' | 'answers-not-known';
  readonly says: string;
  readonly remedy: string;
}

/**
 * Whether the most favorable answer of an item has the highest score: what the words mean (`favorable`) and
 * the way the labels run, against the key (`reversed`). `null` where one of them is not known.
 */
export function keyIsRight(item: Item): boolean | null {
  const run = labelsRun(item.options?.labels ?? []);
  if (!item.favorable || !run) return null;
  const bestIsHighest = (item.favorable === 'agree') === (run === 'up');
  return bestIsHighest !== item.reversed;
}

/**
 * Compares the key of every item with what its words mean. A published file of the best known scale has its
 * key backwards; nothing else would show it, because a turned scale is as reliable as a right one.
 *
 * @example
 * checkKeys(cohesionAndControl) // []
 */
export function checkKeys(instrument: Instrument): KeyProblem[] {
  return instrument.items.flatMap((item): KeyProblem[] => {
    const named = { item: item.name, scale: item.scale };
    if (keyIsRight(item) === false) {
      return [
        {
          ...named,
          code: 'backwards',
          says: `"${item.name}" is scored backwards: its most favorable answer would get the lowest score.`,
          remedy: item.reversed
            ? 'Do not turn it round, or say that agreeing with it is unfavorable.'
            : 'Turn it round, put its answers in the other order, or say that agreeing with it is favorable.',
        },
      ];
    }
    if (!item.favorable) {
      return [
        {
          ...named,
          code: 'meaning-not-said',
          says: `Nobody said whether agreeing with "${item.name}" is favorable, so its key cannot be checked.`,
          remedy: 'Say whether a person who agrees says more, or less, of what the scale measures.',
        },
      ];
    }
    if (!labelsRun(item.options?.labels ?? [])) {
      return [
        {
          ...named,
          code: 'answers-not-known',
          says: `We cannot tell from the words of its answers which end of "${item.name}" is the high one.`,
          remedy: 'Answer it once yourself in the preview and look at the score.',
        },
      ];
    }
    return [];
  });
}
