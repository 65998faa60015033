import { normalCdf } from '../../numerics/normal.ts';
import { type Assumptions, requireCount, requireShare, scoreNoise } from './assumptions.ts';
import { type Certainty, criticalErrors, detectableErrors } from './certainty.ts';
import { brief, type Infeasible, infeasible, wholeUp } from './infeasible.ts';
import { plannedReliability } from './reliability-plan.ts';

/** Places and people for a correlation between what places answer and something else known of each place. */
export interface CorrelationPlan {
  readonly feasible: true;
  readonly places: number;
  readonly respondents: number;
  readonly reliability: number;
  /** The correlation one would see: the true one times √λ. */
  readonly seen: number;
  readonly power: number;
}

interface CorrelationGoal extends Certainty {
  /** True correlation among places. Its sign does not matter. */
  readonly correlation: number;
  readonly items: number;
  /** Reliability of the other variable. Default 1. */
  readonly otherReliability?: number;
}

/**
 * Power to find a correlation ρ among K places: the one seen is r = ρ√(λλ') (Spearman 1904), and by Fisher's z
 * power = Φ(|atanh r|√(K − 3) − z_{1−α/2}).
 *
 * @throws RangeError when a number lies outside its range; four places are the least.
 * @example
 * correlationPower(assumedVariances({ icc: 0.1667 }),
 *   { correlation: -0.5, places: 50, respondents: 20, items: 1 }).toFixed(5); // '0.90974'
 */
export function correlationPower(
  assumed: Assumptions,
  plan: CorrelationGoal & { readonly places: number; readonly respondents: number },
): number {
  requireCount('places', plan.places, 4);
  const seen = seenCorrelation(plan, plannedReliability(assumed, plan.respondents, plan.items));
  return normalCdf(Math.atanh(seen) * Math.sqrt(plan.places - 3) - criticalErrors(plan));
}

/** Places for a correlation when people per place are given: K = 3 + ((z_{1−α/2} + z_{power})/atanh r)². */
export function placesForCorrelation(
  assumed: Assumptions,
  goal: CorrelationGoal & { readonly respondents: number; readonly atMost?: number },
): CorrelationPlan | Infeasible {
  const { respondents, items, atMost = Number.POSITIVE_INFINITY } = goal;
  requireCount('respondents', respondents);
  requireCount('items', items);
  const reliability = plannedReliability(assumed, respondents, items);
  if (reliability === 0) return noPlaceVariance();
  const seen = seenCorrelation(goal, reliability);
  const places = Math.max(4, wholeUp(3 + (detectableErrors(goal) / Math.atanh(seen)) ** 2));
  if (places > atMost) {
    const reachable = atMost < 4 ? 0 : correlationPower(assumed, { ...goal, places: atMost });
    return infeasible(
      'too-few-places',
      `A true correlation of ${brief(goal.correlation)} shows as ${brief(seen)} and needs ${places} places; there are at most ${atMost}. With all of them it would be found ${brief(100 * reachable)} times in 100.`,
      reachable,
    );
  }
  return {
    feasible: true,
    places,
    respondents,
    reliability,
    seen,
    power: correlationPower(assumed, { ...goal, places }),
  };
}

/**
 * People per place for a correlation when the places are given: the reliability it takes is
 * λ = (tanh((z_{1−α/2} + z_{power})/√(K − 3))/(ρ√λ'))², and n follows from it. Where that is 1 or more, not
 * even places known exactly would show it.
 */
export function respondentsForCorrelation(
  assumed: Assumptions,
  goal: CorrelationGoal & { readonly places: number; readonly atMost?: number },
): CorrelationPlan | Infeasible {
  const { places, items, atMost = Number.POSITIVE_INFINITY } = goal;
  requireCount('places', places, 4);
  requireCount('items', items);
  if (assumed.place === 0) return noPlaceVariance();
  const perfect = seenCorrelation(goal, 1);
  const reliability = (Math.tanh(detectableErrors(goal) / Math.sqrt(places - 3)) / perfect) ** 2;
  if (reliability >= 1) {
    const reachable = normalCdf(Math.atanh(perfect) * Math.sqrt(places - 3) - criticalErrors(goal));
    return infeasible(
      'beyond-the-limit',
      `With ${places} places a true correlation of ${brief(goal.correlation)} would be found at most ${brief(100 * reachable)} times in 100, even if every place were known exactly. Add places.`,
      reachable,
    );
  }
  const needed = ((reliability / (1 - reliability)) * scoreNoise(assumed, items)) / assumed.place;
  const respondents = Math.max(1, wholeUp(needed));
  if (respondents > atMost) {
    const reachable = correlationPower(assumed, { ...goal, respondents: atMost });
    return infeasible(
      'too-few-respondents',
      `That needs ${respondents} people in each place, and there are at most ${atMost}. With all of them it would be found ${brief(100 * reachable)} times in 100.`,
      reachable,
    );
  }
  const achieved = plannedReliability(assumed, respondents, items);
  const power = correlationPower(assumed, { ...goal, respondents });
  return {
    feasible: true,
    places,
    respondents,
    reliability: achieved,
    seen: seenCorrelation(goal, achieved),
    power,
  };
}

function seenCorrelation(
  { correlation, otherReliability = 1 }: CorrelationGoal,
  reliability: number,
): number {
  requireShare('size of the correlation', Math.abs(correlation));
  if (!(otherReliability > 0 && otherReliability <= 1))
    throw new RangeError(`A reliability lies above 0 and up to 1, not at ${otherReliability}.`);
  return Math.abs(correlation) * Math.sqrt(reliability * otherReliability);
}

function noPlaceVariance(): Infeasible {
  return infeasible(
    'no-place-variance',
    'If places do not differ at all, nothing can go together with their differences. Assume some difference.',
    0,
  );
}
