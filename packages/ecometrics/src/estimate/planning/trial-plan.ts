import { studentQuantile } from '../../numerics/incomplete-beta.ts';
import { noncentralTCdf } from '../../numerics/noncentral-t.ts';
import {
  type Assumptions,
  requireAssumptions,
  requireCount,
  requireShare,
  scoreNoise,
} from './assumptions.ts';
import { brief, type Infeasible, infeasible } from './infeasible.ts';

/** A trial in which whole places, half of them, get something new. */
export interface TrialDesign {
  readonly items: number;
  /** Variation of the number of people over places: standard deviation over mean. Default 0. */
  readonly sizeVariation?: number;
  /** Part of the variance between places that an earlier wave explains (R²), 0 to below 1. Default 0. */
  readonly explained?: number;
  /** Default 0.95, two-sided. */
  readonly confidence?: number;
  /** Default 0.8. */
  readonly power?: number;
}

/** Places in both arms together and people in each, with what that gives. */
export interface TrialPlan {
  readonly feasible: true;
  readonly places: number;
  readonly respondents: number;
  readonly designEffect: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly power: number;
}

/**
 * How many times more people a sample of whole places needs: 1 + ((1 + v²)m − 1)ρ with m people per place,
 * v their variation and ρ the intraclass correlation of scores (Eldridge, Ashby & Kerry 2006, Int J Epidemiol
 * 35:1292, eq. 5; Kish 1965 for v = 0).
 *
 * @example
 * designEffect({ icc: 0.1, respondents: 30, sizeVariation: 0.6 }); // 4.98
 */
export function designEffect(plan: {
  readonly icc: number;
  readonly respondents: number;
  readonly sizeVariation?: number;
}): number {
  const { icc, respondents, sizeVariation = 0 } = plan;
  return 1 + ((1 + sizeVariation ** 2) * respondents - 1) * icc;
}

/**
 * Power of a trial in K places, half of them treated, with m people in each: by the noncentral t distribution
 * with K − 2 degrees of freedom (K − 3 where an earlier wave is adjusted for), both tails, δ = effect/SE,
 * SE² = 4[τ_β(1 − R²)(1 + v²) + (τ_π + σ²/I)/m]/K (Raudenbush 1997, Psychol Methods 2:173, eq. 8).
 *
 * @param plan `effect` in the unit of the assumptions; `places` even, 4 or more
 * @throws RangeError when a number lies outside its range.
 * @example
 * trialPower(assumedVariances({ icc: 0.1 }), { effect: 0.5, places: 30, respondents: 30, items: 1 }).toFixed(6); // '0.955866'
 */
export function trialPower(
  assumed: Assumptions,
  plan: TrialDesign & { readonly effect: number; readonly places: number; readonly respondents: number },
): number {
  return powerOf(plan, plan.effect, plan.places, trialError(assumed, plan));
}

/** Fewest places, in pairs, for a trial with m people in each: the formula of `trialPower`, searched. */
export function placesForTrial(
  assumed: Assumptions,
  goal: TrialDesign & { readonly effect: number; readonly respondents: number; readonly atMost?: number },
): TrialPlan | Infeasible {
  const { power = 0.8, atMost = 1e6 } = goal;
  requireShare('power', power);
  const reach = (places: number): number => trialPower(assumed, { ...goal, places });
  const most = atMost - (atMost % 2);
  if (most < 4)
    return infeasible(
      'too-few-places',
      'A trial of whole places needs four places or more, two in each arm.',
      0,
    );
  const half = smallest((pairs) => reach(2 * pairs) >= power, 2, most / 2);
  if (half === null) {
    const reachable = reach(most);
    return infeasible(
      'too-few-places',
      `With ${most} places of ${goal.respondents} people an effect of ${brief(goal.effect)} would be found ${brief(100 * reachable)} times in 100, not ${brief(100 * power)}.`,
      reachable,
    );
  }
  return describe(assumed, goal, 2 * half, goal.respondents);
}

