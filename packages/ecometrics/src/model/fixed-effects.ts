import { choleskyInverse } from '../numerics/cholesky.ts';
import type { Summary } from '../summary/summary.ts';
import type { Coefficient, ItemEffect, Matrix } from './fit-result.ts';
import type { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

/** Fixed effects in the units of the answers, and the map from the centered effects of the fit to them. */
export interface FixedEffects {
  readonly items: readonly ItemEffect[];
  readonly coefficients: readonly Coefficient[];
  readonly covariance: Matrix;
  /** s · (X'V⁻¹X)⁻¹ of the centered effects, in answer codes, p × p. */
  readonly centeredCovariance: Float64Array;
  /** Undoes the centering: original effects = `uncenter` · centered effects (plus the answer centers), p × p. */
  readonly uncenter: Float64Array;
}

/** β̂ and its covariance s(X'V⁻¹X)⁻¹ at the point last evaluated. */
export function describeEffects(summary: Summary, problem: Problem, workspace: Workspace): FixedEffects {
  const { layout, center, answerCenter, covariateNames } = problem;
  const { effects: p, items, covariates, scales, scaleOfItem, columnOf, perScale } = layout;
  const { origin, unit } = summary.shape.grid;
  const inverse = choleskyInverse(workspace.cholesky, p).map((value) => value * workspace.scale);
  const uncenter = new Float64Array(p * p);
  for (let a = 0; a < p; a++) uncenter[a * p + a] = 1;
  for (let i = 0; i < items; i++)
    for (let x = 0; x < covariates; x++)
      uncenter[i * p + columnOf[scaleOfItem[i]! * covariates + x]!] = -center[x]!;
  const covariance = sandwich(uncenter, inverse, p);
  const estimate = (a: number): number => {
    let sum = 0;
    for (let b = 0; b < p; b++) sum += uncenter[a * p + b]! * workspace.effects[b]!;
    return sum;
  };
  const standardError = (a: number): number => unit * Math.sqrt(covariance[a * p + a]!);
  const { shape } = summary;
  return {
    items: shape.items.map((item, i) => ({
      name: item.name,
      item: item.name,
      scale: shape.scales[item.scale]!,
      estimate: origin + unit * (estimate(i) + answerCenter[item.scale]!),
      standardError: standardError(i),
    })),
    coefficients: covariateNames.flatMap((name, x) =>
      Array.from({ length: perScale ? scales : 1 }, (_, s) => {
        const column = columnOf[s * covariates + x]!;
        return {
          name: perScale ? `${name}:${shape.scales[s]}` : name,
          estimate: unit * estimate(column),
          standardError: standardError(column),
        };
      }),
    ),
    covariance: Array.from({ length: p }, (_, a) =>
      Array.from(covariance.subarray(a * p, a * p + p), (value) => value * unit * unit),
    ),
    centeredCovariance: inverse,
    uncenter,
  };
}

/** L C L'. */
function sandwich(l: Float64Array, c: Float64Array, p: number): Float64Array {
  const lc = new Float64Array(p * p);
  const result = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    for (let k = 0; k < p; k++) {
      const w = l[i * p + k]!;
      if (w !== 0) for (let j = 0; j < p; j++) lc[i * p + j]! += w * c[k * p + j]!;
    }
  for (let j = 0; j < p; j++)
    for (let k = 0; k < p; k++) {
      const w = l[j * p + k]!;
      if (w !== 0) for (let i = 0; i < p; i++) result[i * p + j]! += lc[i * p + k]! * w;
    }
  return result;
}
