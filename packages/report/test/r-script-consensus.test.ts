import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ConsensusPart, release, scalesShown } from '@weft/findings';
import { readCsvBytes } from '@weft/formats';
import { codeAnswers, planFromScaleFlags } from '@weft/instruments';
import { describe, expect, it } from 'vitest';
import { rScript, scriptInput } from '../src/r-script/index.ts';
import { hasLme4, runR, skipReason } from './r-script-run.ts';

if (!hasLme4) console.warn(`SKIPPED in r-script-consensus.test.ts: ${skipReason}`);

interface RConsensus {
  readonly scale: string;
  readonly criterion: number;
  readonly criterionWithout: number;
  readonly respondents: number;
  readonly places: number;
  readonly mean: number;
  readonly meanError: number;
  readonly logVariance: number;
  readonly logVarianceError: number;
  readonly placeVariance: number;
  readonly consensusVariance: number;
  readonly consensusRange: readonly [number, number];
  readonly correlation: number;
  readonly confidence: number;
}

const file = resolve(import.meta.dirname, '../../../oracles/data', 'consensus-study.csv');

describe.skipIf(!hasLme4)('the script of a release', { timeout: 300_000 }, () => {
  it('gives with R the consensus that the release says, its range too', () => {
    const text = readFileSync(file, 'utf8');
    const plan = planFromScaleFlags({ file: 'study.csv', place: 'place', scale: ['trust=trust1,trust2'] });
    const table = readCsvBytes(new TextEncoder().encode(text), { file: 'study.csv' });
    const coded = codeAnswers(table.columns, plan);
    const said = release(coded.answers, { scales: scalesShown(plan.instrument, coded.items) });
    const input = scriptInput({
      file: { name: 'study.csv', encoding: 'UTF-8', delimiter: table.delimiter },
      columns: table.columns,
      plan,
      coded,
      release: said,
      placeFile: null,
      version: '0',
    });
    const { parts, printed } = runR(rScript(input), { 'study.csv': text }, true);
    expect(printed).toMatch(/Consensus: trust/);
    const [theirs] = parts.consensus as readonly RConsensus[];
    const part = said.parts.find((one) => one.kind === 'consensus') as ConsensusPart;
    const { model } = part.scales[0]!;
    const near = (ours: number, other: number, tolerance: number, what: string): void =>
      expect(
        Math.abs(ours - other) / Math.max(0.01, Math.abs(other)),
        `${what}: ${ours} against ${other}`,
      ).toBeLessThan(tolerance);
    near(model.criterion, theirs!.criterion, 1e-8, 'criterion');
    near(model.criterionWithout, theirs!.criterionWithout, 1e-8, 'criterion without v');
    expect([model.respondents, model.places]).toEqual([theirs!.respondents, theirs!.places]);
    near(model.mean.estimate, theirs!.mean, 1e-5, 'mean');
    near(model.mean.standardError!, theirs!.meanError, 2e-3, 'its standard error');
    near(model.logVariance.estimate, theirs!.logVariance, 1e-3, 'log variance');
    near(model.logVariance.standardError!, theirs!.logVarianceError, 2e-3, 'its standard error');
    near(model.placeVariance, theirs!.placeVariance, 1e-4, 'variance of means');
    near(model.consensusVariance, theirs!.consensusVariance, 1e-4, 'variance of log variances');
    near(model.consensusInterval.lower, theirs!.consensusRange[0], 1e-3, 'lower end');
    near(model.consensusInterval.upper, theirs!.consensusRange[1], 1e-3, 'upper end');
    near(model.correlation!, theirs!.correlation, 1e-3, 'correlation');
    near(model.confidence, theirs!.confidence, 1e-6, 'confidence');
  });
});
