import { describe, expect, test } from 'vitest';
import { intraclassCorrelations } from '../src/estimate/intraclass-correlation.ts';
import { profileUpperBound } from '../src/estimate/profile-upper-bound.ts';
import { fit } from '../src/model/fit.ts';
import type { Specification } from '../src/model/specification.ts';
import { summarize } from '../src/summary/summarize.ts';
import { expectRelative, expectSameFit, type OracleFit } from './oracle-fit.ts';
import { answersOf } from './study.ts';
import { oraclePath, readOracle, readTable, studyOf } from './table.ts';

const fixture = readOracle<{
  scales: Record<string, string[]>;
  models: Record<string, OracleFit & { denseCriterion: number }>;
}>('small-study');
const table = readTable(oraclePath('data/small-study.csv'));
const facts = readTable(oraclePath('data/small-study-places.csv'));
const { trust, action } = fixture.scales as { trust: string[]; action: string[] };
const personal = ['owner', 'years'];
const placeFacts = (names: string[]): NonNullable<Specification['placeCovariates']> => ({
  names,
  values: new Map(facts.map((row) => [row.place!, names.map((name) => Number(row[name]))])),
});

const specifications: Record<string, Specification> = {
  RespondentCovariates: { covariates: personal },
  RespondentCovariatesByScale: { covariates: personal, covariateEffects: 'scale' },
  PlaceCovariates: { placeCovariates: placeFacts(['turnover', 'distance']) },
  AllCovariates: { covariates: personal, placeCovariates: placeFacts(['turnover', 'distance']) },
  AllCovariatesByScale: {
    covariates: personal,
    placeCovariates: placeFacts(['turnover']),
    covariateEffects: 'scale',
  },
};

describe('lme4 and glmmTMB on the small study', () => {
  test.each(Object.entries(fixture.models))('%s', (name, oracle) => {
    const scales = name.startsWith('two')
      ? { trust, action }
      : { all: name.startsWith('trust') ? trust : [...trust, ...action] };
    const study = studyOf(table, (row) => row.place!, scales, personal);
    const kind = name.replace(/^(oneScale|trustOnly|twoScales)(ByScale)?/, '').replace(/(REML|ML)$/, '');
    if (kind !== '' && !(kind in specifications)) throw new Error(`No specification for ${name}.`);
    const fitted = fit(summarize(answersOf(study)), {
      ...(specifications[kind] ?? {}),
      method: oracle.method,
      itemVariance: oracle.itemVariance ?? 'common',
    });
    // The programs stop where their own criterion is flat to 1e-9 of itself; the dense criterion is exact.
    expectSameFit(fitted, oracle, { criterion: 1e-9, component: 1e-4, effect: 3e-5 });
    expect(fitted.criterion).toBeLessThan(oracle.denseCriterion + 1e-8);
  });
});

interface Profiles {
  readonly criterion: number;
  readonly variance: { readonly place: number[][]; readonly respondent: number[][]; readonly item: number };
  readonly profile: Record<string, { estimate: number; lower95: number; upper95: number }>;
  readonly observedInformation?: { readonly covariance: number[][] };
}
const profiles = readOracle<Record<string, Record<'REML' | 'ML', Profiles>>>('variance-profiles');

describe('a place variance of exactly zero', () => {
  const flat = readTable(oraclePath('data/no-place-variance.csv'));
  const study = studyOf(flat, (row) => row.place!, { trust: ['trust1', 'trust2', 'trust3', 'trust4'] });
  test.each(['REML', 'ML'] as const)('%s: estimate, profile bounds and intervals equal R', (method) => {
    const oracle = profiles.noPlaceVariance![method];
    const summary = summarize(answersOf(study));
    const fitted = fit(summary, { method });
    expect(fitted.variance.place).toEqual([[0]]);
    expectRelative(fitted.criterion, oracle.criterion, 1e-9, 'criterion');
    expectRelative(
      fitted.variance.respondent[0]![0]!,
      oracle.variance.respondent[0]![0]!,
      1e-4,
      'respondent',
    );
    const bound = profileUpperBound(summary, { method }, fitted, 0);
    expectRelative(bound.place, oracle.profile.placeVariance!.upper95, 1e-4, 'upper bound');
    const [icc] = intraclassCorrelations(fitted, summary, { method });
    expect(icc!.answers.estimate).toBe(0);
    expect(icc!.answers.interval.lower).toBe(0);
    // R profiles the ratio itself; we divide the profiled variance by the variances fitted beside it.
    // That bound is a little wider, never narrower, and within 2%.
    expectRelative(
      icc!.answers.interval.upper,
      oracle.profile.intraclassCorrelationAnswers!.upper95,
      0.02,
      'ICC of answers',
    );
    expectRelative(
      icc!.respondents.interval.upper,
      oracle.profile.intraclassCorrelationRespondents!.upper95,
      0.02,
      'ICC of respondents',
    );
  });
});

describe('the sampling covariance of the variances', () => {
  test.each(['smallStudyTrust', 'smallStudyAllItems'])(
    '%s: near the observed information R prints',
    (name) => {
      for (const method of ['REML', 'ML'] as const) {
        const oracle = profiles[name]![method];
        const items = name === 'smallStudyTrust' ? trust : [...trust, ...action];
        const study = studyOf(table, (row) => row.place!, { trust: items });
        const fitted = fit(summarize(answersOf(study)), { method });
        const covariance = oracle.observedInformation!.covariance;
        // Expected against observed information: they agree at the optimum but for chance.
        fitted.varianceCovariance.forEach((row, i) => {
          expectRelative(
            Math.sqrt(row[i]!),
            Math.sqrt(covariance[i]![i]!),
            0.1,
            `${method}: SE of element ${i}`,
          );
        });
      }
    },
  );
});
