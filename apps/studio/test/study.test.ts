import { readFileSync } from 'node:fs';
import { readCsvBytes } from '@weft/formats';
import type { ColumnUse } from '@weft/instruments';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { examplePath } from '../scripts/make-example.ts';
import { chosenLines } from '../src/lib/analyse/chosen-lines.ts';
import { Study } from '../src/lib/analyse/study.ts';
import { themesOf } from '../src/lib/analyse/themes.ts';

const nothing = () => {};

beforeAll(() => {
  vi.stubGlobal('__WEFT_VERSION__', '0.0.0-test');
});

function example(): Study {
  return new Study(readCsvBytes(readFileSync(examplePath), { file: 'millbrook-autumn.csv' }), true, 'utf-8');
}

describe('a study', () => {
  it('puts every finding of its release under one heading, each scale before what joins them', () => {
    const { release } = example().say({}, nothing);
    const themes = themesOf(release);
    expect(
      themes
        .flatMap(({ findings }) => findings)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(release.findings.map(({ id }) => id).sort());
    expect(new Set(themes.map(({ key }) => key)).size).toBe(themes.length);
    expect(themes.slice(0, 3).map(({ role }) => role)).toEqual(['trust', 'action', null]);
  });

  it('holds the truth it was drawn from within its ranges', () => {
    const { release } = example().say({}, nothing);
    const [model] = release.models;
    const correlation = model?.correlations.find(({ at }) => at === 'place');
    expect(correlation?.interval.lower).toBeLessThan(0.7);
    expect(correlation?.interval.upper).toBeGreaterThan(0.7);
    const [shareTrust, shareAction] = model?.intraclassCorrelation ?? [];
    for (const [share, truth] of [
      [shareTrust, 0.33 ** 2 / (0.33 ** 2 + 0.68 ** 2)],
      [shareAction, 0.36 ** 2 / (0.36 ** 2 + 0.75 ** 2)],
    ] as const) {
      expect(share?.respondents.interval.lower).toBeLessThan(truth);
      expect(share?.respondents.interval.upper).toBeGreaterThan(truth);
    }
  });

  it('writes what is kept without a trace of a withheld place’s numbers or of an address', () => {
    const study = example();
    study.say({}, nothing);
    for (const what of ['report', 'numbers', 'script'] as const)
      expect(study.keep(what).text).not.toMatch(/resident\d+@example\.org/);
    const row = study
      .keep('numbers')
      .text.split(/\r?\n/)
      .find((line) => line.includes('Ferry Steps'));
    expect(row).toContain('withheld');
    expect(row?.replace('Ferry Steps', '')).not.toMatch(/\d/);
  });

  it('tells the R script which words mean that there is no answer', () => {
    const rows = Array.from({ length: 60 }, (_, at) => {
      const cell = (item: number) =>
        at % 11 === item ? ['DK', 'refused', 'n/a'][at % 3] : 1 + ((at * (item + 2)) % 5);
      return `Place ${at % 4},${cell(0)},${cell(1)},${cell(2)}`;
    });
    const text = ['place,a,b,c', ...rows].join('\n');
    const study = new Study(
      readCsvBytes(new TextEncoder().encode(text), { file: 'words.csv' }),
      false,
      'utf-8',
    );
    study.say({ place: 'place', a: 'trust', b: 'trust', c: 'trust' }, nothing);
    const script = study.keep('script').text;
    expect(script).toMatch(/dont_know <- c\("DK"\)/);
    expect(script).toMatch(/no_answer <- c\([^)]*"refused"[^)]*\)/);
    expect(script).not.toMatch(/no_answer <- c\([^)]*"Place 1"/);
  });
});

describe('a corrected guess', () => {
  it('keeps every column once, in the use it was given', () => {
    const { lines } = example().guess;
    const uses: Record<string, ColumnUse> = { know_names: 'leftOut', step_in_2: 'trust' };
    const chosen = chosenLines(lines, uses);
    const columns = (parts: readonly { columns: readonly string[] }[]) =>
      parts.flatMap((part) => part.columns).sort();
    expect(columns(chosen)).toEqual(columns(lines));
    for (const line of chosen)
      for (const column of line.columns) if (uses[column]) expect(line.use).toBe(uses[column]);
    expect(chosen.find((line) => line.columns.includes('lend_hand'))?.use).toBe('trust');
  });
});
