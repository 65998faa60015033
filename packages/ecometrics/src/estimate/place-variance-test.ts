import type { Fit } from '../model/fit-result.ts';
import { identify } from '../model/identification.ts';
import { fromVector, vechPairs } from '../model/parameters.ts';
import { problemOf } from '../model/problem.ts';
import { freeElements, minimizeDeviance } from '../model/scoring.ts';
import type { Specification } from '../model/specification.ts';
import { workspaceFor } from '../model/workspace.ts';
import { chiSquareTail } from '../numerics/chi-square.ts';
import type { Summary } from '../summary/summary.ts';

/** How strongly the answers say that places differ on a scale. */
export interface PlaceVarianceTest {
  /** Rise of the criterion when τ_β of the scale, and its covariances, are held at 0. */
  readonly likelihoodRatio: number;
  /** 1 − p: how surely the answers rule out that places do not differ. */
  readonly confidence: number;
}

/**
 * Likelihood-ratio test of τ_β = 0 for one scale, on the boundary of its range (Self & Liang 1987, JASA
 * 82:605; Stram & Lee 1994). For one scale p = ½ P(χ²₁ > LR). With further scales the covariances with them
 * are held at 0 too and p = ½ P(χ²_{Q−1} > LR) + ½ P(χ²_Q > LR).
 */
export function placeVarianceTest(
  summary: Summary,
  specification: Specification,
  fit: Fit,
  scale: number,
): PlaceVarianceTest {
  const problem = problemOf(summary, specification);
  const q = problem.layout.scales;
  const pairs = vechPairs(q);
  const free = freeElements(q, problem.varianceByScale, identify(summary, specification));
  const unit2 = summary.shape.grid.unit ** 2;
  const start = Float64Array.from([
    ...pairs.map(([i, j]) => (i === scale || j === scale ? 0 : fit.variance.place[i]![j]! / unit2)),
    ...pairs.map(([i, j]) => fit.variance.respondent[i]![j]! / unit2),
    ...(problem.varianceByScale ? fit.variance.item : [fit.variance.item[0]!]).map((value) => value / unit2),
  ]);
  pairs.forEach(([i, j], a) => {
    if (i === scale || j === scale) free[a] = 0;
  });
  const without = minimizeDeviance(
    problem,
    workspaceFor(problem),
    fromVector(start, q, problem.varianceByScale),
    {
      free,
      profileScale: true,
    },
  );
  const freedom = problem.method === 'REML' ? problem.answers - problem.layout.effects : problem.answers;
  const likelihoodRatio = Math.max(0, without.deviance + freedom * Math.log(unit2) - fit.criterion);
  return { likelihoodRatio, confidence: 1 - mixtureTail(likelihoodRatio, q) };
}

/** ½ P(χ²_{q−1} > x) + ½ P(χ²_q > x), with χ²₀ = 0. */
export function mixtureTail(x: number, q: number): number {
  if (x <= 0) return 1;
  return (chiSquareTail(x, q - 1) + chiSquareTail(x, q)) / 2;
}
