import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillNormal } from '../src/numerics/fill-normal.ts';
import { normalCdf } from '../src/numerics/normal.ts';
import { seededRandom } from '../src/numerics/random.ts';
import { ranker } from '../src/numerics/rank.ts';

test('ranks are those of sorting, whatever the numbers, ties in their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 3 })), {
        minLength: 1,
        maxLength: 60,
      }),
      (numbers) => {
        const ranks = new Uint32Array(numbers.length);
        ranker(numbers.length)(Float64Array.from(numbers), ranks);
        const sorted = numbers.map((_, i) => i).sort((a, b) => numbers[a]! - numbers[b]! || a - b);
        sorted.forEach((i, rank) => {
          expect(ranks[i]).toBe(rank);
        });
      },
    ),
  );
});

test('filled normals are normal and independent: Kolmogorov–Smirnov, and no correlation of neighbors', () => {
  const values = new Float64Array(20001);
  fillNormal(seededRandom(5), values);
  const sorted = [...values].sort((a, b) => a - b);
  const distance = Math.max(
    ...sorted.map((x, i) => Math.max(normalCdf(x) - i / 20001, (i + 1) / 20001 - normalCdf(x))),
  );
  expect(distance).toBeLessThan(1.95 / Math.sqrt(20001));
  let products = 0;
  for (let i = 1; i < values.length; i++) products += values[i]! * values[i - 1]!;
  expect(Math.abs(products) / Math.sqrt(20000)).toBeLessThan(4);
});
