import { expect, test } from 'vitest';
import { agreementDistribution } from '../src/estimate/agreement/agreement-distribution.ts';
import { agreementGivenMean } from '../src/estimate/agreement/agreement-given-mean.ts';
import { type Agreement, numbersOf } from '../src/estimate/agreement/agreement-value.ts';
import { criticalAgreement } from '../src/estimate/agreement/critical-agreement.ts';
import {
  type NullDistribution,
  type NullName,
  nullDistribution,
  nullFromVariance,
  nullNames,
} from '../src/estimate/agreement/null-distribution.ts';
import { type OneWayIntraclass, oneWayIntraclass } from '../src/estimate/agreement/one-way-intraclass.ts';
import { type PlaceAgreement, placeAgreement } from '../src/estimate/agreement/place-agreement.ts';
import { fQuantile, incompleteBeta, studentQuantile } from '../src/numerics/incomplete-beta.ts';
import { agreementSums } from '../src/summary/agreement-sums.ts';
import { answersOf, type Study } from './study.ts';
import { describeShared, oraclePath, readOracle, readTable, sharedPath, studyOf } from './table.ts';

const options = { minimum: 1, maximum: 5 };
const nullOf = (name: NullName): NullDistribution => {
  const found = nullDistribution(name, 5);
  if ('absent' in found) throw new Error(found.absent);
  return found;
};
const uniform = nullOf('uniform');
const agreementIn = (study: Study, against = uniform): PlaceAgreement[] =>
  placeAgreement(agreementSums(answersOf(study), 0), options, against);
const intraclass = (study: Study, as: 'bytes' | 'numbers' = 'bytes'): OneWayIntraclass => {
  const found = oneWayIntraclass(agreementSums(answersOf(study, as), 0));
  if ('absent' in found) throw new Error(found.absent);
  return found;
};
const near = (ours: number, theirs: number, tolerance = 1e-12): void =>
  expect(Math.abs(ours - theirs), `${ours} against ${theirs}`).toBeLessThanOrEqual(tolerance);
const is = (ours: Agreement, theirs: number | null, tolerance = 1e-12): void => {
  if (theirs === null) expect(ours).toHaveProperty('absent');
  else if ('absent' in ours) throw new Error(`${ours.absent} against ${theirs}`);
  else near(ours.value, theirs, tolerance);
};
/** Compares one index of all places with what R printed. */
const all = (ours: readonly Agreement[], theirs: readonly (number | null)[], tolerance = 1e-12): void => {
  theirs.forEach((value, k) => {
    is(ours[k]!, value, tolerance);
  });
};
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describeShared('V01: agreement in the four platoons of cohesion.csv', ['cohesion.csv'], () => {
  const table = readTable(sharedPath('cohesion.csv'));
  const platoon = (row: Record<string, string>): string => `${row.UNIT} ${row.PLATOON}`;
  const items = ['COH01', 'COH02', 'COH03', 'COH04', 'COH05'];
  const one = agreementIn(studyOf(table, platoon, { cohesion: ['COH01'] }));
  const five = agreementIn(studyOf(table, platoon, { cohesion: items }));
  test('one item: r_wg, a_WG and its bound, AD_M', () => {
    expect(one.map((place) => place.place)).toEqual(['1044B 1ST', '1044B 2ND', '1044C 1ST', '1044C 2ND']);
    all(
      one.map((place) => place.rwg),
      [0.5, 5 / 6, 1, 0.5],
    );
    all(
      one.map((place) => place.awg),
      [2 / 3, 0.8857142857142857, 1, null],
    );
    expect(one[3]!.awg).toEqual({ absent: 'beyond-bounds' });
    all(
      one.map((place) => place.meanDeviation),
      [2 / 3, 4 / 9, 0, 2 / 3],
    );
  });
  test('five items, listwise: r_wg(j), r*_wg(j), a_WG(j), AD_M, AD_Md', () => {
    expect(five.map((place) => place.respondents)).toEqual([2, 3, 2, 3]);
    all(
      five.map((place) => place.rwg),
      [0, 0.8139534883720931, 0.9210526315789473, 0.9090909090909091],
    );
    all(
      five.map((place) => place.rwgPlain),
      [0, 7 / 15, 0.7, 2 / 3],
    );
    all(
      five.map((place) => place.awg),
      [0.5, 0.6378571429, 1, 0.9428571429],
      1e-10,
    );
    all(
      five.map((place) => place.meanDeviation),
      [1, 0.7111111111, 0.4, 0.4888888889],
      1e-10,
    );
    all(
      five.map((place) => place.medianDeviation),
      [1, 0.5333333333, 0.4, 0.4666666667],
      1e-10,
    );
  });
});

