import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWith, root, weft } from './weft.ts';

const head = 'block,t1,t2,t3,age,owner';
const rows = Array.from({ length: 60 }, (_, j) =>
  [
    `B${(j % 6) + 1}`,
    1 + ((j * 7) % 5),
    1 + ((j * 3 + (j % 6)) % 5),
    1 + ((j * 11 + 2) % 5),
    20 + ((j * 13) % 50),
    j % 2,
  ].join(','),
);
const good = [head, ...rows].join('\n');
const scale = ['--place', 'block', '--scale', 'trust=t1,t2,t3'];
/** `good` with one cell of file row `row` (header 1) and column `column` (from 0) replaced. */
const changed = (row: number, column: number, cell: string) =>
  good
    .split('\n')
    .map((line, i) =>
      i === row - 1
        ? line
            .split(',')
            .map((c, k) => (k === column ? cell : c))
            .join(',')
        : line,
    )
    .join('\n');
const mapped = (change: (cells: string[], j: number) => string[]) =>
  [head, ...rows.map((row, j) => change(row.split(','), j).join(','))].join('\n');

/** What is wrong, the file, the arguments, and what the message must say. */
const cases: readonly (readonly [string, string | Uint8Array, readonly string[], RegExp])[] = [
  [
    'no place column',
    good,
    ['--place', 'blok', '--scale', 'trust=t1,t2'],
    /bad\.csv, column "blok".*Did you mean "block"/s,
  ],
  ['no column for an item', good, ['--place', 'block', '--scale', 'trust=t1,t9'], /bad\.csv.*"t9"/s],
  ['one place only', mapped(([, ...rest]) => ['B1', ...rest]), scale, /bad\.csv.*one place|place.*B1/is],
  [
    'all answers equal',
    mapped(([place, , , , ...rest]) => [place!, '3', '3', '3', ...rest]),
    scale,
    /bad\.csv.*(same|equal)/is,
  ],
  ['an item nobody answered', mapped((c) => c.with(2, '')), scale, /bad\.csv.*"t2"/s],
  [
    'text in a number column',
    changed(7, 1, 'often enough'),
    scale,
    /bad\.csv, row 7, column "t1".*often enough/s,
  ],
  [
    'a value outside the options',
    changed(9, 2, '7'),
    [...scale, '--reverse', 't2:1-5'],
    /bad\.csv, row 9, column "t2".*7/s,
  ],
  ['a column name twice', good.replace('t2', 't1'), scale, /bad\.csv.*"t1".*2.*3/s],
  ['an empty file', '', scale, /bad\.csv.*empty/is],
  ['a header and no rows', head, scale, /bad\.csv.*no rows|only.*header/is],
  ['a cell too many', `${good}\nB1,1,2,3,4,5,6,7`, scale, /bad\.csv.*row 62/s],
  ['a quote left open', `${good}\n"B1,1,2,3,4,5`, scale, /bad\.csv.*row 62/s],
  [
    'a workbook',
    Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(26), Buffer.from('[Content_Types].xml')]),
    scale,
    /bad\.csv.*(Excel|workbook)/is,
  ],
  [
    'a covariate that is the same for all',
    mapped((c) => c.with(5, '1')),
    [...scale, '--covariate', 'owner'],
    /"owner"/,
  ],
  [
    'collinear covariates',
    [`${head},months`, ...rows.map((row) => `${row},${12 * Number(row.split(',')[4])}`)].join('\n'),
    [...scale, '--covariate', 'age,months'],
    /"months"/,
  ],
  [
    'scales never answered together and one item each',
    [
      head,
      ...rows.map((row, j) =>
        row
          .split(',')
          .with(j % 2 === 0 ? 1 : 2, '')
          .join(','),
      ),
    ].join('\n'),
    ['--place', 'block', '--scale', 'a=t1', '--scale', 'b=t2'],
    /Nobody answered more than one item/,
  ],
  ['one respondent in every place', mapped((c, j) => c.with(0, `B${j}`)), scale, /one respondent/],
  [
    'a place without its number',
    good,
    [...scale, '--place-covariates', `${fileWith('places.csv', 'block,turnover\nB1,2\nB2,3')}:turnover`],
    /B3/,
  ],
  ['an unknown flag', good, [...scale, '--rank'], /--rank/],
  ['a method that is none', good, [...scale, '--method', 'ols'], /reml or ml/],
];

