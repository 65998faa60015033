import type { Fit } from '../model/fit-result.ts';
import { identify } from '../model/identification.ts';
import type { Parameters } from '../model/parameters.ts';
import { problemOf } from '../model/problem.ts';
import type { Specification } from '../model/specification.ts';
import { workspaceFor } from '../model/workspace.ts';
import { normalCdf, normalQuantile } from '../numerics/normal.ts';
import { semidefiniteFactor } from '../numerics/semidefinite-factor.ts';
import type { Summary } from '../summary/summary.ts';
import { constrainedMinimum } from './constrained-minimum.ts';
import type { Interval } from './interval.ts';
import type { NoCorrelation } from './latent-correlation.ts';
import { profileEnd } from './profile-end.ts';

/** A latent correlation among places with its profile-likelihood interval, which may end at −1 or 1. */
export interface ProfiledCorrelation {
  readonly estimate: number;
  readonly interval: Interval;
  /** P(correlation > 0), from the signed root of the likelihood ratio at 0. */
  readonly probabilityPositive: number;
}

/**
 * How two scales go together among places, with the interval of all ρ that raise D by no more than z²
 * (Pawitan 2001, §2.6 and §9.4): min D(ρ) over the other variances, minus min D. Unlike the delta-method
 * interval of `latentCorrelation` it keeps its coverage where ρ is near 1, and is there too where the
 * estimate is exactly ±1. For fits of two scales.
 *
 * @throws RangeError when the fit does not hold two scales.
 */
export function profileCorrelation(
  fit: Fit,
  summary: Summary,
  specification: Specification = {},
  level = 0.95,
): ProfiledCorrelation | NoCorrelation {
  if (fit.scales.length !== 2)
    throw new RangeError('A profile of the correlation needs a fit of two scales.');
  const [[a, c], [, b]] = fit.variance.place as [[number, number], [number, number]];
  if (a === 0 || b === 0) return { absent: 'variance-zero' };
  const identified = identify(summary, specification);
  if (!identified.place(1, 0)) return { absent: 'not-identified' };
  const estimate = Math.max(-1, Math.min(1, c / Math.sqrt(a * b)));
  const profile = profileOf(fit, summary, specification, identified.respondent(1, 0));
  const best = profile(estimate);
  /** Signed root of the likelihood ratio: near a straight line in atanh ρ, 0 at the estimate. */
  const root = (rho: number): number => Math.sqrt(Math.max(0, profile(rho) - best));
  const z = normalQuantile((1 + level) / 2);
  const atZero = root(0);
  return {
    estimate,
    interval: { lower: profileEnd(root, estimate, -1, z), upper: profileEnd(root, estimate, 1, z), level },
    probabilityPositive: normalCdf(Math.sign(estimate) * atZero),
  };
}

/** min D over everything but ρ, by damped Fisher scoring in (ln √T₁₁, ln √T₂₂, Cholesky factor of T_r, ln σ²). */
function profileOf(
  fit: Fit,
  summary: Summary,
  specification: Specification,
  respondentsTogether: boolean,
): (rho: number) => number {
  const problem = problemOf(summary, specification);
  const workspace = workspaceFor(problem);
  const unit2 = summary.shape.grid.unit ** 2;
  const { place, respondent, item } = fit.variance;
  const factor = new Float64Array(4);
  semidefiniteFactor(
    Float64Array.from(respondent.flat(), (value) => value / unit2),
    2,
    factor,
  );
  const floor = 1e-3 * Math.sqrt(item[0]! / unit2);
  const start = Float64Array.from([
    0.5 * Math.log(place[0]![0]! / unit2),
    0.5 * Math.log(place[1]![1]! / unit2),
    Math.max(factor[0]!, floor),
    factor[2]!,
    Math.max(factor[3]!, floor),
    ...(problem.varianceByScale ? item : [item[0]!]).map((value) => Math.log(value / unit2)),
  ]);
  return (rho) =>
    constrainedMinimum(problem, workspace, start, {
      at: (x) => parametersAt(x, rho),
      jacobian: (x) => jacobianAt(x, rho, respondentsTogether),
      isLogarithm,
    });
}

const isLogarithm = (i: number): boolean => i < 2 || i > 4;

function parametersAt(x: Float64Array, rho: number): Parameters {
  const [u, v] = [Math.exp(x[0]!), Math.exp(x[1]!)];
  const [l0, l10, l1] = [x[2]!, x[3]!, x[4]!];
  return {
    place: Float64Array.of(u * u, rho * u * v, rho * u * v, v * v),
    respondent: Float64Array.of(l0 * l0, l0 * l10, l0 * l10, l10 * l10 + l1 * l1),
    item: Float64Array.of(Math.exp(x[5]!), Math.exp(x[x.length - 1]!)),
  };
}

/** ∂θ/∂x, |θ| × |x|; θ in the order of `toVector`. */
function jacobianAt(x: Float64Array, rho: number, respondentsTogether: boolean): Float64Array {
  const n = x.length;
  const j = new Float64Array((n + 1) * n);
  const { place, item } = parametersAt(x, rho);
  j[0] = 2 * place[0]!;
  j[n] = j[n + 1] = place[1]!;
  j[2 * n + 1] = 2 * place[3]!;
  j[3 * n + 2] = 2 * x[2]!;
  if (respondentsTogether) [j[4 * n + 2], j[4 * n + 3], j[5 * n + 3]] = [x[3]!, x[2]!, 2 * x[3]!];
  j[5 * n + 4] = 2 * x[4]!;
  for (let s = 5; s < n; s++) j[(s + 1) * n + s] = item[s - 5]!;
  return j;
}
