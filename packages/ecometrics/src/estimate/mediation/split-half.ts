import type { Answers } from '../../answers/answers.ts';
import { regroup } from '../../answers/regroup.ts';
import { fit } from '../../model/fit.ts';
import { OutcomeError } from '../../model/place-outcome/outcome-error.ts';
import type { PlaceCovariates, Specification } from '../../model/specification.ts';
import { seededRandom } from '../../numerics/random.ts';
import { summarize } from '../../summary/summarize.ts';
import { placeMeasurement } from './measured-places.ts';
import { type Mediation, mediation } from './mediation.ts';

/** Mediation where efficacy and outcome come from the same survey, but never from the same person. */
export interface SplitHalfInput {
  readonly answers: Answers;
  /** Scales (by index) whose items together are the mediator, and those that are the outcome. */
  readonly mediator: readonly number[];
  readonly outcome: readonly number[];
  readonly placeCovariates: PlaceCovariates;
  readonly specification?: Specification;
  /** Random halvings, each used both ways. Default 5. */
  readonly halvings?: number;
  readonly seed?: number;
}

/** Averages over all halvings, both ways. */
export interface SplitHalfMediation {
  /** Mediations that could be computed, two for each halving. */
  readonly mediations: readonly Mediation[];
  readonly places: number;
  readonly indirect: {
    readonly estimate: number;
    readonly lower: number;
    readonly upper: number;
    /** Mean over halvings of P(the product has the sign of the averaged estimate). */
    readonly probability: number;
  };
  readonly toMediator: number;
  readonly toOutcome: number;
  readonly direct: number;
  readonly total: number;
}

/**
 * One mood, one manner of ticking boxes, colors all that a person answers, so a scale and an outcome of the
 * same people go together by that alone. Here each place's respondents are halved at random; one half measures
 * efficacy, the other the outcome, both freed of their sampling error, and the roles are changed over
 * (Ostroff, Kinicki & Clark 2002, J. Appl. Psychol. 87:355). Estimates and ends of intervals are averaged over
 * halvings: the average scatters less than one halving, so the averaged interval is on the wide side.
 *
 * Places with fewer than two people in either half are left out. The same seed gives the same halves.
 *
 * @throws OutcomeError `no-place-variance`, `too-few-places` when no halving can be used.
 */
export function splitHalfMediation(input: SplitHalfInput): SplitHalfMediation {
  const { answers, placeCovariates, halvings = 5 } = input;
  const { covariates, covariateEffects, method } = input.specification ?? {};
  const specification: Specification = {
    ...(covariates ? { covariates } : {}),
    ...(covariateEffects ? { covariateEffects } : {}),
    ...(method ? { method } : {}),
    placeCovariates,
  };
  const random = seededRandom(input.seed ?? 1);
  const joined = (name: string, scales: readonly number[]): Answers => {
    const items = answers.items.filter(({ scale }) => scales.includes(scale)).map((item) => item.name);
    return regroup(answers, [{ name, items }]);
  };
  const mediators = joined('mediator', input.mediator);
  const outcomes = joined('outcome', input.outcome);
  const mediations: Mediation[] = [];
  for (let turn = 0; turn < halvings; turn++) {
    const half = halvesOf(answers, random);
    for (const side of [0, 1]) {
      try {
        mediations.push(
          oneWay(withOnly(mediators, half, side), withOnly(outcomes, half, 1 - side), specification),
        );
      } catch (error) {
        if (!(error instanceof OutcomeError)) throw error;
        if (turn === halvings - 1 && side === 1 && mediations.length === 0) throw error;
      }
    }
  }
  const mean = (of: (one: Mediation) => number): number =>
    mediations.reduce((sum, one) => sum + of(one) / mediations.length, 0);
  const estimate = mean((one) => one.indirect.estimate);
  return {
    mediations,
    places: Math.round(mean((one) => one.places)),
    indirect: {
      estimate,
      lower: mean((one) => one.indirect.product.lower),
      upper: mean((one) => one.indirect.product.upper),
      probability: mean((one) =>
        one.indirect.estimate * estimate >= 0 ? one.indirect.probability : 1 - one.indirect.probability,
      ),
    },
    toMediator: mean((one) => one.toMediator.estimate),
    toOutcome: mean((one) => one.toOutcome.estimate),
    direct: mean((one) => one.direct.estimate),
    total: mean((one) => one.total.estimate),
  };
}

/** 0 or 1 for every respondent: a random half of each place, one more in the first where the number is odd. */
function halvesOf(answers: Answers, random: { below(n: number): number }): Uint8Array {
  const half = new Uint8Array(answers.respondents);
  const members = answers.places.map((): number[] => []);
  for (let j = 0; j < answers.respondents; j++) members[answers.placeOf[j]!]?.push(j);
  for (const people of members) {
    for (let i = people.length - 1; i > 0; i--) {
      const other = random.below(i + 1);
      [people[i], people[other]] = [people[other]!, people[i]!];
    }
    people.slice(Math.ceil(people.length / 2)).forEach((j) => {
      half[j] = 1;
    });
  }
  return half;
}

function withOnly(answers: Answers, half: Uint8Array, side: number): Answers {
  return { ...answers, placeOf: answers.placeOf.map((place, j) => (half[j] === side ? place : -1)) };
}

function oneWay(mediators: Answers, outcomes: Answers, specification: Specification): Mediation {
  const measured = [mediators, outcomes].map((half) => {
    const fitted = fit(summarize(half), specification);
    return {
      ...placeMeasurement(fitted, specification.placeCovariates),
      people: fitted.places.respondents,
    };
  });
  const [m, y] = [measured[0]!, measured[1]!];
  const inOutcome = new Map(y.places.map((place, k) => [place, k]));
  const kept = [...m.places.keys()].filter((k) => {
    const other = inOutcome.get(m.places[k]!);
    return other !== undefined && m.people[k]! >= 2 && y.people[other]! >= 2;
  });
  const at = kept.map((k) => inOutcome.get(m.places[k]!)!);
  const { names, values } = specification.placeCovariates!;
  return mediation({
    family: 'gaussian',
    outcome: at.map((k) => y.estimate[k]!),
    outcomeErrorVariance: at.map((k) => y.errorVariance[k]!),
    structure: names.map((name, j) => ({ name, values: kept.map((k) => values.get(m.places[k]!)![j]!) })),
    mediator: {
      estimate: kept.map((k) => m.estimate[k]!),
      errorVariance: kept.map((k) => m.errorVariance[k]!),
    },
    draws: 100,
  });
}
