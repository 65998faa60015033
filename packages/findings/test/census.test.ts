import { simulate } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { type CensusPart, type Release, release } from '../src/index.ts';
import { sentence, shown, townWith } from './study.ts';

const school = townWith({
  scales: [{ name: 'trust', items: [3, 3.3, 3.6], itemVariance: 0.5 }],
  placeVariance: [[0.2]],
  respondentVariance: [[0.3]],
  sizes: [22, 21, 24, 20, 6, 23, 22, 20, 19, 24, 22, 23],
});
const { answers } = simulate(school, 4);
const said = (roster?: ReadonlyMap<string, number>): Release =>
  release(answers, {
    scales: shown(answers),
    kind: { one: 'school', many: 'schools' },
    ...(roster ? { roster } : {}),
  });
const censusOf = (given: Release): CensusPart | undefined =>
  given.parts.find((part): part is CensusPart => part.kind === 'census');
const rosterOf = (people: (place: number) => number): Map<string, number> =>
  new Map(answers.places.map((place, k) => [place, people(k)]));

describe('near-census groups', () => {
  const given = said(rosterOf((k) => (k === 1 ? 60 : 24)));
  const part = censusOf(given)!;

  it('are told in both meanings, these very people the more closely', () => {
    expect(part.findings).toHaveLength(1);
    const [finding] = part.findings;
    expect(finding!.status).toBe('said');
    expect(finding!.numbers.thesePeople).toBeLessThan(finding!.numbers.peopleLikeThem!);
    expect(sentence(finding!.says)).toMatch(
      /^In \d+ schools .* these very people .* almost certainly known to within/,
    );
    expect(finding!.method).toContain('√((1 − n/N) s²/n)');
  });

  it('give both standard errors of the mean, 0 where everybody answered', () => {
    for (const place of part.scales[0]!.places) {
      expect(place.meanErrors!.thesePeople).toBeLessThan(place.meanErrors!.peopleLikeThem);
      if (place.respondents === place.roster) expect(place.meanErrors!.thesePeople).toBe(0);
      expect(place.thesePeople.standardError).toBeLessThan(place.peopleLikeThem.standardError);
    }
  });

  it('are only places that may be shown and of which more than half answered', () => {
    const named = part.scales[0]!.places.map((place) => place.place);
    const held = given.places.filter((place) => place.status === 'withheld').map((place) => place.place);
    expect(held).toContain(answers.places[4]);
    expect(named).not.toContain(answers.places[1]);
    for (const place of held) expect(JSON.stringify(part)).not.toContain(place);
  });

  it('are not spoken of without a roster', () => {
    expect(censusOf(said())).toBeUndefined();
  });

  it('are refused where half or fewer answered, and where the roster is too small', () => {
    const few = censusOf(said(rosterOf(() => 100)))!;
    expect(few.findings[0]).toMatchObject({ status: 'refused' });
    expect(few.findings[0]!.refusal!.why).toContain('more than half');
    expect(few.scales).toEqual([]);
    const small = censusOf(said(rosterOf(() => 12)))!;
    expect(small.findings[0]!.refusal!.why).toContain('fewer people than answered');
  });
});