describeShared('V02: agreement of 5,400 soldiers in bhr2000.csv', ['bhr2000.csv'], () => {
  const table = readTable(sharedPath('bhr2000.csv'));
  const company = (row: Record<string, string>): string => row.GRP!;
  const lead = ['AF06', 'AF07', 'AP12', 'AP17', 'AP33', 'AP34', 'AS14', 'AS15', 'AS16', 'AS17', 'AS28'];
  const study = studyOf(table, company, { leadership: lead });
  test('r_wg of one item', () => {
    const religion = agreementIn(studyOf(table, company, { religion: ['RELIG'] }));
    near(mean(numbersOf(religion.map((place) => place.rwg))), 0.1864222, 5e-8);
    near(mean(numbersOf(religion.map((place) => place.awg))), 0.1656614715, 5e-11);
  });
  test('r_wg(j) under six nulls: the verdict is the null’s', () => {
    const means: Record<NullName, number> = {
      uniform: 0.8876115013,
      'slight-skew': 0.5729319733,
      'moderate-skew': 0.01554764848,
      'heavy-skew': 0,
      triangular: 0.5442483334,
      'normal-like': 0.1117471463,
    };
    for (const name of nullNames)
      near(mean(numbersOf(agreementIn(study, nullOf(name)).map((place) => place.rwg))), means[name], 5e-10);
  });
  test('r*_wg(j), a_WG(j), AD_M, AD_Md', () => {
    const places = agreementIn(study);
    near(mean(numbersOf(places.map((place) => place.rwgPlain))), 0.4288837648, 5e-11);
    near(mean(numbersOf(places.map((place) => place.awg))), 0.4125488213, 5e-11);
    near(mean(numbersOf(places.map((place) => place.meanDeviation))), 0.8690722566, 5e-11);
    near(mean(numbersOf(places.map((place) => place.medianDeviation))), 0.8297882017, 5e-11);
    const spread = agreementDistribution(places.map((place) => place.rwg))!;
    near(spread.quantiles[0]!.value, 0.7858759, 5e-8);
    near(spread.quantiles[3]!.value, 0.8924541, 5e-8);
    near(spread.quantiles.at(-1)!.value, 0.9439503, 5e-8);
  });
  test('ICC(1) and ICC(2) of working hours', () => {
    const hours = intraclass(studyOf(table, company, { hours: ['HRS'] }));
    near(hours.icc1.mean, 0.1741008079, 5e-11);
    near(hours.icc2, 0.9199888939, 5e-11);
    near(intraclass(study).icc1.mean, 0.1356991878, 5e-11);
  });
});

