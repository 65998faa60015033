import { type Assumptions, requireAssumptions, requireCount, scoreNoise } from './assumptions.ts';
import { brief, type Infeasible, infeasible } from './infeasible.ts';

/** What asking costs, all in one currency. */
export interface Costs {
  /** To begin in one more place. */
  readonly place: number;
  /** To reach one more person. */
  readonly respondent: number;
  /** To ask one person one more item. Default 0. */
  readonly item?: number;
}

/** Places, people and what they cost; the variance is that of the mean of all places. */
export interface BudgetPlan {
  readonly feasible: true;
  readonly places: number;
  readonly respondents: number;
  readonly items: number;
  readonly cost: number;
  /** (τ_β + (τ_π + σ²/I)/n)/K. */
  readonly variance: number;
}

/**
 * People per place that tell most for the money: n* = √(c_place/c_person · (τ_π + σ²/I)/τ_β), with c_person =
 * c_respondent + I·c_item (Snijders & Bosker 1993, J Educ Stat 18:237; Raudenbush 1997, eq. 6). Not rounded;
 * it does not depend on the budget. Endless where τ_β is 0.
 *
 * @throws RangeError when a number lies outside its range.
 * @example
 * optimalRespondents(assumedVariances({ icc: 0.1 }), { place: 10, respondent: 1 }, 1).toFixed(6); // '9.486833'
 */
export function optimalRespondents(assumed: Assumptions, costs: Costs, items: number): number {
  requireAssumptions(assumed);
  requireCount('items', items);
  const person = personCost(costs, items);
  if (assumed.place === 0) return Number.POSITIVE_INFINITY;
  return Math.sqrt(((costs.place / person) * scoreNoise(assumed, items)) / assumed.place);
}

/**
 * Items per person that tell most for the money: I* = √(c_respondent/c_item · σ²/τ_π), the same rule one level
 * down. Endless where people do not differ or an item costs nothing.
 */
export function optimalItems(assumed: Assumptions, costs: Costs): number {
  requireAssumptions(assumed);
  personCost(costs, 1);
  const item = costs.item ?? 0;
  if (item === 0 || assumed.respondent === 0) return Number.POSITIVE_INFINITY;
  return Math.sqrt(((costs.respondent / item) * assumed.item) / assumed.respondent);
}

/**
 * The whole numbers of places and people per place that a budget pays for and that know the mean of places, or
 * the effect of a trial, best: among all n the one whose K = ⌊budget/(c_place + n c_person)⌋ gives the
 * smallest variance. `places` limits how many there are, `atMost` the people in each.
 *
 * @throws RangeError when a number lies outside its range.
 */
export function bestSplit(
  assumed: Assumptions,
  goal: {
    readonly budget: number;
    readonly costs: Costs;
    readonly items: number;
    /** Fewest places that are of use. Default 2. */
    readonly leastPlaces?: number;
    readonly mostPlaces?: number;
    readonly atMost?: number;
  },
): BudgetPlan | Infeasible {
  const { budget, costs, items, leastPlaces = 2, mostPlaces = Number.POSITIVE_INFINITY } = goal;
  requireAssumptions(assumed);
  requireCount('items', items);
  requireCount('places', leastPlaces);
  if (!(budget > 0)) throw new RangeError(`The budget must be above 0, not ${budget}.`);
  const person = personCost(costs, items);
  const most = Math.min(goal.atMost ?? 1e6, Math.floor((budget / leastPlaces - costs.place) / person));
  if (most < 1)
    return infeasible(
      'budget-too-small',
      `${leastPlaces} places with one person each cost ${brief(leastPlaces * (costs.place + person))}, more than ${brief(budget)}.`,
      Math.floor(budget / (costs.place + person)),
    );
  let best: BudgetPlan | null = null;
  for (let n = 1; n <= most; n++) {
    const places = Math.min(mostPlaces, Math.floor(budget / (costs.place + n * person) + 1e-9));
    if (places < leastPlaces) break;
    const variance = (assumed.place + scoreNoise(assumed, items) / n) / places;
    if (best === null || variance < best.variance)
      best = {
        feasible: true,
        places,
        respondents: n,
        items,
        cost: places * (costs.place + n * person),
        variance,
      };
  }
  return best!;
}

function personCost({ place, respondent, item = 0 }: Costs, items: number): number {
  for (const [name, value] of Object.entries({ place, respondent, item }))
    if (!(value >= 0 && Number.isFinite(value)))
      throw new RangeError(`The cost of one ${name} must be at least 0, not ${value}.`);
  if (respondent + items * item === 0) throw new RangeError('A person must cost something to ask.');
  return respondent + items * item;
}
