import { chiSquareTail } from '../../numerics/chi-square.ts';
import type { MomentsLeftOut, PlaceMoments } from '../../summary/place-moments.ts';
import { inverseInformation } from './information.ts';
import { consensusWorkspace } from './likelihood.ts';
import { type ConsensusBoundary, consensusOptimum } from './optimum.ts';
import { type Column, consensusProblem } from './problem.ts';
import type { ConsensusSpecification } from './specification.ts';

/** One number of an equation. `standardError` is null where the likelihood has no curvature to tell it. */
export interface ConsensusCoefficient {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number | null;
}

/** The fitted location–scale model, in the units of the answers. */
export interface ConsensusFit {
  readonly scale: string;
  readonly method: 'ML';
  /** −2 log-likelihood of people's scale means; `criterionWithout` that of the model with v = 0. */
  readonly criterion: number;
  readonly criterionWithout: number;
  readonly respondents: number;
  readonly places: readonly string[];
  readonly placeRespondents: Float64Array;
  readonly leftOut: MomentsLeftOut;
  /** b: first the intercept, named `(intercept)`. */
  readonly mean: readonly ConsensusCoefficient[];
  /** a: log variance of a person's scale mean within a place. */
  readonly logVariance: readonly ConsensusCoefficient[];
  /** s_u², variance of places' means. */
  readonly placeVariance: number;
  /** s_v², variance of places' log variances. */
  readonly consensusVariance: number;
  /** ρ of u and v; null where one of the two variances is 0. */
  readonly correlation: number | null;
  /** Standard errors of ln s_u, ln s_v, atanh ρ; null on a boundary. */
  readonly standardErrors: {
    readonly logPlaceDeviation: number | null;
    readonly logConsensusDeviation: number | null;
    readonly atanhCorrelation: number | null;
  };
  /** Of s_v² = 0 (and with it the covariance of u and v). */
  readonly test: {
    readonly likelihoodRatio: number;
    /** 1 − p, p = ½ P(χ²₁ > LR) + ½ P(χ²₂ > LR). */
    readonly confidence: number;
  };
  readonly boundary: readonly ConsensusBoundary[];
  readonly convergence: {
    readonly converged: boolean;
    readonly evaluations: number;
    /** g'Hg at the end: about the squared distance left, in standard errors. */
    readonly decrement: number;
    readonly nodes: number;
  };
  /** Parameters b, a, ln s_u, ln s_v, asin ρ in standardized units, and their covariance: for functions of a fit. */
  readonly standardized: {
    readonly theta: Float64Array;
    readonly covariance: Float64Array | null;
    readonly deviance: number;
    readonly free: readonly number[];
  };
}

/**
 * Fits the location–scale model of consensus by maximum likelihood:
 *
 *     y_jk = x'b + u_k + e_jk,   ln Var(e_jk) = w'a + v_k,   (u_k, v_k) ~ N(0, [s_u², ρ s_u s_v; s_v²])
 *
 * where y is the mean of a respondent's answers to all items of the scale. Places differ in consensus as far
 * as s_v is above 0: with s_v = .2 a place one standard deviation above has a variance e^.2 = 1.22 times the
 * usual. u is integrated out in closed form, v by adaptive Gauss–Hermite quadrature.
 *
 * The residual variance holds everything by which people of one place differ: their views, who they are (as far
 * as no covariate of the variance says it), and the error of single answers. On a bounded scale it is tied to
 * the mean: near an end there is little room. Standard errors come from the observed information.
 *
 * A variance driven to nothing is returned as 0 and a correlation driven to an end as ±1, named in `boundary`.
 *
 * Source: Hedeker, Mermelstein & Demirtas (2008), *Biometrics* 64:627, eqs. 1–4; Brunton-Smith, Sturgis & Leckie
 * (2018), *Criminology* 56:608; the boundary test after Stram & Lee (1994), *Biometrics* 50:1171.
 *
 * @throws ModelError when fewer than five places have two or more people, when nobody differs within a
 * place, or when a covariate is unknown, constant or a combination of others.
 * @example
 * const { answers } = simulate({ scales: [{ name: 'trust', items: [3], itemVariance: 0.5 }], placeVariance: [[0.1]],
 *   respondentVariance: [[0.3]], sizes: Array(30).fill(40), consensus: { deviation: 0.5, correlation: 0 } }, 1);
 * fitConsensus(placeMoments(answers, { scale: 'trust' })).convergence.converged; // true
 */
