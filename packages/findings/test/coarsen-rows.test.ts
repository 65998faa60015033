import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoarsenedRow, coarsenRows, disclosureFloor, type RowIdentity } from '../src/index.ts';

const some = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: null });
const crowd = fc
  .tuple(
    fc.array(
      fc.record({
        place: some('North', 'South', 'Hill'),
        language: some('en', 'es', 'ar'),
        way: some('invited', 'open', 'paper'),
        facts: fc.tuple(some('1', '2'), some('1', '2', '3', '4', '5')),
      }),
      { maxLength: 120 },
    ),
    fc.integer({ min: 0, max: 12 }),
    fc.array(fc.record({ place: some('North', 'Hill'), language: some('en'), way: some('open') }), {
      maxLength: 60,
    }),
  )
  .map(([mixed, k, alike]) => ({
    k,
    people: [...mixed, ...alike.map((one) => ({ ...one, facts: ['1', '1'] as [string, string] }))].map(
      (one, index): RowIdentity => ({ ...one, id: `id-${(index * 7919) % 1_000_003}` }),
    ),
  }));

const shownOf = ({ id: _, ...identity }: CoarsenedRow) =>
  JSON.stringify(identity, (_key, value) => (value === undefined ? '-' : value));
const sizes = (rows: readonly CoarsenedRow[]) => {
  const found = new Map<string, number>();
  for (const row of rows) found.set(shownOf(row), (found.get(shownOf(row)) ?? 0) + 1);
  return found;
};

describe('rows of single answers', () => {
  it('share every combination with k people or more, whatever the people', () => {
    fc.assert(
      fc.property(crowd, ({ people, k }) => {
        const { rows, k: used } = coarsenRows(people, k);
        expect(used).toBe(Math.max(disclosureFloor, k));
        for (const count of sizes(rows).values()) expect(count).toBeGreaterThanOrEqual(used);
        expect(rows.length).toBe(people.length >= used ? people.length : 0);
      }),
      { numRuns: 500 },
    );
  });

  it('hold what was told or withhold it, and change nothing', () => {
    fc.assert(
      fc.property(crowd, ({ people, k }) => {
        const byId = new Map(people.map((one) => [one.id, one]));
        for (const row of coarsenRows(people, k).rows) {
          const { place, language, way, facts } = byId.get(row.id)!;
          expect([place, undefined]).toContainEqual(row.place);
          expect([language, undefined]).toContainEqual(row.language);
          expect([way, undefined]).toContainEqual(row.way);
          row.facts.forEach((fact, index) => {
            expect([facts[index], undefined]).toContainEqual(fact);
          });
        }
      }),
    );
  });

  it('are the same, in the same order, however the people come', () => {
    fc.assert(
      fc.property(crowd, ({ people, k }) => {
        const once = coarsenRows(people, k);
        expect(coarsenRows([...people].reverse(), k)).toEqual(once);
        expect(once.rows.map(({ id }) => id)).toEqual(once.rows.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('keep as much as they can: nobody’s last withheld fact could be given back to those alike', () => {
    fc.assert(
      fc.property(crowd, ({ people, k }) => {
        const { rows, k: least } = coarsenRows(people, k);
        const byId = new Map(people.map((one) => [one.id, one]));
        for (const combination of sizes(rows).keys()) {
          const alike = rows.filter((row) => shownOf(row) === combination);
          const first = alike[0]!;
          const back: ((row: CoarsenedRow) => CoarsenedRow) | null =
            first.place === undefined
              ? (row) => ({ ...row, place: byId.get(row.id)!.place })
              : first.language === undefined
                ? (row) => ({ ...row, language: byId.get(row.id)!.language })
                : first.way === undefined && first.facts.every((fact) => fact !== undefined)
                  ? (row) => ({ ...row, way: byId.get(row.id)!.way })
                  : null;
          if (!back) continue;
          const others = rows.filter((row) => shownOf(row) !== shownOf(first));
          const after = sizes([...others, ...alike.map(back)]);
          expect(Math.min(...after.values())).toBeLessThan(least);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lose the way of answering first, and nothing else where that is enough', () => {
    const people = Array.from({ length: 33 }, (_, index) => ({
      id: String(100 + index),
      place: 'North',
      language: 'en',
      way: index < 3 ? 'paper' : 'open',
      facts: [],
    }));
    const { rows, withheld } = coarsenRows(people, 10);
    expect(withheld).toEqual({ place: 0, language: 0, way: 10, facts: [] });
    expect(new Set(rows.map(({ place }) => place))).toEqual(new Set(['North']));
  });
});
