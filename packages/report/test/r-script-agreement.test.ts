import { type AgreementPart, type CensusPart, release, scalesShown } from '@weft/findings';
import { readCsvBytes } from '@weft/formats';
import { codeAnswers, planFromScaleFlags } from '@weft/instruments';
import { describe, expect, it } from 'vitest';
import { rScript, scriptInput } from '../src/r-script/index.ts';
import { hasLme4, runR, skipReason } from './r-script-run.ts';
import { answersText } from './r-script-study.ts';

if (!hasLme4) console.warn(`SKIPPED in r-script-agreement.test.ts: ${skipReason}`);

interface RAgreement {
  scale: string;
  places: {
    place: string;
    rwg: number;
    rwgPlain: number;
    awg: number | null;
    meanDeviation: number;
    medianDeviation: number;
  }[];
  icc1: number;
  icc1Adjusted: number;
  icc1Harmonic: number;
  icc2: number;
  icc1Reml: number;
  icc2Reml: number;
  icc1Range: [number, number];
  icc2Range: [number, number];
  p: number;
}
interface RCensus {
  place: string;
  scales: {
    scale: string;
    thesePeople: number;
    peopleLikeThem: number;
    level: number;
    standardError: number;
  }[];
}

const near = (ours: number, theirs: number, tolerance: number, what: string): void =>
  expect(Math.abs(ours - theirs), `${what}: ${ours} against ${theirs}`).toBeLessThanOrEqual(tolerance);

describe.skipIf(!hasLme4)('the script of a release', { timeout: 300_000 }, () => {
  it('gives with R the agreement and the near-census numbers that the release says', () => {
    const plan = planFromScaleFlags({
      file: 'study.csv',
      place: 'place',
      scale: ['trust=trust1,trust2,trust3', 'action=act1,act2,act3'],
    });
    const table = readCsvBytes(new TextEncoder().encode(answersText), { file: 'study.csv' });
    const coded = codeAnswers(table.columns, plan);
    const roster = new Map(coded.answers.places.map((place) => [place, 4]));
    for (const k of coded.answers.placeOf)
      if (k >= 0) roster.set(coded.answers.places[k]!, roster.get(coded.answers.places[k]!)! + 1);
    const said = release(coded.answers, {
      scales: scalesShown(plan.instrument, coded.items),
      agreement: { null: 'slight-skew' },
      roster,
    });
    const input = scriptInput({
      file: { name: 'study.csv', encoding: 'UTF-8', delimiter: table.delimiter },
      columns: table.columns,
      plan,
      coded,
      release: said,
      placeFile: null,
      version: '0',
    });
    const { parts } = runR(rScript(input), { 'study.csv': answersText });
    const agreement = said.parts.find((part): part is AgreementPart => part.kind === 'agreement')!;
    const theirs = parts.agreement as RAgreement[];
    expect(theirs.map((one) => one.scale)).toEqual(agreement.scales.map((one) => one.scale.name));
    agreement.scales.forEach((shown, i) => {
      const known = theirs[i]!;
      const { interval, ...numbers } = shown.intraclass!;
      for (const name of ['icc1', 'icc1Adjusted', 'icc1Harmonic', 'icc2', 'p'] as const)
        near(numbers[name], known[name], 1e-9, name);
      for (const name of ['icc1Reml', 'icc2Reml'] as const) near(numbers[name], known[name], 1e-5, name);
      near(interval.icc1.lower, known.icc1Range[0], 1e-8, 'lower end of ICC(1)');
      near(interval.icc1.upper, known.icc1Range[1], 1e-8, 'upper end of ICC(1)');
      near(interval.icc2.upper, known.icc2Range[1], 1e-8, 'upper end of ICC(2)');
      expect(shown.places.length).toBeGreaterThan(10);
      for (const place of shown.places) {
        const one = known.places.find((other) => other.place === place.place)!;
        for (const name of ['rwg', 'rwgPlain', 'meanDeviation', 'medianDeviation'] as const)
          near(place[name], one[name], 0.00501, name);
        if (place.awg !== null) near(place.awg, one.awg!, 0.00501, 'awg');
      }
    });
    const census = said.parts.find((part): part is CensusPart => part.kind === 'census')!;
    const counted = parts.census as RCensus[];
    expect(census.scales.flatMap((one) => one.places).length).toBeGreaterThan(3);
    for (const { scale, places } of census.scales)
      for (const place of places) {
        const one = counted
          .find((other) => other.place === place.place)!
          .scales.find((other) => other.scale === scale.name)!;
        near(place.thesePeople.value, one.level, 1e-3, 'level of these very people');
        expect(place.thesePeople.standardError).toBeGreaterThan(one.standardError - 1e-4);
        expect(place.thesePeople.standardError).toBeLessThan(1.1 * one.standardError);
        near(place.meanErrors!.thesePeople, one.thesePeople, 0.000501, 'these very people');
        near(place.meanErrors!.peopleLikeThem, one.peopleLikeThem, 0.000501, 'people like them');
      }
  });
});
