import { readFileSync } from 'node:fs';
import type { ChangePart, TasksPart } from '@weft/findings';
import { release, scalesShown } from '@weft/findings';
import { readCsvBytes } from '@weft/formats';
import { codeAnswers, planFromScaleFlags } from '@weft/instruments';
import { describe, expect, it } from 'vitest';
import { rScript, scriptInput } from '../src/r-script/index.ts';
import { hasGlmmTMB, runR, skipReason } from './r-script-run.ts';

if (!hasGlmmTMB) console.warn(`SKIPPED in r-script-change.test.ts: ${skipReason}`);

const read = (name: string) =>
  readFileSync(new URL(`../../../oracles/data/${name}.csv`, import.meta.url), 'utf8');

function scriptOf(file: string, scale: string, more: 'waves' | 'tasks') {
  const text = read(file);
  const plan = {
    ...planFromScaleFlags({ file: `${file}.csv`, place: 'place', scale: [scale] }),
    groupings: more === 'waves' ? ['year', 'person'] : [],
  };
  const table = readCsvBytes(new TextEncoder().encode(text), { file: `${file}.csv` });
  const coded = codeAnswers(table.columns, plan);
  const task = (name: string, ...items: string[]) => ({ name, title: name, items });
  const said = release(coded.answers, {
    scales: scalesShown(plan.instrument, coded.items),
    limit: 5,
    ...(more === 'waves'
      ? { change: { wave: 'year', person: 'person' } }
      : {
          tasks: [
            task('children', 'c1', 'c2'),
            task('disorder', 'd1', 'd2', 'd3'),
            task('office', 'i1', 'i2'),
          ],
        }),
  });
  const input = scriptInput({
    file: { name: `${file}.csv`, encoding: 'UTF-8', delimiter: ',' },
    columns: table.columns,
    plan,
    coded,
    release: said,
    placeFile: null,
    ...(more === 'waves' ? { waves: { column: 'year', person: 'person', earlier: null } } : {}),
    version: '0',
  });
  return { said, results: runR(rScript(input), { [`${file}.csv`]: text }).parts };
}

interface RChange {
  readonly estimate: number;
  readonly standardError: number;
  readonly likelihoodRatio: number;
  readonly stability: number;
  readonly linked: boolean;
  readonly items: readonly { estimate: number; standardError: number }[];
  readonly places: readonly { place: string; estimate: number; standardError: number }[];
}

describe.skipIf(!hasGlmmTMB)('the script of a release with parts', { timeout: 300_000 }, () => {
  it('gives the change of all places, of items and of each place', () => {
    const { said, results } = scriptOf('two-waves', 'trust=q1,q2,q3', 'waves');
    const part = said.parts.find((one) => one.kind === 'change') as ChangePart;
    const [theirs] = results.change as RChange[];
    const ours = part.scales[0]!;
    expect(theirs!.linked).toBe(part.panel);
    expect(theirs!.estimate).toBeCloseTo(ours.change.value, 4);
    expect(theirs!.standardError).toBeCloseTo(ours.change.standardError, 4);
    expect(theirs!.likelihoodRatio).toBeCloseTo(ours.test.likelihoodRatio, 2);
    expect(theirs!.stability).toBeCloseTo(ours.stability!.estimate, 3);
    ours.itemChanges.forEach(({ change }, i) => {
      expect(theirs!.items[i]!.estimate).toBeCloseTo(change.value, 4);
      expect(theirs!.items[i]!.standardError).toBeCloseTo(change.standardError, 4);
    });
    const shown = ours.places.filter((place) => place.status === 'said');
    expect(shown.length).toBeGreaterThan(5);
    for (const place of shown) {
      const known = theirs!.places.find((one) => one.place === place.place)!;
      expect(known.estimate).toBeCloseTo(place.change.value, 3);
      expect(known.standardError).toBeLessThanOrEqual(place.change.standardError);
      expect(known.standardError).toBeGreaterThan(0.85 * place.change.standardError);
    }
  });

  it('gives every place’s contrasts of tasks', () => {
    const { said, results } = scriptOf('three-tasks', 'action=c1,c2,d1,d2,d3,i1,i2', 'tasks');
    const part = said.parts.find((one) => one.kind === 'tasks') as TasksPart;
    const theirs = results.tasks as {
      likelihoodRatio: number;
      places: { place: string; contrast: number[] }[];
    };
    expect(theirs.likelihoodRatio).toBeCloseTo(part.test!.likelihoodRatio, 2);
    const shown = part.profiles.filter((profile) => profile.status === 'said');
    expect(shown.length).toBeGreaterThan(3);
    for (const profile of shown) {
      const known = theirs.places.find((one) => one.place === profile.place)!;
      profile.tasks.forEach((task, q) => {
        expect(known.contrast[q]!).toBeCloseTo(task.contrast.value, 3);
      });
    }
  });
});
