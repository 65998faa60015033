import { describe, expect, it } from 'vitest';
import { counterCounts, releaseCounts, tableCounts } from '../src/index.ts';
import { sizesOf, told, town } from './study.ts';

const at = { wave: 'spring', moment: '500-0' };

describe('what a release tells of counts', () => {
  const { answers, release } = told(town, 11);
  const { counts, places, limit } = releaseCounts(release, at);
  const sizes = sizesOf(answers);

  it('names the total and every shown place exactly as they are', () => {
    expect(counts[0]).toMatchObject({ places: 'all', least: answers.respondents, most: answers.respondents });
    const shown = counts.filter((count) => !count.withheld && count.places !== 'all' && !count.group);
    expect(shown.length).toBeGreaterThan(20);
    for (const { places: of, least, most } of shown) {
      expect(least).toBe(sizes.get(of[0]!));
      expect(most).toBe(least);
    }
    expect(places).toEqual({ spring: answers.places });
    expect(limit).toBe(10);
  });

  it('tells of a withheld place no more than that somebody answered', () => {
    const held = counts.filter((count) => count.withheld);
    const small = answers.places.filter((place) => sizes.get(place)! < 10);
    expect(held.map((count) => count.places[0])).toEqual(expect.arrayContaining(small));
    for (const { least, most } of held) expect([least, most]).toEqual([1, null]);
  });

  it('is plain JSON', () => {
    const all = releaseCounts(release, at);
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});

describe('what counters and tables tell', () => {
  const wave = { limit: 10, places: ['North', 'South'], groupings: { language: ['en', 'es'] } };

  it('reads a counter in steps of ten as a range of ten', () => {
    const { counts } = counterCounts([{ place: 'North', shown: 40, step: 10 }], at, wave);
    expect(counts[0]).toMatchObject({ places: ['North'], least: 40, most: 49, withheld: true });
  });

  it('reads a cell held back as few only where the table says so', () => {
    const group = { by: 'language', is: 'es' };
    const { counts } = tableCounts(
      [
        { place: 'North', group, people: null, saysFew: true },
        { place: 'South', group, people: null },
        { place: 'all', people: 31 },
      ],
      at,
      wave,
    );
    expect(counts.map(({ least, most, withheld }) => [least, most, withheld])).toEqual([
      [1, 9, true],
      [0, null, true],
      [31, 31, false],
    ]);
  });
});
