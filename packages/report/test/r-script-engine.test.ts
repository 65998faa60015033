import {
  type Answers,
  bivariateNormalUpper,
  compare,
  firstAbsence,
  fit,
  intraclassCorrelations,
  meanReliability,
  placeEstimates,
  placeVarianceTest,
  predictionCovariance,
  type Specification,
  summarize,
} from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { rScript } from '../src/r-script/index.ts';
import { hasGlmmTMB, type RModel, runR, skipReason } from './r-script-run.ts';
import { answersText, modelOf, placesText, smallStudy } from './r-script-study.ts';

if (!hasGlmmTMB) console.warn(`SKIPPED in r-script-engine.test.ts: ${skipReason}`);

const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const people = rows(answersText);
const facts = rows(placesText);
const labels = [...new Set(people.map((row) => row[0]!))];
const itemNames = ['trust1', 'trust2', 'trust3', 'act1', 'act2', 'act3'];
const answers: Answers = {
  respondents: people.length,
  places: labels,
  placeOf: Int32Array.from(people, (row) => labels.indexOf(row[0]!)),
  scales: ['trust', 'action'],
  items: itemNames.map((name, i) => ({ name, scale: i < 3 ? 0 : 1 })),
  grid: { origin: 0, unit: 1 },
  values: Uint8Array.from(
    people.flatMap((row) => row.slice(3).map((cell) => (cell === '' ? firstAbsence : Number(cell)))),
  ),
  absent: null,
  covariates: ['owner', 'years'].map((name, i) => ({
    name,
    values: Float64Array.from(people, (row) => Number(row[i + 1])),
    absent: null,
  })),
};
const summary = summarize(answers);

/** Every number the script writes, against the engine's: 1e-6 on criteria, 1e-4 on the rest. */
function agree(specification: Specification, theirs: RModel) {
  const ours = fit(summary, specification);
  const scales = ours.scales;
  const near = (a: number, b: number, what: string, tolerance = 1e-4) =>
    expect(Math.abs(a - b) / Math.max(Math.abs(b), 0.01), `${what}: ${a} against ${b}`).toBeLessThan(
      tolerance,
    );

  near(ours.criterion, theirs.criterion, 'criterion', 1e-6);
  expect([ours.answers, ours.respondents]).toEqual([theirs.answers, theirs.respondents]);
  ours.items.forEach((item, i) => {
    near(item.estimate, theirs.items[i]!.estimate, item.item);
    near(item.standardError, theirs.items[i]!.standardError, `${item.item} SE`);
  });
  expect(theirs.coefficients.map((one) => one.name)).toEqual(ours.coefficients.map((one) => one.name));
  ours.coefficients.forEach((one, i) => {
    near(one.estimate, theirs.coefficients[i]!.estimate, one.name);
    near(one.standardError, theirs.coefficients[i]!.standardError, `${one.name} SE`);
  });
  const reliabilities = meanReliability(ours);
  const shares = intraclassCorrelations(ours, summary, specification);
  scales.forEach((scale, q) => {
    scales.forEach((_, r) => {
      near(ours.variance.place[q]![r]!, theirs.variance.place[q]![r]!, 'place variance');
      near(ours.variance.respondent[q]![r]!, theirs.variance.respondent[q]![r]!, 'respondent variance');
    });
    near(ours.variance.item[q]!, theirs.variance.item[scale]!, 'item variance');
    near(reliabilities[q]!.mean, theirs.reliability[scale]!.mean, 'mean reliability');
    near(shares[q]!.answers.estimate, theirs.intraclassCorrelation[scale]!.answers, 'ICC of answers');
    near(shares[q]!.respondents.estimate, theirs.intraclassCorrelation[scale]!.respondents, 'ICC of people');
    const pairs = compare(ours, q);
    const sure: number[] = [];
    for (let a = 0; a < labels.length; a++)
      for (let b = 0; b < a; b++) sure.push(Math.abs(2 * pairs.probabilityGreater(a, b) - 1));
    expect(theirs.pairs[scale]).toEqual({
      pairs: sure.length,
      almostCertain: sure.filter((p) => p >= 0.95).length,
      likely: sure.filter((p) => p >= 0.8 && p < 0.95).length,
      open: sure.filter((p) => p < 0.8).length,
    });
    const confidence = theirs.confidence[scale];
    if (confidence !== null)
      near(placeVarianceTest(summary, specification, ours, q).confidence, confidence!, 'confidence', 1e-6);
  });
  for (const place of placeEstimates(ours)) {
    const known = theirs.placeEstimates.find((one) => one.place === place.place)!;
    expect([place.respondents, place.answers]).toEqual([known.respondents, known.answers]);
    scales.forEach((scale, q) => {
      near(place.effect[q]!, known.estimate[scale]!, `${place.place} effect`);
      near(place.standardError[q]!, known.standardError[scale]!, `${place.place} SE`);
      near(place.reliability[q]!, known.reliability[scale]!, `${place.place} reliability`);
      near(place.level[q]!, known.level[scale]!, `${place.place} level`);
      near(place.levelStandardError[q]!, known.levelStandardError[scale]!, `${place.place} level SE`);
    });
    const error = predictionCovariance(ours, ours.places.labels.indexOf(place.place));
    const [a, b] = [Math.sqrt(error[0]![0]!), Math.sqrt(error[1]![1]!)];
    const rho = error[0]![1]! / (a * b);
    const both = bivariateNormalUpper(-place.effect[0]! / a, -place.effect[1]! / b, rho);
    near(both, known.quadrants![0]!, `${place.place} both above`);
  }
}

describe.skipIf(!hasGlmmTMB)('the script R runs and the engine', { timeout: 300_000 }, () => {
  it('agree on every number of unadjusted, adjusted and by-scale models', () => {
    const byName: Record<string, Specification> = {
      twoScalesREML: {},
      twoScalesAllCovariatesByScale: {
        covariates: ['owner', 'years'],
        covariateEffects: 'scale',
        placeCovariates: {
          names: ['turnover'],
          values: new Map(facts.map((row) => [row[0]!, [Number(row[1])]])),
        },
      },
      twoScalesByScaleML: { method: 'ML', itemVariance: 'scale' },
    };
    const { models } = runR(
      rScript(
        smallStudy([
          modelOf('twoScalesREML'),
          modelOf('twoScalesAllCovariatesByScale', {
            covariates: ['owner', 'years'],
            placeCovariates: ['turnover'],
            covariateEffects: 'scale',
          }),
          modelOf('twoScalesByScaleML'),
        ]),
      ),
      { 'small-study.csv': answersText, 'small-study-places.csv': placesText },
    );
    for (const [name, specification] of Object.entries(byName)) agree(specification, models[name]!);
  });
});
