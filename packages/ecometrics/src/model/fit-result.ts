/** A fixed effect with its standard error. */
export interface Coefficient {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
}

/** A fixed effect that belongs to an item: its expected answer where every effect is zero. */
export interface ItemEffect extends Coefficient {
  readonly item: string;
  readonly scale: string;
}

/** One convergence check: its name, what was measured, its tolerance, and what to do when it does not hold. */
export interface ConvergenceCheck {
  readonly name: string;
  readonly measured: number;
  readonly tolerance: number;
  readonly holds: boolean;
  readonly action: string;
}

export interface Convergence {
  readonly converged: boolean;
  readonly evaluations: number;
  readonly checks: readonly ConvergenceCheck[];
}

/**
 * Something the model had to say besides its numbers. `code` is for programs; `details` fill the sentence.
 * `sentence` is plain English.
 */
export interface ModelNote {
  readonly code:
    | 'place-variance-zero'
    | 'place-covariance-singular'
    | 'respondent-variance-zero'
    | 'respondent-covariance-singular'
    | 'respondent-variance-not-separable'
    | 'respondent-covariance-not-identified'
    | 'place-covariance-not-identified'
    | 'respondents-left-out'
    | 'not-converged';
  readonly details: Readonly<Record<string, string | number>>;
  readonly sentence: string;
}

/** Q × Q symmetric matrix as rows. Indices follow `Fit.scales`. */
export type Matrix = readonly (readonly number[])[];

/**
 * What the data say about the unknown effects of all places, in columns: row k is place k.
 * Q scales, p fixed effects.
 */
export interface PlacePosteriors {
  /** Labels, sorted by code unit. */
  readonly labels: readonly string[];
  readonly respondents: Float64Array;
  readonly answers: Float64Array;
  /** û, K × Q: empirical-Bayes deviation from what the fixed part expects. */
  readonly effect: Float64Array;
  /** K × Q × Q: covariance of u given the data at known fixed effects, Var(û − u) (lme4's condVar). */
  readonly covariance: Float64Array;
  /** W_k b_kX, K × Q × p: how û leans on the fixed effects; with `fixedCovariance` it adds their uncertainty. */
  readonly leverage: Float64Array;
  /** K × Q: expected answer in this place, over the items of the scale and at the average respondent. */
  readonly level: Float64Array;
  /** K × Q × Q: covariance of `level` with the uncertainty of the fixed effects. */
  readonly levelCovariance: Float64Array;
}

/** A fitted model: plain data. */
export interface Fit {
  readonly method: 'REML' | 'ML';
  readonly itemVariance: 'common' | 'scale';
  /** REML criterion or −2 log-likelihood, as lme4 prints it. */
  readonly criterion: number;
  readonly answers: number;
  readonly respondents: number;
  readonly scales: readonly string[];
  readonly items: readonly ItemEffect[];
  readonly coefficients: readonly Coefficient[];
  /** p × p covariance of all fixed effects: the items in order, then the coefficients. */
  readonly fixedCovariance: Matrix;
  readonly variance: {
    /** τ_β: between places, Q × Q. */
    readonly place: Matrix;
    /** τ_π: between respondents of a place, Q × Q. */
    readonly respondent: Matrix;
    /** σ²: of one item answer, per scale. */
    readonly item: readonly number[];
  };
  readonly places: PlacePosteriors;
  /**
   * Sampling covariance of θ = (vech place, vech respondent, item), twice the inverse scoring matrix;
   * rows of elements that are held at zero are zero.
   */
  readonly varianceCovariance: Matrix;
  /** True where an element of θ was estimated inside its range (not held, not at zero). */
  readonly varianceFree: readonly boolean[];
  readonly convergence: Convergence;
  readonly notes: readonly ModelNote[];
}
