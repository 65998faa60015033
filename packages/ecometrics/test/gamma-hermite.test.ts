import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digamma, logGamma, trigamma } from '../src/numerics/gamma.ts';
import { gaussHermite } from '../src/numerics/gauss-hermite.ts';

const positive = fc.double({ min: 0.01, max: 5000, noNaN: true });

describe('the gamma function', () => {
  test('keeps its recurrences', () => {
    fc.assert(
      fc.property(positive, (x) => {
        const size = Math.max(1, Math.abs(logGamma(x + 1)));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / size).toBeLessThan(1e-12);
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x) * Math.min(1, x)).toBeLessThan(1e-12);
        expect(Math.abs(trigamma(x + 1) - trigamma(x) + 1 / (x * x)) * Math.min(1, x * x)).toBeLessThan(
          1e-11,
        );
      }),
    );
  });
  test('has its known values', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 13);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 12);
    expect(digamma(0.5)).toBeCloseTo(-0.5772156649015329 - 2 * Math.LN2, 13);
  });
});

describe('Gauss–Hermite rules', () => {
  test.each([1, 2, 3, 7, 15, 21, 40])('of %i points take every moment up to degree 2n − 1', (n) => {
    const { nodes, weights } = gaussHermite(n);
    expect(new Set(nodes).size).toBe(n);
    for (let degree = 0, exact = 1; degree <= Math.min(2 * n - 2, 16); degree += 2) {
      if (degree > 0) exact *= degree - 1;
      const moment = nodes.reduce((sum, z, i) => sum + weights[i]! * z ** degree, 0);
      expect(Math.abs(moment / exact - 1)).toBeLessThan(1e-12);
    }
  });
});
