import { describe, expect, test } from 'vitest';
import { derivatives } from '../src/model/gradient.ts';
import { evaluate } from '../src/model/likelihood.ts';
import { fromVector, vechPairs } from '../src/model/parameters.ts';
import { problemOf } from '../src/model/problem.ts';
import { workspaceFor } from '../src/model/workspace.ts';
import { summarize } from '../src/summary/summarize.ts';
import { type Variances, writeOut } from './brute-force.ts';
import { cholesky, type Dense, plus, solve, times } from './dense.ts';
import { randomVariances } from './designs.ts';
import { answersOf, randomStudy } from './study.ts';

const trace = (a: Dense): number => a.reduce((sum, row, i) => sum + row[i]!, 0);

describe('with complete answers the scoring matrix is the expected second derivative', () => {
  test.each([
    { sizes: [3], itemVariance: 'common' },
    { sizes: [3, 2], itemVariance: 'common' },
    { sizes: [3, 2], itemVariance: 'scale' },
    { sizes: [2, 3, 2], itemVariance: 'scale' },
  ] as const)('$sizes items, item variance $itemVariance: S_ab = tr(V⁻¹ ∂V/∂a V⁻¹ ∂V/∂b)', (shape) => {
    const study = randomStudy(71, { sizes: shape.sizes, places: 5, smallest: 2, largest: 7, missing: 0 });
    const problem = problemOf(summarize(answersOf(study)), {
      method: 'ML',
      itemVariance: shape.itemVariance,
    });
    const q = shape.sizes.length;
    const variances = randomVariances(q, shape.itemVariance === 'common', 72);
    const theta = {
      place: Float64Array.from(variances.place.flat()),
      respondent: Float64Array.from(variances.respondent.flat()),
      item: Float64Array.from(variances.item),
    };
    const workspace = workspaceFor(problem);
    evaluate(problem, workspace, theta, false);
    const { scoring } = derivatives(problem, workspace, theta);
    const size = Math.sqrt(scoring.length);
    const dense = (v: Variances): Dense => writeOut(study, {}, v).v;
    const none = dense(asVariances(new Float64Array(size), q, problem.varianceByScale));
    const factor = cholesky(dense(variances));
    const slopes = Array.from({ length: size }, (_, a) => {
      const one = new Float64Array(size);
      one[a] = 1;
      return solve(factor, plus(dense(asVariances(one, q, problem.varianceByScale)), none, -1));
    });
    expect(size).toBe(2 * vechPairs(q).length + (problem.varianceByScale ? q : 1));
    for (let a = 0; a < size; a++)
      for (let b = 0; b <= a; b++) {
        const expected = trace(times(slopes[a]!, slopes[b]!));
        expect(Math.abs(scoring[a * size + b]! - expected)).toBeLessThan(1e-9 * Math.max(1, expected));
        expect(scoring[b * size + a]).toBeCloseTo(scoring[a * size + b]!, 9);
      }
  });
});

function asVariances(vector: Float64Array, q: number, byScale: boolean): Variances {
  const { place, respondent, item } = fromVector(vector, q, byScale);
  const rows = (t: Float64Array): number[][] =>
    Array.from({ length: q }, (_, i) => Array.from(t.subarray(i * q, i * q + q)));
  return { place: rows(place), respondent: rows(respondent), item: [...item] };
}
