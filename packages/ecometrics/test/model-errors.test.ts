import { describe, expect, test } from 'vitest';
import { fit } from '../src/model/fit.ts';
import { ModelError, type ModelErrorCode } from '../src/model/model-error.ts';
import type { Specification } from '../src/model/specification.ts';
import { summarize } from '../src/summary/summarize.ts';
import { answersOf, type Row, randomStudy, type Study } from './study.ts';

const base = randomStudy(3, {
  sizes: [3, 2],
  places: 8,
  smallest: 3,
  largest: 8,
  missing: 0.1,
  covariates: 2,
});
const places = [...new Set(base.rows.map((row) => row.place!))];

function errorOf(study: Study, specification: Specification = {}): ModelError {
  try {
    fit(summarize(answersOf(study)), specification);
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error('It was fitted.');
}

const rows = (change: (row: Row, j: number) => Row): Study => ({ ...base, rows: base.rows.map(change) });
const facts = (names: string[], value: (k: number) => number[]): Specification => ({
  placeCovariates: { names, values: new Map(places.map((place, k) => [place, value(k)])) },
});

const cases: [string, ModelErrorCode, Study, Specification, RegExp][] = [
  ['nobody', 'no-answers', { ...base, rows: [] }, {}, /no answer with a place/],
  [
    'answers without places',
    'no-answers',
    rows((r) => ({ ...r, place: null })),
    {},
    /no answer with a place/,
  ],
  [
    'one place',
    'one-place',
    rows((r) => ({ ...r, place: 'Elm Street' })),
    {},
    /Elm Street.*at least two places/,
  ],
  [
    'one respondent in every place',
    'one-respondent-per-place',
    rows((r, j) => ({ ...r, place: `home ${j}` })),
    {},
    /one respondent.*several people/,
  ],
  [
    'an item nobody answered',
    'item-never-answered',
    rows((r) => ({ ...r, answers: r.answers.map((a, i) => (i === 1 ? null : a)) })),
    {},
    /Nobody answered trust2\. Leave it out/,
  ],
  [
    'the same answer from everybody',
    'no-variation',
    rows((r) => ({ ...r, answers: r.answers.map(() => 4) })),
    {},
    /same answer/,
  ],
  [
    'items that differ, people who do not',
    'no-variation',
    rows((r) => ({ ...r, answers: [1, 2, 3, 4, 5] })),
    {},
    /same answer/,
  ],
  ['a covariate that was not summarized', 'unknown-covariate', base, { covariates: ['income'] }, /"income"/],
  [
    'a constant covariate',
    'collinear',
    rows((r) => ({ ...r, covariates: [r.covariates[0]!, 1] })),
    { covariates: ['age', 'owner'] },
    /"owner" says nothing/,
  ],
  [
    'a covariate that repeats another',
    'collinear',
    rows((r) => ({ ...r, covariates: [r.covariates[0]!, 2 * r.covariates[0]! - 30] })),
    { covariates: ['age', 'owner'] },
    /"owner" says nothing/,
  ],
  [
    'a covariate that repeats another, with an effect per scale',
    'collinear',
    rows((r) => ({ ...r, covariates: [r.covariates[0]!, 5 - r.covariates[0]!] })),
    { covariates: ['age', 'owner'], covariateEffects: 'scale' },
    /"owner" says nothing/,
  ],
  ['a constant place covariate', 'collinear', base, facts(['turnover', 'region'], (k) => [k, 7]), /"region"/],
  [
    'place covariates that add up, with an effect per scale',
    'collinear',
    base,
    { ...facts(['poor', 'other'], (k) => [k * k, 100 - k * k]), covariateEffects: 'scale' },
    /"other"/,
  ],
  [
    'a place covariate that repeats a respondent covariate',
    'collinear',
    rows((r) => ({ ...r, covariates: [places.indexOf(r.place!) ** 2, r.covariates[1]!] })),
    { covariates: ['age'], ...facts(['turnover'], (k) => [k * k]) },
    /"turnover"/,
  ],
  [
    'places of which nothing is known',
    'place-covariate-missing',
    base,
    {
      placeCovariates: {
        names: ['turnover'],
        values: new Map(places.filter((_, k) => k !== 1).map((place) => [place, [2]])),
      },
    },
    new RegExp(`1 of 8 places have no turnover: ${places[1]}`),
  ],
  [
    'a place covariate that is no number',
    'place-covariate-missing',
    base,
    facts(['turnover'], () => [Number.NaN]),
    /8 of 8/,
  ],
  [
    'one answer per respondent and scale',
    'one-answer-per-respondent',
    rows((r, j) => ({
      ...r,
      answers: r.answers.map((a, i) => (i === j % 3 || i === 3 + (j % 2) ? (a ?? 3) : null)),
    })),
    {},
    /more than one item of trust, action/,
  ],
  [
    'one answer per respondent in one scale, item variance by scale',
    'one-answer-per-respondent',
    rows((r, j) => ({ ...r, answers: r.answers.map((a, i) => (i < 3 || i === 3 + (j % 2) ? a : null)) })),
    { itemVariance: 'scale' },
    /more than one item of action.*one item variance for all scales/,
  ],
  [
    'fewer answers than effects',
    'too-few-answers',
    {
      ...base,
      rows: [
        { place: 'elm', answers: [1, null, 2, null, 3], covariates: [1, 2] },
        { place: 'oak', answers: [null, 4, null, 5, null], covariates: [2, 5] },
        { place: 'oak', answers: [null, 2, null, null, null], covariates: [3, 1] },
      ],
    },
    { covariates: ['age'] },
    /fewer answers than effects/,
  ],
];

describe('a constant covariate is named whatever its value', () => {
  test.each([0, 0.3, 7.1, -1 / 3, 1e8 + 0.1, 123456.789])('%d', (value) => {
    const constant = rows((r) => ({ ...r, covariates: [value, r.covariates[1]!] }));
    for (const covariateEffects of ['common', 'scale'] as const) {
      expect(errorOf(constant, { covariates: ['owner', 'age'], covariateEffects }).message).toMatch(/"age"/);
      const place = { ...facts(['turnover', 'region'], (k) => [k / 7, value]), covariateEffects };
      expect(errorOf(base, place).message).toMatch(/"region"/);
    }
  });
  test('and one that is another in other units', () => {
    for (const [factor, shift] of [
      [0.1, 3],
      [1 / 3, 0.7],
      [1000, -1e6],
    ] as const) {
      const repeated = rows((r) => ({
        ...r,
        covariates: [r.covariates[0]!, factor * r.covariates[0]! + shift],
      }));
      expect(errorOf(repeated, { covariates: ['age', 'owner'] }).message).toMatch(/"owner"/);
      const place = facts(['turnover', 'moves'], (k) => [Math.sqrt(k), factor * Math.sqrt(k) + shift]);
      expect(errorOf(base, place).message).toMatch(/"moves"/);
    }
  });
});

describe('what the answers cannot tell is refused before fitting, with a name and a remedy', () => {
  test.each(cases)('%s', (_, code, study, specification, message) => {
    const error = errorOf(study, specification);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/\.$/);
  });
  test('every code has its case', () => {
    const codes: Record<ModelErrorCode, true> = {
      'no-answers': true,
      'one-place': true,
      'one-respondent-per-place': true,
      'one-answer-per-respondent': true,
      'item-never-answered': true,
      'no-variation': true,
      collinear: true,
      'place-covariate-missing': true,
      'unknown-covariate': true,
      'too-few-answers': true,
      'too-few-places': true,
    };
    const ofConsensus: ModelErrorCode = 'too-few-places';
    expect(new Set([...cases.map(([, code]) => code), ofConsensus])).toEqual(new Set(Object.keys(codes)));
  });
  test('one answer in a scale is enough where the item variance is common', () => {
    const study = rows((r) => ({ ...r, answers: r.answers.map((a, i) => (i < 4 ? a : null)) }));
    const four = {
      ...study,
      items: study.items.slice(0, 4),
      rows: study.rows.map((r) => ({ ...r, answers: r.answers.slice(0, 4) })),
    };
    expect(fit(summarize(answersOf(four))).convergence.converged).toBe(true);
  });
});
