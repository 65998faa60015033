import { describe, expect, test } from 'vitest';
import type { Answers } from '../src/answers/answers.ts';
import { itemContrast, readyContrast } from '../src/estimate/items/differential-test.ts';
import { type Domains, domains } from '../src/estimate/items/domains.ts';
import { type ItemByPlace, itemByPlace } from '../src/estimate/items/item-by-place.ts';
import {
  type TwoLevelConsistency,
  twoLevelConsistency,
} from '../src/estimate/items/two-level-consistency.ts';
import { itemSumsByPlace } from '../src/summary/item-sums-by-place.ts';
import { answersOf } from './study.ts';
import { describeShared, oraclePath, readOracle, readTable, sharedPath, studyOf } from './table.ts';

interface LavaanModel {
  readonly logLikelihood: number;
  readonly saturatedLogLikelihood: number;
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly baseline: number;
  readonly baselineDegreesOfFreedom: number;
  readonly rmsea: number;
  readonly cfi: number;
  readonly tli: number;
  readonly srmrWithin: number;
  readonly srmrBetween: number;
  readonly bic: number;
  readonly loadings: { readonly within: readonly number[]; readonly between: readonly number[] };
  readonly residuals: { readonly within: readonly number[]; readonly between: readonly number[] };
  readonly correlation: readonly { readonly estimate: number; readonly standardError: number }[];
}
interface ScaleOracle {
  readonly respondents: number;
  readonly alpha: Readonly<Record<'overall' | 'within' | 'between', number>>;
  readonly itemRest: Readonly<Record<'overall' | 'within' | 'between', readonly number[]>>;
  readonly omega: Readonly<
    Record<'within' | 'between' | 'withinStandardError' | 'betweenStandardError', number>
  >;
  readonly itemByPlace: Readonly<Record<'place' | 'cell' | 'respondent' | 'answer', number>>;
}
const oracle = readOracle<{
  respondents: number;
  places: number;
  unrestricted: { logLikelihood: number; within: number[][]; between: number[][] };
  models: Record<string, LavaanModel>;
  scales: Record<'trust' | 'act', ScaleOracle>;
  differential: Record<
    'trust' | 'act',
    { item: string; reliability: number; slope: number; uniform: number; within: number }[]
  >;
}>('two-level-items');
const table = readTable(oraclePath('data/two-level-items.csv'));
const scales = {
  trust: ['trust1', 'trust2', 'trust3', 'trust4'],
  act: ['act1', 'act2', 'act3', 'act4'],
};
const answers = answersOf(studyOf(table, (row) => row.place!, scales));
const given = <T extends object>(value: T): Exclude<T, { readonly absent: string }> => {
  if ('absent' in value) throw new Error(`absent: ${String(value.absent)}`);
  return value as Exclude<T, { readonly absent: string }>;
};
const near = (value: number | null, expected: number, tolerance: number): void => {
  expect(value).not.toBeNull();
  expect(Math.abs(value! - expected)).toBeLessThanOrEqual(tolerance * Math.max(1e-3, Math.abs(expected)));
};

describe('lavaan on the two-level items', () => {
  const found: Domains = given(
    domains(itemSumsByPlace(answers), [0, 0, 0, 0, 1, 1, 1, 1], { eachLevel: true }),
  );
  const unrestricted = -2 * oracle.unrestricted.logLikelihood;

  test('counts the same people', () => {
    expect(found.respondents).toBe(oracle.respondents);
    expect(found.places).toBe(oracle.places);
  });

  test.each([
    ['1|1', '1|1'],
    ['1|2', '1|2'],
    ['2|1', '2|1'],
    ['2|2', '2|2'],
    ['any|2', 'saturated|2'],
    ['2|any', '2|saturated'],
  ])('%s has its likelihood and indices', (ours, theirs) => {
    const model = found.models.find((one) => one.model === ours)!;
    const lavaan = oracle.models[theirs]!;
    near(model.deviance, -2 * lavaan.logLikelihood, 1e-7);
    expect(model.degreesOfFreedom).toBe(lavaan.degreesOfFreedom);
    near(model.bic, lavaan.bic, 1e-7);
    // lavaan's EM for the unrestricted model stops short of its maximum; written out as a model it gets there.
    expect(lavaan.saturatedLogLikelihood).toBeLessThan(oracle.unrestricted.logLikelihood - 0.05);
    const chiSquare = -2 * lavaan.logLikelihood - unrestricted;
    near(model.chiSquare, chiSquare, 2e-4);
    const d = lavaan.degreesOfFreedom;
    const gap = -2 * lavaan.saturatedLogLikelihood - unrestricted;
    const base = lavaan.baseline + gap;
    const over = Math.max(0, chiSquare - d);
    expect(model.rmsea).toBeCloseTo(Math.sqrt(over / d / oracle.respondents), 4);
    expect(model.cfi).toBeCloseTo(1 - over / (base - lavaan.baselineDegreesOfFreedom), 4);
    const perFreedom = base / lavaan.baselineDegreesOfFreedom;
    expect(model.tli).toBeCloseTo((perFreedom - chiSquare / d) / (perFreedom - 1), 4);
  });

  test.each(['1|1', '1|2', '2|1', '2|2'] as const)(
    '%s: indices lie by lavaan’s, as near as its unrestricted model allows',
    (name) => {
      const model = found.models.find((one) => one.model === name)!;
      const lavaan = oracle.models[name]!;
      expect(Math.abs(model.cfi - lavaan.cfi)).toBeLessThan(1e-3);
      expect(Math.abs(model.tli - lavaan.tli)).toBeLessThan(1e-3);
      expect(Math.abs(model.rmsea - lavaan.rmsea)).toBeLessThan(1e-3);
      expect(Math.abs(model.srmrWithin! - lavaan.srmrWithin)).toBeLessThan(1e-3);
      expect(Math.abs(model.srmrBetween! - lavaan.srmrBetween)).toBeLessThan(6e-3);
    },
  );

  test('two domains on both levels: loadings, residuals and correlations', () => {
    const lavaan = oracle.models['2|2']!;
    for (const level of ['within', 'between'] as const) {
      lavaan.loadings[level].forEach((value, i) => {
        near(found.loadings[level][i]!, value, 1e-3);
      });
      lavaan.residuals[level].forEach((value, i) => {
        near(found.residuals[level][i]!, value, 3e-3);
      });
    }
    (['within', 'between'] as const).forEach((level, l) => {
      near(found.correlation[level].estimate, lavaan.correlation[l]!.estimate, 1e-4);
      // Expected information here, observed there.
      near(found.correlation[level].standardError, lavaan.correlation[l]!.standardError, 0.04);
    });
  });
});

