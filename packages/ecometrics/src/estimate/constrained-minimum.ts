import { derivatives } from '../model/gradient.ts';
import { evaluate } from '../model/likelihood.ts';
import type { Parameters } from '../model/parameters.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { choleskyInPlace, choleskySolve } from '../numerics/cholesky.ts';

/** A surface in the space of the variances, walked in coordinates x. */
export interface Surface {
  /** The variances at x. */
  readonly at: (x: Float64Array) => Parameters;
  /** ∂θ/∂x, |θ| × |x|; θ in the order of `toVector`. */
  readonly jacobian: (x: Float64Array) => Float64Array;
  /** Coordinates that are logarithms take no step longer than 2. */
  readonly isLogarithm: (i: number) => boolean;
}

const longestLogStep = 2;

/**
 * What the bend of the surface itself adds to the second derivatives along each coordinate, Σ_a ∂D/∂θ_a · ∂²θ_a/∂x_i²,
 * where it is above 0. Fisher scoring alone leaves it out, and near a singular matrix of respondents (an entry of its
 * root near 0) that entry's own part is next to nothing: its step would be far too long, and shortening it would stop
 * all others short of the minimum.
 */
function curvatureOf({ jacobian }: Surface, x: Float64Array, gradient: ArrayLike<number>): Float64Array {
  const n = x.length;
  return x.map((value, i) => {
    const step = 1e-4 * Math.max(1, Math.abs(value));
    const [up, down] = [1, -1].map((side) => jacobian(x.with(i, value + side * step)));
    let sum = 0;
    for (let a = 0; a < gradient.length; a++)
      sum += (gradient[a]! * (up![a * n + i]! - down![a * n + i]!)) / (2 * step);
    return Math.max(0, sum);
  });
}

/** min D on a surface of variances from `start` on, by damped Fisher scoring in its coordinates, with the bend of the surface. */
export function constrainedMinimum(
  problem: Problem,
  workspace: Workspace,
  start: Float64Array,
  surface: Surface,
): number {
  const n = start.length;
  let x = start;
  let deviance = evaluate(problem, workspace, surface.at(x), false);
  for (let step = 0; step < 60; step++) {
    const { gradient, scoring } = derivatives(problem, workspace, surface.at(x));
    const size = gradient.length;
    const jacobian = surface.jacobian(x);
    const g = new Float64Array(n);
    const h = new Float64Array(n * n);
    for (let a = 0; a < size; a++)
      for (let i = 0; i < n; i++) {
        const slope = jacobian[a * n + i]!;
        if (slope === 0) continue;
        g[i]! += slope * gradient[a]!;
        for (let b = 0; b < size; b++)
          for (let k = 0; k < n; k++) h[i * n + k]! += slope * scoring[a * size + b]! * jacobian[b * n + k]!;
      }
    const bends = curvatureOf(surface, x, gradient);
    for (let i = 0; i < n; i++) h[i * n + i]! += 1e-6 * h[i * n + i]! + 1e-9 + bends[i]!;
    if (choleskyInPlace(h, n) >= 0) break;
    const delta = g.map((value) => -value);
    choleskySolve(h, n, delta);
    const decrement = -delta.reduce((sum, d, i) => sum + d * g[i]!, 0);
    const longest = delta.reduce(
      (most, d, i) => (surface.isLogarithm(i) ? Math.max(most, Math.abs(d)) : most),
      0,
    );
    let share = Math.min(1, longestLogStep / longest);
    let next = x;
    let reached = Number.POSITIVE_INFINITY;
    for (; share > 1e-4; share /= 3) {
      next = x.map((value, i) => value + share * delta[i]!);
      reached = evaluate(problem, workspace, surface.at(next), false);
      if (reached <= deviance + 1e-9) break;
    }
    if (!(reached <= deviance + 1e-9)) break;
    [x, deviance] = [next, reached];
    if (decrement < 1e-9) break;
  }
  return deviance;
}
