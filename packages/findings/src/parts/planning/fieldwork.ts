import {
  answersNeeded,
  assumptionsOf,
  type Fit,
  type Infeasible,
  respondentsForReliability,
} from '@weft/ecometrics';
import { disclosureFloor, disclosureLimit } from '../../disclosure/disclosure.ts';
import { needStep } from './planning-part.ts';

/** How far one place is while answers come in, in steps from which nobody can count backwards. */
export interface FieldworkPlace {
  readonly place: string;
  /** People who answered, rounded down to whole limits (ten); null under the limit. */
  readonly people: number | null;
  /** How clearly the place shows, rounded down to tenths; null under the limit. */
  readonly reliability: number | null;
  /** Further people, rounded up to fives; where fewer than the limit answered, as if nobody had. */
  readonly more: number;
}

/** Where further answers are needed on one scale. */
export interface Fieldwork {
  readonly feasible: true;
  readonly scale: string;
  readonly target: number;
  /** People in each place that the target takes, rounded up to fives. */
  readonly each: number;
  readonly places: readonly FieldworkPlace[];
  readonly more: number;
}

/**
 * How many further people, and from which places, bring places to a reliability: `answersNeeded` in the steps
 * of the rule of disclosure (science.md §8; counts by `limit`, needs by five, precision by tenths).
 *
 * @param scale index in `fit.scales`; `items` answered by a further person; `of` as in `answersNeeded`
 */
export function fieldwork(
  fit: Fit,
  scale: number,
  goal: {
    readonly reliability: number;
    readonly items: number;
    readonly of?: 'each' | 'mean';
    readonly limit?: number;
  },
): Fieldwork | Infeasible {
  const limit = Math.max(disclosureFloor, Math.ceil(goal.limit ?? disclosureLimit));
  const needed = answersNeeded(fit, scale, goal);
  if (!needed.feasible) return needed;
  const whole = respondentsForReliability(assumptionsOf(fit, scale), goal);
  if (!whole.feasible) return whole;
  const byStep = (count: number): number => Math.ceil(count / needStep) * needStep;
  const each = byStep(whole.respondents);
  const places = fit.places.labels.map((place, i): FieldworkPlace => {
    const people = fit.places.respondents[i]!;
    if (people < limit)
      return { place, people: null, reliability: null, more: Math.max(each, byStep(limit)) };
    return {
      place,
      people: Math.floor(people / limit) * limit,
      reliability: Math.floor(10 * needed.reliability[i]! + 1e-9) / 10,
      more: byStep(needed.more[i]!),
    };
  });
  return {
    feasible: true,
    scale: fit.scales[scale]!,
    target: goal.reliability,
    each,
    places,
    more: places.reduce((sum, { more }) => sum + more, 0),
  };
}