describe.each(['trust', 'act'] as const)('one scale: %s', (name) => {
  const q = Object.keys(scales).indexOf(name);
  const sums = itemSumsByPlace(
    answers,
    scales[name].map((_, i) => 4 * q + i),
  );
  const expected = oracle.scales[name];
  const found: TwoLevelConsistency = given(twoLevelConsistency(sums));

  test('α and item–rest correlations over everybody, in base R', () => {
    expect(found.respondents).toBe(expected.respondents);
    near(found.overall.alpha, expected.alpha.overall, 1e-10);
    expected.itemRest.overall.forEach((value, i) => {
      near(found.overall.itemRest[i]!, value, 1e-10);
    });
  });

  test('α, ω and item–rest correlations of each level, by lavaan', () => {
    for (const level of ['within', 'between'] as const) {
      near(found[level].omega!.estimate, expected.omega[level], 1e-4);
      near(found[level].omega!.standardError, expected.omega[`${level}StandardError`], 0.04);
      // From lavaan's unrestricted covariances, which its EM leaves a little short.
      expect(Math.abs(found[level].alpha!.estimate - expected.alpha[level])).toBeLessThan(2e-3);
      expected.itemRest[level].forEach((value, i) => {
        expect(Math.abs(found[level].itemRest[i]! - value)).toBeLessThan(6e-3);
      });
    }
  });

  test('item-by-place variance, by lme4', () => {
    const variances: ItemByPlace = given(itemByPlace(sums));
    near(variances.placeVariance, expected.itemByPlace.place, 1e-4);
    near(variances.itemByPlaceVariance, expected.itemByPlace.cell, 1e-4);
    near(variances.respondentVariance, expected.itemByPlace.respondent, 1e-4);
    near(variances.answerVariance, expected.itemByPlace.answer, 1e-4);
  });

  test('what a group answers beside the rest of the scale, by lm', () => {
    const complete = table.filter((row) => scales[name].every((item) => row[item] !== ''));
    const places = [...new Set(complete.map((row) => row.place!))];
    const ready = readyContrast({
      answers: Float64Array.from(complete.flatMap((row) => scales[name].map((item) => Number(row[item])))),
      items: 4,
      place: Int32Array.from(complete, (row) => places.indexOf(row.place!)),
      places: places.length,
      group: Uint8Array.from(complete, (row) => (row.language === 'north' ? 1 : 0)),
    });
    oracle.differential[name].forEach((one, i) => {
      const contrast = itemContrast(
        ready,
        i,
        [0, 1, 2, 3].filter((j) => j !== i),
      )!;
      near(contrast.uniform.effect, one.uniform / one.within, 1e-9);
    });
  });
});

const leaders = ['AF06', 'AF07', 'AP12', 'AP17', 'AP33', 'AP34', 'AS14', 'AS15', 'AS16', 'AS17', 'AS28'];
describeShared('bhr2000, oracle 21', ['bhr2000.csv'], () => {
  const study: Answers = answersOf(
    studyOf(readTable(sharedPath('bhr2000.csv')), (row) => row.GRP!, { leadership: leaders }),
  );
  const found: ItemByPlace = given(itemByPlace(itemSumsByPlace(study)));
  test('a fifth of an item’s place variance is its own', () => {
    near(found.placeVariance, 0.094757203, 1e-4);
    near(found.itemByPlaceVariance, 0.024378024, 1e-4);
    near(found.respondentVariance, 0.453886993, 1e-4);
    near(found.answerVariance, 0.690471477, 1e-4);
    near(found.ownShare, 0.20462482, 1e-4);
  });
  test('the reliability that ignores it is the one of V04', () => {
    near(found.reliability.theseItems, 0.8822216, 1e-5);
    expect(found.reliability.otherItems).toBeLessThan(found.reliability.theseItems);
  });
});
