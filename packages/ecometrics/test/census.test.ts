import { describe, expect, test } from 'vitest';
import {
  type FinitePlaceEstimate,
  finitePlaceEstimate,
} from '../src/estimate/census/finite-place-estimate.ts';
import { finiteMeanErrors, isNearCensus } from '../src/estimate/census/finite-population.ts';
import { placeEstimates } from '../src/estimate/place-estimate.ts';
import { fit } from '../src/model/fit.ts';
import type { Fit } from '../src/model/fit-result.ts';
import { choleskyInPlace, choleskySolve } from '../src/numerics/cholesky.ts';
import { studentQuantile } from '../src/numerics/incomplete-beta.ts';
import { type Random, seededRandom } from '../src/numerics/random.ts';
import { summarize } from '../src/summary/summarize.ts';
import { answersOf, itemsOf, type Row, type Study } from './study.ts';

const long = process.env.WEFT_TRIALS === '1';
const estimateOf = (study: Study, fitted: Fit, k: number, roster: number): FinitePlaceEstimate => {
  const found = finitePlaceEstimate(summarize(answersOf(study, 'numbers')), fitted, k, roster);
  if ('absent' in found) throw new Error(found.absent);
  return found;
};
const label = (k: number): string => `p${String(k).padStart(3, '0')}`;

/** Places of `roster` people whose true standings are known; `asked` of them answer `items` items. */
function drawn(random: Random, places: number, roster: number, asked: number, items: number) {
  const truth: number[] = [];
  const rows: Row[] = [];
  for (let k = 0; k < places; k++) {
    const u = Math.sqrt(0.1) * random.normal();
    const people = Array.from({ length: roster }, () => Math.sqrt(0.3) * random.normal());
    truth.push(u + people.reduce((a, b) => a + b, 0) / roster);
    for (const r of people.slice(0, asked))
      rows.push({
        place: label(k),
        answers: Array.from(
          { length: items },
          (_, i) => Math.round(1000 * (3 + 0.2 * i + u + r + Math.sqrt(0.8) * random.normal())) / 1000,
        ),
        covariates: [],
      });
  }
  const study: Study = {
    scales: ['trust'],
    items: itemsOf(['trust'], [items]),
    covariates: [],
    grid: { origin: 0, unit: 0.001 },
    rows,
  };
  return { study, truth };
}

describe('standard errors of an observed mean', () => {
  test('are those of drawing without replacement: every sample of a small roster', () => {
    const roster = [1.2, 3.4, 2.2, 4.8, 3.1, 2.9];
    const center = roster.reduce((a, b) => a + b, 0) / 6;
    let squares = 0;
    let claimed = 0;
    let samples = 0;
    for (let mask = 0; mask < 64; mask++) {
      const taken = roster.filter((_, i) => (mask >> i) & 1);
      if (taken.length !== 4) continue;
      const m = taken.reduce((a, b) => a + b, 0) / 4;
      const variance = taken.reduce((s, y) => s + (y - m) ** 2, 0) / 3;
      const errors = finiteMeanErrors({ respondents: 4, roster: 6, variance });
      if ('absent' in errors) throw new Error(errors.absent);
      squares += (m - center) ** 2;
      claimed += errors.thesePeople ** 2;
      samples++;
    }
    expect(samples).toBe(15);
    expect(claimed / samples).toBeCloseTo(squares / samples, 12);
  });
  test('are 0 for these people when all answered, and unchanged for people like them', () => {
    expect(finiteMeanErrors({ respondents: 24, roster: 24, variance: 0.6 })).toEqual({
      thesePeople: 0,
      peopleLikeThem: Math.sqrt(0.6 / 24),
    });
    expect(finiteMeanErrors({ respondents: 25, roster: 24, variance: 1 })).toEqual({
      absent: 'roster-too-small',
    });
    expect(finiteMeanErrors({ respondents: 1, roster: 24, variance: 0 })).toEqual({
      absent: 'one-respondent',
    });
    expect([isNearCensus(22, 24), isNearCensus(12, 24), isNearCensus(25, 24)]).toEqual([true, false, false]);
  });
  test('hold the mean of the roster in 95 of 100 draws, where those without correction hold it nearly always', () => {
    const random = seededRandom(5);
    const draws = long ? 20_000 : 3000;
    let held = 0;
    let uncorrected = 0;
    const roster = Array.from({ length: 24 }, () => 3 + random.normal());
    const center = roster.reduce((a, b) => a + b, 0) / 24;
    for (let d = 0; d < draws; d++) {
      const order = roster.map((y) => ({ y, at: random.uniform() })).sort((a, b) => a.at - b.at);
      const taken = order.slice(0, 16).map(({ y }) => y);
      const m = taken.reduce((a, b) => a + b, 0) / 16;
      const variance = taken.reduce((s, y) => s + (y - m) ** 2, 0) / 15;
      const errors = finiteMeanErrors({ respondents: 16, roster: 24, variance });
      if ('absent' in errors) throw new Error(errors.absent);
      const t = studentQuantile(0.975, 15);
      if (Math.abs(m - center) <= t * errors.thesePeople) held++;
      if (Math.abs(m - center) <= t * errors.peopleLikeThem) uncorrected++;
    }
    console.info(`mean of 16 of 24: held ${held} of ${draws}, without correction ${uncorrected}`);
    expect(Math.abs(held / draws - 0.95)).toBeLessThan(0.015);
    expect(uncorrected / draws).toBeGreaterThan(0.985);
  });
});

