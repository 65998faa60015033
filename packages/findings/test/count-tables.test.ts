import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTables, disclosureFloor } from '../src/index.ts';

const options = [1, 2, 3, 4, 5];
const answer = fc.option(fc.constantFrom(...options), { nil: null, freq: 8 });
const wave = fc
  .record({
    sizes: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }),
    placeless: fc.integer({ min: 0, max: 12 }),
    limit: fc.integer({ min: 1, max: 20 }),
  })
  .chain(({ sizes, placeless, limit }) => {
    const placeOf = [
      ...sizes.flatMap((size, place) => new Array<string | null>(size).fill(`place ${place}`)),
      ...new Array<null>(placeless).fill(null),
    ];
    return fc
      .array(fc.array(answer, { minLength: placeOf.length, maxLength: placeOf.length }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((items) => ({
        placeOf,
        limit,
        items: items.map((codes, index) => ({ item: `q${index}`, options, codes })),
      }));
  });

describe('tables of counts', () => {
  it('show as many people as were counted, item by item', () => {
    fc.assert(
      fc.property(wave, ({ placeOf, items, limit }) => {
        const tables = countTables(placeOf, items, limit);
        tables.forEach(({ lines }, index) => {
          const { codes } = items[index]!;
          for (const { place, people, counts } of lines) {
            if (people === null) continue;
            const own = codes.filter(
              (code, row) => code !== null && (place === null || placeOf[row] === place),
            );
            expect(people).toBe(own.length);
            expect(counts).toEqual(options.map((option) => own.filter((code) => code === option).length));
          }
        });
      }),
    );
  });

  it('show no line under the limit and none where all said one thing', () => {
    fc.assert(
      fc.property(wave, ({ placeOf, items, limit }) => {
        for (const { lines } of countTables(placeOf, items, limit))
          for (const { people, counts } of lines) {
            if (people === null || counts === null) continue;
            expect(people).toBeGreaterThanOrEqual(Math.max(disclosureFloor, limit));
            expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
          }
      }),
    );
  });

  it('leave nothing to be worked out by subtraction: what is not shown is the limit or more, in two places', () => {
    fc.assert(
      fc.property(wave, ({ placeOf, items, limit }) => {
        countTables(placeOf, items, limit).forEach(({ lines }, index) => {
          const all = lines[0]!;
          const shown = lines.slice(1).filter(({ people }) => people !== null);
          if (all.people === null || shown.length === 0) return;
          const left = all.people - shown.reduce((sum, { people }) => sum + people!, 0);
          if (left === 0) return;
          const { codes } = items[index]!;
          const hidden = new Set(
            codes.flatMap((code, row) =>
              code === null || shown.some(({ place }) => place === placeOf[row]) ? [] : [placeOf[row]],
            ),
          );
          expect(hidden.size).toBeGreaterThanOrEqual(2);
          expect(left).toBeGreaterThanOrEqual(Math.max(disclosureFloor, limit));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('hold back a line that moved by a few people since it last went out', () => {
    const placeOf = Array.from({ length: 60 }, (_, row) => `place ${row % 3}`);
    const codes = placeOf.map((_, row) => 1 + (row % 5));
    const asked = { item: 'q1', options, codes };
    const earlier = [
      { item: 'q1', place: null, people: 61 },
      { item: 'q1', place: 'place 1', people: 21 },
    ];
    const [table] = countTables(placeOf, [asked], 10, earlier);
    expect(table!.lines[0]!.withheld).toBe('protects-another');
    expect(table!.lines.find(({ place }) => place === 'place 1')!.people).toBeNull();
    expect(countTables(placeOf, [asked], 10)[0]!.lines.every(({ people }) => people !== null)).toBe(true);
  });

  it('refuse an answer that is no option', () => {
    expect(() => countTables(['a'], [{ item: 'q1', options: [1, 2], codes: [3] }], 5)).toThrow(/"q1", row 1/);
  });
});
