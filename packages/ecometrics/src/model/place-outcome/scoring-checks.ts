import type { Convergence } from '../fit-result.ts';

/** The one check of a concave likelihood: how much a further step could still raise it. */
export function scoringChecks(evaluations: number, decrement: number): Convergence {
  const holds = decrement < 1e-8;
  return {
    converged: holds,
    evaluations,
    checks: [
      {
        name: 'rise still expected',
        measured: decrement,
        tolerance: 1e-8,
        holds,
        action:
          'Look for places that stand apart from all others, and leave out predictors that say the same.',
      },
    ],
  };
}