describe('the estimate of these very people', () => {
  test('has a closed form for one scale, all items answered', () => {
    const { study } = drawn(seededRandom(1), 12, 24, 22, 4);
    const fitted = fit(summarize(answersOf(study, 'numbers')));
    const tau = fitted.variance.place[0]![0]!;
    const pi = fitted.variance.respondent[0]![0]!;
    const sigma = fitted.variance.item[0]! / 4;
    const plain = placeEstimates(fitted);
    for (let k = 0; k < 12; k++) {
      const ours = estimateOf(study, fitted, k, 24);
      const share = (tau + pi / 24) / (tau + (pi + sigma) / 22);
      const deviation = plain[k]!.effect[0]! / (tau / (tau + (pi + sigma) / 22));
      expect(ours.effect[0]).toBeCloseTo(share * deviation, 9);
      expect(ours.standardError[0]! ** 2).toBeCloseTo((tau + pi / 24) * (1 - share), 9);
      expect(ours.respondents).toBe(22);
    }
  });
  test('is û itself when the roster is endless', () => {
    const { study } = drawn(seededRandom(2), 8, 10, 9, 3);
    const fitted = fit(summarize(answersOf(study, 'numbers')));
    const plain = placeEstimates(fitted);
    for (let k = 0; k < 8; k++) {
      const ours = estimateOf(study, fitted, k, 1e12);
      expect(ours.effect[0]).toBeCloseTo(plain[k]!.effect[0]!, 8);
      expect(ours.standardError[0]).toBeCloseTo(plain[k]!.standardError[0]!, 8);
      expect(ours.level[0]).toBeCloseTo(plain[k]!.level[0]!, 8);
      expect(ours.levelStandardError[0]).toBeCloseTo(plain[k]!.levelStandardError[0]!, 8);
    }
  });
  test('is the mean of people given their answers, written out with one dense matrix: two scales, answers missing', () => {
    const random = seededRandom(3);
    const items = itemsOf(['trust', 'action'], [3, 2]);
    const rows: Row[] = [];
    for (let k = 0; k < 14; k++) {
      const u = [0.4 * random.normal(), 0.3 * random.normal()];
      for (let j = 0; j < 9; j++) {
        const r = random.normal();
        rows.push({
          place: label(k),
          answers: items.map(({ scale }, i) =>
            random.uniform() < 0.2
              ? null
              : Math.round(10 * (3 + 0.1 * i + u[scale]! + 0.5 * r + random.normal())) / 10,
          ),
          covariates: [],
        });
      }
    }
    const study: Study = {
      scales: ['trust', 'action'],
      items,
      covariates: [],
      grid: { origin: 0, unit: 0.1 },
      rows,
    };
    const fitted = fit(summarize(answersOf(study, 'numbers')), { itemVariance: 'scale' });
    const { place: tu, respondent: tr, item } = fitted.variance;
    const roster = 11;
    for (const k of [0, 5, 13]) {
      const ours = estimateOf(study, fitted, k, roster);
      const people = rows.filter((row) => row.place === label(k));
      const given = people.flatMap((row, j) =>
        row.answers.flatMap((y, i) => (y === null ? [] : [{ j, i, scale: items[i]!.scale, y }])),
      );
      const v = new Float64Array(given.length ** 2);
      given.forEach((a, x) => {
        given.forEach((b, y) => {
          v[x * given.length + y] =
            tu[a.scale]![b.scale]! +
            (a.j === b.j ? tr[a.scale]![b.scale]! : 0) +
            (x === y ? item[a.scale]! : 0);
        });
      });
      choleskyInPlace(v, given.length);
      for (const scale of [0, 1]) {
        const cover = given.map((a) => tu[scale]![a.scale]! + tr[scale]![a.scale]! / roster);
        const solved = Float64Array.from(cover);
        choleskySolve(v, given.length, solved);
        const effect = given.reduce((s, a, x) => s + solved[x]! * (a.y - fitted.items[a.i]!.estimate), 0);
        const left =
          tu[scale]![scale]! + tr[scale]![scale]! / roster - cover.reduce((s, c, x) => s + c * solved[x]!, 0);
        expect(ours.effect[scale]).toBeCloseTo(effect, 8);
        expect(ours.standardError[scale]! ** 2).toBeCloseTo(left, 8);
      }
    }
  });
  test('when all answered, keeps the error of single answers and no more', () => {
    const { study } = drawn(seededRandom(4), 20, 12, 12, 5);
    const fitted = fit(summarize(answersOf(study, 'numbers')));
    for (let k = 0; k < 20; k++) {
      const ours = estimateOf(study, fitted, k, 12);
      expect(ours.standardError[0]).toBeLessThanOrEqual(ours.itemError[0]!);
      expect(ours.standardError[0]).toBeGreaterThan(0.9 * ours.itemError[0]!);
    }
  });
  test('is refused where the roster is too small, or the fit adjusts', () => {
    const { study } = drawn(seededRandom(4), 5, 12, 12, 3);
    const summary = summarize(answersOf(study, 'numbers'));
    expect(finitePlaceEstimate(summary, fit(summary), 0, 11)).toEqual({ absent: 'roster-too-small' });
    const adjusted = { ...fit(summary), coefficients: [{ name: 'age', estimate: 0, standardError: 1 }] };
    expect(finitePlaceEstimate(summary, adjusted, 0, 12)).toEqual({ absent: 'adjusted' });
  });
  const studies = long ? 600 : 40;
  test(`holds the truth of these very people in 95 of 100 places (${studies} studies of 40 places, 22 of 24)`, () => {
    const random = seededRandom(77);
    let held = 0;
    let plain = 0;
    for (let s = 0; s < studies; s++) {
      const { study, truth } = drawn(random, 40, 24, 22, 4);
      const fitted = fit(summarize(answersOf(study, 'numbers')));
      const middle = fitted.items.reduce((sum, item) => sum + item.estimate, 0) / 4;
      truth.forEach((theta, k) => {
        const ours = estimateOf(study, fitted, k, 24);
        expect(ours.level[0]).toBeCloseTo(middle + ours.effect[0]!, 10);
        const level = 3.3 + theta;
        if (Math.abs(ours.level[0]! - level) <= 1.96 * ours.levelStandardError[0]!) held++;
        const usual = Math.sqrt(fitted.places.levelCovariance[k]!);
        if (Math.abs(fitted.places.level[k]! - level) <= 1.96 * usual) plain++;
      });
    }
    console.info(`22 of 24: held ${held} of ${40 * studies}, without correction ${plain}`);
    expect(Math.abs(held / (40 * studies) - 0.95)).toBeLessThan(long ? 0.01 : 0.025);
    expect(plain).toBeGreaterThan(held);
  });
});