describeShared('V02: ICC(1) and ICC(2) of bh1996.csv', ['bh1996.csv'], () => {
  const table = readTable(sharedPath('bh1996.csv'));
  const of = (name: string): OneWayIntraclass =>
    intraclass(
      studyOf(table, (row) => row.GRP!, { scale: [name] }, [], { origin: 0, unit: 1e-10 }),
      'numbers',
    );
  test('by analysis of variance and by REML', () => {
    const theirs: Record<string, readonly [number, number, number, number]> = {
      HRS: [0.1331066791, 0.9196731954, 0.12923699654, 0.9171286303],
      LEAD: [0.12702755, 0.9156129693, 0.14746135925, 0.9280442234],
      COHES: [0.04426529756, 0.7754596778, 0.0480483967, 0.7900745108],
      WBEING: [0.04336905008, 0.7717128755, 0.04337922452, 0.7717560718],
    };
    for (const [name, [icc1, icc2, reml1, reml2]] of Object.entries(theirs)) {
      const ours = of(name);
      near(ours.icc1.mean, icc1, 2e-9);
      near(ours.icc2, icc2, 2e-9);
      expect(Math.abs(ours.reml.icc1 / reml1 - 1), `${name} REML`).toBeLessThan(1e-5);
      expect(Math.abs(ours.reml.icc2 / reml2 - 1), `${name} REML`).toBeLessThan(1e-5);
    }
  });
  test('the definitions of COHES differ as printed', () => {
    const ours = of('COHES');
    near(ours.icc1.adjusted, 0.04440883329, 5e-11);
    near(ours.icc1.harmonic, 0.05800198429, 5e-11);
    near(ours.reml.meanReliability, 0.7529387965, 1e-6);
    near(ours.betweenMeanSquare, 3.213463458, 5e-9);
  });
});

interface OraclePlace {
  respondents: number;
  rwg: Record<NullName, number>;
  rwgPlain: number;
  rwgItems: number[];
  awg: number | null;
  awgItems: (number | null)[];
  meanDeviation: number;
  medianDeviation: number;
}
const oracle = readOracle<{
  places: Record<string, Record<string, OraclePlace>>;
  oneWay: Record<
    string,
    Omit<OneWayIntraclass, 'interval'> & { interval: { icc1: [number, number]; icc2: [number, number] } }
  >;
  critical: { respondents: number; items: number; rwg: number }[];
  criticalNormal: {
    correlation: number;
    values: { respondents: number; items: number; rwg: number }[];
  };
  beta: { x: number; a: number; b: number; value: number }[];
  f: { p: number; d1: number; d2: number; value: number }[];
  t: { p: number; d: number; value: number }[];
}>('agreement');
const rows = readTable(oraclePath('data/small-study.csv'));
const scales: Record<string, string[]> = {
  trust: ['trust1', 'trust2', 'trust3'],
  action: ['act1', 'act2', 'act3'],
};

test('every index of every place of the small study is R’s', () => {
  for (const [scale, columns] of Object.entries(scales)) {
    const study = studyOf(rows, (row) => row.place!, { [scale]: columns });
    const theirs = oracle.places[scale]!;
    for (const name of nullNames) {
      const ours = agreementIn(study, nullOf(name)).filter((place) => place.respondents > 1);
      expect(ours.length).toBeGreaterThan(10);
      for (const place of ours) is(place.rwg, theirs[place.place]!.rwg[name], 1e-9);
    }
    for (const place of agreementIn(study)) {
      const known = theirs[place.place]!;
      expect(place.respondents).toBe(known.respondents);
      is(place.rwgPlain, known.rwgPlain);
      is(place.awg, known.awg);
      is(place.meanDeviation, known.meanDeviation);
      is(place.medianDeviation, known.medianDeviation);
      place.items.forEach((item, i) => {
        is(item.rwg, known.rwgItems[i]!);
        is(item.awg, known.awgItems[i]!);
      });
    }
  }
});

test('one-way intraclass correlations and their exact intervals are R’s', () => {
  for (const [scale, columns] of Object.entries(scales)) {
    const ours = intraclass(studyOf(rows, (row) => row.place!, { [scale]: columns }));
    const theirs = oracle.oneWay[scale]!;
    near(ours.f, theirs.f, 1e-9);
    near(ours.p, theirs.p, 1e-9);
    near(ours.icc2, theirs.icc2, 1e-10);
    for (const size of ['mean', 'adjusted', 'harmonic'] as const) {
      near(ours.sizes[size], theirs.sizes[size], 1e-9);
      near(ours.icc1[size], theirs.icc1[size], 1e-10);
    }
    for (const key of ['icc1', 'icc2', 'meanReliability'] as const)
      near(ours.reml[key], theirs.reml[key], 2e-5);
    for (const key of ['icc1', 'icc2'] as const) {
      near(ours.interval[key].lower, theirs.interval[key][0], 1e-8);
      near(ours.interval[key].upper, theirs.interval[key][1], 1e-8);
    }
  }
});

