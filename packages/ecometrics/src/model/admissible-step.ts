import { choleskyInPlace, choleskySolve } from '../numerics/cholesky.ts';
import { semidefiniteFactor } from '../numerics/semidefinite-factor.ts';
import { symmetricEigen } from '../numerics/symmetric-eigen.ts';
import { fromVector, type Parameters, vechPairs } from './parameters.ts';

/** The quadratic picture of D at a point: D(θ₀ + δ) ≈ D + g'δ + ½ δ'Sδ. */
export interface QuadraticModel {
  readonly theta: Float64Array;
  readonly gradient: Float64Array;
  readonly scoring: Float64Array;
  readonly scales: number;
  readonly byScale: boolean;
  /** 1 where θ may move. */
  readonly free: Uint8Array;
}

/**
 * The point that minimizes the quadratic model over admissible variances: T_u and T_r positive
 * semidefinite, σ² > 0 (engine.md §2, "mode P"). Works in the Cholesky factors by damped Newton with
 * Hessian J'SJ + 2 · (positive part of ∂D/∂T ⊗ I): the second part is what brings a variance to 0 in
 * a few steps. No data are touched.
 */
export function admissibleMinimum(model: QuadraticModel): { theta: Float64Array; decrease: number } {
  const { scales: q } = model;
  const start = fromVector(model.theta, q, model.byScale);
  const variables = freeVariables(model);
  let x = startingFactors(start, variables, q);
  let value = modelValue(model, thetaOf(model, variables, x));
  let damping = 1e-6;
  for (let step = 0; step < 200; step++) {
    const { gradient, hessian } = innerDerivatives(model, variables, x);
    const size = gradient.length;
    let moved = false;
    let decrement = 0;
    for (let attempt = 0; attempt < 30 && !moved; attempt++, damping = Math.max(damping * 8, 1e-8)) {
      const h = Float64Array.from(hessian);
      for (let i = 0; i < size; i++) h[i * size + i]! += damping * (Math.abs(hessian[i * size + i]!) + 1e-12);
      const delta = gradient.map((g) => -g);
      if (choleskyInPlace(h, size) >= 0) continue;
      choleskySolve(h, size, delta);
      decrement = -delta.reduce((sum, d, i) => sum + d * gradient[i]!, 0);
      const candidate = x.map((v, i) => v + delta[i]!);
      const next = modelValue(model, thetaOf(model, variables, candidate));
      if (!(next <= value)) continue;
      const gained = value - next;
      x = candidate;
      value = next;
      moved = true;
      damping = Math.max(damping / 64, 1e-14);
      if (gained < 1e-14 && decrement < 1e-12)
        return { theta: thetaOf(model, variables, x), decrease: -value };
    }
    if (!moved || decrement < 1e-14) break;
  }
  return { theta: thetaOf(model, variables, x), decrease: -value };
}

/** A variable of the inner problem: entry (row, column) of the factor of matrix `part`, or ln σ². */
type Variable =
  | { readonly part: 'place' | 'respondent'; readonly row: number; readonly column: number }
  | { readonly part: 'item'; readonly scale: number };

function freeVariables({ scales: q, byScale, free }: QuadraticModel): Variable[] {
  const pairs = vechPairs(q);
  const variables: Variable[] = [];
  (['place', 'respondent'] as const).forEach((part, block) => {
    pairs.forEach(([row, column], a) => {
      if (free[block * pairs.length + a]) variables.push({ part, row, column });
    });
  });
  for (let s = 0; s < (byScale ? q : 1); s++)
    if (free[2 * pairs.length + s]) variables.push({ part: 'item', scale: s });
  return variables;
}

function startingFactors(start: Parameters, variables: readonly Variable[], q: number): Float64Array {
  const factor = { place: ridged(start.place, q), respondent: ridged(start.respondent, q) };
  return Float64Array.from(variables, (v) =>
    v.part === 'item' ? Math.log(start.item[v.scale]!) : factor[v.part][v.row * q + v.column]!,
  );
}

/** The factor of T with its small eigenvalues lifted, so that a zero variance can leave zero. */
function ridged(t: Float64Array, q: number): Float64Array {
  const { values, vectors } = symmetricEigen(t, q);
  const floor = 1e-3 * Math.max(1e-12, ...values.map(Math.abs));
  const lifted = new Float64Array(q * q);
  for (let v = 0; v < q; v++)
    for (let i = 0; i < q; i++)
      for (let j = 0; j < q; j++)
        lifted[i * q + j]! += Math.max(floor, values[v]!) * vectors[i * q + v]! * vectors[j * q + v]!;
  const f = new Float64Array(q * q);
  semidefiniteFactor(lifted, q, f);
  return f;
}

interface Factors {
  readonly place: Float64Array;
  readonly respondent: Float64Array;
}

