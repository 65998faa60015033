import { type Assumptions, requireAssumptions, requireCount, scoreNoise } from './assumptions.ts';
import { type Certainty, detectableErrors } from './certainty.ts';
import { brief, type Infeasible, infeasible, wholeUp } from './infeasible.ts';

/** People to ask in each of two places, and the smallest difference they show. */
export interface DifferencePlan {
  readonly feasible: true;
  readonly respondents: number;
  readonly items: number;
  /** Smallest difference found with the power asked for, in the unit of the assumptions. */
  readonly difference: number;
}

/**
 * Smallest difference between the means of two places that n people in each show with the given power:
 * δ = (z_{1−α/2} + z_{power})√(2(τ_π + σ²/I)/n). It does not depend on how much other places differ.
 *
 * @throws RangeError when a number lies outside its range.
 */
export function detectableDifference(
  assumed: Assumptions,
  plan: { readonly respondents: number; readonly items: number } & Certainty,
): number {
  requireAssumptions(assumed);
  requireCount('items', plan.items);
  requireCount('respondents', plan.respondents);
  return detectableErrors(plan) * Math.sqrt((2 * scoreNoise(assumed, plan.items)) / plan.respondents);
}

/**
 * People in each of two places for a difference between them: n = 2(τ_π + σ²/I)(z_{1−α/2} + z_{power})²/δ²,
 * rounded up.
 *
 * @throws RangeError when a number lies outside its range.
 * @example
 * const plan = respondentsForDifference({ place: 0, respondent: 1, item: 0 }, { difference: 0.5, items: 1 });
 * plan.feasible && plan.respondents; // 63
 */
export function respondentsForDifference(
  assumed: Assumptions,
  goal: { readonly difference: number; readonly items: number; readonly atMost?: number } & Certainty,
): DifferencePlan | Infeasible {
  const { difference, items, atMost = Number.POSITIVE_INFINITY } = goal;
  requireAssumptions(assumed);
  requireCount('items', items);
  if (!(difference > 0)) throw new RangeError(`The difference must be above 0, not ${difference}.`);
  const needed = 2 * scoreNoise(assumed, items) * (detectableErrors(goal) / difference) ** 2;
  const respondents = Math.max(1, wholeUp(needed));
  if (respondents > atMost) {
    const reachable = detectableDifference(assumed, { ...goal, respondents: atMost });
    return infeasible(
      'too-few-respondents',
      `A difference of ${brief(difference)} between two places needs ${respondents} people in each, and there are at most ${atMost}. With all of them the smallest that shows is ${brief(reachable)}.`,
      reachable,
    );
  }
  return {
    feasible: true,
    respondents,
    items,
    difference: detectableDifference(assumed, { ...goal, respondents }),
  };
}