/**
 * Fewest people per place for a trial in K places. Where even endless people in each do not give the power,
 * because places differ by themselves, the plan says so: only more places, or an earlier wave, help.
 */
export function respondentsForTrial(
  assumed: Assumptions,
  goal: TrialDesign & { readonly effect: number; readonly places: number; readonly atMost?: number },
): TrialPlan | Infeasible {
  const { power = 0.8, atMost = 1e9, effect, places } = goal;
  requireShare('power', power);
  const endless = powerOf(goal, effect, places, trialError(assumed, { ...goal, respondents: 1e15 }));
  if (endless < power)
    return infeasible(
      'beyond-the-limit',
      `With ${places} places an effect of ${brief(effect)} would be found at most ${brief(100 * endless)} times in 100, however many people answer, since places differ by themselves. Add places, or ask a wave before.`,
      endless,
    );
  const reach = (respondents: number): number => trialPower(assumed, { ...goal, respondents });
  const respondents = smallest((m) => reach(m) >= power, 1, atMost);
  if (respondents === null) {
    const reachable = reach(atMost);
    return infeasible(
      'too-few-respondents',
      `With ${places} places of ${atMost} people an effect of ${brief(effect)} would be found ${brief(100 * reachable)} times in 100, not ${brief(100 * power)}.`,
      reachable,
    );
  }
  return describe(assumed, goal, places, respondents);
}

function describe(
  assumed: Assumptions,
  goal: TrialDesign & { readonly effect: number },
  places: number,
  respondents: number,
): TrialPlan {
  const total = assumed.place + scoreNoise(assumed, goal.items);
  const standardError = trialError(assumed, { ...goal, places, respondents });
  return {
    feasible: true,
    places,
    respondents,
    designEffect: designEffect({
      icc: assumed.place / total,
      respondents,
      sizeVariation: goal.sizeVariation ?? 0,
    }),
    standardError,
    degreesOfFreedom: freedomOf(goal, places),
    power: powerOf(goal, goal.effect, places, standardError),
  };
}

function trialError(
  assumed: Assumptions,
  plan: TrialDesign & { readonly places: number; readonly respondents: number },
): number {
  const { places, respondents, items, sizeVariation = 0, explained = 0 } = plan;
  requireAssumptions(assumed);
  requireCount('items', items);
  requireCount('respondents', respondents);
  requireCount('places', places, 4);
  if (places % 2 !== 0)
    throw new RangeError(`Half of the places are treated, so ${places} cannot be halved.`);
  if (!(sizeVariation >= 0)) throw new RangeError(`A variation is at least 0, not ${sizeVariation}.`);
  if (!(explained >= 0 && explained < 1))
    throw new RangeError(`The explained part lies from 0 to below 1, not at ${explained}.`);
  const between = assumed.place * (1 - explained) * (1 + sizeVariation ** 2);
  return Math.sqrt((4 * (between + scoreNoise(assumed, items) / respondents)) / places);
}

function freedomOf({ explained = 0 }: TrialDesign, places: number): number {
  return places - (explained > 0 ? 3 : 2);
}

function powerOf(plan: TrialDesign, effect: number, places: number, error: number): number {
  if (!(effect > 0)) throw new RangeError(`The effect must be above 0, not ${effect}.`);
  const { confidence = 0.95 } = plan;
  requireShare('confidence', confidence);
  const freedom = freedomOf(plan, places);
  const critical = studentQuantile((1 + confidence) / 2, freedom);
  const delta = effect / error;
  if (delta > critical + 40) return 1;
  return 1 - noncentralTCdf(critical, freedom, delta) + noncentralTCdf(-critical, freedom, delta);
}

/** The smallest whole number from `least` to `most` that is enough, or null; enough stays enough. */
function smallest(enough: (n: number) => boolean, least: number, most: number): number | null {
  let high = least;
  while (!enough(high)) {
    if (high >= most) return null;
    high = Math.min(most, high * 2);
  }
  let low = Math.max(least, Math.floor(high / 2));
  if (enough(low)) return low;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
