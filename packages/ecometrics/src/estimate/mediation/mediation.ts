import { latentMediation } from '../../model/place-outcome/latent-mediation.ts';
import { leastSquares } from '../../model/place-outcome/least-squares.ts';
import { logisticRegression } from '../../model/place-outcome/logistic.ts';
import { negativeBinomialRegression } from '../../model/place-outcome/negative-binomial.ts';
import type { Predictor } from '../../model/place-outcome/outcome-design.ts';
import {
  coefficientOf,
  type OutcomeFamily,
  type OutcomeRegression,
} from '../../model/place-outcome/outcome-regression.ts';
import { poissonRegression } from '../../model/place-outcome/poisson.ts';
import { poissonLognormalRegression } from '../../model/place-outcome/poisson-lognormal.ts';
import { trigamma } from '../../numerics/gamma.ts';
import { normalCdf } from '../../numerics/normal.ts';
import { type Interval, normalInterval } from '../interval.ts';
import { type IndirectEffect, indirectEffect } from './indirect-effect.ts';
import { type MediationSensitivity, residualCorrelationAtZero, robustnessValue } from './sensitivity.ts';

/** One path of the mechanism, on the scale of the outcome's link. */
export interface Path {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: Interval;
}

/** A place outcome and what it is regressed on. All arrays are in the order of the same places. */
export interface MediationInput {
  readonly family: OutcomeFamily;
  readonly outcome: ArrayLike<number>;
  readonly exposure?: ArrayLike<number> | null;
  /** Known error variance of a Gaussian outcome that is itself estimated from answers. */
  readonly outcomeErrorVariance?: ArrayLike<number>;
  /** What places carry; the first is the one whose way to the outcome is asked for. */
  readonly structure: readonly Predictor[];
  /** Efficacy of each place. With `errorVariance` its measurement error is corrected; else it is taken as it stands. */
  readonly mediator: { readonly estimate: ArrayLike<number>; readonly errorVariance?: ArrayLike<number> };
  readonly level?: number;
  /** Draws of the Monte Carlo interval; 20,000 by default. */
  readonly draws?: number;
  readonly seed?: number;
}

/** Structure → efficacy → outcome, between places. Associations: nothing here says what leads to what. */
export interface Mediation {
  readonly family: OutcomeFamily;
  readonly places: number;
  /** Name of the structure whose way is followed: the first of `structure`. */
  readonly from: string;
  /** Whether the measurement error of the mediator is corrected. */
  readonly corrected: boolean;
  /** a: structure → mediator, at equal other structure. */
  readonly toMediator: Path;
  /** b: mediator → outcome, at equal structure. */
  readonly toOutcome: Path;
  /** c′: structure → outcome at equal mediator. */
  readonly direct: Path;
  /** c = c′ + ab. For a binary outcome on the scale of equal mediators, since log odds do not collapse. */
  readonly total: Path;
  /** Structure → outcome in the regression without the mediator; `null` where that could not be computed. */
  readonly withoutMediator: Path | null;
  readonly indirect: IndirectEffect;
  /** ab / c, where c is almost certainly not zero and the link is linear in the mean or its logarithm. */
  readonly proportion: number | null;
  readonly mediatorVariance: number;
  readonly outcomeVariance: number | null;
  readonly sensitivity: MediationSensitivity;
}

/**
 * Mediation between places: a and b from two equations, the indirect effect ab with product and Monte Carlo
 * intervals, total c = c′ + ab (MacKinnon 2008, *Introduction to Statistical Mediation Analysis*, ch. 3).
 *
 * With the mediator's error variances both equations are fitted in one likelihood (`latentMediation`).
 * Without, a is least squares and b, c′ the regression of the outcome's family, their errors independent.
 *
 * @throws OutcomeError as `latentMediation` and the regressions.
 */
