import { expect, test } from 'vitest';
import { profileCorrelation } from '../src/estimate/profile-correlation.ts';
import { samePlaceEffectTest } from '../src/estimate/same-place-effect-test.ts';
import { fit } from '../src/model/fit.ts';
import { summarize } from '../src/summary/summarize.ts';
import { answersOf } from './study.ts';
import { oraclePath, readOracle, readTable, studyOf } from './table.ts';

const oracle = readOracle<{
  criterion: number;
  placeCorrelation: number;
  lower: number;
  upper: number;
  likelihoodRatio: number;
}>('singular-people');

test('where people answer two scales alike, the profile of places is the one of lme4', () => {
  const table = readTable(oraclePath('data/singular-people.csv'));
  const scales = { park: ['park1', 'park2'], street: ['street1', 'street2'] };
  const summary = summarize(answersOf(studyOf(table, (row) => row.place!, scales)));
  const fitted = fit(summary);
  expect(fitted.criterion).toBeCloseTo(oracle.criterion, 5);
  const found = profileCorrelation(fitted, summary);
  if ('absent' in found) throw new Error(found.absent);
  expect(found.estimate).toBeCloseTo(oracle.placeCorrelation, 5);
  expect(found.interval.lower).toBeCloseTo(oracle.lower, 5);
  expect(found.interval.upper).toBeCloseTo(oracle.upper, 5);
  expect(samePlaceEffectTest(summary, {}, fitted).likelihoodRatio).toBeCloseTo(oracle.likelihoodRatio, 5);
});
