import { groupSums, simulate } from '@weft/ecometrics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestPlacesOfGroup, notTold, otherGroups, roundedSums, safeGroups } from '../src/index.ts';

const everyone = (count: number): boolean[] => new Array<boolean>(count).fill(true);

describe('groups whose sums may leave', () => {
  it('hold enough people of enough places each, whatever was told', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            group: fc.integer({ min: -1, max: 4 }),
            place: fc.integer({ min: -1, max: 11 }),
            answered: fc.boolean(),
          }),
          { maxLength: 400 },
        ),
        fc.integer({ min: 1, max: 20 }),
        (people, limit) => {
          const placeOf = people.map(({ place }) => place);
          const answered = [everyone(people.length), people.map((one) => one.answered)];
          const safe = safeGroups(
            ['a', 'b', 'c', 'd', 'e'],
            people.map(({ group }) => group),
            placeOf,
            answered,
            limit,
          );
          if (safe === null) return;
          expect(safe.groups.length).toBeGreaterThanOrEqual(2);
          people.forEach(({ place }, j) => {
            expect(safe.groupOf[j]! >= 0).toBe(place >= 0);
          });
          safe.groups.forEach((_, g) => {
            for (const scale of answered) {
              const places = people.flatMap(({ place }, j) =>
                safe.groupOf[j] === g && scale[j] ? [place] : [],
              );
              expect(places.length).toBeGreaterThanOrEqual(Math.max(5, limit));
              expect(new Set(places).size).toBeGreaterThanOrEqual(fewestPlacesOfGroup);
              for (const place of new Set(places))
                expect(2 * places.filter((one) => one === place).length).toBeLessThanOrEqual(places.length);
            }
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('put small ones together, with the smallest of the rest where these are still too few', () => {
    const groupOf = [
      ...new Array(60).fill(0),
      ...new Array(30).fill(1),
      ...new Array(20).fill(2),
      ...new Array(4).fill(3),
    ];
    const placeOf = groupOf.map((_, j) => j % 10);
    const safe = safeGroups(['a', 'b', 'c', 'd'], groupOf, placeOf, [everyone(groupOf.length)], 10);
    expect(safe!.groups).toEqual(['a', 'b', otherGroups]);
    expect(safe!.groupOf.filter((g) => g === 2)).toHaveLength(24);
  });

  it('name those who did not tell, and are none where everybody is of one group', () => {
    const placeOf = Array.from({ length: 60 }, (_, j) => j % 10);
    const half = placeOf.map((_, j) => (j < 30 ? 0 : -1));
    expect(safeGroups(['a'], half, placeOf, [everyone(60)], 10)!.groups).toEqual(['a', notTold]);
    expect(
      safeGroups(
        ['a', 'b'],
        placeOf.map(() => 0),
        placeOf,
        [everyone(60)],
        10,
      ),
    ).toBeNull();
  });

  it('do not hang on one place that holds most of a group', () => {
    const groupOf = [...new Array(40).fill(0), ...new Array(40).fill(1)];
    const placeOf = groupOf.map((g, j) => (g === 0 ? j % 10 : j < 65 ? 3 : j % 10));
    expect(safeGroups(['a', 'b'], groupOf, placeOf, [everyone(80)], 10)).toBeNull();
  });
});

describe('sums of groups that leave', () => {
  const { answers } = simulate(
    {
      scales: [{ name: 'trust', items: [3, 3.2, 3.4], itemVariance: 0.8 }],
      placeVariance: [[0.1]],
      respondentVariance: [[0.3]],
      sizes: Array.from({ length: 20 }, () => 12),
      options: { minimum: 1, maximum: 5 },
    },
    4,
  );
  const groupOf = Int32Array.from({ length: answers.respondents }, (_, j) => j % 2);

  it('are rounded, and stay what they were to three digits', () => {
    const sums = groupSums(answers, 0, ['a', 'b'], groupOf);
    const rounded = roundedSums(sums)!;
    rounded.groups.forEach((one, g) => {
      const exact = sums.groups[g]!;
      expect(Math.abs(one.total / one.people - exact.total / exact.people)).toBeLessThanOrEqual(0.0005001);
      expect(Math.abs(one.within / exact.within - 1)).toBeLessThan(0.005);
      expect(
        String(one.within)
          .replace(/[.]|^0+/g, '')
          .replace(/0+$/, '').length,
      ).toBeLessThanOrEqual(3);
    });
  });

  it('are none where everybody of a group answered alike', () => {
    const values = Uint8Array.from(answers.values, (value, at) =>
      groupOf[Math.floor(at / answers.items.length)] === 0 ? 3 : value,
    );
    expect(roundedSums(groupSums({ ...answers, values }, 0, ['a', 'b'], groupOf))).toBeNull();
  });
});
