import { type Apart, type Pairs, separability } from '@weft/figures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inHundred } from '../src/separability-counts.ts';
import { action, trust } from './millbrook.ts';
import { marks, num, ofClass } from './read-svg.ts';

const pairs = (places: number): fc.Arbitrary<Pairs> =>
  fc
    .array(fc.constantFrom<Apart>(0, 1, 2, null), { minLength: places ** 2, maxLength: places ** 2 })
    .map((flat) => ({
      labels: Array.from({ length: places }, (_, index) => `Place ${index}`),
      matrix: Array.from({ length: places }, (_, row) => flat.slice(row * places, row * places + row)),
      scale: trust,
    }));

function tally(given: Pairs) {
  const all = given.matrix.flat();
  const count = (told: Apart): number => all.filter((one) => one === told).length;
  return { differ: count(2), likely: count(1), same: count(0), withheld: count(null) };
}

describe('pairs told apart', () => {
  it('draws each pair once and counts it in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 14 }).chain(pairs), (given) => {
        const { differ, likely, same, withheld } = tally(given);
        const figure = separability(given, { width: 672 });
        const all = marks(figure.svg);
        const keyed = withheld > 0 ? 1 : 0;
        expect(ofClass(all, 'differ')).toHaveLength(differ + 1);
        expect(ofClass(all, 'half')).toHaveLength(likely + 1);
        expect(ofClass(all, 'cell')).toHaveLength(same);
        expect(ofClass(all, 'withheld')).toHaveLength(withheld + keyed);
        expect(figure.alternative).toContain(
          `Of ${differ + likely + same} pairs of places, ${differ} almost certainly differ, ${likely} likely differ, and ${same} cannot be told apart.`,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('gives withheld squares the footprint of filled ones', () => {
    const labels = ['a', 'b', 'c'];
    const all = marks(separability({ labels, matrix: [[], [2], [null, null]] }).svg);
    const sides = (name: string): number[] => ofClass(all, name).map((one) => num(one, 'width'));
    expect(sides('withheld')[0]).toBe(sides('differ')[0]);
  });

  it('falls back to a bar above forty places, and on a phone where squares would be too small to number', () => {
    const at = (places: number, width: number): boolean => {
      const labels = Array.from({ length: places }, (_, index) => `P${index}`);
      const matrix = labels.map((_, row) => Array<Apart>(row).fill(1));
      return separability({ labels, matrix }, { width }).svg.includes('Of 100 pairs');
    };
    expect([at(40, 672), at(41, 672), at(18, 320), at(40, 320)]).toEqual([false, true, false, true]);
  });

  it('shares the bar as the counts are shared', () => {
    const counts = { places: 60, differ: 300, likely: 100, same: 600, withheld: 0 };
    const figure = separability({ counts, scale: action }, { width: 500 });
    const all = marks(figure.svg);
    expect(num(ofClass(all, 'differ')[0]!, 'width')).toBeCloseTo(150 - 2, 1);
    expect(num(ofClass(all, 'half-edge')[0]!, 'width')).toBeCloseTo(50 - 3, 1);
    expect(figure.svg).toContain('class="t-weft"');
    expect(figure.alternative).toContain(
      'Of 100 pairs of places, 30 almost certainly differ, 10 likely, 60 cannot be told apart.',
    );
  });

  it('splits a hundred into whole parts that sum to it and lie within one of the truth', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 5 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const shares = inHundred(parts);
        expect(shares.reduce((sum, part) => sum + part, 0)).toBe(total === 0 ? 0 : 100);
        if (total > 0)
          shares.forEach((share, index) => {
            expect(Math.abs(share - (100 * parts[index]!) / total)).toBeLessThan(1);
          });
      }),
    );
  });
});
