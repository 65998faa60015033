import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCsvBytes } from '@weft/formats';
import { expect, test } from 'vitest';
import { textsOf, utf8 } from './tables.ts';

const script = `
import csv, json, sys
csv.field_size_limit(1 << 30)
with open(sys.argv[1], newline='', encoding='utf-8-sig', errors='replace') as file:
    rows = [[cell.strip() for cell in row] for row in csv.reader(file, delimiter=sys.argv[2])]
json.dump(rows, sys.stdout)
`;

const python = spawnSync('python3', ['--version']).status === 0;
const skipped = python ? '' : ' (SKIPPED: python3, the outside oracle, is not here)';
const data = resolve(import.meta.dirname, '../../../../shared/data');

const byPython = (path: string, delimiter: string): string[][] =>
  JSON.parse(
    execFileSync('python3', ['-c', script, path, delimiter], { encoding: 'utf8', maxBuffer: 1 << 30 }),
  );

const nasty = [
  '\uFEFF"Ort; genau",„x“,"quote ""in"" quote",empty,last\r\n',
  '"a,b","line\nbreak",""""""," padded ",1\r\n',
  'plain,"two\r\n\r\nbreaks",5" pipe,,"=SUM(A1)"\n',
  '界,😀 é,"\t","",-1.439\r\n',
  '"","""start","end""","mid""dle",""\r\n',
  `${'x'.repeat(5000)},"${'y""'.repeat(3000)}",1e5,'single',;\r\n`,
  'last,row,without,line,end',
].join('');

test.skipIf(!python)(`a nasty file is read as Python's csv reads it${skipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'weft-csv-'));
  try {
    const path = join(folder, 'nasty.csv');
    writeFileSync(path, utf8(nasty));
    const table = readCsvBytes(readFileSync(path), { file: 'nasty.csv' });
    expect(table.rows).toBe(6);
    expect(textsOf(table)).toEqual(byPython(path, ','));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const files = existsSync(data) ? readdirSync(data).filter((name) => name.endsWith('.csv')) : [];
const absent = files.length > 0 ? '' : ' (SKIPPED: ../shared/data is not here)';

test.skipIf(!python || files.length === 0)(
  `the shared data are read as Python reads them${skipped}${absent}`,
  () => {
    for (const name of files) {
      const path = join(data, name);
      const table = readCsvBytes(readFileSync(path), { file: name });
      const expected = byPython(path, ',');
      expected[0] = expected[0]!.map((header, index) => header || `column ${index + 1}`);
      const kept = table.columns.map(({ position }) => position - 1);
      const leftOut = table.notices.filter(({ code }) => code === 'column-not-utf8').length;
      expect(kept.length + leftOut, name).toBe(expected[0]!.length);
      expect(textsOf(table), name).toEqual(expected.map((row) => kept.map((index) => row[index]!)));
    }
  },
);
