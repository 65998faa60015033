import { FormatError, type FormatErrorCode, readCsv, readCsvBytes } from '@weft/formats';
import { describe, expect, test } from 'vitest';
import { inChunks, readText, refusal, textsOf, utf8 } from './tables.ts';

interface Case {
  readonly what: string;
  readonly bytes: Uint8Array | string;
  readonly code: FormatErrorCode;
  readonly row?: number;
  readonly column?: string;
  readonly says: readonly (string | RegExp)[];
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const filler = '1,2\n'.repeat(10_000);

const cases: readonly Case[] = [
  { what: 'an empty file', bytes: '', code: 'empty-file', says: ['empty'] },
  { what: 'only a byte-order mark', bytes: '\uFEFF', code: 'empty-file', says: ['empty'] },
  { what: 'only blank lines', bytes: '\n\r\n  \n', code: 'empty-file', says: ['empty'] },
  { what: 'a header only', bytes: 'place,a,b\n', code: 'no-rows', says: ['3 columns', 'row per respondent'] },
  { what: 'a header and blank rows', bytes: 'place,a\n\n,\n', code: 'no-rows', says: ['only a header'] },
  { what: 'a blank first row', bytes: ',,\na,b,c\n1,2,3\n', code: 'blank-header', says: ['row 1', 'names'] },
  {
    what: 'a name used twice',
    bytes: 'place,trust,age,trust\nA,1,2,3\n',
    code: 'duplicate-column',
    row: 1,
    column: 'trust',
    says: ['"trust" twice', 'columns 2 and 4', 'another name'],
  },
  {
    what: 'a cell too many',
    bytes: 'place,a\nEast,1\nSmith, John,2\n',
    code: 'too-many-cells',
    row: 3,
    says: ['row 3 has 3 cells', 'header has 2', '"2"', 'commas between quote marks'],
  },
  {
    what: 'row names written by R',
    bytes: '"place","a"\n"1","East",3\n"2","West",4\n',
    code: 'too-many-cells',
    row: 2,
    says: ['row.names = FALSE'],
  },
  {
    what: 'a quote never closed',
    bytes: 'place,a\nEast,1\nWest,"2\nNorth,3\n',
    code: 'unclosed-quote',
    row: 3,
    column: 'a',
    says: ['row 3', 'column 2 ("a")', 'never closed', '""'],
  },
  {
    what: 'a quote never closed in the header',
    bytes: 'place,"a\n1,2\n',
    code: 'unclosed-quote',
    row: 1,
    says: ['row 1', 'column 2'],
  },
  {
    what: 'text after a quote',
    bytes: 'place,a\nEast,1\n"West" end,2\n',
    code: 'text-after-quote',
    row: 3,
    column: 'place',
    says: ['row 3', 'followed by more text ("e")', 'twice'],
  },
  {
    what: 'a quote left open until the next one, which is named where it opens',
    bytes: 'place,a\n"East,1\n"West",2\n',
    code: 'text-after-quote',
    row: 2,
    column: 'place',
    says: ['opens in row 2', 'still open'],
  },
  {
    what: 'Windows-1252 bytes',
    bytes: latin1('place,a\nMarket,1\nCaf\xe9 Row,2\n'),
    code: 'not-utf8',
    row: 3,
    column: 'place',
    says: ['row 3', 'column 1 ("place")', '0xE9', 'Windows-1252', '"Café Row"', 'CSV UTF-8'],
  },
  {
    what: 'one Windows-1252 byte alone in its cell',
    bytes: latin1('place,a\nMarket,\xe9\n'),
    code: 'not-utf8',
    row: 2,
    column: 'a',
    says: ['0xE9', '"é"'],
  },
  {
    what: 'Windows-1252 bytes in the header',
    bytes: latin1('place,\xe2ge\nMarket,1\n'),
    code: 'not-utf8',
    row: 1,
    says: ['row 1', 'column 2', '"âge"'],
  },
  {
    what: 'bytes of no known text',
    bytes: Uint8Array.of(...utf8('a,b\n1,x'), 0x81, 0xc3, 0x0a),
    code: 'not-utf8',
    row: 2,
    column: 'b',
    says: [/0x81\. Open/],
  },
  {
    what: 'a surrogate written in UTF-8',
    bytes: Uint8Array.of(...utf8('a\nabc'), 0xed, 0xa0, 0x80, 0x0a),
    code: 'not-utf8',
    row: 2,
    column: 'a',
    says: ['0xED'],
  },
  {
    what: 'zero bytes',
    bytes: 'a,b\n1,2\n3,\0\n',
    code: 'binary-file',
    row: 3,
    says: ['row 3', 'zero byte'],
  },
  {
    what: 'zero bytes in quotes',
    bytes: 'a,b\n1,2\n3,"x\0"\n',
    code: 'binary-file',
    row: 3,
    says: ['zero byte'],
  },
  {
    what: 'an Excel workbook',
    bytes: Uint8Array.of(0x50, 0x4b, 3, 4, ...utf8('.....[Content_Types].xml ...')),
    code: 'workbook',
    says: ['Excel workbook', 'save it as "CSV UTF-8"'],
  },
  {
    what: 'an OpenDocument spreadsheet',
    bytes: Uint8Array.of(0x50, 0x4b, 3, 4, ...utf8('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')),
    code: 'workbook',
    says: ['OpenDocument'],
  },
  {
    what: 'an old Excel workbook',
    bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
    code: 'workbook',
    says: ['.xls'],
  },
  {
    what: 'a zip file',
    bytes: Uint8Array.of(0x50, 0x4b, 3, 4, ...utf8('survey.csv')),
    code: 'compressed-file',
    says: ['zip', 'Unpack'],
  },
  { what: 'a gzip file', bytes: Uint8Array.of(0x1f, 0x8b, 8, 0), code: 'compressed-file', says: ['gzip'] },
  {
    what: 'UTF-16 cut in the middle of a character',
    bytes: Buffer.from('\uFEFFa;b\n1;2', 'utf16le').subarray(0, 15),
    code: 'broken-utf16',
    row: 3,
    says: ['UTF-16', 'cut'],
  },
  {
    what: 'a fault far down',
    bytes: `a,b\n${filler}1,2,3\n`,
    code: 'too-many-cells',
    row: 10_002,
    says: ['row 10002'],
  },
];

describe('each bad input is refused with file, row, column and remedy', () => {
  test.each(cases)('$what', async ({ bytes, code, row, column, says }) => {
    const file = 'survey.csv';
    const whole = typeof bytes === 'string' ? utf8(bytes) : bytes;
    const columns = (header: readonly string[]) => header;
    const error = refusal(() => readCsvBytes(whole, { file, columns }));
    expect(error).toMatchObject({ name: 'FormatError', code, file });
    expect(error.row).toBe(row);
    expect(error.column).toBe(column);
    expect(error.message).toContain(file);
    for (const part of says)
      expect(error.message).toMatch(part instanceof RegExp ? part : new RegExp(escaped(part)));
    expect(error.remedy.length).toBeGreaterThan(10);
    expect(error.message).not.toMatch(/undefined|NaN|\[object/);
    const streamed = readCsv(inChunks(whole, [1, 3, 2]), { file, columns });
    await expect(streamed).rejects.toMatchObject({ code, message: error.message });
  });

  test('bytes that are not UTF-8 in a column nobody chose leave it out, unless nothing else is there', () => {
    const bytes = latin1('place,town\nEast,Paris\nWest,Orl\xe9ans\nNorth,Nice\n');
    const table = readCsvBytes(bytes, { file: 'survey.csv' });
    expect(textsOf(table)).toEqual([['place'], ['East'], ['West'], ['North']]);
    expect(table.notices).toMatchObject([{ code: 'column-not-utf8', row: 3, column: 'town' }]);
    expect(table.notices[0]!.says).toMatch(/Column 2 \("town"\).*row 3.*0xE9.*CSV UTF-8/);
    const alone = refusal(() => readCsvBytes(latin1('town\nOrl\xe9ans\n'), { file: 'survey.csv' }));
    expect(alone).toMatchObject({ code: 'not-utf8', row: 2, column: 'town' });
  });

  test('a column that is not there', () => {
    const error = refusal(() => readText('place,a\nEast,1\n', { columns: () => ['plcae'] }));
    expect(error).toMatchObject({ code: 'unknown-column', row: 1, column: 'plcae' });
    expect(error.message).toContain('"place", "a"');
  });

  test('too many different texts in a column that was asked for', () => {
    const text = `id,a\n${Array.from({ length: 20 }, (_, i) => `person ${i},1`).join('\n')}`;
    const error = refusal(() => readText(text, { columns: () => ['id'], maxValues: 12 }));
    expect(error).toMatchObject({
      code: 'too-many-values',
      row: 14,
      column: 'id',
      details: { values: 12, position: 1 },
    });
  });

  test('a quote left open in a long file is named where it opens, without holding the rest', async () => {
    let given = 0;
    async function* chunks() {
      yield utf8('place,a\nEast,1\nWest,"2\n');
      for (; given < 2000; given++) yield utf8('North,3\n'.repeat(8192));
    }
    const error = await readCsv(chunks(), { file: 'long.csv' }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(FormatError);
    expect(error).toMatchObject({ code: 'unclosed-quote', row: 3, column: 'a' });
    expect(given).toBeLessThan(700);
  });

  test('a row without end is refused before memory is', async () => {
    async function* chunks() {
      yield utf8('place,a\nEast,1\nWest,');
      for (let i = 0; i < 2000; i++) yield utf8('no line end here '.repeat(4096));
    }
    await expect(readCsv(chunks(), { file: 'long.csv' })).rejects.toMatchObject({
      code: 'row-too-long',
      row: 3,
    });
  });
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
