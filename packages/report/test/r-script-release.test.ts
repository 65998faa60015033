import { type Answers, firstAbsence } from '@weft/ecometrics';
import { release, scalesShown } from '@weft/findings';
import { readCsvBytes } from '@weft/formats';
import { codeAnswers, planFromScaleFlags } from '@weft/instruments';
import { describe, expect, it } from 'vitest';
import { rScript, scriptInput } from '../src/r-script/index.ts';
import { hasGlmmTMB, runR, skipReason } from './r-script-run.ts';
import { answersText } from './r-script-study.ts';

if (!hasGlmmTMB) console.warn(`SKIPPED in r-script-release.test.ts: ${skipReason}`);

/** From the file to the release, as the page and the command line go. */
function released() {
  const plan = planFromScaleFlags({
    file: 'study.csv',
    place: 'place',
    scale: ['trust=trust1,trust2,trust3', 'action=act1,act2,act3'],
    covariate: ['owner,years'],
  });
  const table = readCsvBytes(new TextEncoder().encode(answersText), { file: 'study.csv' });
  const coded = codeAnswers(table.columns, plan);
  const answers: Answers = coded.answers;
  expect(answers.values.some((code) => code < firstAbsence)).toBe(true);
  const said = release(answers, { scales: scalesShown(plan.instrument, coded.items) });
  const input = scriptInput({
    file: { name: 'study.csv', encoding: 'UTF-8', delimiter: table.delimiter },
    columns: table.columns,
    plan,
    coded,
    release: said,
    placeFile: null,
    version: '0',
  });
  return { said, input };
}

const near = (ours: number, theirs: number, what: string, tolerance = 1e-4) =>
  expect(
    Math.abs(ours - theirs) / Math.max(0.01, Math.abs(theirs)),
    `${what}: ${ours} against ${theirs}`,
  ).toBeLessThan(tolerance);

describe.skipIf(!hasGlmmTMB)('the script of a release', { timeout: 300_000 }, () => {
  it('gives with lme4 the numbers that the release says', () => {
    const { said, input } = released();
    const { models } = runR(rScript(input), { 'study.csv': answersText }, true);
    expect(Object.keys(models)).toEqual(said.models.map((model) => model.title));
    for (const model of said.models) {
      const theirs = models[model.title]!;
      near(model.criterion, theirs.criterion, 'criterion', 1e-6);
      for (const icc of model.intraclassCorrelation) {
        near(
          icc.respondents.estimate,
          theirs.intraclassCorrelation[icc.scale]!.respondents,
          'share of people',
        );
        near(icc.answers.estimate, theirs.intraclassCorrelation[icc.scale]!.answers, 'share of answers');
        const range = theirs.shareRange[icc.scale]!;
        (['lower', 'upper'] as const).forEach((end, i) => {
          near(icc.respondents.interval[end], range.respondents[i]!, `${end} end of the share of people`);
          near(icc.answers.interval[end], range.answers[i]!, `${end} end of the share of answers`);
        });
      }
      const among = model.correlations.find((one) => one.at === 'place')!;
      near(among.interval.lower, theirs.correlationRange[0]!, 'lower end of the correlation', 1e-3);
      near(among.interval.upper, theirs.correlationRange[1]!, 'upper end of the correlation', 1e-3);
      model.coefficients.forEach((one, i) => {
        near(one.estimate, theirs.coefficients[i]!.estimate, one.name);
        near(one.standardError, theirs.coefficients[i]!.standardError, `${one.name} SE`);
      });
    }
    const theirs = models.unadjusted!;
    for (const place of said.places) {
      if (place.status !== 'said') continue;
      const known = theirs.placeEstimates.find((one) => one.place === place.place)!;
      expect(place.respondents).toBe(known.respondents);
      for (const shown of place.scales) {
        near(shown.level.value, known.level[shown.scale]!, 'level');
        near(shown.level.standardError, known.levelStandardError[shown.scale]!, 'level SE');
        near(shown.probabilityAbove, known.probabilityAbove[shown.scale]!, 'chance above the middle');
        near(shown.reliability, known.reliability[shown.scale]!, 'reliability');
      }
      place.plane?.quadrants.forEach((p, corner) => {
        near(p, known.quadrants![corner]!, `corner ${corner}`, 1e-3);
      });
    }
    for (const { scale, counts } of said.pairs) {
      const counted = theirs.pairs[scale.name]!;
      expect([counts.differ, counts.likely, counts.same]).toEqual([
        counted.almostCertain,
        counted.likely,
        counted.open,
      ]);
    }
    for (const finding of said.findings) {
      if (finding.kind === 'collective')
        near(finding.numbers.confidence!, theirs.confidence[finding.scale!]!, 'confidence', 1e-6);
      if (finding.kind === 'together')
        near(finding.numbers.correlation!, theirs.correlation.place[0]![1]!, 'correlation');
    }
  });
});
