import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LabeledTable, readDta, readSav, writeDta, writeSav } from '@weft/formats';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'weft-labeled-'));
afterAll(() => rmSync(folder, { recursive: true }));

const runs = (program: string, ...asked: string[]): boolean =>
  spawnSync(program, asked, { encoding: 'utf8' }).status === 0;
const judges = {
  pspp: runs('pspp', '--version'),
  foreign: runs('Rscript', '-e', 'library(foreign)'),
  haven: runs('Rscript', '-e', 'library(haven)'),
};
for (const [name, there] of Object.entries(judges))
  if (!there) console.warn(`SKIPPED: ${name} is not installed, so it cannot judge .sav and .dta files.`);

const r = (script: string): string => {
  const path = join(folder, 'judge.R');
  writeFileSync(path, script);
  const { status, stdout, stderr } = spawnSync('Rscript', ['--encoding=UTF-8', path], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(stderr, stderr).not.toMatch(/error|warning/i);
  expect(status).toBe(0);
  return stdout;
};

const reasons = [
  { code: 250, label: 'Not asked' },
  { code: 251, label: 'Does not apply' },
  { code: 252, label: 'Prefers not to say' },
  { code: 253, label: 'Don’t know' },
  { code: 254, label: 'Skipped' },
  { code: 255, label: 'لا يمكن قراءته' },
];

const table: LabeledTable = {
  label: 'Spring wave, simulated',
  rows: 9,
  variables: [
    {
      name: 'place',
      label: 'Place',
      kind: 'number',
      measure: 'nominal',
      values: [
        { code: 1, label: 'Ferry Steps' },
        { code: 2, label: 'Ñuñoa / حي' },
      ],
      missing: [],
      cells: [1, 2, 1, 2, 1, 2, 1, 2, null],
    },
    {
      name: '_q1',
      label: 'People around here are willing to help their neighbors, whoever they are — “always”',
      kind: 'number',
      measure: 'ordinal',
      values: [
        { code: 1, label: 'Strongly disagree' },
        { code: 5, label: 'Muy de acuerdo' },
      ],
      missing: reasons,
      cells: [1, 5, 250, 251, 252, 253, 254, 255, null],
    },
    {
      name: 'weight',
      label: '',
      kind: 'number',
      measure: 'scale',
      values: [],
      missing: [],
      cells: [0.1, -3, 1e-12, 123456.789, -0.5, 1e200, 151, 152, -100],
    },
    {
      name: 'note',
      label: 'A text',
      kind: 'text',
      measure: 'nominal',
      values: [],
      missing: [],
      cells: ['', 'a', 'más', 'ثقة', "it's", '"', 'x'.repeat(255), 'b', ' c'],
    },
  ],
};
const madeOn = { madeOn: '2026-05-31' };
const numbersOf = (name: string): (number | string | null)[] => [
  ...table.variables.find((variable) => variable.name === name)!.cells,
];
const write = () => {
  writeFileSync(join(folder, 'f.sav'), writeSav(table, madeOn));
  writeFileSync(join(folder, 'f.dta'), writeDta(table, madeOn));
};
const told = (text: string, name: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${name}\t`))
    .map((line) => line.slice(name.length + 1));

describe('what we write', () => {
  test.skipIf(!judges.pspp)('PSPP reads .sav: every cell, label, reason and level', () => {
    write();
    const ask = join(folder, 'ask.sps');
    writeFileSync(
      ask,
      `GET FILE='${folder}/f.sav'.
DISPLAY DICTIONARY.
FREQUENCIES /VARIABLES=v_q1.
EXECUTE.
`,
    );
    const said = spawnSync('pspp', ['-O', 'format=csv', ask], { encoding: 'utf8' });
    expect(said.stdout + said.stderr).not.toMatch(/(error|warning):/i);
    for (const { label } of [...reasons, ...table.variables.flatMap(({ values }) => values)])
      expect(said.stdout).toContain(label);
    expect(said.stdout).toMatch(/v_q1,2,"People around here.*”",Ordinal,/);
    expect(said.stdout).toMatch(/place,1,Place,Nominal,/);
    expect(said.stdout).toMatch(/weight,3,,Scale,/);
    expect(said.stdout).toContain('250 THRU 255');
    expect(said.stdout).toMatch(/^Valid,Strongly disagree,1,11\.1%,50\.0%/m);
    expect(said.stdout).toMatch(/^,Not asked,1,11\.1%,,$/m);
    const converted = spawnSync('pspp-convert', [join(folder, 'f.sav'), join(folder, 'f.csv')], {
      encoding: 'utf8',
    });
    expect(converted.stderr).toBe('');
    expect(readFileSync(join(folder, 'f.csv'), 'utf8')).toContain(`${'x'.repeat(255)}`);
  });

  test.skipIf(!judges.foreign)('R foreign reads .sav: codes, labels and reasons', () => {
    write();
    const said = r(`library(foreign)
f <- read.spss('f.sav', to.data.frame = FALSE, use.value.labels = FALSE, use.missings = FALSE, reencode = 'UTF-8')
for (x in f$v_q1) cat('q1\\t', x, '\\n', sep = '')
for (x in f$weight) cat('weight\\t', format(x, digits = 17), '\\n', sep = '')
for (x in f$note) cat('note\\t', sub(' +$', '', x), '\\n', sep = '')
labels <- attr(f$v_q1, 'value.labels')
for (i in seq_along(labels)) cat('label\\t', labels[i], '=', names(labels)[i], '\\n', sep = '')
cat('variable\\t', attr(f, 'variable.labels')['v_q1'], '\\n', sep = '')
m <- attr(f, 'missings')$v_q1
cat('missing\\t', m$type, ' ', m$value, '\\n', sep = ' ')
g <- suppressWarnings(read.spss('f.sav', to.data.frame = TRUE, use.missings = TRUE, reencode = 'UTF-8'))
cat('left\\t', sum(!is.na(g$v_q1)), '\\n', sep = '')
`);
    expect(told(said, 'q1')).toEqual(numbersOf('_q1').map((cell) => String(cell ?? 'NA')));
    expect(told(said, 'weight').map(Number)).toEqual(numbersOf('weight'));
    expect(told(said, 'note')).toEqual(numbersOf('note'));
    expect(told(said, 'label').sort()).toEqual(
      [...table.variables[1]!.values, ...reasons].map(({ code, label }) => `${code}=${label}`).sort(),
    );
    expect(told(said, 'variable')).toEqual([table.variables[1]!.label]);
    expect(told(said, 'missing').join()).toMatch(/range\s+250\s+255/);
    expect(told(said, 'left')).toEqual(['2']);
  });

  for (const kind of ['sav', 'dta'] as const)
    test.skipIf(!judges.haven)(`R haven (ReadStat) reads .${kind}`, () => {
      write();
      const said = r(`library(haven)
f <- ${kind === 'sav' ? "read_sav('f.sav', user_na = TRUE)" : "read_dta('f.dta')"}
cat('names\\t', names(f), '\\n')
q <- f$v_q1
for (x in ${kind === 'sav' ? 'as.numeric(unclass(q))' : 'ifelse(is.na(q), na_tag(q), as.character(unclass(q)))'}) cat('q1\\t', x, '\\n', sep = '')
for (x in f$weight) cat('weight\\t', format(x, digits = 17), '\\n', sep = '')
for (x in f$note) cat('note\\t', x, '\\n', sep = '')
labels <- attr(q, 'labels')
for (i in seq_along(labels)) cat('label\\t', ${kind === 'sav' ? 'labels[i]' : 'ifelse(is.na(labels[i]), na_tag(labels[i]), labels[i])'}, '=', names(labels)[i], '\\n', sep = '')
cat('variable\\t', attr(q, 'label'), '\\n', sep = '')
${kind === 'sav' ? "cat('missing\\t', attr(q, 'na_range'), '\\n')" : ''}
cat('file\\t', attr(f, 'label'), '\\n', sep = '')
`);
      const letter = (code: number | string | null) =>
        code === null ? 'NA' : Number(code) >= 250 ? 'abcdef'[Number(code) - 250]! : String(code);
      const shown = kind === 'sav' ? (code: number | string | null) => String(code ?? 'NA') : letter;
      expect(told(said, 'names').join().trim()).toBe('place v_q1 weight note');
      expect(told(said, 'q1')).toEqual(numbersOf('_q1').map(shown));
      expect(told(said, 'weight').map(Number)).toEqual(numbersOf('weight'));
      expect(told(said, 'note')).toEqual(numbersOf('note'));
      expect(told(said, 'label').sort()).toEqual(
        [...table.variables[1]!.values, ...reasons]
          .map(({ code, label }) => `${shown(code)}=${label}`)
          .sort(),
      );
      expect(told(said, 'variable')).toEqual([
        kind === 'sav' ? table.variables[1]!.label : [...table.variables[1]!.label].slice(0, 80).join(''),
      ]);
      if (kind === 'sav') expect(told(said, 'missing').join()).toMatch(/250 255/);
      if (kind === 'dta') expect(told(said, 'file')).toEqual([table.label]);
    });
});

describe('what others write', () => {
  test.skipIf(!judges.pspp)('we read from PSPP, compressed or not', () => {
    for (const how of ['COMPRESSED', 'UNCOMPRESSED']) {
      const ask = join(folder, 'make.sps');
      writeFileSync(
        ask,
        `DATA LIST LIST NOTABLE /a_long_variable_name (F8.0) b (F8.2) text (A300).
BEGIN DATA
1 0.5 "one"
9 -2 "${'y'.repeat(254)} z${'w'.repeat(30)}"
. 3 ""
END DATA.
VARIABLE LABELS a_long_variable_name 'Una pregunta ¿sí?'.
VALUE LABELS a_long_variable_name 1 'Sí' 9 'No sabe'.
MISSING VALUES a_long_variable_name (9).
VARIABLE LEVEL a_long_variable_name (ORDINAL).
SAVE OUTFILE='${folder}/theirs.sav' /${how}.
`,
      );
      const said = spawnSync('pspp', ['--syntax-encoding=UTF-8', ask], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      expect(said.stdout + said.stderr).not.toMatch(/error/i);
      const { rows, variables } = readSav(readFileSync(join(folder, 'theirs.sav')), 'theirs.sav');
      expect(rows).toBe(3);
      expect(variables[0]).toEqual({
        name: 'a_long_variable_name',
        label: 'Una pregunta ¿sí?',
        kind: 'number',
        measure: 'ordinal',
        values: [{ code: 1, label: 'Sí' }],
        missing: [{ code: 9, label: 'No sabe' }],
        cells: [1, 9, null],
      });
      expect(variables[1]!.cells).toEqual([0.5, -2, 3]);
      expect(variables[2]!.cells).toEqual(['one', `${'y'.repeat(254)} z${'w'.repeat(30)}`, '']);
    }
  });

  test.skipIf(!judges.haven)(
    'we read from haven: .sav, and .dta of Stata 13 and 14; older ones are refused',
    () => {
      r(`library(haven)
f <- data.frame(x = labelled(c(1, 2, tagged_na('a'), tagged_na('c'), NA), c(yes = 1, no = 2, refused = tagged_na('a')), label = 'Asked'),
  y = c(1.5, -2, 0, 1e10, NA), t = c('one', 'ñ', '', 'four', 'five'), stringsAsFactors = FALSE)
write_dta(f, 'theirs14.dta', version = 14)
invisible(haven:::write_dta_(f, 'theirs13.dta', version = 117L, label = NULL, strl_threshold = 2045L))
foreign::write.dta(data.frame(x = 1), 'theirs12.dta', version = 10)
f$x <- labelled_spss(c(1, 2, 8, 9, NA), c(yes = 1, no = 2, refused = 8), na_range = c(8, 9), label = 'Asked')
write_sav(f, 'theirs.sav')
`);
      for (const file of ['theirs14.dta', 'theirs13.dta']) {
        const { variables } = readDta(readFileSync(join(folder, file)), file);
        expect(variables[0]).toMatchObject({
          name: 'x',
          label: 'Asked',
          values: [
            { code: 1, label: 'yes' },
            { code: 2, label: 'no' },
          ],
          missing: [
            { code: 1_000_001, label: 'refused' },
            { code: 1_000_003, label: '' },
          ],
          cells: [1, 2, 1_000_001, 1_000_003, null],
        });
        expect(variables[1]!.cells).toEqual([1.5, -2, 0, 1e10, null]);
        if (file === 'theirs14.dta') expect(variables[2]!.cells).toEqual(['one', 'ñ', '', 'four', 'five']);
      }
      expect(() => readDta(readFileSync(join(folder, 'theirs12.dta')), 'theirs12.dta')).toThrow(
        /theirs12\.dta.*Stata 12.*Stata 14 or later/,
      );
      const { variables } = readSav(readFileSync(join(folder, 'theirs.sav')), 'theirs.sav');
      expect(variables[0]).toMatchObject({
        values: [
          { code: 1, label: 'yes' },
          { code: 2, label: 'no' },
        ],
        missing: [
          { code: 8, label: 'refused' },
          { code: 9, label: '' },
        ],
        cells: [1, 2, 8, 9, null],
      });
    },
  );
});
