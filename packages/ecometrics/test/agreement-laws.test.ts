import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementDistribution,
  itemCorrelationWithin,
} from '../src/estimate/agreement/agreement-distribution.ts';
import { criticalAgreement, criticalAgreementBySize } from '../src/estimate/agreement/critical-agreement.ts';
import { leaningsOf } from '../src/estimate/agreement/leanings.ts';
import { type NullDistribution, nullDistribution } from '../src/estimate/agreement/null-distribution.ts';
import { oneWayIntraclass } from '../src/estimate/agreement/one-way-intraclass.ts';
import { placeAgreement } from '../src/estimate/agreement/place-agreement.ts';
import { agreementConfidence } from '../src/estimate/agreement/random-share.ts';
import { placeEstimates } from '../src/estimate/place-estimate.ts';
import { fit } from '../src/model/fit.ts';
import { seededRandom } from '../src/numerics/random.ts';
import {
  type AgreementSums,
  agreementSums,
  emptyAgreementSums,
  mergeAgreementSums,
} from '../src/summary/agreement-sums.ts';
import { SummaryError } from '../src/summary/combine.ts';
import { summarize } from '../src/summary/summarize.ts';
import { answersOf, itemsOf, type Row, type Study } from './study.ts';

const options = { minimum: 1, maximum: 5 };
const uniform = nullDistribution('uniform', 5) as NullDistribution;
const scales = ['trust', 'action'];
const items = itemsOf(scales, [3, 2]);
const someRows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    place: fc.option(fc.constantFrom('elm', 'oak', 'ash', 'Ötztal', 'fir 10'), { freq: 12 }),
    answers: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 }), { minLength: 5, maxLength: 5 }),
    covariates: fc.constant([]),
  }),
  { maxLength: 30 },
);
const studyOf = (rows: readonly Row[], of: Partial<Study> = {}): Study => ({
  scales,
  items,
  covariates: [],
  grid: { origin: 0, unit: 1 },
  rows,
  ...of,
});
const sum = (rows: readonly Row[], as: 'bytes' | 'numbers' = 'bytes', scale = 0): AgreementSums =>
  agreementSums(answersOf(studyOf(rows), as), scale);
const nobody = emptyAgreementSums('trust', ['trust1', 'trust2', 'trust3'], { origin: 0, unit: 1 });
const written = (sums: AgreementSums): string =>
  JSON.stringify(sums, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value));

describe('sums of agreement', () => {
  test('add like numbers, to the last bit: neutral, commutative, associative, split anywhere', () => {
    fc.assert(
      fc.property(someRows, someRows, someRows, (a, b, c) => {
        const whole = written(sum([...a, ...b, ...c]));
        expect(written(mergeAgreementSums(sum(a), nobody))).toBe(written(sum(a)));
        expect(written(mergeAgreementSums(nobody, sum(a)))).toBe(written(sum(a)));
        expect(written(mergeAgreementSums(mergeAgreementSums(sum(a), sum(b)), sum(c)))).toBe(whole);
        expect(written(mergeAgreementSums(sum(c), mergeAgreementSums(sum(b), sum(a))))).toBe(whole);
      }),
    );
  });
  test('are the same from bytes and from numbers', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        expect(written(sum(rows, 'numbers', 1))).toBe(written(sum(rows, 'bytes', 1)));
      }),
    );
  });
  test('of other items, or another grid, are refused', () => {
    expect(() => mergeAgreementSums(sum([]), sum([], 'bytes', 1))).toThrow(SummaryError);
    expect(() => mergeAgreementSums(nobody, { ...nobody, grid: { origin: 1, unit: 1 } })).toThrow(
      SummaryError,
    );
    expect(() => agreementSums(answersOf(studyOf([])), 2)).toThrow(RangeError);
  });
});

