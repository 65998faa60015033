import {
  FormatError,
  type LabeledTable,
  type LabeledVariable,
  readDta,
  readSav,
  safeNames,
  tableOfLabeled,
  writeDta,
  writeSav,
} from '@weft/formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inBytes } from './words.ts';

const madeOn = { madeOn: '2026-05-31' };

const words = fc.string({
  unit: fc.constantFrom(...'ab \'"<>/=:()%é界ثق😀\t\n_1'),
  maxLength: 30,
});
/** Spaces at the end of a text are not kept by SPSS. */
const kept = (most: number) => words.map((text) => inBytes(text, most).trimEnd());
const label = kept(120).filter((text) => text !== '');
const names = fc.oneof(
  words,
  fc.constantFrom(
    '_id',
    'age',
    'Age',
    'AGE',
    'with',
    'all',
    'str8',
    '1a',
    'a.b',
    '',
    'x'.repeat(90),
    'é'.repeat(60),
  ),
);
const number = fc.oneof(
  fc.integer({ min: -200, max: 249 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
);

const numberVariable = (rows: number): fc.Arbitrary<LabeledVariable> =>
  fc
    .record({
      name: names,
      label: kept(80),
      measure: fc.constantFrom('nominal' as const, 'ordinal' as const, 'scale' as const),
      values: fc.uniqueArray(fc.record({ code: fc.integer({ min: -120, max: 240 }), label }), {
        selector: ({ code }) => code,
        maxLength: 6,
      }),
      missing: fc.uniqueArray(fc.record({ code: fc.constantFrom(250, 251, 252, 253, 254, 255), label }), {
        selector: ({ code }) => code,
        maxLength: 6,
      }),
    })
    .chain((variable) => {
      const reasons = variable.missing.map(({ code }) => code);
      const cell = fc.oneof(
        number.filter((value) => value < 250 || value > 255),
        fc.constant(null),
        ...(reasons.length > 0 ? [fc.constantFrom(...reasons)] : []),
      );
      return fc
        .array(cell, { minLength: rows, maxLength: rows })
        .map((cells) => ({ ...variable, kind: 'number' as const, cells }));
    });

const textVariable = (rows: number): fc.Arbitrary<LabeledVariable> =>
  fc
    .record({
      name: names,
      label: kept(80),
      cells: fc.array(kept(255), { minLength: rows, maxLength: rows }),
    })
    .map((variable) => ({ ...variable, kind: 'text', measure: 'nominal', values: [], missing: [] }));

const tables: fc.Arbitrary<LabeledTable> = fc.integer({ min: 0, max: 6 }).chain((rows) =>
  fc.record({
    label: kept(60),
    rows: fc.constant(rows),
    variables: fc.array(fc.oneof(numberVariable(rows), textVariable(rows)), { minLength: 1, maxLength: 6 }),
  }),
);

const byCode = <T extends { readonly code: number }>(labels: readonly T[]) =>
  labels.toSorted((a, b) => a.code - b.code);
const plain = ({ label, rows, variables }: LabeledTable) => ({
  label,
  rows,
  variables: variables.map((variable) => ({
    ...variable,
    name: variable.name.replace(/[\r\n]/g, ' '),
    values: byCode(variable.values),
    missing: byCode(variable.missing),
  })),
});

test('any table comes back from a .sav file as it was', () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(plain(readSav(writeSav(table, madeOn), 'f.sav'))).toEqual(plain(table));
    }),
    { numRuns: 400 },
  );
});

test('any table comes back from a .dta file as it was', () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(plain(readDta(writeDta(table, madeOn), 'f.dta'))).toEqual(plain(table));
    }),
    { numRuns: 400 },
  );
});

