import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsOfHundred } from '../src/parts-of-hundred.ts';

it('parts of a hundred add up to it, each within one of its share, and nobody is passed who had more', () => {
  expect(partsOfHundred([31, 27, 62])).toEqual([26, 22, 52]);
  expect(partsOfHundred([0, 0, 0])).toEqual([0, 0, 0]);
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 2, maxLength: 5 }), (counts) => {
      const all = counts.reduce((a, b) => a + b, 0);
      fc.pre(all > 0);
      const parts = partsOfHundred(counts);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(100);
      parts.forEach((part, i) => {
        expect(Math.abs(part - (100 * counts[i]!) / all)).toBeLessThan(1);
        parts.forEach((other, j) => {
          if (counts[i]! > counts[j]!) expect(part).toBeGreaterThanOrEqual(other);
        });
      });
    }),
  );
});