describe('agreement', () => {
  const agreement = (rows: readonly Row[], of: Partial<Study> = {}, of_ = options) =>
    placeAgreement(agreementSums(answersOf(studyOf(rows, of)), 0), of_, uniform);
  test('does not depend on the order of people, and lies in its range', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const ours = agreement(rows);
        expect(agreement([...rows].reverse())).toEqual(ours);
        for (const place of ours) {
          if ('value' in place.rwg) {
            expect(place.rwg.value).toBeGreaterThanOrEqual(0);
            expect(place.rwg.value).toBeLessThanOrEqual(1);
          } else expect(place.rwg.absent).toBe(place.respondents === 0 ? 'no-respondents' : 'one-respondent');
          if ('value' in place.awg) {
            expect(place.awg.value).toBeGreaterThanOrEqual(-1 - 1e-12);
            expect(place.awg.value).toBeLessThanOrEqual(1);
          }
          if ('value' in place.meanDeviation && 'value' in place.medianDeviation)
            expect(place.medianDeviation.value).toBeLessThanOrEqual(place.meanDeviation.value + 1e-12);
        }
      }),
    );
  });
  test('is the same when all options are turned round, and when the line is written in other units', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const turned = rows.map((row) => ({
          ...row,
          answers: row.answers.map((a) => (a === null ? null : 6 - a)),
        }));
        const stretched = rows.map((row) => ({
          ...row,
          answers: row.answers.map((a) => (a === null ? null : 10 + 25 * a)),
        }));
        const ours = agreement(rows);
        agreement(turned).forEach((place, k) => {
          for (const index of ['rwg', 'rwgPlain', 'awg', 'meanDeviation', 'medianDeviation'] as const) {
            const [a, b] = [ours[k]![index], place[index]];
            if ('value' in a && 'value' in b) expect(b.value).toBeCloseTo(a.value, 10);
            else expect(b).toEqual(a);
          }
        });
        const wide = { minimum: 35, maximum: 135, step: 25 };
        agreement(stretched, { grid: { origin: 10, unit: 5 } }, wide).forEach((place, k) => {
          for (const index of ['rwg', 'rwgPlain', 'awg'] as const) {
            const [a, b] = [ours[k]![index], place[index]];
            if ('value' in a && 'value' in b) expect(b.value).toBeCloseTo(a.value, 10);
            else expect(b).toEqual(a);
          }
        });
      }),
    );
  });
  test('of people all alike is 1, with no deviation', () => {
    const alike = agreement(
      Array.from({ length: 4 }, () => ({ place: 'elm', answers: [3, 4, 2, null, null], covariates: [] })),
    );
    expect(alike[0]).toMatchObject({
      rwg: { value: 1 },
      rwgPlain: { value: 1 },
      awg: { value: 1 },
      meanDeviation: { value: 0 },
      medianDeviation: { value: 0 },
    });
  });
});

describe('what is not there is said with its reason', () => {
  const rowsOf = (...answers: (readonly [string, number])[]): Row[] =>
    answers.map(([place, a]) => ({ place, answers: [a, a, a, 1, 1], covariates: [] }));
  test('one place, one respondent in each, all alike within', () => {
    expect(oneWayIntraclass(sum(rowsOf(['elm', 1], ['elm', 2])))).toEqual({ absent: 'one-place' });
    expect(oneWayIntraclass(sum(rowsOf(['elm', 1], ['oak', 2])))).toEqual({
      absent: 'one-respondent-per-place',
    });
    expect(oneWayIntraclass(sum(rowsOf(['elm', 1], ['elm', 1], ['oak', 2])))).toEqual({
      absent: 'no-variation-within',
    });
    expect(oneWayIntraclass(nobody)).toEqual({ absent: 'one-place' });
    expect(agreementDistribution([{ absent: 'one-respondent' }])).toBeNull();
    expect(() => criticalAgreement(1, { items: 1, against: uniform })).toThrow(RangeError);
  });
});

test('the REML ratio is that of the multilevel model with one item', () => {
  const random = seededRandom(11);
  const rows = Array.from({ length: 600 }, (_, j): Row => {
    const place = `p${j % 37 < 20 ? j % 37 : j % 11}`;
    const answer = Math.round(3 + (place.length + (j % 5) / 5) * 0.3 + random.normal());
    return { place, answers: [Math.min(5, Math.max(1, answer))], covariates: [] };
  });
  const answers = answersOf(studyOf(rows, { scales: ['trust'], items: itemsOf(['trust'], [1]) }));
  const fitted = fit(summarize(answers));
  const ours = oneWayIntraclass(agreementSums(answers, 0));
  if ('absent' in ours) throw new Error(ours.absent);
  const within = fitted.variance.respondent[0]![0]! + fitted.variance.item[0]!;
  const tau = fitted.variance.place[0]![0]!;
  expect(ours.reml.icc1).toBeCloseTo(tau / (tau + within), 6);
  const reliability = placeEstimates(fitted).map((p) => p.reliability[0]!);
  expect(ours.reml.meanReliability).toBeCloseTo(
    reliability.reduce((a, b) => a + b, 0) / reliability.length,
    5,
  );
});

test('leanings keep the null and correlate as asked', () => {
  for (const name of ['uniform', 'slight-skew', 'normal-like'] as const)
    for (const correlation of [0.1, 0.45, 0.8]) {
      const against = nullDistribution(name, 5) as NullDistribution;
      const table = leaningsOf(against, correlation);
      const chance = (upTo: Float64Array, a: number): number => upTo[a]! - (a === 0 ? 0 : upTo[a - 1]!);
      const marginal = against.probabilities.map(
        (_, a) => table.reduce((s, row) => s + chance(row, a), 0) / table.length,
      );
      marginal.forEach((p, a) => {
        expect(p).toBeCloseTo(against.probabilities[a]!, 2);
      });
      const expected = table.map((row) =>
        against.probabilities.reduce((s, _, a) => s + a * chance(row, a), 0),
      );
      const mean = expected.reduce((a, b) => a + b, 0) / expected.length;
      const variance = expected.reduce((s, e) => s + (e - mean) ** 2, 0) / expected.length;
      expect(variance / against.variance).toBeCloseTo(correlation, 6);
    }
});

