import { type ComparisonPart, type PlanningPart, release, scalesShown } from '@weft/findings';
import { readCsvBytes } from '@weft/formats';
import { codeAnswers, planFromScaleFlags } from '@weft/instruments';
import { describe, expect, it } from 'vitest';
import { rScript, scriptInput } from '../src/r-script/index.ts';
import { hasLme4, runR, skipReason } from './r-script-run.ts';
import { answersText } from './r-script-study.ts';

if (!hasLme4) console.warn(`SKIPPED in r-script-comparison.test.ts: ${skipReason}`);

interface RComparison {
  readonly scale: string;
  readonly places: number;
  readonly width: { readonly lower: number; readonly median: number; readonly upper: number };
  readonly orderProbability: number;
  readonly clear: number;
  readonly multiplier: number;
  readonly above?: number;
  readonly below?: number;
}
interface RPlanning {
  readonly scale: string;
  readonly reliability: number[];
  readonly lower: number[];
  readonly upper: number[];
  readonly difference: number[];
  readonly more: number[];
}

const near = (ours: number, theirs: number, tolerance: number, what: string): void =>
  expect(Math.abs(ours - theirs), `${what}: ${ours} against ${theirs}`).toBeLessThanOrEqual(tolerance);

describe.skipIf(!hasLme4)('the script of a release', { timeout: 300_000 }, () => {
  it('gives with R the comparison and the plan that the release says', () => {
    const plan = planFromScaleFlags({
      file: 'study.csv',
      place: 'place',
      scale: ['trust=trust1,trust2,trust3', 'action=act1,act2,act3'],
    });
    const table = readCsvBytes(new TextEncoder().encode(answersText), { file: 'study.csv' });
    const coded = codeAnswers(table.columns, plan);
    const said = release(coded.answers, {
      scales: scalesShown(plan.instrument, coded.items),
      comparison: { references: { trust: 3.2 } },
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
    const comparison = said.parts.find((part) => part.kind === 'comparison') as ComparisonPart;
    const compared = parts.comparison as RComparison[];
    expect(compared.map((one) => one.scale)).toEqual(comparison.scales.map(({ scale }) => scale.name));
    expect(compared.length).toBeGreaterThan(0);
    comparison.scales.forEach((ours, i) => {
      const theirs = compared[i]!;
      expect(ours.places).toBe(theirs.places);
      near(ours.clear, theirs.clear, 1e-4, 'clear difference');
      near(ours.multiplier!, theirs.multiplier, 1e-4, 'multiplier');
      near(ours.orderProbability, theirs.orderProbability, 0.05, 'chance of the order');
      for (const end of ['lower', 'median', 'upper'] as const)
        near(ours.width[end], theirs.width[end], 2, `${end} width`);
      const reference = comparison.findings.find(({ id }) => id === `reference:${theirs.scale}`);
      expect(reference?.numbers.above).toBe(theirs.above);
      expect(reference?.numbers.below).toBe(theirs.below);
    });
    const planning = said.parts.find((part) => part.kind === 'planning') as PlanningPart;
    const planned = parts.planning as RPlanning[];
    const ours = planning.scales.filter(({ needs }) => needs !== null);
    expect(planned.map((one) => one.scale)).toEqual(ours.map(({ scale }) => scale.name));
    ours.forEach(({ points, needs }, i) => {
      const theirs = planned[i]!;
      points.forEach((point, n) => {
        near(point.reliability, theirs.reliability[n]!, 1e-4, 'reliability');
        near(point.lower, theirs.lower[n]!, 1e-3, 'lower reliability');
        near(point.upper, theirs.upper[n]!, 1e-3, 'upper reliability');
        near(point.difference, theirs.difference[n]!, 1e-4, 'difference');
      });
      const total = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
      near(total(needs!.map(({ more }) => more)), total(theirs.more), 5, 'further people');
    });
  });
});
