import { type Hedge, lintWords, type Segment } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import type { ScaleOfPlaces } from '../src/lib/see/explore/refit-places.ts';
import { peopleSaid, placesSaid, togetherSaid } from '../src/lib/see/explore/say-explored.ts';

const ends = { lowEnd: 'less trust', highEnd: 'more trust' };
const hedges: readonly Hedge[] = ['almost-certainly', 'likely', 'perhaps', 'cannot-tell'];
const textOf = (says: readonly Segment[]): string => says.map(({ text }) => text).join('');

const scale = (hedge: Hedge, more: boolean, withFact: boolean): ScaleOfPlaces => {
  const level = {
    value: 3,
    standardError: 0.1,
    intervals: [],
  } as unknown as ScaleOfPlaces['chosen']['level'];
  const interval = { lower: 0, upper: 1, level: 0.95 };
  const some = {
    level,
    between: { estimate: 0.1, interval },
    reliability: 0.7,
    pairs: { all: 10, certain: 3, likely: 2 },
  };
  const fact = { called: 'Homes that changed hands, in 100 (2025)', step: 5, interval, hedge };
  return {
    chosen: some,
    whole: some,
    differs: { hedge, more },
    alike: withFact ? { ...some, explained: 0.2, facts: [{ ...fact, estimate: more ? 1 : -1 }] } : null,
  };
};

/** Every sentence that exploring can say. */
const all = hedges.flatMap((hedge) =>
  [true, false].flatMap((more) => [
    ...placesSaid(scale(hedge, more, true), false, 'blocks', ends),
    ...placesSaid(scale(hedge, more, true), true, 'blocks', ends),
    ...placesSaid(scale(hedge, more, false), true, 'blocks', ends),
    ...placesSaid({ ...scale(hedge, more, false), differs: null }, false, 'blocks', ends),
    togetherSaid(
      { estimate: more ? 0.5 : -0.5, interval: { lower: -1, upper: 1, level: 0.95 }, hedge },
      ['Trust and cohesion', 'Readiness to act'],
      'blocks',
    ),
    peopleSaid({ differs: { hedge, more } } as Parameters<typeof peopleSaid>[0], ends),
  ]),
);

describe('what exploring says', () => {
  it('blames nobody, claims no cause, ranks nothing', () => {
    for (const says of all) expect(lintWords(textOf(says), 'en'), textOf(says)).toEqual([]);
  });

  it('has one hedge in each claim, and none but the ladder', () => {
    for (const says of all)
      expect(says.filter(({ hedge }) => hedge).length, textOf(says)).toBe(
        textOf(says).startsWith('Too few') ? 0 : 1,
      );
  });

  it('names the end that the chosen stand nearer to, and the fact without its year', () => {
    const [first, fact] = placesSaid(scale('likely', false, true), false, 'blocks', ends);
    expect(textOf(first!)).toBe(
      'In the chosen blocks people likely stand nearer to “less trust” than in the others.',
    );
    expect(textOf(fact!)).toBe(
      'Where there is more of “Homes that changed hands, in 100”, people likely stand nearer to “less trust”.',
    );
  });
});
