import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rScript } from '../src/r-script/index.ts';
import { rText } from '../src/r-script/r-literal.ts';
import { hasGlmmTMB, hasLme4, type RModel, runR, skipReason } from './r-script-run.ts';
import { answersText, modelOf, oracle, placesText, smallStudy } from './r-script-study.ts';

const files = { 'small-study.csv': answersText, 'small-study-places.csv': placesText };

if (!hasGlmmTMB) console.warn(`SKIPPED in r-script.test.ts: ${skipReason}`);

/** |a − b| within `tolerance` of the size of b. */
function near(actual: number, expected: number, tolerance: number, what: string) {
  expect(Math.abs(actual - expected), `${what}: ${actual} against ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.max(Math.abs(expected), 1e-3),
  );
}

function compare(model: RModel) {
  const expected = oracle.models[model.name]!;
  near(model.criterion, expected.criterion, 1e-9, 'criterion');
  expect(model.answers).toBe(expected.answers);
  expect(model.respondents).toBe(expected.respondents);
  const fixed = [...model.items.map((item) => ({ ...item, name: item.item })), ...model.coefficients];
  expect(fixed).toHaveLength(expected.fixed.length);
  fixed.forEach((effect, i) => {
    near(effect.estimate, expected.fixed[i]!.estimate, 1e-4, effect.name);
    near(effect.standardError, expected.fixed[i]!.standardError, 1e-4, `${effect.name} SE`);
  });
  const scales = Object.keys(model.variance.item);
  scales.forEach((scale, q) => {
    scales.forEach((_, r) => {
      near(model.variance.place[q]![r]!, expected.variance.place[q]![r]!, 1e-4, 'place variance');
      near(model.variance.respondent[q]![r]!, expected.variance.respondent[q]![r]!, 1e-4, 'respondent');
    });
    near(model.variance.item[scale]!, expected.variance.item[q]!, 1e-4, 'item variance');
  });
  for (const place of model.placeEstimates) {
    const known = expected.placeEstimates.find((one) => one.place === place.place)!;
    scales.forEach((scale, q) => {
      near(place.estimate[scale]!, known.effect[q]!, 3e-4, `${place.place} effect`);
      near(place.standardError[scale]!, Math.sqrt(known.covariance[q]![q]!), 1e-4, 'SE');
      near(place.reliability[scale]!, known.reliability[q]!, 1e-4, 'reliability');
      near(place.level[scale]!, known.level[q]!, 1e-4, 'level');
      near(place.levelStandardError[scale]!, Math.sqrt(known.levelCovariance[q]![q]!), 1e-4, 'level SE');
    });
  }
}

describe('the text of the script', () => {
  it('is the same for the same input and names the packages it needs', () => {
    const input = smallStudy([modelOf('twoScalesREML')]);
    expect(rScript(input)).toBe(rScript(input));
    expect(rScript(input)).toContain('install.packages(c("lme4"))');
    expect(rScript(smallStudy([modelOf('twoScalesByScaleML')]))).toContain('c("lme4", "glmmTMB")');
  });

  it('refuses a model that names what is not described', () => {
    expect(() => rScript(smallStudy([modelOf('twoScalesREML', { scales: ['hope'] })]))).toThrow(/"hope"/);
    expect(() => rScript(smallStudy([modelOf('twoScalesREML', { covariates: ['age'] })]))).toThrow(/"age"/);
    expect(() => rScript(smallStudy([modelOf('twoScalesREML', { placeCovariates: ['x'] })]))).toThrow(/"x"/);
  });

  it('never lets a text leave its quotes or its comment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const literal = rText(text);
        expect(literal.slice(1, -1).replaceAll(/\\\\|\\"/g, '')).not.toMatch(/["\n\r]/);
        expect(literal.match(/\\*"$/)![0].length % 2).toBe(1);
      }),
    );
    const title = 'line one\nsystem("true")';
    expect(rScript({ ...smallStudy([]), title })).toMatch(/^# line one system\("true"\)$/m);
  });
});

describe.skipIf(!hasLme4)('run with R, on the small study', { timeout: 300_000 }, () => {
  it('prints what lme4 printed for one scale, with covariates of respondents and places', () => {
    const { models, printed } = runR(
      rScript(
        smallStudy(
          [
            modelOf('oneScaleREML', { scales: ['all'] }),
            modelOf('oneScaleML', { scales: ['all'] }),
            modelOf('oneScaleAllCovariates', {
              scales: ['all'],
              covariates: ['owner', 'years'],
              placeCovariates: ['turnover', 'distance'],
            }),
          ],
          true,
        ),
      ),
      files,
    );
    for (const name of ['oneScaleREML', 'oneScaleML', 'oneScaleAllCovariates']) compare(models[name]!);
    expect(models.oneScaleAllCovariates!.coefficients.map((one) => one.name)).toEqual([
      'owner',
      'years',
      'turnover',
      'distance',
    ]);
    expect(printed).toContain('Place 07');
  });

  it('prints what lme4 printed for two scales, and probabilities that add up', () => {
    const { models } = runR(
      rScript(
        smallStudy([
          modelOf('twoScalesREML'),
          modelOf('twoScalesML'),
          modelOf('trustOnlyREML', { scales: ['trust'] }),
          modelOf('twoScalesAllCovariatesByScale', {
            covariates: ['owner', 'years'],
            placeCovariates: ['turnover'],
            covariateEffects: 'scale',
          }),
        ]),
      ),
      files,
    );
    for (const model of Object.values(models)) compare(model);
    expect(models.twoScalesAllCovariatesByScale!.coefficients.map((one) => one.name)).toEqual([
      'owner:trust',
      'owner:action',
      'years:trust',
      'years:action',
      'turnover:trust',
      'turnover:action',
    ]);
    for (const place of models.twoScalesREML!.placeEstimates) {
      const [both, first, second, neither] = place.quadrants as [number, number, number, number];
      near(both + first + second + neither, 1, 1e-9, 'sum');
      near(both + first, place.probabilityAbove.trust!, 1e-6, 'first margin');
      near(both + second, place.probabilityAbove.action!, 1e-6, 'second margin');
      expect(Math.min(both, first, second, neither)).toBeGreaterThan(-1e-9);
    }
    const { pairs, almostCertain, likely, open } = models.twoScalesREML!.pairs.trust!;
    expect(pairs).toBe(66);
    expect(almostCertain + likely + open).toBe(66);
  });

  it('reads semicolons, decimal commas, Latin-1, reversed items and words for absence to the same numbers', () => {
    const [head, ...rows] = answersText.trim().split('\n');
    const messy = rows.map((row, index) => {
      const cells = row.split(',');
      cells[0] = cells[0]!.replace('Place', 'Plätze');
      cells[2] = cells[2]!.replace('.', ',');
      cells[4] = cells[4] === '' ? 'keine Angabe' : String(6 - Number(cells[4]));
      cells[7] = cells[7] === '' ? (index % 2 ? '99' : 'weiß nicht') : cells[7]!;
      return `"${cells.join('";"')}"`;
    });
    messy.splice(10, 0, '"";1;3,5;5;5;5;5;5;5', '" (N/A) ";1;3,5;5;5;5;5;5;5', '"?";1;3,5;5;5;5;5;5;5');
    const study = smallStudy([
      modelOf('twoScalesRespondentCovariates', { covariates: ['owner', 'years'] }),
      modelOf('twoScalesREML'),
    ]);
    const { models, printed } = runR(
      rScript({
        ...study,
        file: { name: 'messy.csv', encoding: 'latin1', delimiter: ';', decimal: ',' },
        items: study.items.map((item) => ({ ...item, reversed: item.name === 'trust2' })),
        absence: { ...study.absence, words: ['Keine Angabe', 'n/a'], dontKnow: ['weiß nicht'] },
        placeFile: null,
        placesShown: ['Plätze 01', 'Plätze 02'],
      }),
      { 'messy.csv': Buffer.from([head!.replaceAll(',', ';'), ...messy].join('\r\n'), 'latin1') },
    );
    expect(printed).toContain('Rows without a place, left out: 3');
    expect(printed).not.toContain('Plätze 03');
    for (const model of Object.values(models)) {
      expect(model.pairs.trust!.pairs).toBe(1);
      for (const place of model.placeEstimates) place.place = place.place.replace('Plätze', 'Place');
      const known = oracle.models[model.name]!;
      near(model.criterion, known.criterion, 1e-9, 'criterion');
      model.variance.place.flat().forEach((value, i) => {
        near(value, known.variance.place.flat()[i]!, 1e-4, 'place variance');
      });
      for (const place of model.placeEstimates) {
        const expected = known.placeEstimates.find((one) => one.place === place.place)!;
        near(place.estimate.action!, expected.effect[1]!, 3e-4, place.place);
      }
    }
  });

  it('reads "don\'t know" as the middle where few answers are absent, and leaves it out elsewhere', () => {
    const rows = answersText.trim().split('\n');
    const cells = rows.map((row) => row.split(','));
    const complete = cells.findIndex((row, index) => index > 0 && row.every((cell) => cell !== ''));
    const sparse = cells.findIndex((row) => row.slice(4, 9).filter((cell) => cell === '').length >= 2);
    const asMiddle = cells.map((row) => [...row]);
    const asWord = cells.map((row) => [...row]);
    asMiddle[complete]![3] = '3';
    asWord[complete]![3] = "don't know";
    asMiddle[sparse]![3] = '';
    asWord[sparse]![3] = "don't know";
    const text = (table: string[][]) => table.map((row) => row.join(',')).join('\n');
    const study = smallStudy([modelOf('twoScalesREML')]);
    const run = (table: string[][], dontKnow: string[]) =>
      runR(rScript({ ...study, absence: { ...study.absence, dontKnow, dontKnowAs: 'middle' } }), {
        ...files,
        'small-study.csv': text(table),
      }).models.twoScalesREML!;
    const worded = run(asWord, ["don't know"]);
    const middled = run(asMiddle, []);
    expect(worded.criterion).toBe(middled.criterion);
    expect(worded.answers).toBe(middled.answers);
  });

  it('reaches a place variance of exactly zero and says so without a number that is not one', () => {
    const flat = new URL('../../../oracles/data/no-place-variance.csv', import.meta.url);
    const study = smallStudy([]);
    const { models } = runR(
      rScript({
        ...study,
        file: { ...study.file, name: 'flat.csv' },
        items: [1, 2, 3, 4].map((i) => ({
          ...study.items[0]!,
          name: `trust${i}`,
          column: `trust${i}`,
          scale: 'trust',
        })),
        covariates: [],
        placeFile: null,
        models: [modelOf('oneScaleREML', { name: 'flat', scales: ['trust'] })],
      }),
      { 'flat.csv': readFileSync(flat) },
    );
    expect(models.flat!.variance.place[0]![0]).toBe(0);
    expect(models.flat!.placeEstimates.every((place) => place.estimate.trust === 0)).toBe(true);
    expect(models.flat!.reliability.trust).toEqual({ mean: 0, min: 0, max: 0 });
  });
});

describe.skipIf(!hasGlmmTMB)('run with glmmTMB, on the small study', { timeout: 300_000 }, () => {
  it('prints what glmmTMB printed for item variance by scale, ML and REML', () => {
    const { models } = runR(
      rScript(smallStudy([modelOf('twoScalesByScaleML'), modelOf('twoScalesByScaleREML')])),
      files,
    );
    for (const model of Object.values(models)) compare(model);
  });
});