test('names are safe, distinct, and left alone where they can be', () => {
  for (const [program, most, reserved] of [
    [
      'spss',
      (name: string) => new TextEncoder().encode(name).length <= 64,
      /^(all|and|by|eq|ge|gt|le|lt|ne|not|or|to|with)$/i,
    ],
    [
      'stata',
      (name: string) => [...name].length <= 32,
      /^(byte|double|float|if|in|int|long|using|with|str\d+)$/i,
    ],
  ] as const)
    fc.assert(
      fc.property(fc.array(names, { maxLength: 20 }), (wished) => {
        const safe = safeNames(wished, program);
        expect(safe).toHaveLength(wished.length);
        for (const name of safe) {
          expect(name).toMatch(/^\p{L}[\p{L}\p{N}_]*$/u);
          expect(name).not.toMatch(reserved);
          expect(most(name), name).toBe(true);
        }
        expect(new Set(safe.map((name) => name.toLowerCase())).size).toBe(safe.length);
        expect(safeNames(safe, program)).toEqual(safe);
      }),
      { numRuns: 400 },
    );
});

test('the names that broke others’ exports', () => {
  expect(safeNames(['_id', 'Age', 'age', 'with', '1a', 'group/q1', ''], 'spss')).toEqual([
    'v_id',
    'Age',
    'age_2',
    'with_v',
    'v1a',
    'group_q1',
    'v',
  ]);
  expect(safeNames(['str8', 'int', '_n', 'ثقة'], 'stata')).toEqual(['str8_v', 'int_v', 'v_n', 'ثقة']);
  const long = 'a_very_long_name_that_goes_on_and_on_about_neighbors';
  expect(safeNames([`${long}1`, `${long}2`], 'stata')).toEqual([
    'a_very_long_name_that_goes_on_an',
    'a_very_long_name_that_goes_on__2',
  ]);
});

const one = (change: Partial<LabeledVariable>): LabeledTable => ({
  label: '',
  rows: 1,
  variables: [
    {
      name: 'q1',
      label: '',
      kind: 'number',
      measure: 'ordinal',
      values: [],
      missing: [],
      cells: [1],
      ...change,
    },
  ],
});

test('what cannot be kept is refused, naming the variable', () => {
  const reasons = [250, 251, 252, 253].map((code) => ({ code, label: 'r' }));
  expect(() =>
    writeSav(one({ missing: [...reasons, { code: 260, label: 'r' }], cells: [255] }), madeOn),
  ).toThrow(/"q1": 255 is an answer and lies between/);
  expect(() => writeSav(one({ kind: 'text', cells: ['é'.repeat(128)] }), madeOn)).toThrow(
    /"q1", row 1.*256 bytes/,
  );
  expect(() => writeDta(one({ cells: [1.7e308] }), madeOn)).toThrow(/"q1" holds a number too large/);
  expect(() => writeDta(one({ values: [{ code: 1.5, label: 'half' }] }), madeOn)).toThrow(
    /"q1": 1.5 has a label/,
  );
  expect(() => writeDta(one({ cells: [Number.NaN] }), madeOn)).toThrow(/"q1", row 1/);
});

test('damaged files are refused as such, and never read as something else', () => {
  const table = one({
    missing: [{ code: 253, label: "Don't know" }],
    label: 'Words',
    values: [{ code: 1, label: 'no' }],
  });
  for (const [write, read] of [
    [writeSav, readSav],
    [writeDta, readDta],
  ] as const) {
    const bytes = write(table, madeOn);
    for (let end = 0; end < bytes.length - (read === readSav ? 20 : 0); end++)
      expect(() => read(bytes.slice(0, end), 'cut'), `cut at ${end}`).toThrow(FormatError);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const changed = bytes.slice();
        changed[at] = byte;
        try {
          read(changed, 'changed');
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
      { numRuns: 500 },
    );
  }
});

test('a labeled table as plain columns: reasons as the words asked for', () => {
  const table = one({ missing: [{ code: 253, label: "Don't know" }], cells: [253] });
  expect(tableOfLabeled(table, 'f').columns[0]!.values).toEqual(["Don't know"]);
  expect(tableOfLabeled(table, 'f', () => 'skipped').columns[0]!.values).toEqual(['skipped']);
});