export function mediation(input: MediationInput): Mediation {
  const level = input.level ?? 0.95;
  const both = input.mediator.errorVariance ? latentEquations(input) : plainEquations(input);
  const path = (estimate: number, variance: number): Path => {
    const standardError = Math.sqrt(Math.max(0, variance));
    return { estimate, standardError, interval: normalInterval(estimate, standardError, level) };
  };
  const { a, b, direct, cov } = both;
  const indirect = indirectEffect({
    first: a,
    firstError: Math.sqrt(cov.aa),
    second: b,
    secondError: Math.sqrt(cov.bb),
    correlation: cov.ab / Math.sqrt(cov.aa * cov.bb),
    level,
    ...(input.draws === undefined ? {} : { draws: input.draws }),
    ...(input.seed === undefined ? {} : { seed: input.seed }),
  });
  const product = b * b * cov.aa + a * a * cov.bb + 2 * a * b * cov.ab;
  const total = path(direct + a * b, cov.dd + product + 2 * (b * cov.ad + a * cov.bd));
  const clear = normalCdf(Math.abs(total.estimate) / total.standardError) > 0.975;
  const spare = input.outcome.length - input.structure.length - 2;
  const without = withoutMediator(input);
  return {
    family: input.family,
    places: input.outcome.length,
    from: input.structure[0]!.name,
    corrected: input.mediator.errorVariance !== undefined,
    toMediator: path(a, cov.aa),
    toOutcome: path(b, cov.bb),
    direct: path(direct, cov.dd),
    total,
    withoutMediator: without && path(without.estimate, without.standardError ** 2),
    indirect,
    proportion: clear && input.family !== 'binary' ? indirect.estimate / total.estimate : null,
    mediatorVariance: both.mediatorVariance,
    outcomeVariance: both.outcomeVariance,
    sensitivity: {
      toMediator: robustnessValue(a / Math.sqrt(cov.aa), spare + 1),
      toOutcome: robustnessValue(b / Math.sqrt(cov.bb), spare),
      residualCorrelation: residualCorrelationAtZero(b, both.mediatorVariance, both.outcomeVariance),
    },
  };
}

interface Equations {
  readonly a: number;
  readonly b: number;
  readonly direct: number;
  readonly cov: Readonly<Record<'aa' | 'bb' | 'dd' | 'ab' | 'ad' | 'bd', number>>;
  readonly mediatorVariance: number;
  readonly outcomeVariance: number | null;
}

function latentEquations(input: MediationInput): Equations {
  const { estimate, errorVariance } = input.mediator;
  const found = latentMediation({
    ...input,
    structure: input.structure,
    mediator: { estimate, errorVariance: errorVariance! },
  });
  const p = input.structure.length + 1;
  const [a, d, b] = [1, p + 1, 2 * p];
  const c = found.covariance;
  return {
    a: found.toMediator[1]!.estimate,
    b: found.byMediator.estimate,
    direct: found.toOutcome[1]!.estimate,
    cov: {
      aa: c[a]![a]!,
      bb: c[b]![b]!,
      dd: c[d]![d]!,
      ab: c[a]![b]!,
      ad: c[a]![d]!,
      bd: c[b]![d]!,
    },
    mediatorVariance: found.mediatorVariance.estimate,
    outcomeVariance: found.outcomeVariance,
  };
}

function plainEquations({
  mediator,
  structure,
  family,
  outcome,
  exposure = null,
}: MediationInput): Equations {
  const first = leastSquares(mediator.estimate, structure);
  const second = outcomeRegression(family, outcome, [...structure, mediatorOf(mediator.estimate)], exposure);
  const [d, b] = [1, structure.length + 1];
  const c = second.covariance;
  return {
    a: first.coefficients[1]!.estimate,
    b: coefficientOf(second, mediatorName).estimate,
    direct: second.coefficients[1]!.estimate,
    cov: { aa: first.covariance[1]![1]!, bb: c[b]![b]!, dd: c[d]![d]!, ab: 0, ad: 0, bd: c[b]![d]! },
    mediatorVariance: first.dispersion!.estimate,
    outcomeVariance: linkVariance(second),
  };
}

const mediatorName = 'mediator';
const mediatorOf = (values: ArrayLike<number>): Predictor => ({ name: mediatorName, values });

/** Variance on the link that a regression leaves: what `residualCorrelationAtZero` compares with. */
function linkVariance({ family, dispersion }: OutcomeRegression): number | null {
  if (family === 'binary' || family === 'poisson') return null;
  if (family === 'negative-binomial')
    return dispersion!.estimate > 0 ? trigamma(1 / dispersion!.estimate) : 0;
  return dispersion!.estimate;
}

/** The regression of the outcome's family. */
export function outcomeRegression(
  family: OutcomeFamily,
  outcome: ArrayLike<number>,
  predictors: readonly Predictor[],
  exposure: ArrayLike<number> | null = null,
): OutcomeRegression {
  if (family === 'gaussian') return leastSquares(outcome, predictors);
  if (family === 'binary') return logisticRegression(outcome, predictors);
  if (family === 'poisson') return poissonRegression(outcome, predictors, exposure);
  if (family === 'negative-binomial') return negativeBinomialRegression(outcome, predictors, exposure);
  return poissonLognormalRegression(outcome, predictors, exposure);
}

function withoutMediator(input: MediationInput): { estimate: number; standardError: number } | null {
  const { family, outcome, structure, exposure = null } = input;
  return outcomeRegression(family, outcome, structure, exposure).coefficients[1] ?? null;
}