describe('random answers', () => {
  /** Groups of uniform random answers, drawn here and not by the estimate. */
  const randomRows = (sizes: readonly number[], seed: number): Row[] => {
    const random = seededRandom(seed);
    return sizes.flatMap((n, k) =>
      Array.from({ length: n }, () => ({
        place: `p${String(k).padStart(4, '0')}`,
        answers: Array.from({ length: 5 }, () => 1 + random.below(5)),
        covariates: [],
      })),
    );
  };
  test('pass the simulated bar in 5 of 100 groups, whatever their size', () => {
    const sizes = Array.from({ length: 1500 }, (_, k) => 4 + (k % 45));
    const sums = sum(randomRows(sizes, 3));
    const agreed = placeAgreement(sums, options, uniform).map((place) => place.rwg);
    const bars = criticalAgreementBySize(sums.respondents, { items: 3, against: uniform, repeats: 4000 });
    const critical = Array.from(sums.respondents, (n) => bars.get(n)!);
    const { shareAbove } = agreementDistribution(agreed, critical)!;
    expect(shareAbove).toBeGreaterThan(0.03);
    expect(shareAbove).toBeLessThan(0.07);
    expect(itemCorrelationWithin(sums)).toBeLessThan(0.02);
  });
  test('pass .70 in 23 of 100 groups of three', () => {
    const sums = agreementSums(
      answersOf(
        studyOf(
          randomRows(new Array<number>(20_000).fill(3), 9).map((row) => ({
            ...row,
            answers: row.answers.slice(0, 1),
          })),
          { scales: ['trust'], items: itemsOf(['trust'], [1]) },
        ),
      ),
      0,
    );
    const agreed = placeAgreement(sums, options, uniform).filter(
      (p) => 'value' in p.rwg && p.rwg.value >= 0.7,
    );
    expect(agreed.length / 20_000).toBeCloseTo(0.23, 1);
    expect(Math.abs(agreed.length / 20_000 - 0.23)).toBeLessThan(0.015);
  });
  test('are drawn once for one question, the same again, and told as they go', () => {
    const told: number[] = [];
    const question = {
      items: 2,
      against: uniform,
      repeats: 3000,
      seed: 77,
      onProgress: (s: number) => told.push(s),
    };
    const first = criticalAgreement(8, question);
    expect(told).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(criticalAgreement(8, question)).toBe(first);
    expect(told).toHaveLength(4);
  });
  test('more agreeing places than chance: the binomial tail', () => {
    const tail = (above: number): number => {
      let sum = 0;
      for (let x = above; x <= 12; x++) {
        let choose = 1;
        for (let i = 0; i < x; i++) choose = (choose * (12 - i)) / (i + 1);
        sum += choose * 0.05 ** x * 0.95 ** (12 - x);
      }
      return sum;
    };
    for (const above of [1, 2, 5, 12])
      expect(agreementConfidence(above, 12, 0.05)).toBeCloseTo(1 - tail(above), 12);
  });
});

describe('the exact interval of ICC(1)', () => {
  const long = process.env.WEFT_TRIALS === '1';
  const studies = long ? 2000 : 300;
  test(`holds the truth in 95 of 100 studies of unequal places (${studies})`, () => {
    const truth = 0.12;
    const sizes = [3, 4, 6, 8, 10, 12, 15, 20, 30, 45];
    let held = 0;
    const random = seededRandom(2024);
    for (let s = 0; s < studies; s++) {
      const rows = sizes.flatMap((n, k) => {
        const u = Math.sqrt(truth) * random.normal();
        return Array.from(
          { length: n },
          (): Row => ({
            place: `p${k}`,
            answers: [Math.round(1e4 * (u + Math.sqrt(1 - truth) * random.normal())) / 1e4],
            covariates: [],
          }),
        );
      });
      const study = studyOf(rows, {
        scales: ['trust'],
        items: itemsOf(['trust'], [1]),
        grid: { origin: 0, unit: 1e-4 },
      });
      const icc = oneWayIntraclass(agreementSums(answersOf(study, 'numbers'), 0));
      if ('absent' in icc) throw new Error(icc.absent);
      if (icc.interval.icc1.lower <= truth && truth <= icc.interval.icc1.upper) held++;
    }
    console.info(`exact ICC(1) interval: ${held} of ${studies}`);
    const error = 4 * Math.sqrt((0.95 * 0.05) / studies);
    expect(Math.abs(held / studies - 0.95)).toBeLessThan(long ? 0.02 : error);
  });
});