function factorsOf(variables: readonly Variable[], x: Float64Array, q: number): Factors {
  const factors = { place: new Float64Array(q * q), respondent: new Float64Array(q * q) };
  variables.forEach((v, i) => {
    if (v.part !== 'item') factors[v.part][v.row * q + v.column] = x[i]!;
  });
  return factors;
}

function thetaOf(model: QuadraticModel, variables: readonly Variable[], x: Float64Array): Float64Array {
  const { scales: q, free } = model;
  const pairs = vechPairs(q);
  const theta = Float64Array.from(model.theta);
  const factors = factorsOf(variables, x, q);
  (['place', 'respondent'] as const).forEach((part, block) => {
    pairs.forEach(([i, j], a) => {
      if (!free[block * pairs.length + a]) return;
      let sum = 0;
      for (let k = 0; k <= j; k++) sum += factors[part][i * q + k]! * factors[part][j * q + k]!;
      theta[block * pairs.length + a] = sum;
    });
  });
  variables.forEach((v, i) => {
    if (v.part === 'item') theta[2 * pairs.length + v.scale] = Math.exp(x[i]!);
  });
  return theta;
}

/** g'δ + ½ δ'Sδ. */
function modelValue({ theta, gradient, scoring }: QuadraticModel, at: Float64Array): number {
  let value = 0;
  for (let i = 0; i < at.length; i++) {
    const delta = at[i]! - theta[i]!;
    if (delta === 0) continue;
    let row = 0;
    for (let j = 0; j < at.length; j++) row += scoring[i * at.length + j]! * (at[j]! - theta[j]!);
    value += delta * (gradient[i]! + 0.5 * row);
  }
  return value;
}

function innerDerivatives(
  model: QuadraticModel,
  variables: readonly Variable[],
  x: Float64Array,
): { gradient: Float64Array; hessian: Float64Array } {
  const { scales: q, scoring } = model;
  const pairs = vechPairs(q);
  const size = model.theta.length;
  const n = variables.length;
  const theta = thetaOf(model, variables, x);
  const slope = Float64Array.from(model.gradient);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) slope[i]! += scoring[i * size + j]! * (theta[j]! - model.theta[j]!);
  const factors = factorsOf(variables, x, q);
  const jacobian = new Float64Array(size * n);
  variables.forEach((v, k) => {
    if (v.part === 'item') {
      jacobian[(2 * pairs.length + v.scale) * n + k] = theta[2 * pairs.length + v.scale]!;
      return;
    }
    const block = v.part === 'place' ? 0 : pairs.length;
    pairs.forEach(([i, j], a) => {
      if (!model.free[block + a]) return;
      let d = 0;
      if (i === v.row) d += factors[v.part][j * q + v.column]!;
      if (j === v.row) d += factors[v.part][i * q + v.column]!;
      jacobian[(block + a) * n + k] = d;
    });
  });
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n * n);
  const sj = new Float64Array(size * n);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const s = scoring[i * size + j]!;
      if (s !== 0) for (let k = 0; k < n; k++) sj[i * n + k]! += s * jacobian[j * n + k]!;
    }
  for (let i = 0; i < size; i++)
    for (let k = 0; k < n; k++) {
      const d = jacobian[i * n + k]!;
      if (d === 0) continue;
      gradient[k]! += d * slope[i]!;
      for (let l = 0; l < n; l++) hessian[k * n + l]! += d * sj[i * n + l]!;
    }
  addCurvature(model, variables, slope, hessian);
  variables.forEach((v, k) => {
    if (v.part === 'item') hessian[k * n + k]! += Math.max(0, gradient[k]!);
  });
  return { gradient, hessian };
}

/** Hessian += 2 · (positive part of ∂/∂T) for entries in the same column of a factor. */
function addCurvature(
  { scales: q }: QuadraticModel,
  variables: readonly Variable[],
  slope: Float64Array,
  hessian: Float64Array,
): void {
  const pairs = vechPairs(q);
  const n = variables.length;
  (['place', 'respondent'] as const).forEach((part, block) => {
    const matrix = new Float64Array(q * q);
    pairs.forEach(([i, j], a) => {
      const value = slope[block * pairs.length + a]! / (i === j ? 1 : 2);
      matrix[i * q + j] = matrix[j * q + i] = value;
    });
    const { values, vectors } = symmetricEigen(matrix, q);
    variables.forEach((v, k) => {
      if (v.part !== part) return;
      variables.forEach((w, l) => {
        if (w.part !== part || w.column !== v.column) return;
        let sum = 0;
        for (let e = 0; e < q; e++)
          sum += Math.max(0, values[e]!) * vectors[v.row * q + e]! * vectors[w.row * q + e]!;
        hessian[k * n + l]! += 2 * sum;
      });
    });
  });
}
