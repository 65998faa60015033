import type { Problem } from './problem.ts';

/** Everything an evaluation leaves behind for the gradient and the place estimates. */
export interface Workspace {
  /** Ω_c = (T_r + diag(σ²/m))⁻¹ padded with zeros, classes × Q × Q, and n_c ln|V_c| summed. */
  readonly omega: Float64Array;
  /** Room for the partly answered cells of one place: Ω_c/m, Q × Q each, and their rows of missing items. */
  readonly weights: Float64Array;
  readonly rows: Int32Array;
  /** F with F F' = T_u. */
  readonly factor: Float64Array;
  /** L_k, places × Q × Q; b_k, places × Q × (p+1); W_k, places × Q × Q. */
  readonly precision: Float64Array;
  readonly cross: Float64Array;
  readonly posterior: Float64Array;
  /** A = [X y]'V⁻¹[X y], (p+1)². */
  readonly normal: Float64Array;
  /** Cholesky factor of A's p × p part. */
  readonly cholesky: Float64Array;
  /** β̂. */
  readonly effects: Float64Array;
  /** Profiled overall scale of the variances. */
  scale: number;
  deviance: number;
  evaluations: number;
}

export function workspaceFor(problem: Problem): Workspace {
  const { scales: q, effects: p } = problem.layout;
  const nc = p + 1;
  return {
    omega: new Float64Array(problem.classCount * q * q),
    weights: new Float64Array(problem.classCount * q * q),
    rows: new Int32Array(problem.classCount),
    factor: new Float64Array(q * q),
    precision: new Float64Array(problem.placeCount * q * q),
    cross: new Float64Array(problem.placeCount * q * nc),
    posterior: new Float64Array(problem.placeCount * q * q),
    normal: new Float64Array(nc * nc),
    cholesky: new Float64Array(p * p),
    effects: new Float64Array(p),
    scale: 1,
    deviance: Number.POSITIVE_INFINITY,
    evaluations: 0,
  };
}
