import { expect, test } from 'vitest';
import { latentCorrelation } from '../src/estimate/latent-correlation.ts';
import { placeEstimates } from '../src/estimate/place-estimate.ts';
import { meanReliability } from '../src/estimate/reliability.ts';
import { fit } from '../src/model/fit.ts';
import type { Fit } from '../src/model/fit-result.ts';
import type { Specification } from '../src/model/specification.ts';
import { summarize } from '../src/summary/summarize.ts';
import { expectRelative, expectSameFit, type OracleFit, type OraclePlace } from './oracle-fit.ts';
import { answersOf, type Study } from './study.ts';
import { describeShared, readOracle, readTable, sharedPath, studyOf } from './table.ts';

const analyze = (study: Study, specification: Specification = {}, as: 'bytes' | 'numbers' = 'bytes'): Fit =>
  fit(summarize(answersOf(study, as)), specification);

describeShared('V03: a balanced design has a closed form', ['bhr2000.csv'], () => {
  const oracle = readOracle<{
    items: string[];
    variance: { place: number; respondent: number; item: number };
    reliability: number;
    posteriorVariance: number;
    itemMeans: Record<string, number>;
    placeEstimates: { place: string; estimate: number }[];
  }>('v03-balanced-closed-form');
  const seen = new Map<string, number>();
  const rows = readTable(sharedPath('bhr2000.csv')).filter((row) => {
    const n = (seen.get(row.GRP!) ?? 0) + 1;
    seen.set(row.GRP!, n);
    return n <= 8;
  });
  test('variances, reliability, item means and all 99 places to 1e-9', () => {
    const fitted = analyze(studyOf(rows, (row) => row.GRP!, { leadership: oracle.items }));
    expect(fitted.convergence.converged).toBe(true);
    expect(Math.abs(fitted.variance.place[0]![0]! - oracle.variance.place)).toBeLessThan(1e-9);
    expect(Math.abs(fitted.variance.respondent[0]![0]! - oracle.variance.respondent)).toBeLessThan(1e-9);
    expect(Math.abs(fitted.variance.item[0]! - oracle.variance.item)).toBeLessThan(1e-9);
    for (const item of fitted.items)
      expect(Math.abs(item.estimate - oracle.itemMeans[item.name]!)).toBeLessThan(1e-9);
    const places = new Map(placeEstimates(fitted).map((p) => [p.place, p]));
    expect(oracle.placeEstimates).toHaveLength(99);
    for (const { place, estimate } of oracle.placeEstimates) {
      const own = places.get(place)!;
      expect(Math.abs(own.effect[0]! - estimate)).toBeLessThan(1e-9);
      expect(Math.abs(own.reliability[0]! - oracle.reliability)).toBeLessThan(1e-9);
      expect(Math.abs(own.covariance[0]![0]! - oracle.posteriorVariance)).toBeLessThan(1e-9);
    }
  });
});

describeShared('V04: eleven leadership items in 99 companies', ['bhr2000.csv'], () => {
  const oracle = readOracle<{
    items: string[];
    models: Record<'complete' | 'fifthMissing', OracleFit & { meanReliability?: number }>;
  }>('v04-bhr2000');
  const table = readTable(sharedPath('bhr2000.csv'));
  const place = (row: Record<string, string>): string => row.GRP!;
  const complete = studyOf(table, place, { leadership: oracle.items });
  const fifthMissing: Study = {
    ...complete,
    rows: complete.rows.map((row, j) => ({
      ...row,
      answers: row.answers.map((a, i) => ((7 * (j + 1) + 13 * (i + 1)) % 5 === 0 ? null : a)),
    })),
  };
  const keys = Object.keys(oracle.models);
  test.each([
    { name: 'complete', study: complete, reliability: 0.8822216 },
    { name: 'with a fixed fifth missing', study: fifthMissing, reliability: 0.8788826 },
  ])('$name', ({ name, study, reliability }) => {
    const model = oracle.models[keys[name === 'complete' ? 0 : 1]! as 'complete'];
    const fitted = analyze(study);
    expectSameFit(fitted, model);
    expect(Math.abs(meanReliability(fitted)[0]!.mean - reliability)).toBeLessThan(1e-5);
  });
});

describeShared('V05: one answer per respondent, 160 schools', ['Hsb82.csv'], () => {
  interface TwoLevel {
    readonly criterion: number;
    readonly answers: number;
    readonly places: number;
    readonly fixed: { name: string; estimate: number; standardError: number }[];
    readonly variance: { place: number; residual: number };
    readonly meanReliability: number;
    readonly placeEstimates: { place: string; estimate: number; variance: number }[];
  }
  const oracle = readOracle<{ models: Record<'unconditional' | 'meanSes', TwoLevel> }>('v05-hsb82');
  const table = readTable(sharedPath('Hsb82.csv'));
  const study = studyOf(table, (row) => row.school!, { achievement: ['mAch'] }, [], {
    origin: 0,
    unit: 0.001,
  });
  const meanSes = {
    names: ['meanses'],
    values: new Map(table.map((row) => [row.school!, [Number(row.meanses)]])),
  };
  test.each([
    { name: 'unconditional', specification: {} },
    { name: 'meanSes', specification: { placeCovariates: meanSes } },
  ] as const)('$name', ({ name, specification }) => {
    const model = oracle.models[name];
    const fitted = analyze(study, specification, 'numbers');
    expect(fitted.convergence.converged).toBe(true);
    expect(fitted.notes.map((n) => n.code)).toContain('respondent-variance-not-separable');
    expect(fitted.variance.respondent).toEqual([[0]]);
    expectRelative(fitted.criterion, model.criterion, 1e-6, 'criterion');
    expectRelative(fitted.variance.place[0]![0]!, model.variance.place, 1e-4, 'place');
    expectRelative(fitted.variance.item[0]!, model.variance.residual, 1e-4, 'residual');
    const effects = [...fitted.items, ...fitted.coefficients];
    model.fixed.forEach((effect, i) => {
      expect(Math.abs(effects[i]!.estimate - effect.estimate), effect.name).toBeLessThan(1e-4);
      expectRelative(effects[i]!.standardError, effect.standardError, 1e-4, `SE of ${effect.name}`);
    });
    expect(Math.abs(meanReliability(fitted)[0]!.mean - model.meanReliability)).toBeLessThan(1e-5);
    const places = new Map(placeEstimates(fitted).map((p) => [p.place, p]));
    for (const { place, estimate, variance } of model.placeEstimates) {
      expect(Math.abs(places.get(place)!.effect[0]! - estimate)).toBeLessThan(1e-4);
      expectRelative(places.get(place)!.covariance[0]![0]!, variance, 1e-4, place);
    }
  });
});

