import type { Fit } from '../model/fit-result.ts';
import { identify } from '../model/identification.ts';
import { fromVector, vechPairs } from '../model/parameters.ts';
import { problemOf } from '../model/problem.ts';
import { freeElements, minimizeDeviance } from '../model/scoring.ts';
import type { Specification } from '../model/specification.ts';
import { workspaceFor } from '../model/workspace.ts';
import { normalQuantile } from '../numerics/normal.ts';
import type { Summary } from '../summary/summary.ts';

/** Variances of one scale where the profile of D has risen by the χ² quantile. */
export interface ProfileBound {
  readonly place: number;
  readonly respondent: number;
  readonly item: number;
}

/**
 * The largest between-place variance the answers allow when its estimate is 0: where
 * min D(τ_β) − min D = z², z the two-sided normal quantile of `level` (Pawitan 2001, §2.6). The other
 * variances are fitted anew at every τ_β; covariances with this scale's places are 0.
 */
export function profileUpperBound(
  summary: Summary,
  specification: Specification,
  fit: Fit,
  scale: number,
  level = 0.95,
): ProfileBound {
  const problem = problemOf(summary, specification);
  const q = problem.layout.scales;
  const pairs = vechPairs(q);
  const free = freeElements(q, problem.varianceByScale, identify(summary, specification));
  pairs.forEach(([i, j], a) => {
    if (i === scale || j === scale) free[a] = 0;
  });
  const unit2 = summary.shape.grid.unit ** 2;
  const workspace = workspaceFor(problem);
  const diagonal = (scale * (scale + 3)) / 2;
  const flat = (m: readonly (readonly number[])[]): number[] => pairs.map(([i, j]) => m[i]![j]! / unit2);
  const sigma = fit.variance.item.map((value) => value / unit2);
  const best = [...flat(fit.variance.place), ...flat(fit.variance.respondent)];
  const start = Float64Array.from([...best, ...(problem.varianceByScale ? sigma : [sigma[0]!])]);
  for (const [a, [i, j]] of pairs.entries()) if (i === scale || j === scale) start[a] = 0;
  const at = (variance: number): { deviance: number; bound: ProfileBound } => {
    start[diagonal] = variance;
    const optimum = minimizeDeviance(problem, workspace, fromVector(start, q, problem.varianceByScale), {
      free,
      profileScale: false,
    });
    return {
      deviance: optimum.deviance,
      bound: {
        place: variance * unit2,
        respondent: optimum.theta.respondent[scale * q + scale]! * unit2,
        item: optimum.theta.item[scale]! * unit2,
      },
    };
  };
  const target = at(0).deviance + normalQuantile((1 + level) / 2) ** 2;
  let lower = 0;
  let upper = 0.01 * sigma[scale]!;
  while (at(upper).deviance < target && upper < 1e6 * sigma[scale]!) {
    lower = upper;
    upper *= 4;
  }
  for (let step = 0; step < 40 && upper - lower > 1e-5 * upper; step++) {
    const middle = (lower + upper) / 2;
    if (at(middle).deviance < target) lower = middle;
    else upper = middle;
  }
  return at(upper).bound;
}