describe('bad input ends with exit code 2 and a sentence', () => {
  for (const [what, text, args, message] of cases)
    it(`for ${what}`, () => {
      const run = weft('fit', fileWith('bad.csv', text), ...args);
      expect(run.code, `${run.out.slice(0, 200)}${run.said}`).toBe(2);
      expect(run.said).toMatch(message);
      expect(run.said).not.toMatch(/\n\s+at /);
      expect(run.out).toBe('');
    });

  it('for a file that is not there', () => {
    const run = weft('fit', join(tmpdir(), 'no-such.csv'), ...scale);
    expect(run.code).toBe(2);
    expect(run.said).toMatch(/no file/);
  });

  it('for no verb of ours, and without a file', () => {
    expect(weft('rank').code).toBe(2);
    expect(weft('fit').code).toBe(2);
    expect(weft('fit').said).toMatch(/needs a file/);
  });
});

describe('what can still be said is said', () => {
  it('for letters that are not UTF-8, with row, column and remedy', () => {
    const text = mapped((c) => c.with(0, `Qu\u00e4rtier ${c[0]}`));
    const run = weft('fit', fileWith('old.csv', Buffer.from(text, 'latin1')), ...scale);
    expect(run.code, run.said).toBe(0);
    expect(run.said).toMatch(/old\.csv, row 2, column "block".*Windows-1252.*CSV UTF-8/);
    expect(run.out).toContain('Quärtier B1');
    const strict = weft(
      'fit',
      fileWith('old.csv', Buffer.from(text, 'latin1')),
      ...scale,
      '--encoding',
      'utf-8',
    );
    expect(strict.code).toBe(2);
    expect(strict.said).toMatch(/row 2, column/);
  });

  it('for rows without a place, which are counted and named', () => {
    const run = weft('fit', fileWith('gaps.csv', changed(5, 0, '')), ...scale, '--json');
    expect(run.code, run.said).toBe(0);
    expect(run.said).toMatch(/row 5|5/);
    expect(JSON.parse(run.out).rowsWithoutPlace).toEqual({ count: 1, rows: [5] });
  });

  it('for a place of one respondent', () => {
    const run = weft('fit', fileWith('lone.csv', changed(3, 0, 'Lone')), ...scale, '--json', '--quiet');
    expect(run.code, run.said).toBe(0);
    const lone = JSON.parse(run.out).placeEstimates.find((p: { place: string }) => p.place === 'Lone');
    expect(lone.respondents).toBe(1);
  });

  it('for places that do not differ: zero, and a sentence instead of a warning', () => {
    const run = weft(
      'fit',
      join(root, 'oracles/data/no-place-variance.csv'),
      '--place',
      'place',
      '--scale',
      'trust=trust1,trust2,trust3,trust4',
      '--json',
      '--quiet',
    );
    expect(run.code, run.said).toBe(0);
    const { variance, notes, intraclassCorrelation } = JSON.parse(run.out);
    expect(variance.place[0][0]).toBe(0);
    expect(notes[0].sentence).toMatch(/do not differ more than people within them/);
    expect(intraclassCorrelation.trust.interval.respondents.upper).toBeGreaterThan(0);
  });

  it('leaves nothing half-written when a report fails', () => {
    const folder = mkdtempSync(join(tmpdir(), 'weft-'));
    const run = weft(
      'report',
      fileWith(
        'bad.csv',
        mapped((c) => c.with(0, 'B1')),
      ),
      ...scale,
      '--out',
      join(folder, 'report.html'),
    );
    expect(run.code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('help', () => {
  it('teaches by example for every verb', () => {
    const overview = weft('--help');
    expect(overview.code).toBe(0);
    for (const verb of ['fit', 'report', 'summarize', 'merge', 'simulate', 'serve']) {
      expect(overview.out).toContain(`weft ${verb}`);
      const help = weft(verb, '--help');
      expect(help.code).toBe(0);
      expect(help.out).toContain(`weft ${verb}`);
    }
  });

  it('gives examples that run', () => {
    const file = fileWith('made-up.csv', '');
    expect(weft('simulate', '--places', '12', '--seed', '7', '--out', file).code).toBe(0);
    const scales = ['cohesion', 'control'].flatMap((s) => [
      '--scale',
      `${s}=${[1, 2, 3, 4, 5].map((i) => s + i).join(',')}`,
    ]);
    const run = weft('report', file, '--place', 'place', ...scales, '--simulated', '--quiet');
    expect(run.code, run.said).toBe(0);
    expect(run.out).toContain('Simulated');
  });
});