describeShared(
  'V06: a survey of the size of Sampson, Raudenbush & Earls (1997)',
  ['synthetic_chicago.csv', 'synthetic_chicago_places.csv'],
  () => {
    const oracle = readOracle<{
      items: string[];
      models: Record<'A' | 'B' | 'C' | 'D' | 'E', OracleFit>;
      glmmTMB: { DTightened: OracleFit };
    }>('v06-synthetic-chicago');
    const table = readTable(sharedPath('synthetic_chicago.csv'));
    const facts = readTable(sharedPath('synthetic_chicago_places.csv'));
    const covariates = ['female', 'owner', 'age', 'ses'];
    const names = ['disadvantage', 'immigrant', 'stability'];
    const placeCovariates = {
      names,
      values: new Map(facts.map((row) => [row.place!, names.map((name) => Number(row[name]))])),
    };
    const place = (row: Record<string, string>): string => row.place!;
    const { items } = oracle;
    const one = studyOf(table, place, { efficacy: items }, covariates);
    const two = studyOf(table, place, { cohesion: items.slice(0, 5), control: items.slice(5) }, covariates);
    const specifications: Record<string, [Study, Specification]> = {
      A: [one, {}],
      B: [one, { covariates }],
      C: [two, {}],
      D: [two, { method: 'ML', itemVariance: 'scale' }],
      E: [one, { covariates, placeCovariates }],
    };
    test.each(Object.keys(specifications))('model %s, in at most 6 evaluations', (name) => {
      const [study, specification] = specifications[name]!;
      const fitted = analyze(study, specification);
      expectSameFit(fitted, oracle.models[name as 'A']);
      expect(fitted.convergence.evaluations).toBeLessThanOrEqual(6);
      expect(fitted.notes.filter((n) => n.code !== 'respondents-left-out')).toEqual([]);
    });
    test('model D against glmmTMB with tightened tolerances: item and place effects too', () => {
      const { fixed, ...withoutErrors } = oracle.glmmTMB.DTightened;
      const fitted = analyze(...specifications.D!);
      expectSameFit(fitted, withoutErrors);
      // glmmTMB's standard errors also hold the uncertainty of the variances, so only estimates compare.
      fixed!.forEach((effect, i) => {
        expect(Math.abs(fitted.items[i]!.estimate - effect.estimate), effect.name).toBeLessThan(1e-5);
      });
      const correlation = latentCorrelation(fitted, 'place', 0, 1);
      if ('absent' in correlation) throw new Error(correlation.absent);
      expect(Math.abs(correlation.estimate - 0.756705)).toBeLessThan(1e-5);
    });
    test('the two scales’ posterior covariance in NC001 (model C)', () => {
      const [first] = placeEstimates(analyze(...specifications.C!));
      const printed: OraclePlace = oracle.models.C.placeEstimates![0]!;
      expect(first!.place).toBe(printed.place);
      expectRelative(first!.covariance[0]![1]!, 0.0056495, 1e-4, 'covariance');
    });
  },
);

describeShared('Afrobarometer: real answers, 1,294 districts', ['afrobarometer.csv'], () => {
  const oracle = readOracle<{
    placesInFile: number;
    models: Record<
      string,
      OracleFit & { firstScale?: string[]; intraclassCorrelation?: { respondentErrorFree: number } }
    >;
  }>('afrobarometer');
  const table = readTable(sharedPath('afrobarometer.csv'), 'latin1');
  const personal = ['trust_relatives', 'trust_neighbors', 'intra_group_trust', 'inter_group_trust'];
  const all = [...personal, 'trust_local_council'];
  const place = (row: Record<string, string>): string => [row.isocode, row.region, row.district].join(' / ');
  test.each(Object.keys(oracle.models))('%s', (name) => {
    const model = oracle.models[name]!;
    const scales = model.firstScale
      ? { close: model.firstScale, wide: all.filter((item) => !model.firstScale!.includes(item)) }
      : { trust: name === 'fourItems' ? personal : all };
    const fitted = analyze(studyOf(table, place, scales));
    expectSameFit(fitted, model);
    expect(fitted.convergence.evaluations).toBeLessThanOrEqual(12);
    if (model.intraclassCorrelation) {
      const [u, r] = [fitted.variance.place[0]![0]!, fitted.variance.respondent[0]![0]!];
      expectRelative(u / (u + r), model.intraclassCorrelation.respondentErrorFree, 1e-4, 'ICC');
    }
  });
});
