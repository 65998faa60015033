import {
  bestSplit,
  correlationPower,
  detectableChange,
  detectableDifference,
  type Infeasible,
  itemsForReliability,
  optimalRespondents,
  placesForCorrelation,
  placesForTrial,
  plannedReliability,
  respondentsForChange,
  respondentsForCorrelation,
  respondentsForDifference,
  respondentsForReliability,
  respondentsForTrial,
  shortForm,
  trialPower,
} from '@weft/ecometrics';
import type { Flags } from '../flags.ts';
import { WrongUse } from '../wrong-use.ts';
import { type Assumed, countOf, numberOf, shareOf } from './assumed.ts';

/** One answered question: what was asked for, the plan, and how it reads. */
export interface PlanTold {
  readonly goal: string;
  readonly plan: object;
  readonly lines: readonly string[];
}

const n = (value: number): string => value.toLocaleString('en');
const three = (value: number): string => String(Number(value.toPrecision(3))).replace('-', '−');
const times = (power: number): string => `${(100 * power).toFixed(0)} times in 100`;
const told = <P extends { readonly feasible: true }>(
  goal: string,
  plan: P | Infeasible,
  lines: (plan: P) => readonly string[],
): PlanTold => ({ goal, plan, lines: plan.feasible ? lines(plan) : [`Not possible. ${plan.sentence}`] });

/** Every goal that the flags name, in the order of the help. */
export function goalsOf(flags: Flags, assumed: Assumed): PlanTold[] {
  const asked = [reliability, difference, change, correlation, trial, budget].flatMap(
    (goal) => goal(flags, assumed) ?? [],
  );
  if (asked.length > 0) return asked;
  const given = whatPeopleGive(flags, assumed);
  if (given !== null) return [given];
  throw new WrongUse(
    'Say what the plan is for: --reliability, --difference, --change, --correlation, --trial or --budget; or --respondents N for what N people give. Try "weft plan --help".',
  );
}

function sure(flags: Flags): { power: number; confidence: number } {
  return { power: shareOf(flags, 'power', 0.8), confidence: shareOf(flags, 'confidence', 0.95) };
}

function limits(flags: Flags): { atMost?: number } {
  const atMost = countOf(flags, 'at-most');
  return atMost === undefined ? {} : { atMost };
}

function reliability(flags: Flags, { variances, items, ask }: Assumed): PlanTold | null {
  const target = shareOf(flags, 'reliability', undefined);
  if (target === undefined) return null;
  const respondents = countOf(flags, 'respondents');
  const goal = `reliability ${three(target)}`;
  if (respondents !== undefined)
    return told(
      goal,
      itemsForReliability(variances, { reliability: target, respondents, ...limits(flags) }),
      (plan) => [
        `${n(plan.items)} items each, with ${n(respondents)} people in each place: reliability ${plan.reliability.toFixed(2)}.`,
      ],
    );
  const places = countOf(flags, 'places');
  return told(
    goal,
    respondentsForReliability(variances, { reliability: target, items: ask, ...limits(flags) }),
    (plan) => {
      const short =
        ask < items ? shortForm(variances, { asked: ask, items, respondents: plan.respondents }) : null;
      const whole = respondentsForReliability(variances, { reliability: target, items });
      return [
        `${n(plan.respondents)} people in each place, ${n(ask)} ${ask === 1 ? 'item' : 'items'} each: reliability ${plan.reliability.toFixed(2)}.`,
        ...(places === undefined ? [] : [`${n(plan.respondents * places)} people in ${n(places)} places.`]),
        ...(short?.feasible && whole.feasible
          ? [
              `Asked all ${n(items)} items, ${n(whole.respondents)} people would do; with so many people all items would give ${short.fullReliability.toFixed(2)}.`,
              `Each item is answered by about ${n(Math.round(short.respondentsPerItem))} people of a place.`,
            ]
          : []),
      ];
    },
  );
}

function difference(flags: Flags, { variances, ask }: Assumed): PlanTold | null {
  const size = numberOf(flags, 'difference');
  if (size === undefined) return null;
  const places = countOf(flags, 'places', 2) ?? 2;
  if (places !== 2)
    throw new WrongUse('--difference is planned between two places. For whole groups of places use --trial.');
  const goal = { difference: Math.abs(size), items: ask, ...sure(flags), ...limits(flags) };
  return told(
    `a difference of ${three(goal.difference)} between two places`,
    respondentsForDifference(variances, goal),
    (plan) => [`${n(plan.respondents)} people in each of the two places find it ${times(goal.power)}.`],
  );
}

function change(flags: Flags, { variances, ask }: Assumed): PlanTold | null {
  const size = numberOf(flags, 'change');
  if (size === undefined) return null;
  const stability = shareOf(flags, 'panel', undefined);
  const places = countOf(flags, 'places') ?? 1;
  const placeStability = shareOf(flags, 'place-stability', 1);
  const goal = {
    change: Math.abs(size),
    items: ask,
    places,
    placeStability,
    ...(stability === undefined
      ? { people: 'others' as const }
      : { people: 'same' as const, personStability: stability }),
    ...sure(flags),
    ...limits(flags),
  };
  const where = places === 1 ? 'one place' : `${n(places)} places together`;
  return told(
    `a change of ${three(goal.change)} in ${where}`,
    respondentsForChange(variances, goal),
    (plan) => [
      `${n(plan.respondents)} people in each place and wave (${stability === undefined ? 'other people each time' : 'the same people'}) find it ${times(goal.power)}.`,
    ],
  );
}

