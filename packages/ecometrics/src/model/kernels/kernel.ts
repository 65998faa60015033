import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';

/** What the gradient sums over places; V = Q(Q+1)/2, ⊗ as in engine.md §1.4 on vech. */
export interface PlaceSums {
  /** Σ_k (G_k − K_k q_k K_k'), Q × Q. */
  readonly place: Float64Array;
  /** Γ_c, classes × Q × Q. */
  readonly gamma: Float64Array;
  /** Σ_k n_k²Ḡ⊗Ḡ, Σ_k n_kḠ⊗Ḡ and Σ_k (Ḡ⊗Ḡ − Ω̄⊗Ω̄), lower triangles, V × V. */
  readonly uu: Float64Array;
  readonly ur: Float64Array;
  readonly rr: Float64Array;
  /** Room for the E_k of one place, Q × (p + 1). */
  readonly scratch: Float64Array;
}

/**
 * The loops over places, in three versions that give the same numbers: plain matrix algebra for any
 * number of scales, and the same written out in scalars for one and for two. Each call handles a
 * few places, so that the loops are compiled early.
 */
export interface Kernel {
  /** L_k and b_k = Σ_c Ω_c D̄_kc. */
  gather(problem: Problem, workspace: Workspace, first: number, last: number): void;
  /** W_k = F M_k⁻¹ F' and A −= b_k'W_k b_k; returns Σ ln|M_k|. */
  condense(problem: Problem, workspace: Workspace, first: number, last: number): number;
  /** Adds to `sums`; `star` is C* of engine.md §1.3, with three rows of zeros below it. */
  differentiate(
    problem: Problem,
    workspace: Workspace,
    star: Float64Array,
    sums: PlaceSums,
    first: number,
    last: number,
  ): void;
}
