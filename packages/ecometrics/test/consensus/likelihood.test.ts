import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consensusWorkspace, negativeLogLikelihood, pointOf } from '../../src/model/consensus/likelihood.ts';
import { consensusProblem } from '../../src/model/consensus/problem.ts';
import { simulate, type Truth } from '../../src/simulate/simulate.ts';
import { placeMoments } from '../../src/summary/place-moments.ts';

const truth = (seed: number, covariates: boolean): Truth => ({
  scales: [{ name: 'trust', items: [3, 3.4], itemVariance: 0.5 }],
  placeVariance: [[0.15]],
  respondentVariance: [[0.4]],
  sizes: [3, 1, 6, 2 + (seed % 5), 9, 12],
  consensus: { deviation: 0.5, correlation: -0.4, ...(covariates ? { varianceEffects: [0.2, 0] } : {}) },
  ...(covariates
    ? {
        covariates: [
          { name: 'age', effect: 0.2 },
          { name: 'rooms', effect: -0.1 },
        ],
      }
    : {}),
});

/** −ln L by the trapezoid rule over u and v at once, from rows: nothing of Weft's algebra is in it. */
function bruteForce(rows: { place: number; y: number; x: number[]; w: number[] }[], theta: number[]): number {
  const p = rows[0]!.x.length;
  const q = rows[0]!.w.length;
  const [su, sv, rho] = [Math.exp(theta[p + q]!), Math.exp(theta[p + q + 1]!), Math.sin(theta[p + q + 2]!)];
  const dot = (row: number[], from: number): number =>
    row.reduce((sum, x, i) => sum + x * theta[from + i]!, 0);
  const step = 0.1;
  const grid = Array.from({ length: 161 }, (_, i) => -8 + step * i);
  let total = 0;
  for (const place of new Set(rows.map((r) => r.place))) {
    const mine = rows.filter((r) => r.place === place);
    let likelihood = 0;
    for (const z of grid)
      for (const other of grid) {
        const u = su * (rho * z + Math.sqrt(1 - rho * rho) * other);
        let log = -0.5 * (z * z + other * other) - Math.log(2 * Math.PI) + 2 * Math.log(step);
        for (const { y, x, w } of mine) {
          const variance = Math.exp(dot(w, p) + sv * z);
          log -= 0.5 * (Math.log(2 * Math.PI * variance) + (y - dot(x, 0) - u) ** 2 / variance);
        }
        likelihood += Math.exp(log);
      }
    total -= Math.log(likelihood);
  }
  return total;
}

describe('the likelihood of a place', () => {
  test.each([false, true])('is the integral over u and v, with covariates: %s', (covariates) => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (seed, shifts) => {
          const { answers } = simulate(truth(seed, covariates), seed + 1);
          const moments = placeMoments(answers, {
            scale: 'trust',
            varianceCovariates: covariates ? ['age'] : [],
          });
          const problem = { ...consensusProblem(moments), nodes: 61 };
          const { meanColumns, varianceColumns, answer, inMean, inVariance } = problem;
          const theta = Float64Array.from([
            shifts[0]!,
            ...meanColumns.map((_, i) => shifts[1 + i]!),
            -0.3 + shifts[3]!,
            ...varianceColumns.map((_, i) => shifts[4 + i]!),
            -0.9 + shifts[6]!,
            -0.7 + shifts[7]!,
            2 * shifts[8]!,
          ]);
          const ours = negativeLogLikelihood(
            problem,
            pointOf(theta, inMean, inVariance),
            consensusWorkspace(problem),
          );
          const standard = (name: string, j: number, columns: typeof meanColumns): number => {
            const column = columns.find((c) => c.name === name)!;
            const known = answers.covariates.find((c) => c.name === name)!;
            return (known.values[j]! - column.center) / column.scale;
          };
          const rows = Array.from({ length: answers.respondents }, (_, j) => ({
            place: answers.placeOf[j]!,
            y:
              (0.001 * (answers.values[2 * j]! + answers.values[2 * j + 1]!) * 0.5 - answer.center) /
              answer.scale,
            x: [1, ...meanColumns.map((c) => standard(c.name, j, meanColumns))],
            w: [1, ...varianceColumns.map((c) => standard(c.name, j, varianceColumns))],
          }));
          const theirs = bruteForce(rows, [...theta]);
          expect(Math.abs(ours - theirs)).toBeLessThan(1e-7 * Math.max(1, Math.abs(theirs)));
        },
      ),
      { numRuns: 3 },
    );
  });

  test('its slope is the derivative of its value', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: 9, maxLength: 9 }),
        (seed, shifts) => {
          const { answers } = simulate(truth(seed, true), seed + 1);
          const moments = placeMoments(answers, { scale: 'trust', varianceCovariates: ['age'] });
          const problem = { ...consensusProblem(moments), nodes: 41 };
          const workspace = consensusWorkspace(problem);
          const theta = Float64Array.from(shifts.slice(0, 8), (s, i) => (i === 5 || i === 6 ? s - 0.8 : s));
          const at = (x: Float64Array, gradient: Float64Array | null = null): number =>
            negativeLogLikelihood(
              problem,
              pointOf(x, problem.inMean, problem.inVariance),
              workspace,
              gradient,
            );
          const gradient = new Float64Array(theta.length);
          at(theta, gradient);
          gradient.forEach((slope, i) => {
            const moved = (by: number): number => {
              const x = Float64Array.from(theta);
              x[i]! += by;
              return at(x);
            };
            const numeric = (8 * (moved(1e-3) - moved(-1e-3)) - (moved(2e-3) - moved(-2e-3))) / 12e-3;
            expect(Math.abs(slope - numeric)).toBeLessThan(1e-6 * Math.max(1, Math.abs(numeric)));
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