test('random groups reach what R’s random groups reach', () => {
  for (const { respondents, items, rwg } of oracle.critical)
    near(criticalAgreement(respondents, { items, against: uniform }).rwg, rwg, 0.02);
  const { correlation, values } = oracle.criticalNormal;
  for (const { respondents, items, rwg } of values)
    near(
      criticalAgreement(respondents, { items, against: uniform, itemCorrelation: correlation }).rwg,
      rwg,
      0.02,
    );
  near(criticalAgreement(10, { items: 1, against: uniform }).rwg, 0.5055555556, 0.011);
  // multilevel draws 2,000 groups: its four first seeds give .631, .658, .656, .642.
  near(criticalAgreement(10, { items: 10, against: uniform }).rwg, 0.631149508, 0.03);
  near(criticalAgreement(10, { items: 1, against: uniform }).meanDeviation, 0.76, 0.021);
});

test('beta, F and t are R’s', () => {
  for (const { x, a, b, value } of oracle.beta)
    expect(Math.abs(incompleteBeta(x, a, b) / value - 1)).toBeLessThan(1e-11);
  for (const { p, d1, d2, value } of oracle.f)
    expect(Math.abs(fQuantile(p, d1, d2) / value - 1)).toBeLessThan(1e-10);
  for (const { p, d, value } of oracle.t)
    expect(Math.abs(studentQuantile(p, d) / value - 1)).toBeLessThan(1e-10);
});

test('null variances are those of LeBreton and Senter, or say why they are not', () => {
  const tabulated: Record<NullName, number> = {
    uniform: 2,
    'slight-skew': 1.34,
    'moderate-skew': 0.9,
    'heavy-skew': 0.44,
    triangular: 1.32,
    'normal-like': 1.04,
  };
  for (const name of nullNames) near(nullOf(name).variance, tabulated[name], 1e-12);
  expect(nullDistribution('uniform', 7)).toMatchObject({ variance: 4 });
  expect(nullDistribution('uniform', 9)).toMatchObject({ variance: 80 / 12 });
  // (A² + 2A − 3)/24 for odd A: James, Demaree & Wolf (1984).
  const seven = nullDistribution('triangular', 7);
  near('absent' in seven ? 0 : seven.variance, 60 / 24, 1e-12);
  expect(nullDistribution('slight-skew', 7)).toEqual({ absent: 'only-for-five-options' });
  expect(nullDistribution('uniform', 1)).toEqual({ absent: 'one-option' });
  for (const variance of [0.3, 1.04, 2, 3.5]) {
    const given = nullFromVariance(variance, 5);
    if ('absent' in given) throw new Error(given.absent);
    const m = given.probabilities.reduce((sum, p, i) => sum + p * i, 0);
    near(
      given.probabilities.reduce((sum, p, i) => sum + p * (i - m) ** 2, 0),
      variance,
      1e-9,
    );
  }
  for (const variance of [0, 4, -1])
    expect(nullFromVariance(variance, 5)).toEqual({ absent: 'impossible-variance' });
});

test('a_WG: 1 when all are alike, 0 at half and −1 at the largest variance, none beyond its bounds', () => {
  expect(agreementGivenMean({ respondents: 4, total: 12, variance: 0 }, 1, 5)).toEqual({ value: 1 });
  const apart = agreementGivenMean({ respondents: 4, total: 12, variance: 16 / 3 }, 1, 5);
  is(apart, -1);
  is(agreementGivenMean({ respondents: 4, total: 12, variance: 8 / 3 }, 1, 5), 0);
  expect(agreementGivenMean({ respondents: 4, total: 7, variance: 1 }, 1, 5)).toEqual({
    absent: 'beyond-bounds',
  });
  expect(agreementGivenMean({ respondents: 1, total: 3, variance: 0 }, 1, 5)).toEqual({
    absent: 'one-respondent',
  });
});
