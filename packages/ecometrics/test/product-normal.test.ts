import { describe, expect, test } from 'vitest';
import { productNormalCdf, productNormalQuantile } from '../src/numerics/product-normal.ts';
import { readOracle } from './table.ts';

interface Oracle {
  readonly products: readonly Record<'a' | 'sa' | 'b' | 'sb' | 'r' | 'below' | 'lower' | 'upper', number>[];
}

describe('the product of two normals', () => {
  const { products } = readOracle<Oracle>('place-outcomes');
  const pairOf = (c: Oracle['products'][number]) => ({
    first: c.a,
    firstError: c.sa,
    second: c.b,
    secondError: c.sb,
    correlation: c.r,
  });
  test("has the distribution and the quantiles that R's quadrature gives, correlated or not", () => {
    expect(products.length).toBeGreaterThan(30);
    for (const c of products) {
      expect(Math.abs(productNormalCdf(0.1, pairOf(c)) - c.below)).toBeLessThan(1e-9);
      expect(Math.abs(productNormalQuantile(0.025, pairOf(c)) - c.lower)).toBeLessThan(1e-7);
      expect(Math.abs(productNormalQuantile(0.975, pairOf(c)) - c.upper)).toBeLessThan(1e-7);
    }
  });
  test('is the same whichever factor comes first, and mirrored when one changes sign', () => {
    for (const c of products.slice(0, 12)) {
      const pair = pairOf(c);
      const turned = {
        first: pair.second,
        firstError: pair.secondError,
        second: pair.first,
        secondError: pair.firstError,
        correlation: pair.correlation,
      };
      const mirrored = { ...pair, first: -pair.first, correlation: -pair.correlation };
      for (const q of [-0.7, 0, 0.2]) {
        expect(productNormalCdf(q, turned)).toBeCloseTo(productNormalCdf(q, pair), 9);
        expect(productNormalCdf(-q, mirrored)).toBeCloseTo(1 - productNormalCdf(q, pair), 9);
      }
    }
  });
  test('with one factor known is a normal', () => {
    const pair = { first: 2, firstError: 0, second: 1, secondError: 0.5, correlation: 0 };
    expect(productNormalQuantile(0.975, pair)).toBeCloseTo(2 + 1.959963984540054, 6);
    expect(productNormalCdf(2, { ...pair, firstError: 1e-7 })).toBeCloseTo(0.5, 6);
  });
});
