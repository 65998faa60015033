import { type Assumptions, requireAssumptions, requireCount, scoreNoise } from './assumptions.ts';
import { type Certainty, detectableErrors } from './certainty.ts';
import { brief, type Infeasible, infeasible, wholeUp } from './infeasible.ts';

/** How two waves are asked. */
export interface ChangeDesign {
  readonly items: number;
  /** `'others'`: other people of the same places (repeated cross-section); `'same'`: the same people (panel). */
  readonly people: 'others' | 'same';
  /** Panel: correlation of a person's own part between waves, 0 to 1. Needed with `people: 'same'`. */
  readonly personStability?: number;
  /** Places over which the change is averaged. Default 1: the change of one place. */
  readonly places?: number;
  /**
   * Correlation of true place effects between waves, 0 to 1. Below 1 the average change is meant of places
   * like these, and these are a sample. Default 1: exactly these places.
   */
  readonly placeStability?: number;
}

/** People to ask in each place and wave, and the smallest change they show. */
export interface ChangePlan {
  readonly feasible: true;
  readonly respondents: number;
  readonly change: number;
}

/**
 * Smallest change between two waves, in one place or on average over K places, that n people per place and
 * wave show with the given power: (z_{1−α/2} + z_{power})·√V with
 *
 * V = [2τ_β(1 − ρ_u) + 2(τ_π(1 − ρ_r) + σ²/I)/n]/K,
 *
 * ρ_r the persons' stability (0 for other people), ρ_u that of places (Raudenbush & Liu 2001, Psychol Methods
 * 6:387, for two occasions).
 *
 * @throws RangeError when a number lies outside its range, or a panel has no `personStability`.
 * @example
 * detectableChange({ place: 0, respondent: 1, item: 0 }, { respondents: 50, items: 1, people: 'others' }).toFixed(5); // '0.56032'
 */
export function detectableChange(
  assumed: Assumptions,
  plan: ChangeDesign & Certainty & { readonly respondents: number },
): number {
  requireCount('respondents', plan.respondents);
  const { between, within } = variancesOfChange(assumed, plan);
  return detectableErrors(plan) * Math.sqrt(between + within / plan.respondents);
}

/**
 * People per place and wave for a change, the formula of `detectableChange` solved for n. Where places drift
 * by themselves (`placeStability` below 1) a change can be too small for any number of people: then only more
 * places help, and the plan says so.
 *
 * @throws RangeError as `detectableChange`.
 */
export function respondentsForChange(
  assumed: Assumptions,
  goal: ChangeDesign & Certainty & { readonly change: number; readonly atMost?: number },
): ChangePlan | Infeasible {
  const { change, atMost = Number.POSITIVE_INFINITY, places = 1 } = goal;
  if (!(change > 0)) throw new RangeError(`The change must be above 0, not ${change}.`);
  const { between, within } = variancesOfChange(assumed, goal);
  const errors = detectableErrors(goal);
  const room = (change / errors) ** 2 - between;
  if (room <= 0) {
    const reachable = errors * Math.sqrt(between);
    return infeasible(
      'beyond-the-limit',
      `Places drift by themselves, so an average change of ${brief(change)} over ${places} of them cannot be shown, however many people answer: the smallest that shows is above ${brief(reachable)}. Ask in more places.`,
      reachable,
    );
  }
  const respondents = Math.max(1, wholeUp(within / room));
  if (respondents > atMost) {
    const reachable = detectableChange(assumed, { ...goal, respondents: atMost });
    return infeasible(
      'too-few-respondents',
      `A change of ${brief(change)} needs ${respondents} people in each place and wave, and there are at most ${atMost}. With all of them the smallest that shows is ${brief(reachable)}.`,
      reachable,
    );
  }
  return { feasible: true, respondents, change: detectableChange(assumed, { ...goal, respondents }) };
}

function variancesOfChange(assumed: Assumptions, plan: ChangeDesign): { between: number; within: number } {
  requireAssumptions(assumed);
  const { items, people, personStability, places = 1, placeStability = 1 } = plan;
  requireCount('items', items);
  requireCount('places', places);
  if (people === 'same' && personStability === undefined)
    throw new RangeError('A panel needs personStability: how alike the same people answer twice, 0 to 1.');
  const stability = people === 'same' ? personStability! : 0;
  for (const value of [stability, placeStability])
    if (!(value >= 0 && value <= 1)) throw new RangeError(`A stability lies from 0 to 1, not at ${value}.`);
  const own = scoreNoise({ ...assumed, respondent: assumed.respondent * (1 - stability) }, items);
  return { between: (2 * assumed.place * (1 - placeStability)) / places, within: (2 * own) / places };
}
