import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type ItemsPart, release, scalesShown } from '@weft/findings';
import { readCsvBytes } from '@weft/formats';
import { codeAnswers, planFromScaleFlags } from '@weft/instruments';
import { describe, expect, it } from 'vitest';
import { rScript, scriptInput } from '../src/r-script/index.ts';
import { hasLme4, runR, skipReason } from './r-script-run.ts';

if (!hasLme4) console.warn(`SKIPPED in r-script-items.test.ts: ${skipReason}`);
const hasLavaan = ((): boolean => {
  try {
    execFileSync('Rscript', ['-e', 'stopifnot(requireNamespace("lavaan", quietly = TRUE))'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
})();
if (hasLme4 && !hasLavaan) console.warn('SKIPPED in part in r-script-items.test.ts: R has no lavaan.');

interface RItems {
  scales: {
    scale: string;
    respondents: number;
    alpha: number;
    itemRest: number[];
    itemByPlaceVariance: number;
    placeVariance: number;
    ownShare: number;
    omegaWithin?: number;
    omegaBetween?: number;
  }[];
  domains?: { model: string; logLikelihood: number; converged: boolean; within?: number; between?: number }[];
}
const near = (ours: number, theirs: number, tolerance: number, what: string): void =>
  expect(Math.abs(ours - theirs), `${what}: ${ours} against ${theirs}`).toBeLessThanOrEqual(tolerance);

describe.skipIf(!hasLme4)('the script of a release', { timeout: 300_000 }, () => {
  it('gives with R what the release says of items and domains', () => {
    const bytes = readFileSync(new URL('../../../oracles/data/two-level-items.csv', import.meta.url));
    const plan = planFromScaleFlags({
      file: 'items.csv',
      place: 'place',
      scale: ['trust=trust1,trust2,trust3,trust4', 'act=act1,act2,act3,act4'],
    });
    const table = readCsvBytes(new Uint8Array(bytes), { file: 'items.csv' });
    const coded = codeAnswers(table.columns, plan);
    const said = release(coded.answers, {
      scales: scalesShown(plan.instrument, coded.items),
      consensus: false,
    });
    const part = said.parts.find((one): one is ItemsPart => one.kind === 'items')!;
    const input = scriptInput({
      file: { name: 'items.csv', encoding: 'UTF-8', delimiter: ',' },
      columns: table.columns,
      plan,
      coded,
      release: said,
      placeFile: null,
      version: 'test',
    });
    const { agreement: _, comparison: __, planning: ___, ...bare } = input;
    const script = rScript({ ...bare, models: input.models.slice(0, 1) });
    const theirs = runR(script, { 'items.csv': new TextDecoder().decode(bytes) }).parts.items as RItems;
    expect(theirs.scales).toHaveLength(2);
    theirs.scales.forEach((known, q) => {
      const ours = part.scales[q]!;
      expect(known.respondents).toBe(ours.respondents);
      near(ours.alpha!, known.alpha, 1e-9, 'alpha');
      known.itemRest.forEach((value, i) => {
        near(ours.items[i]!.itemRest.overall!, value, 1e-9, 'item-rest');
      });
      near(ours.itemByPlace!.share.value, known.ownShare, 1e-4, 'own share');
      near(ours.itemByPlace!.itemByPlaceVariance, known.itemByPlaceVariance, 1e-5, 'item by place');
      if (!hasLavaan) return;
      near(ours.within!.omega!.value, known.omegaWithin!, 1e-4, 'omega within');
      near(ours.between!.omega!.value, known.omegaBetween!, 1e-3, 'omega between');
    });
    if (!hasLavaan) return;
    const both = theirs.domains!.find(({ model }) => model === '2|2')!;
    near(part.domains!.within.value, both.within!, 1e-3, 'correlation within');
    near(part.domains!.between.value, both.between!, 1e-3, 'correlation between');
    const one = theirs.domains!.find(({ model }) => model === '1|1')!;
    const chi = (model: string): number => part.domains!.models.find((m) => m.model === model)!.chiSquare;
    near(chi('1|1') - chi('2|2'), 2 * (both.logLikelihood - one.logLikelihood), 1e-2, 'likelihood ratio');
  });
});
