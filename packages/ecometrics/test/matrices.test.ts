import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choleskyInPlace,
  choleskyInverse,
  choleskyLogDeterminant,
  choleskySolve,
} from '../src/numerics/cholesky.ts';
import { semidefiniteFactor } from '../src/numerics/semidefinite-factor.ts';
import { symmetricEigen } from '../src/numerics/symmetric-eigen.ts';
import { times, transpose } from './dense.ts';

const entries = fc.double({ min: -2, max: 2, noNaN: true, noDefaultInfinity: true });
/** B with A = BB' + ridge I: positive definite, or of rank `rank` without a ridge. */
const gram = (ridge: number): fc.Arbitrary<{ n: number; a: number[][] }> =>
  fc.integer({ min: 1, max: 7 }).chain((n) =>
    fc
      .array(fc.array(entries, { minLength: Math.max(1, n - 1), maxLength: Math.max(1, n - 1) }), {
        minLength: n,
        maxLength: n,
      })
      .map((b) => {
        const a = times(b, transpose(b));
        for (let i = 0; i < n; i++) a[i]![i]! += ridge;
        return { n, a };
      }),
  );
const flat = (a: number[][]): Float64Array => Float64Array.from(a.flat());
const product = (a: Float64Array, b: Float64Array, n: number): number[] =>
  Array.from({ length: n * n }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < n; k++) sum += a[Math.floor(at / n) * n + k]! * b[k * n + (at % n)]!;
    return sum;
  });

describe('Cholesky', () => {
  test('L L′ is the matrix, the solution solves, the inverse inverts', () => {
    fc.assert(
      fc.property(gram(0.5), fc.array(entries, { minLength: 7, maxLength: 7 }), ({ n, a }, right) => {
        const l = flat(a);
        expect(choleskyInPlace(l, n)).toBe(-1);
        for (let i = 0; i < n; i++)
          for (let j = 0; j <= i; j++) {
            let sum = 0;
            for (let k = 0; k <= j; k++) sum += l[i * n + k]! * l[j * n + k]!;
            expect(Math.abs(sum - a[i]![j]!)).toBeLessThan(1e-12);
          }
        const x = Float64Array.from(right.slice(0, n));
        choleskySolve(l, n, x);
        a.forEach((row, i) => {
          const back = row.reduce((sum, value, j) => sum + value * x[j]!, 0);
          expect(Math.abs(back - right[i]!)).toBeLessThan(1e-10);
        });
        product(flat(a), choleskyInverse(l, n), n).forEach((value, at) => {
          expect(Math.abs(value - (Math.floor(at / n) === at % n ? 1 : 0))).toBeLessThan(1e-10);
        });
        const { values } = symmetricEigen(flat(a), n);
        const logs = [...values].reduce((sum, value) => sum + Math.log(value), 0);
        expect(Math.abs(choleskyLogDeterminant(l, n) - logs)).toBeLessThan(1e-10);
      }),
    );
  });
  test('a column that is a combination of the ones before it is named', () => {
    const b = [
      [1, 2, 0.5],
      [0, 1, 3],
      [1, 3, 3.5],
      [2, 0, 1],
    ];
    expect(choleskyInPlace(flat(times(b, transpose(b))), 4, 1e-10)).toBe(2);
    expect(choleskyInPlace(Float64Array.of(0), 1, 1e-10)).toBe(0);
    expect(choleskyInPlace(Float64Array.of(Number.NaN), 1)).toBe(0);
  });
});

describe('factor of a positive semidefinite matrix', () => {
  test('F F′ is the matrix, whatever its rank', () => {
    fc.assert(
      fc.property(gram(0), ({ n, a }) => {
        const f = new Float64Array(n * n);
        // Rounding may leave a pivot of −1e-16: then the matrix is refused, as it must be when clearly negative.
        fc.pre(semidefiniteFactor(flat(a), n, f));
        const size = Math.max(1, ...a.flat());
        for (let i = 0; i < n; i++)
          for (let j = 0; j <= i; j++) {
            let sum = 0;
            for (let k = 0; k < n; k++) sum += f[i * n + k]! * f[j * n + k]!;
            expect(Math.abs(sum - a[i]![j]!)).toBeLessThan(1e-6 * size);
          }
      }),
    );
  });
  test('zero variances are as good as any; negative ones are not', () => {
    const f = new Float64Array(4);
    expect(semidefiniteFactor(Float64Array.of(0, 0, 0, 4), 2, f)).toBe(true);
    expect([...f]).toEqual([0, 0, 0, 2]);
    expect(semidefiniteFactor(Float64Array.of(1, 1, 1, 1), 2, f)).toBe(true);
    expect([...f]).toEqual([1, 0, 1, 0]);
    expect(semidefiniteFactor(Float64Array.of(1, 2, 2, 1), 2, f)).toBe(false);
    expect(semidefiniteFactor(Float64Array.of(-1), 1, f)).toBe(false);
  });
});

describe('eigenvalues of a symmetric matrix', () => {
  test('A v = λ v, and the vectors are orthonormal', () => {
    fc.assert(
      fc.property(gram(0), ({ n, a }) => {
        const { values, vectors } = symmetricEigen(flat(a), n);
        for (let v = 0; v < n; v++)
          for (let i = 0; i < n; i++) {
            const image = a[i]!.reduce((sum, value, j) => sum + value * vectors[j * n + v]!, 0);
            expect(Math.abs(image - values[v]! * vectors[i * n + v]!)).toBeLessThan(1e-11);
          }
        for (let v = 0; v < n; v++)
          for (let w = 0; w < n; w++) {
            let sum = 0;
            for (let i = 0; i < n; i++) sum += vectors[i * n + v]! * vectors[i * n + w]!;
            expect(Math.abs(sum - (v === w ? 1 : 0))).toBeLessThan(1e-12);
          }
      }),
    );
  });
});
