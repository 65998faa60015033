import type { ScaleShown } from '@weft/findings';
import type { Settings } from './figure.ts';
import type { Apart, PairCounts } from './pairs.ts';
import { type Speaker, sentences } from './say.ts';

/** Counts the lower triangle of a matrix of pairs; what is missing counts as withheld. */
export function countPairs(places: number, matrix: readonly (readonly Apart[])[]): PairCounts {
  const tally = { differ: 0, likely: 0, same: 0, withheld: 0 };
  for (let row = 1; row < places; row += 1)
    for (let column = 0; column < row; column += 1) {
      const told = matrix[row]?.[column] ?? null;
      tally[told === 2 ? 'differ' : told === 1 ? 'likely' : told === 0 ? 'same' : 'withheld'] += 1;
    }
  return { places, ...tally };
}

/** Whole numbers out of 100 that sum to 100, by largest remainders; all 0 where there is nothing to share. */
export function inHundred(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (100 * part) / total);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/** Title, caption and text alternative of pairs told apart, whether drawn or counted. */
export function tellSeparability(
  settings: Settings,
  talk: Speaker,
  counts: PairCounts,
  scale: ScaleShown | undefined,
  drawn: boolean,
): { readonly title: string; readonly caption: string; readonly alternative: string } {
  const title =
    scale === undefined
      ? talk.say('separabilityTitle')
      : talk.say('separabilityTitleScale', { scale: scale.title });
  const said = counts.differ + counts.likely + counts.same;
  const written = (count: number): string => talk.number(count, 0);
  const [differ, likely, same] = inHundred([counts.differ, counts.likely, counts.same]);
  return {
    title,
    caption: drawn
      ? talk.say('separabilityCaption')
      : talk.say('separabilitySummaryCaption', { count: written(counts.places) }),
    alternative: sentences(
      settings.message,
      `${title}.`,
      talk.say('separabilitySaid', {
        pairs: written(said),
        differ: written(counts.differ),
        likely: written(counts.likely),
        same: written(counts.same),
      }),
      drawn
        ? ''
        : talk.say('separabilityHundred', {
            differ: written(differ ?? 0),
            likely: written(likely ?? 0),
            same: written(same ?? 0),
          }),
      counts.withheld === 0 ? '' : talk.say('separabilityWithheld', { count: counts.withheld }),
      talk.say('separabilityDirection'),
      settings.simulated ? talk.say('simulatedSaid') : '',
    ),
  };
}
