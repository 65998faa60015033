import { ModelError } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { checkRelease, counterCounts, releaseCounts, tableCounts } from '../src/index.ts';
import { told, town, townWith } from './study.ts';

const at = { wave: 'spring', moment: '100-0' };
const wave = { limit: 10, places: ['A', 'B', 'C', 'D'], groupings: { language: ['en', 'es'] } };
const table = (cells: Parameters<typeof tableCounts>[0], moment = at.moment) =>
  tableCounts(cells, { ...at, moment }, wave);

describe('the check over everything ever released', () => {
  it('passes a release by itself', () => {
    const { release } = told(town, 11);
    expect(checkRelease(releaseCounts(release, at), [])).toEqual({
      recoverable: [],
      holdBack: [],
      contradictory: false,
    });
  });

  it('finds the one place that a total leaves over, and says what to hold back with it', () => {
    const next = table([
      { place: 'all', people: 100 },
      { place: 'A', people: 40 },
      { place: 'B', people: 31 },
      { place: 'C', people: 22 },
      { place: 'D', people: null },
    ]);
    const { recoverable, holdBack } = checkRelease(next, []);
    expect(recoverable).toEqual([{ ...at, place: 'D', group: null, least: 7, most: 7, by: 'sum' }]);
    expect(holdBack!.map((count) => count.places)).toEqual([['C']]);
  });

  it('finds what two disclosures tell together though neither does alone', () => {
    const first = table([
      { place: 'all', people: 100 },
      { place: 'A', people: 40 },
      { place: 'B', people: 31 },
      { place: 'C', people: null },
      { place: 'D', people: null },
    ]);
    const second = table([
      { place: 'C', group: { by: 'language', is: 'en' }, people: 12 },
      { place: 'C', group: { by: 'language', is: 'es' }, people: 10 },
    ]);
    expect(checkRelease(first, []).recoverable).toEqual([]);
    expect(checkRelease(second, []).recoverable).toEqual([]);
    const { recoverable } = checkRelease(second, [first]);
    expect(recoverable.map(({ place, least, most }) => [place, least, most])).toEqual([
      ['C', 22, 22],
      ['D', 7, 7],
    ]);
  });

  it('finds what bounds pin: seventeen people in two cells of at most nine', () => {
    const group = { by: 'language', is: 'es' };
    const next = table([
      { place: 'all', group, people: 37 },
      { place: 'A', group, people: 20 },
      { place: 'B', group, people: null, saysFew: true },
      { place: 'C', group, people: null, saysFew: true },
      { place: 'D', group, people: 0 },
    ]);
    const { recoverable } = checkRelease(next, []);
    expect(recoverable.map(({ place, least, most, by }) => [place, least, most, by])).toEqual([
      ['B', 8, 9, 'bounds'],
      ['C', 8, 9, 'bounds'],
    ]);
  });

  it('lets counters in steps stand beside a release that does not narrow them', () => {
    const counters = counterCounts(
      wave.places.map((place) => ({ place, shown: place === 'D' ? 0 : 20, step: 10 })),
      at,
      wave,
    );
    expect(checkRelease(counters, []).recoverable).toEqual([]);
    const total = table([{ place: 'all', people: 60 }]);
    expect(checkRelease(total, [counters]).recoverable.map(({ place }) => place)).toEqual(wave.places);
  });

  it('finds a place, a total and a rest that moved by a few people', () => {
    const before = table([
      { place: 'all', people: 100 },
      { place: 'A', people: 40 },
    ]);
    const moved = (all: number, a: number) =>
      checkRelease(
        table(
          [
            { place: 'all', people: all },
            { place: 'A', people: a },
          ],
          '110-0',
        ),
        [before],
      ).recoverable.map(({ place, least, by }) => [place, least, by]);
    expect(moved(107, 47)).toEqual([]);
    expect(moved(103, 40)).toContainEqual(['all', 3, 'moved']);
    expect(moved(107, 42)).toContainEqual(['A', 2, 'moved']);
    expect(moved(107, 46)).toContainEqual(['all', 1, 'moved']);
  });

  it('says when a label of a moment stands for two states of the answers', () => {
    const one = table([{ place: 'A', people: 40 }]);
    expect(checkRelease(table([{ place: 'A', people: 41 }]), [one]).contradictory).toBe(true);
  });
});

describe('a release beside earlier ones', () => {
  const sizes = [30, 30, 30, 40, 20, 25];
  const truth = townWith({ sizes });
  const people = sizes.reduce((a, b) => a + b, 0);

  it('does not go out while its total has moved by a few', () => {
    expect(() => told(truth, 3, { earlierReleases: [{ people: people - 3, places: [] }] })).toThrow(
      ModelError,
    );
    expect(() => told(truth, 3, { earlierReleases: [{ people: people - 6, places: [] }] })).not.toThrow();
  });

  it('holds back places until what is left of the total has not moved by a few either', () => {
    const { answers, release } = told(truth, 3, {
      earlierReleases: [{ people: people - 7, places: [{ place: 'place 5', respondents: 14 }] }],
    });
    const [name] = answers.places.filter((_, k) => sizes[k] === 20);
    const again = told(truth, 3, {
      earlierReleases: [{ people: people - 7, places: [{ place: name!, respondents: 14 }] }],
    }).release;
    const of = (given: typeof release) => given.places.find(({ place }) => place === name)!.status;
    expect(of(release)).toBe('said');
    expect(of(again)).toBe('withheld');
  });
});
