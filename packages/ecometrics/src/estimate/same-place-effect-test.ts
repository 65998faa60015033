import type { Fit } from '../model/fit-result.ts';
import { identify } from '../model/identification.ts';
import { type Parameters, vechPairs } from '../model/parameters.ts';
import { problemOf } from '../model/problem.ts';
import type { Specification } from '../model/specification.ts';
import { workspaceFor } from '../model/workspace.ts';
import { chiSquareTail } from '../numerics/chi-square.ts';
import { semidefiniteFactor } from '../numerics/semidefinite-factor.ts';
import type { Summary } from '../summary/summary.ts';
import { constrainedMinimum } from './constrained-minimum.ts';
import { mixtureTail } from './place-variance-test.ts';

/** How strongly the answers say that places stand differently on the scales, and not on all of them alike. */
export interface SamePlaceEffectTest {
  /** Rise of the criterion when every place has one effect for all scales. */
  readonly likelihoodRatio: number;
  /** 1 − p: how surely the answers rule out that one effect a place is enough. */
  readonly confidence: number;
}

/**
 * Likelihood-ratio test of one place effect for all scales, u_k1 = … = u_kQ, that is T_u = t·11′, against the
 * unstructured T_u; fixed effects and the other variances are fitted anew. For two scales this adds one random
 * effect (the difference) and its covariance on the boundary: p = ½P(χ²₁ > LR) + ½P(χ²₂ > LR) (Stram & Lee
 * 1994, Biometrics 50:1171, case 3). For more scales p = P(χ²_{Q(Q+1)/2−1} > LR), which is too cautious.
 *
 * Two waves as two scales: did places change differently? Tasks as scales: do places have profiles at all?
 *
 * @throws RangeError when some but not all covariances among respondents are identified.
 */
export function samePlaceEffectTest(
  summary: Summary,
  specification: Specification,
  fit: Fit,
): SamePlaceEffectTest {
  const problem = problemOf(summary, specification);
  const q = problem.layout.scales;
  const identified = identify(summary, specification);
  const pairs = vechPairs(q);
  const off = pairs.filter(([i, j]) => i !== j);
  const together = off.every(([i, j]) => identified.respondent(i, j));
  if (!together && off.some(([i, j]) => identified.respondent(i, j)))
    throw new RangeError('Some scales share respondents and others do not; test them two by two.');
  const unit2 = summary.shape.grid.unit ** 2;
  const factor = new Float64Array(q * q);
  semidefiniteFactor(
    Float64Array.from(fit.variance.respondent.flat(), (value) => value / unit2),
    q,
    factor,
  );
  const sigma = (problem.varianceByScale ? fit.variance.item : [fit.variance.item[0]!]).map((v) => v / unit2);
  const floor = 1e-3 * Math.sqrt(Math.min(...sigma));
  const mean = fit.variance.place.flat().reduce((sum, value) => sum + value / unit2, 0) / (q * q);
  const start = Float64Array.from([
    0.5 * Math.log(Math.max(mean, 1e-3 * sigma[0]!)),
    ...pairs.map(([i, j]) =>
      i === j ? Math.max(factor[i * q + i]!, floor) : together ? factor[i * q + j]! : 0,
    ),
    ...sigma.map((value) => Math.log(value)),
  ]);
  const without = constrainedMinimum(problem, workspaceFor(problem), start, {
    at: (x) => parametersAt(x, q, pairs),
    jacobian: (x) => jacobianAt(x, q, pairs, together),
    isLogarithm: (i) => i === 0 || i > pairs.length,
  });
  const freedom = problem.method === 'REML' ? problem.answers - problem.layout.effects : problem.answers;
  const likelihoodRatio = Math.max(0, without + freedom * Math.log(unit2) - fit.criterion);
  const tail = q === 2 ? mixtureTail(likelihoodRatio, 2) : chiSquareTail(likelihoodRatio, pairs.length - 1);
  return { likelihoodRatio, confidence: 1 - tail };
}

type Pairs = readonly (readonly [number, number])[];

/** x = (ln √t, lower Cholesky factor of T_r, ln σ²). */
function parametersAt(x: Float64Array, q: number, pairs: Pairs): Parameters {
  const t = Math.exp(2 * x[0]!);
  const respondent = new Float64Array(q * q);
  const l = (i: number, k: number): number => (k > i ? 0 : x[1 + (i * (i + 1)) / 2 + k]!);
  for (const [i, j] of pairs) {
    let sum = 0;
    for (let k = 0; k <= j; k++) sum += l(i, k) * l(j, k);
    respondent[i * q + j] = respondent[j * q + i] = sum;
  }
  const items = x.subarray(1 + pairs.length);
  return {
    place: new Float64Array(q * q).fill(t),
    respondent,
    item: Float64Array.from({ length: q }, (_, s) => Math.exp(items[Math.min(s, items.length - 1)]!)),
  };
}

function jacobianAt(x: Float64Array, q: number, pairs: Pairs, together: boolean): Float64Array {
  const n = x.length;
  const v = pairs.length;
  const items = n - 1 - v;
  const jacobian = new Float64Array((2 * v + items) * n);
  const { place, item } = parametersAt(x, q, pairs);
  const at = (i: number, k: number): number => 1 + (i * (i + 1)) / 2 + k;
  pairs.forEach(([i, j], a) => {
    jacobian[a * n] = 2 * place[0]!;
    if (i !== j && !together) return;
    for (let k = 0; k <= j; k++) {
      if (!together && k !== i) continue;
      jacobian[(v + a) * n + at(i, k)]! += x[at(j, k)]!;
      jacobian[(v + a) * n + at(j, k)]! += x[at(i, k)]!;
    }
  });
  for (let s = 0; s < items; s++) jacobian[(2 * v + s) * n + 1 + v + s] = item[s]!;
  return jacobian;
}
