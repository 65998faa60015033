import type { Coefficient, Convergence, Matrix } from '../fit-result.ts';

/** What kind of number the outcome of a place is, and the distribution it is given. */
export type OutcomeFamily = 'gaussian' | 'binary' | 'poisson' | 'negative-binomial' | 'poisson-lognormal';

/** How far outcomes scatter beyond what the coefficients expect. */
export interface Dispersion {
  /**
   * `residual-variance` σ² of a Gaussian outcome; `overdispersion` 1/θ of the negative binomial
   * (variance μ + μ²/θ); `log-rate-variance` σ² of the normal inside the Poisson-lognormal.
   */
  readonly name: 'residual-variance' | 'overdispersion' | 'log-rate-variance';
  readonly estimate: number;
  /** `null` at the boundary, where counts scatter no more than Poisson counts do. */
  readonly standardError: number | null;
}

/** A regression of an outcome of places: plain data. Coefficients are on the scale of the link. */
export interface OutcomeRegression {
  readonly family: OutcomeFamily;
  readonly places: number;
  /** `(Intercept)` first, then the predictors in their order. */
  readonly coefficients: readonly Coefficient[];
  readonly covariance: Matrix;
  readonly dispersion: Dispersion | null;
  /** `null` for a Gaussian outcome of no residual variance. */
  readonly logLikelihood: number | null;
  /** Share of the outcome's variance that the predictors account for; Gaussian only. */
  readonly rSquared: number | null;
  readonly convergence: Convergence;
}

/** The coefficient of that name. */
export function coefficientOf(regression: OutcomeRegression, name: string): Coefficient {
  const found = regression.coefficients.find((one) => one.name === name);
  if (!found) throw new RangeError(`The regression has no coefficient "${name}".`);
  return found;
}
