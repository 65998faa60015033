import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bivariateNormalUpper } from '../src/numerics/bivariate-normal.ts';
import { normalCdf, normalDensity, normalQuantile } from '../src/numerics/normal.ts';

const oracle = JSON.parse(readFileSync(new URL('oracles/normal.json', import.meta.url), 'utf8')) as {
  cdf: { x: number; p: number }[];
  quantile: { p: number; x: number }[];
  bivariateUpper: { h: number; k: number; rho: number; p: number }[];
};

describe('R prints the same normal distribution', () => {
  test.each(oracle.cdf)('pnorm($x)', ({ x, p }) => {
    // exp(−x²/2) alone loses x²·1e-16 of relative precision.
    expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(2e-15 + x * x * 2.3e-16);
  });
  test.each(oracle.quantile)('qnorm($p)', ({ p, x }) => {
    expect(Math.abs(normalQuantile(p) - x)).toBeLessThan(4e-15 * Math.max(1, Math.abs(x)));
  });
  test('the upper quadrant of two normals equals mvtnorm (TVPACK)', () => {
    expect(oracle.bivariateUpper.length).toBeGreaterThan(500);
    for (const { h, k, rho, p } of oracle.bivariateUpper)
      expect(Math.abs(bivariateNormalUpper(h, k, rho) - p), `${h}, ${k}, ${rho}`).toBeLessThan(2e-13);
  });
});

const z = fc.double({ min: -6, max: 6, noNaN: true });
const rho = fc.double({ min: -0.999, max: 0.999, noNaN: true });

describe('laws of the normal distribution', () => {
  test('the quantile undoes the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (x) => {
        expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-9 * Math.max(1, Math.abs(x)));
      }),
    );
  });
  test('it is symmetric, and rises', () => {
    fc.assert(
      fc.property(z, z, (a, b) => {
        expect(Math.abs(normalCdf(a) + normalCdf(-a) - 1)).toBeLessThan(1e-15);
        if (a < b) expect(normalCdf(a)).toBeLessThanOrEqual(normalCdf(b));
      }),
    );
  });
  test('its density is its slope', () => {
    for (const x of [-3, -1, -0.2, 0, 0.5, 0.6744, 0.6745, 2, 4]) {
      const slope = (normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5;
      expect(Math.abs(slope - normalDensity(x))).toBeLessThan(1e-9);
    }
  });
  test('the ends', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalCdf(-50)).toBe(0);
    expect(normalCdf(50)).toBe(1);
  });
  test('two normals: symmetric, and the quadrants make up one tail', () => {
    fc.assert(
      fc.property(z, z, rho, (h, k, r) => {
        const p = bivariateNormalUpper(h, k, r);
        expect(Math.abs(p - bivariateNormalUpper(k, h, r))).toBeLessThan(1e-13);
        expect(Math.abs(p + bivariateNormalUpper(h, -k, -r) - normalCdf(-h))).toBeLessThan(1e-12);
      }),
    );
  });
  test('two normals: independent, and one and the same', () => {
    fc.assert(
      fc.property(z, z, (h, k) => {
        expect(Math.abs(bivariateNormalUpper(h, k, 0) - normalCdf(-h) * normalCdf(-k))).toBeLessThan(1e-15);
        expect(bivariateNormalUpper(h, k, 1)).toBe(normalCdf(-Math.max(h, k)));
        expect(bivariateNormalUpper(h, k, -1)).toBeCloseTo(Math.max(0, normalCdf(-h) - normalCdf(k)), 14);
      }),
    );
  });
  test('two normals at their means: ¼ + asin ρ / 2π', () => {
    fc.assert(
      fc.property(rho, (r) => {
        const expected = 0.25 + Math.asin(r) / (2 * Math.PI);
        expect(Math.abs(bivariateNormalUpper(0, 0, r) - expected)).toBeLessThan(1e-14);
      }),
    );
  });
});