export function fitConsensus(
  moments: PlaceMoments,
  specification: ConsensusSpecification = {},
): ConsensusFit {
  const problem = consensusProblem(moments, specification);
  const workspace = consensusWorkspace(problem);
  const optimum = consensusOptimum(problem, workspace);
  const { theta, free, boundary } = optimum;
  const covariance = inverseInformation(problem, workspace, theta, free);
  const { inMean, inVariance, answer } = problem;
  const at = inMean + inVariance;
  const size = at + 3;
  const zero = boundary.includes('consensus-variance-zero');
  const noPlace = boundary.includes('place-variance-zero');
  const errorOf = (i: number): number | null =>
    covariance !== null && free.includes(i) ? Math.sqrt(covariance[i * size + i]!) : null;
  const angleError = errorOf(at + 2);
  const unit = 2 * problem.respondents * Math.log(answer.scale);
  const likelihoodRatio = Math.max(0, optimum.without - optimum.deviance);
  return {
    scale: moments.shape.scale,
    method: 'ML',
    criterion: optimum.deviance + unit,
    criterionWithout: optimum.without + unit,
    respondents: problem.respondents,
    places: problem.places,
    placeRespondents: problem.placeSize,
    leftOut: moments.leftOut,
    mean: coefficients(theta, covariance, 0, problem.meanColumns, answer.scale, answer.center, size),
    logVariance: coefficients(
      theta,
      covariance,
      inMean,
      problem.varianceColumns,
      1,
      2 * Math.log(answer.scale),
      size,
    ),
    placeVariance: noPlace ? 0 : (answer.scale * Math.exp(theta[at]!)) ** 2,
    consensusVariance: zero ? 0 : Math.exp(2 * theta[at + 1]!),
    correlation: zero || noPlace ? null : Math.sin(theta[at + 2]!),
    standardErrors: {
      logPlaceDeviation: errorOf(at),
      logConsensusDeviation: errorOf(at + 1),
      atanhCorrelation: angleError === null ? null : angleError / Math.abs(Math.cos(theta[at + 2]!)),
    },
    test: {
      likelihoodRatio,
      confidence:
        likelihoodRatio === 0
          ? 0
          : 1 - (chiSquareTail(likelihoodRatio, 1) + chiSquareTail(likelihoodRatio, 2)) / 2,
    },
    boundary,
    convergence: {
      converged: optimum.converged,
      evaluations: workspace.evaluations,
      decrement: optimum.decrement,
      nodes: problem.nodes,
    },
    standardized: { theta, covariance, deviance: optimum.deviance, free },
  };
}

/** One equation in the units of answers and covariates: β_j = d b_j/σ_j, β_0 = c + d b_0 − Σ β_j μ_j. */
function coefficients(
  theta: Float64Array,
  covariance: Float64Array | null,
  from: number,
  columns: readonly Column[],
  scale: number,
  shift: number,
  size: number,
): ConsensusCoefficient[] {
  const factor = columns.map((column) => scale / column.scale);
  const rows = [
    [scale, ...columns.map((column, j) => -factor[j]! * column.center)],
    ...columns.map((_, j) => [0, ...columns.map((__, i) => (i === j ? factor[j]! : 0))]),
  ];
  return rows.map((row, j) => {
    const estimate = row.reduce((sum, m, i) => sum + m * theta[from + i]!, j === 0 ? shift : 0);
    let variance = 0;
    if (covariance !== null)
      row.forEach((m, i) => {
        row.forEach((l, h) => {
          variance += m * l * covariance[(from + i) * size + from + h]!;
        });
      });
    return {
      name: j === 0 ? '(intercept)' : columns[j - 1]!.name,
      estimate,
      standardError: covariance === null ? null : Math.sqrt(variance),
    };
  });
}
