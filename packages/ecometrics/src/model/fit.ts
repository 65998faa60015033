import type { Summary } from '../summary/summary.ts';
import { boundaryNotes, checksOf } from './convergence.ts';
import type { Fit, Matrix } from './fit-result.ts';
import { describeEffects } from './fixed-effects.ts';
import { identify } from './identification.ts';
import { CollinearEffect } from './likelihood.ts';
import { collinearError, ModelError } from './model-error.ts';
import { fromVector, toVector } from './parameters.ts';
import { placePosteriors } from './place-posteriors.ts';
import { type Problem, problemOf } from './problem.ts';
import { freeElements, minimizeDeviance, type Optimum } from './scoring.ts';
import type { Specification } from './specification.ts';
import { anovaStart } from './start.ts';
import { varianceCovariance } from './variance-covariance.ts';
import { type Workspace, workspaceFor } from './workspace.ts';

/**
 * Fits the multilevel model to a summary (science.md §2):
 *
 * y_ijk = α_i + x_jk'β + w_k'γ + u_k + r_jk + e_ijk,  u ~ N(0, τ_β), r ~ N(0, τ_π), e ~ N(0, σ²),
 *
 * with u_k and r_jk vectors over the scales. REML unless asked otherwise. A variance of exactly zero is
 * an answer, said in `notes`.
 *
 * @throws ModelError before fitting, when the data cannot tell what is asked.
 */
export function fit(summary: Summary, specification: Specification = {}): Fit {
  const identification = identify(summary, specification);
  const problem = problemOf(summary, specification);
  if (problem.answers <= problem.layout.effects)
    throw new ModelError('too-few-answers', 'There are fewer answers than effects to estimate.');
  const q = problem.layout.scales;
  const free = freeElements(q, problem.varianceByScale, identification);
  const start = anovaStart(problem);
  const vector = toVector(start, q, problem.varianceByScale).map((value, i) => (free[i] ? value : 0));
  const workspace = workspaceFor(problem);
  const optimum = namingCollinear(problem, () =>
    minimizeDeviance(problem, workspace, fromVector(vector, q, problem.varianceByScale), {
      free,
      profileScale: true,
    }),
  );
  return describe(summary, problem, workspace, optimum, free, identification.notes);
}

function namingCollinear<T>(problem: Problem, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof CollinearEffect)) throw error;
    const { items, scales, perScale } = problem.layout;
    const index = Math.floor((error.column - items) / (perScale ? scales : 1));
    throw collinearError(problem.covariateNames[index] ?? '');
  }
}

function describe(
  summary: Summary,
  problem: Problem,
  workspace: Workspace,
  optimum: Optimum,
  free: Uint8Array,
  identified: Fit['notes'],
): Fit {
  const { unit } = summary.shape.grid;
  const q = problem.layout.scales;
  const freedom = problem.method === 'REML' ? problem.answers - problem.layout.effects : problem.answers;
  const fixed = describeEffects(summary, problem, workspace);
  const rows = (t: Float64Array): Matrix =>
    Array.from({ length: q }, (_, i) =>
      Array.from(t.subarray(i * q, i * q + q), (value) => value * unit * unit),
    );
  const precision = varianceCovariance(problem, optimum, free, unit);
  const converged = checksOf(optimum, workspace);
  return {
    method: problem.method,
    itemVariance: problem.varianceByScale ? 'scale' : 'common',
    criterion: optimum.deviance + 2 * freedom * Math.log(unit),
    answers: problem.answers,
    respondents: summary.respondents,
    scales: summary.shape.scales,
    items: fixed.items,
    coefficients: fixed.coefficients,
    fixedCovariance: fixed.covariance,
    variance: {
      place: rows(optimum.theta.place),
      respondent: rows(optimum.theta.respondent),
      item: Array.from(optimum.theta.item, (value) => value * unit * unit),
    },
    varianceCovariance: precision.covariance,
    varianceFree: precision.inside,
    places: placePosteriors(summary, problem, workspace, fixed),
    convergence: converged,
    notes: [...identified, ...boundaryNotes(summary, optimum, converged)],
  };
}
