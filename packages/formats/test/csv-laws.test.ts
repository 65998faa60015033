import { readCsv, readCsvBytes, writeCsv } from '@weft/formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inChunks, textsOf, utf8 } from './tables.ts';

const nasty = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'"",;\t|\r\n =+-@\'ab1é界😀\u00a0\u3000'), maxLength: 14 }),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
  fc.constantFrom('', '1', '5', '-1.439', 'NC001', '""', '"', '\r\n', 'sep=;'),
);
const delimiter = fc.constantFrom(',', ';', '\t', '|');
const lineEnd = fc.constantFrom('\r\n', '\n');

const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    header: fc.uniqueArray(nasty, {
      minLength: width,
      maxLength: width,
      selector: (name) => name.trim(),
    }),
    rows: fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  }),
);

const named = (header: readonly string[]) => header.every((name) => name.trim() !== '');

test('what is written is read again, whatever the texts hold', () => {
  fc.assert(
    fc.property(
      tables,
      delimiter,
      lineEnd,
      fc.boolean(),
      ({ header, rows }, delimiter, lineEnd, byteOrderMark) => {
        fc.pre(named(header));
        const text = writeCsv(header, rows, { delimiter, lineEnd, byteOrderMark, guardFormulas: false });
        const table = readCsvBytes(utf8(text), { file: 'f.csv', delimiter });
        expect(textsOf(table)).toEqual([header, ...rows].map((row) => row.map((cell) => cell.trim())));
        expect(table.notices).toEqual([]);
      },
    ),
    { numRuns: 600 },
  );
});

test('a table is rectangular, its values distinct and each first seen where it says', () => {
  fc.assert(
    fc.property(tables, ({ header, rows }) => {
      fc.pre(named(header));
      const table = readCsvBytes(utf8(writeCsv(header, rows)), { file: 'f.csv', delimiter: ',' });
      for (const { codes, values, firstRow } of table.columns) {
        expect(codes.length).toBe(table.rows);
        expect(new Set(values).size).toBe(values.length);
        expect(values.map((_, code) => codes.indexOf(code) + 2)).toEqual([...firstRow]);
      }
    }),
    { numRuns: 200 },
  );
});

const wild = fc.string({
  unit: fc.constantFrom(
    '"',
    '""',
    ',',
    ',',
    '\n',
    '\r\n',
    '\r',
    '\n',
    'a',
    '1',
    '\n2,3',
    '\n"x",',
    'é',
    '界',
    '😀',
    ' ',
  ),
  maxLength: 60,
});

/** The table, or what was said of the file. */
async function outcome(read: () => unknown): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    return (error as Error).message;
  }
}

test('any cutting of the bytes gives the same table, or the same refusal', async () => {
  const long = `a,b\n"${'é'.repeat(9000)}",1\n`;
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(wild, sizes, fc.integer({ min: 1, max: 20 }), async (text, sizes, times) => {
      const bytes = utf8(long + text.repeat(times));
      const whole = await outcome(() => readCsvBytes(bytes, { file: 'f.csv' }));
      const cut = await outcome(() => readCsv(inChunks(bytes, [18_010, ...sizes]), { file: 'f.csv' }));
      const small = await outcome(() => readCsv(inChunks(bytes, sizes), { file: 'f.csv' }));
      expect(cut).toEqual(whole);
      expect(small).toEqual(whole);
    }),
    { numRuns: 150 },
  );
});

test('UTF-16 in any pieces gives the same columns as UTF-8', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(tables, sizes, async ({ header, rows }, sizes) => {
      fc.pre(named(header));
      const text = writeCsv(header, rows);
      const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
      const options = { file: 'f.csv', delimiter: ',' };
      const table = await readCsv(inChunks(utf16, sizes), options);
      expect(table.columns).toEqual(readCsvBytes(utf8(text), options).columns);
    }),
    { numRuns: 150 },
  );
});

test('bytes are judged UTF-8 exactly where the platform judges them so', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const byte = fc.oneof(
    fc.constantFrom(
      0x80,
      0xbf,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xff,
      0x9f,
      0xa0,
      0x8f,
      0x90,
    ),
    fc.integer({ min: 0x30, max: 0xff }),
  );
  const text = fc.oneof(
    fc.uint8Array({ maxLength: 0 }).chain(() => fc.array(byte, { minLength: 1, maxLength: 5 })),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }).map((s) => [...utf8(s)]),
  );
  let sound = 0;
  fc.assert(
    fc.property(text, (bytes) => {
      fc.pre(bytes.every((b) => b > 0x2f && b !== 0x7c && b !== 0x3b));
      let expected: string | undefined;
      try {
        expected = decoder.decode(Uint8Array.of(0x78, ...bytes)).trim();
        sound++;
      } catch {
        expected = undefined;
      }
      const file = Uint8Array.of(...utf8('a\nx'), ...bytes, 0x0a);
      let got: string | undefined;
      try {
        got = readCsvBytes(file, { file: 'f.csv' }).columns[0]!.values[0];
      } catch (error) {
        expect(error).toMatchObject({ code: 'not-utf8', row: 2, column: 'a' });
      }
      expect(got).toBe(expected);
    }),
    { numRuns: 3000 },
  );
  expect(sound).toBeGreaterThan(100);
});
