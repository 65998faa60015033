import { type Assumptions, requireAssumptions, requireCount, scoreNoise } from './assumptions.ts';
import { type Infeasible, infeasible, wholeUp } from './infeasible.ts';
import { plannedReliability } from './reliability-plan.ts';

/** A questionnaire of which each person gets a part, chosen by chance: planned missing answers. */
export interface ShortForm {
  readonly feasible: true;
  /** Items each person answers, of how many. */
  readonly asked: number;
  readonly items: number;
  /** λ of a place with the short form, and with all items. */
  readonly reliability: number;
  readonly fullReliability: number;
  /** How much reliability the short form costs. */
  readonly cost: number;
  /** People per place with the short form who tell as much as the given number with all items. */
  readonly respondentsForSame: number;
  /** People of one place who answer a given item, on average. */
  readonly respondentsPerItem: number;
}

/**
 * What a short form costs: with m of I items per person, each item for as many people, λ falls from
 * τ_β/(τ_β + (τ_π + σ²/I)/n) to τ_β/(τ_β + (τ_π + σ²/m)/n); people make up for it in the ratio
 * (τ_π + σ²/m)/(τ_π + σ²/I). Items keep their own levels in the model, so that nobody's answers are worth
 * less for which items they got; where items work differently from place to place the cost is larger.
 *
 * @throws RangeError when a number lies outside its range.
 * @example
 * const short = shortForm({ place: 0.054, respondent: 0.35, item: 0.55 }, { asked: 3, items: 10, respondents: 20 });
 * short.feasible && [short.reliability.toFixed(2), short.fullReliability.toFixed(2)]; // ['0.67', '0.73']
 */
export function shortForm(
  assumed: Assumptions,
  plan: { readonly asked: number; readonly items: number; readonly respondents: number },
): ShortForm | Infeasible {
  const { asked, items, respondents } = plan;
  requireAssumptions(assumed);
  requireCount('items', items);
  requireCount('items asked', asked);
  requireCount('respondents', respondents);
  if (asked > items)
    return infeasible('too-few-items', `Nobody can be asked ${asked} of ${items} items.`, items);
  const reliability = plannedReliability(assumed, respondents, asked);
  const fullReliability = plannedReliability(assumed, respondents, items);
  return {
    feasible: true,
    asked,
    items,
    reliability,
    fullReliability,
    cost: fullReliability - reliability,
    respondentsForSame: wholeUp((respondents * scoreNoise(assumed, asked)) / scoreNoise(assumed, items)),
    respondentsPerItem: (respondents * asked) / items,
  };
}
