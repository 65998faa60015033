import { describe, expect, test } from 'vitest';
import { absenceCodes } from '../src/answers/absence.ts';
import type { Answers } from '../src/answers/answers.ts';
import { placeEstimates } from '../src/estimate/place-estimate.ts';
import { assumedVariances } from '../src/estimate/planning/assumptions.ts';
import { respondentsForChange } from '../src/estimate/planning/change-plan.ts';
import { placesForCorrelation } from '../src/estimate/planning/correlation-plan.ts';
import { respondentsForDifference } from '../src/estimate/planning/difference-plan.ts';
import { placeVarianceUncertainty } from '../src/estimate/planning/place-variance-uncertainty.ts';
import { respondentsForReliability } from '../src/estimate/planning/reliability-plan.ts';
import { shortForm } from '../src/estimate/planning/short-form.ts';
import { placesForTrial } from '../src/estimate/planning/trial-plan.ts';
import { fit } from '../src/model/fit.ts';
import { studentQuantile } from '../src/numerics/incomplete-beta.ts';
import { seededRandom } from '../src/numerics/random.ts';
import { simulate, type Truth } from '../src/simulate/simulate.ts';
import { summarize } from '../src/summary/summarize.ts';

/** Plans are kept: studies simulated as planned have the reliability and the power that was promised. */
const full = process.env.WEFT_TRIALS === '1';
const studies = full ? 2000 : 200;
/** Four Monte Carlo standard errors of a share. */
const slack = (share: number, of: number): number => 4 * Math.sqrt((share * (1 - share)) / of);
const assumed = assumedVariances({ icc: 0.15, items: 4, alpha: 0.7 });
const world = (sizes: readonly number[]): Truth => ({
  scales: [{ name: 'trust', items: Array<number>(4).fill(3), itemVariance: assumed.item }],
  placeVariance: [[assumed.place]],
  respondentVariance: [[assumed.respondent]],
  sizes,
});
const filled = (places: number, respondents: number): number[] => Array<number>(places).fill(respondents);
const planned = <P extends { feasible: boolean; sentence?: string }>(
  plan: P,
): Extract<P, { feasible: true }> => {
  if (!plan.feasible) throw new Error(plan.sentence);
  return plan as Extract<P, { feasible: true }>;
};
const note = (what: string, promised: number, found: number, of = studies): void => {
  if (full)
    console.log(`${what}: planned ${promised.toFixed(3)}, found ${found.toFixed(3)} in ${of} studies`);
};
/** The same answers where each person was asked `asked` items only, in turn. */
function askedOnly(answers: Answers, asked: number): Answers {
  const items = answers.items.length;
  const absent = Uint8Array.from(answers.values, (_, at) =>
    ((at % items) + Math.floor(at / items)) % items < asked ? 0 : absenceCodes.notAsked,
  );
  return { ...answers, absent };
}
/** Mean over items of each place, straight from the answers. */
function placeMeans(truth: Truth, seed: number): number[] {
  const { answers } = simulate(truth, seed);
  const items = answers.items.length;
  const sums = truth.sizes.map(() => 0);
  for (let j = 0; j < answers.respondents; j++)
    for (let i = 0; i < items; i++)
      sums[answers.placeOf[j]!]! += answers.values[j * items + i]! * answers.grid.unit;
  return sums.map((sum, k) => sum / (items * truth.sizes[k]!));
}

