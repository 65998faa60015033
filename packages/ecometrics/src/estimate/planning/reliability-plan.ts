import {
  type Assumptions,
  requireAssumptions,
  requireCount,
  requireShare,
  scoreNoise,
} from './assumptions.ts';
import { brief, type Infeasible, infeasible, wholeUp } from './infeasible.ts';

/** People to ask in every place, and what that gives. */
export interface ReliabilityPlan {
  readonly feasible: true;
  readonly respondents: number;
  readonly items: number;
  /** λ with these people and items. */
  readonly reliability: number;
}

/**
 * Reliability of a place where `respondents` people each answer `items` items:
 * λ = τ_β/(τ_β + (τ_π + σ²/I)/n) (RS99 eq. 12; science.md §2). 0 where τ_β is 0.
 *
 * @example
 * plannedReliability({ place: 0.054, respondent: 0.35, item: 0.55 }, 20, 10).toFixed(2); // '0.73'
 */
export function plannedReliability(assumed: Assumptions, respondents: number, items: number): number {
  requireAssumptions(assumed);
  const noise = scoreNoise(assumed, items) / respondents;
  return assumed.place > 0 ? assumed.place / (assumed.place + noise) : 0;
}

/**
 * People per place for a target reliability: n = λ/(1 − λ) · (τ_π + σ²/I)/τ_β, rounded up. With τ_π + σ²/I =
 * 1 − ρ and τ_β = ρ this is n = λ(1 − ρ)/(ρ(1 − λ)), Spearman–Brown turned round.
 *
 * @param goal `reliability` between 0 and 1; `items` each person answers; `atMost` people there are to ask
 * @throws RangeError when a number lies outside its range.
 * @example
 * respondentsForReliability(assumedVariances({ icc: 0.15 }), { reliability: 0.8, items: 1 });
 */
export function respondentsForReliability(
  assumed: Assumptions,
  goal: { readonly reliability: number; readonly items: number; readonly atMost?: number },
): ReliabilityPlan | Infeasible {
  const { reliability, items, atMost = Number.POSITIVE_INFINITY } = goal;
  requireAssumptions(assumed);
  requireCount('items', items);
  requireShare('reliability', reliability);
  if (assumed.place === 0) return noPlaceVariance();
  const needed = ((reliability / (1 - reliability)) * scoreNoise(assumed, items)) / assumed.place;
  const respondents = Math.max(1, wholeUp(needed));
  if (respondents > atMost) {
    const reachable = plannedReliability(assumed, atMost, items);
    return infeasible(
      'too-few-respondents',
      `A reliability of ${brief(reliability)} needs ${respondents} people in each place, and there are at most ${atMost}. With all of them it is ${brief(reachable)}.`,
      reachable,
    );
  }
  return {
    feasible: true,
    respondents,
    items,
    reliability: plannedReliability(assumed, respondents, items),
  };
}

/**
 * Items per person for a target reliability when the number of people is given: from the formula above,
 * I = σ²/(n τ_β(1 − λ)/λ − τ_π), rounded up. Where the bottom is not positive no number of items is enough:
 * people differ too much for so few of them.
 *
 * @throws RangeError when a number lies outside its range.
 */
export function itemsForReliability(
  assumed: Assumptions,
  goal: { readonly reliability: number; readonly respondents: number; readonly atMost?: number },
): ReliabilityPlan | Infeasible {
  const { reliability, respondents, atMost = Number.POSITIVE_INFINITY } = goal;
  requireAssumptions(assumed);
  requireCount('respondents', respondents);
  requireShare('reliability', reliability);
  if (assumed.place === 0) return noPlaceVariance();
  const room = (respondents * assumed.place * (1 - reliability)) / reliability - assumed.respondent;
  const reachable = assumed.place / (assumed.place + assumed.respondent / respondents);
  if (room < 0 || (room === 0 && assumed.item > 0))
    return infeasible(
      'too-few-respondents',
      `No number of items gives a reliability of ${brief(reliability)} with ${respondents} people in each place: with endless items it is ${brief(reachable)}. Ask more people.`,
      reachable,
    );
  const items = Math.max(1, assumed.item === 0 ? 1 : wholeUp(assumed.item / room));
  if (items > atMost) {
    const most = plannedReliability(assumed, respondents, atMost);
    return infeasible(
      'too-few-items',
      `A reliability of ${brief(reliability)} with ${respondents} people in each place needs ${items} items, and there are at most ${atMost}. With those it is ${brief(most)}.`,
      most,
    );
  }
  return {
    feasible: true,
    respondents,
    items,
    reliability: plannedReliability(assumed, respondents, items),
  };
}

function noPlaceVariance(): Infeasible {
  return infeasible(
    'no-place-variance',
    'If places do not differ at all, no number of people makes them show. Assume some difference, or look at the whole.',
    0,
  );
}
