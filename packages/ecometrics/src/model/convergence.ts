import { symmetricEigen } from '../numerics/symmetric-eigen.ts';
import type { Summary } from '../summary/summary.ts';
import type { Convergence, ConvergenceCheck, ModelNote } from './fit-result.ts';
import { vechPairs } from './parameters.ts';
import { decrementTolerance, type Optimum } from './scoring.ts';
import type { Workspace } from './workspace.ts';

const certificateTolerance = 1e-3;

/** The checks of a finished search, each with its tolerance and what to do when it does not hold. */
export function checksOf(optimum: Optimum, workspace: Workspace): Convergence {
  const checks: ConvergenceCheck[] = [
    {
      name: 'newton-decrement',
      measured: optimum.decrement,
      tolerance: decrementTolerance,
      holds: optimum.decrement < decrementTolerance,
      action:
        'Do not use the numbers. Fit with fewer scales or covariates, and report the file’s shape to us.',
    },
    {
      name: 'boundary-certificate',
      measured: worstInwardSlope(optimum),
      tolerance: certificateTolerance,
      holds: worstInwardSlope(optimum) <= certificateTolerance,
      action: 'A variance was left at zero though the answers ask for more of it. Fit one scale at a time.',
    },
    {
      name: 'finite-criterion',
      measured: Number.isFinite(optimum.deviance) ? 0 : 1,
      tolerance: 0,
      holds: Number.isFinite(optimum.deviance),
      action: 'Check the answers for impossible values.',
    },
  ];
  return { converged: checks.every((c) => c.holds), evaluations: workspace.evaluations, checks };
}

/**
 * Certificate of an answer on the boundary: along no null vector v of T may D fall, v'(∂D/∂T)v ≥ 0.
 * Returns the worst −v'(∂D/∂T)v in units of σ² (0 when T is positive definite).
 */
function worstInwardSlope({ theta, gradient }: Optimum): number {
  const q = theta.item.length;
  const pairs = vechPairs(q);
  const sigma = Math.min(...theta.item);
  let worst = 0;
  (['place', 'respondent'] as const).forEach((part, block) => {
    const { values, vectors } = symmetricEigen(theta[part], q);
    const slope = new Float64Array(q * q);
    pairs.forEach(([i, j], a) => {
      slope[i * q + j] = slope[j * q + i] = gradient[block * pairs.length + a]! / (i === j ? 1 : 2);
    });
    const nulls = [...Array(q).keys()].filter(
      (v) => values[v]! <= 1e-6 * sigma && theta[part].some((t) => t !== 0),
    );
    for (const v of nulls) {
      let sum = 0;
      for (let i = 0; i < q; i++)
        for (let j = 0; j < q; j++) sum += vectors[i * q + v]! * slope[i * q + j]! * vectors[j * q + v]!;
      worst = Math.max(worst, -sum * sigma);
    }
  });
  return worst;
}

/** Sentences for variances that are zero or tie scales together, and for a search that did not end well. */
export function boundaryNotes(summary: Summary, optimum: Optimum, convergence: Convergence): ModelNote[] {
  const { scales } = summary.shape;
  const q = scales.length;
  const notes: ModelNote[] = [];
  const sigma = Math.min(...optimum.theta.item);
  for (const part of ['place', 'respondent'] as const) {
    const t = optimum.theta[part];
    const who = part === 'place' ? 'places' : 'people in one place';
    const zero = scales.filter((_, i) => t[i * q + i]! <= 1e-6 * sigma);
    const held = part === 'respondent' && q === 1 && summary.classes.answered.every((m) => m <= 1);
    if (held) continue;
    for (const scale of zero)
      notes.push({
        code: part === 'place' ? 'place-variance-zero' : 'respondent-variance-zero',
        details: { scale },
        sentence:
          part === 'place'
            ? `On ${scale}, the places you surveyed do not differ more than people within them do; a place score would be noise.`
            : `On ${scale}, ${who} do not differ more than single answers of one person do.`,
      });
    const rank = symmetricEigen(t, q).values.filter((value) => value > 1e-6 * sigma).length;
    if (rank < q - zero.length)
      notes.push({
        code: part === 'place' ? 'place-covariance-singular' : 'respondent-covariance-singular',
        details: { scales: scales.join(', '), rank },
        sentence: `Among ${who}, ${scales.join(' and ')} go together so closely that they cannot be told apart here.`,
      });
  }
  const { noPlace, noAnswers, noCovariate } = summary.leftOut;
  if (noPlace + noAnswers + noCovariate > 0)
    notes.push({
      code: 'respondents-left-out',
      details: { noPlace, noAnswers, noCovariate },
      sentence: `Not used: ${noPlace} without a place, ${noAnswers} without any answer, ${noCovariate} without a covariate.`,
    });
  for (const check of convergence.checks)
    if (!check.holds)
      notes.push({
        code: 'not-converged',
        details: { check: check.name, measured: check.measured },
        sentence: check.action,
      });
  return notes;
}