describe(`plans are kept in ${studies} simulated studies`, () => {
  test('reliability: estimates go with the truth as closely as planned, whole form and short', () => {
    const plan = planned(respondentsForReliability(assumed, { reliability: 0.8, items: 4 }));
    const short = planned(shortForm(assumed, { asked: 2, items: 4, respondents: plan.respondents }));
    for (const [what, asked, promised] of [
      ['all items', 4, plan.reliability],
      ['two of four items each', 2, short.reliability],
    ] as const) {
      let [together, ours, theirs, reported, count] = [0, 0, 0, 0, 0];
      for (let seed = 1; seed <= studies / 5; seed++) {
        const { answers: all, placeEffects } = simulate(world(filled(40, plan.respondents)), 31 * seed);
        const answers = askedOnly(all, asked);
        const places = placeEstimates(fit(summarize(answers)));
        // Within a study, since no estimate knows where the middle of its own places lies.
        const middle = placeEffects.reduce((x, y) => x + y) / placeEffects.length;
        const found = places.reduce((sum, place) => sum + place.effect[0]!, 0) / places.length;
        places.forEach((place, k) => {
          const [our, their] = [place.effect[0]! - found, placeEffects[k]! - middle];
          together += our * their;
          ours += our ** 2;
          theirs += their ** 2;
          reported += place.reliability[0]!;
          count++;
        });
      }
      const achieved = together ** 2 / (ours * theirs);
      note(`reliability, ${what}, squared correlation with the truth`, promised, achieved, studies / 5);
      note(`reliability, ${what}, as the fit reports it`, promised, reported / count, studies / 5);
      expect(Math.abs(achieved - promised), what).toBeLessThan(full ? 0.015 : 0.025);
      expect(Math.abs(reported / count - promised), what).toBeLessThan(full ? 0.015 : 0.025);
    }
  });

  test('a difference between two places is found as often as planned', () => {
    const plan = planned(respondentsForDifference(assumed, { difference: 0.5, items: 4 }));
    const error = Math.sqrt((2 * (assumed.respondent + assumed.item / 4)) / plan.respondents);
    const truth = { ...world([plan.respondents, plan.respondents]), placeVariance: [[0]] };
    let found = 0;
    for (let seed = 1; seed <= 2 * studies; seed++) {
      const [a, b] = placeMeans(truth, 17 * seed);
      if (Math.abs(a! - b! + 0.5) / error > 1.959964) found++;
    }
    note('power for a difference', 0.8, found / (2 * studies), 2 * studies);
    expect(Math.abs(found / (2 * studies) - 0.8)).toBeLessThan(slack(0.8, 2 * studies) + 0.005);
  });

  test('a change over the whole is found as often as planned', () => {
    const design = { change: 0.2, items: 4, people: 'others', places: 12 } as const;
    const plan = planned(respondentsForChange(assumed, design));
    const error = Math.sqrt((2 * (assumed.respondent + assumed.item / 4)) / plan.respondents / 12);
    const truth = { ...world(filled(24, plan.respondents)), placeVariance: [[0]] };
    let found = 0;
    for (let seed = 1; seed <= studies; seed++) {
      const means = placeMeans(truth, 13 * seed);
      const mean = (from: number): number => means.slice(from, from + 12).reduce((a, b) => a + b) / 12;
      if (Math.abs(mean(12) - mean(0) + 0.2) / error > 1.959964) found++;
    }
    note('power for a change', 0.8, found / studies);
    expect(Math.abs(found / studies - 0.8)).toBeLessThan(slack(0.8, studies) + 0.01);
  });

  test('a trial of whole places finds its effect as often as planned', () => {
    const goal = { effect: 0.45, respondents: 15, items: 4 };
    const plan = planned(placesForTrial(assumed, goal));
    const sizes = filled(plan.places, 15);
    const critical = studentQuantile(0.975, plan.places - 2);
    let found = 0;
    for (let seed = 1; seed <= studies; seed++) {
      const means = placeMeans(world(sizes), 101 * seed).map((m, k) => m + (k % 2 === 0 ? goal.effect : 0));
      const arm = (of: number): number[] => means.filter((_, k) => k % 2 === of);
      const average = (x: number[]): number => x.reduce((a, b) => a + b) / x.length;
      const [treated, others] = [arm(0), arm(1)];
      const squares = (x: number[]): number => x.reduce((sum, y) => sum + (y - average(x)) ** 2, 0);
      const pooled = (squares(treated) + squares(others)) / (plan.places - 2);
      const t = (average(treated) - average(others)) / Math.sqrt((4 * pooled) / plan.places);
      if (Math.abs(t) > critical) found++;
    }
    note('power of a trial', plan.power, found / studies);
    expect(Math.abs(found / studies - plan.power)).toBeLessThan(slack(plan.power, studies) + 0.01);
  });

  test('a correlation among places is found as often as planned', () => {
    const plan = planned(placesForCorrelation(assumed, { correlation: 0.5, respondents: 15, items: 4 }));
    let found = 0;
    for (let seed = 1; seed <= studies; seed++) {
      const truth = world(filled(plan.places, 15));
      const { placeEffects } = simulate(truth, 59 * seed);
      const means = placeMeans(truth, 59 * seed);
      const random = seededRandom(59 * seed + 1);
      const sd = Math.sqrt(assumed.place);
      const other = [...placeEffects].map((u) => 0.5 * (u / sd) + Math.sqrt(0.75) * random.normal());
      const r = correlation(means, other);
      if (Math.atanh(r) * Math.sqrt(plan.places - 3) > 1.959964) found++;
    }
    note('power for a correlation', plan.power, found / studies);
    expect(Math.abs(found / studies - plan.power)).toBeLessThan(slack(plan.power, studies) + 0.015);
  });

  test('a plan at factor(0.8) is enough in about 80 of 100 studies', () => {
    let enough = 0;
    const ratio = assumed.place / (assumed.respondent + assumed.item / 4);
    const of = full ? 1000 : studies;
    for (let seed = 1; seed <= of; seed++) {
      const found = fit(summarize(simulate(world(filled(60, 15)), 7 * seed).answers));
      const sure = placeVarianceUncertainty(found, 0, 4);
      if (sure !== null && ratio >= sure.ratio * sure.factor(0.8)) enough++;
    }
    note('careful plans that are enough', 0.8, enough / of, of);
    expect(Math.abs(enough / of - 0.8)).toBeLessThan(slack(0.8, of) + 0.02);
  });
});

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (z: readonly number[]): number => z.reduce((a, b) => a + b) / z.length;
  const [a, b] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  x.forEach((value, i) => {
    xy += (value - a) * (y[i]! - b);
    xx += (value - a) ** 2;
    yy += (y[i]! - b) ** 2;
  });
  return xy / Math.sqrt(xx * yy);
}
