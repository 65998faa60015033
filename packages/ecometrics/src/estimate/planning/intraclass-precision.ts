import { requireCount, requireShare } from './assumptions.ts';
import { type Infeasible, infeasible, wholeUp } from './infeasible.ts';

/**
 * Standard error of the intraclass correlation ρ of scores with K places of n people:
 * √(2(1 − ρ)²(1 + (n − 1)ρ)²/(n(n − 1)(K − 1))) (Fisher 1925; Donner 1986, Int Stat Rev 54:67).
 *
 * @throws RangeError when a number lies outside its range: two places and two people are the least.
 * @example
 * intraclassError({ icc: 0.15, places: 50, respondents: 20 }).toFixed(5); // '0.03392'
 */
export function intraclassError(plan: {
  readonly icc: number;
  readonly places: number;
  readonly respondents: number;
}): number {
  const { icc, places, respondents: n } = plan;
  requireShare('intraclass correlation', icc);
  requireCount('places', places, 2);
  requireCount('respondents', n, 2);
  return Math.sqrt((2 * (1 - icc) ** 2 * (1 + (n - 1) * icc) ** 2) / (n * (n - 1) * (places - 1)));
}

/** Places, and people in each, for an intraclass correlation known to a standard error. */
export interface PlacesPlan {
  readonly feasible: true;
  readonly places: number;
  readonly respondents: number;
  readonly standardError: number;
}

/**
 * Places needed to know the intraclass correlation to a standard error, from the formula of
 * `intraclassError` solved for K. People add little here: as n grows the error falls to (1 − ρ)ρ√(2/(K − 1)).
 *
 * @throws RangeError when a number lies outside its range.
 */
export function placesForIntraclassCorrelation(goal: {
  readonly icc: number;
  readonly respondents: number;
  readonly standardError: number;
  readonly atMost?: number;
}): PlacesPlan | Infeasible {
  const { icc, respondents, standardError, atMost = Number.POSITIVE_INFINITY } = goal;
  if (!(standardError > 0)) throw new RangeError(`The standard error must be above 0, not ${standardError}.`);
  const atTwo = intraclassError({ icc, respondents, places: 2 });
  const places = Math.max(2, 1 + wholeUp((atTwo / standardError) ** 2));
  if (places > atMost) {
    const reachable = intraclassError({ icc, respondents, places: Math.max(2, atMost) });
    return infeasible(
      'too-few-places',
      `That needs ${places} places, and there are at most ${atMost}.`,
      reachable,
    );
  }
  return {
    feasible: true,
    places,
    respondents,
    standardError: intraclassError({ icc, respondents, places }),
  };
}