function correlation(flags: Flags, { variances, ask }: Assumed): PlanTold | null {
  const size = numberOf(flags, 'correlation');
  if (size === undefined) return null;
  if (!(Math.abs(size) > 0 && Math.abs(size) < 1))
    throw new WrongUse('--correlation takes a number between −1 and 1 that is not 0, such as 0.4.');
  const [places, respondents] = [countOf(flags, 'places', 4), countOf(flags, 'respondents')];
  const goal = { correlation: size, items: ask, ...sure(flags), ...limits(flags) };
  const name = `a correlation of ${three(size)} among places`;
  if (places !== undefined && respondents !== undefined) {
    const power = correlationPower(variances, { ...goal, places, respondents });
    return {
      goal: name,
      plan: { feasible: true, places, respondents, power },
      lines: [`${n(places)} places of ${n(respondents)} people find it ${times(power)}.`],
    };
  }
  if (places === undefined && respondents === undefined)
    throw new WrongUse(
      '--correlation needs --places N (to find the people) or --respondents N (to find the places).',
    );
  const plan =
    places === undefined
      ? placesForCorrelation(variances, { ...goal, respondents: respondents! })
      : respondentsForCorrelation(variances, { ...goal, places });
  return told(name, plan, (found) => [
    `${n(found.places)} places of ${n(found.respondents)} people find it ${times(found.power)}.`,
    `Places so known have reliability ${found.reliability.toFixed(2)}, so it would show as ${found.seen.toFixed(2)}.`,
  ]);
}

function trial(flags: Flags, { variances, ask }: Assumed): PlanTold | null {
  const size = numberOf(flags, 'trial');
  if (size === undefined) return null;
  const [places, respondents] = [countOf(flags, 'places', 4), countOf(flags, 'respondents')];
  const goal = {
    effect: Math.abs(size),
    items: ask,
    sizeVariation: numberOf(flags, 'size-variation', 0) ?? 0,
    explained: shareOf(flags, 'explained', 0),
    ...sure(flags),
    ...limits(flags),
  };
  if (places !== undefined && places % 2 !== 0)
    throw new WrongUse(`--places ${places}: half of the places get something new, so give an even number.`);
  const name = `an effect of ${three(goal.effect)} in a trial of whole places`;
  if (places !== undefined && respondents !== undefined) {
    const power = trialPower(variances, { ...goal, places, respondents });
    return {
      goal: name,
      plan: { feasible: true, places, respondents, power },
      lines: [`${n(places)} places of ${n(respondents)} people find it ${times(power)}.`],
    };
  }
  if (places === undefined && respondents === undefined)
    throw new WrongUse(
      '--trial needs --places N (to find the people) or --respondents N (to find the places).',
    );
  const plan =
    places === undefined
      ? placesForTrial(variances, { ...goal, respondents: respondents! })
      : respondentsForTrial(variances, { ...goal, places });
  return told(name, plan, (found) => [
    `${n(found.places)} places, half of them in each arm, of ${n(found.respondents)} people find it ${times(found.power)}.`,
    `Asking whole places takes ${three(found.designEffect)} times the people that a draw of single people would (t with ${found.degreesOfFreedom} degrees of freedom).`,
  ]);
}

function budget(flags: Flags, { variances, ask }: Assumed): PlanTold | null {
  const money = numberOf(flags, 'budget');
  if (money === undefined) return null;
  const [place, respondent] = [numberOf(flags, 'cost-place', 0), numberOf(flags, 'cost-person', 0)];
  if (place === undefined || respondent === undefined || !(money > 0))
    throw new WrongUse('--budget needs what asking costs: --budget 5000 --cost-place 100 --cost-person 8.');
  const costs = { place, respondent, item: numberOf(flags, 'cost-item', 0) ?? 0 };
  const plan = bestSplit(variances, { budget: money, costs, items: ask, ...limits(flags) });
  return told(`the best use of ${three(money)}`, plan, (split) => [
    `${n(split.places)} places of ${n(split.respondents)} people, for ${three(split.cost)}.`,
    `Without rounding the best is ${three(optimalRespondents(variances, costs, ask))} people in each place, whatever the budget. Reliability of one place: ${plannedReliability(variances, split.respondents, ask).toFixed(2)}.`,
  ]);
}

function whatPeopleGive(flags: Flags, { variances, ask }: Assumed): PlanTold | null {
  const respondents = countOf(flags, 'respondents');
  if (respondents === undefined) return null;
  const plan = {
    feasible: true,
    respondents,
    items: ask,
    reliability: plannedReliability(variances, respondents, ask),
    difference: detectableDifference(variances, { respondents, items: ask, ...sure(flags) }),
    change: detectableChange(variances, { respondents, items: ask, people: 'others', ...sure(flags) }),
  };
  return {
    goal: `what ${n(respondents)} people in each place give`,
    plan,
    lines: [
      `Reliability of a place: ${plan.reliability.toFixed(2)}.`,
      `Smallest difference between two places that is found ${times(sure(flags).power)}: ${three(plan.difference)}; the same for a change of one place.`,
    ],
  };
}
