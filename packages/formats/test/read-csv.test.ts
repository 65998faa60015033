import { type CsvOptions, columnNamed, readCsv, readCsvBytes } from '@weft/formats';
import { describe, expect, test } from 'vitest';
import { inChunks, readText, textsOf, utf8 } from './tables.ts';

const codes = (text: string, options: Partial<CsvOptions> = {}) =>
  readText(text, options).notices.map((notice) => notice.code);

const wanted = [
  ['place', 'a', 'b'],
  ['Ferry Steps', '1', '2'],
  ['Market', '', '3'],
];

describe('a plain table', () => {
  test('keeps each distinct text once, in order, with the row where it first stands', () => {
    const table = readText('place,a\nEast,3\nWest,\nEast,5\n East ,3\n');
    expect(table).toMatchObject({ file: 'survey.csv', rows: 4, notices: [] });
    expect(table.columns).toEqual([
      {
        name: 'place',
        position: 1,
        codes: Uint8Array.of(0, 1, 0, 0),
        values: ['East', 'West'],
        firstRow: Uint32Array.of(2, 3),
      },
      {
        name: 'a',
        position: 2,
        codes: Uint8Array.of(0, 1, 2, 0),
        values: ['3', '', '5'],
        firstRow: Uint32Array.of(2, 3, 4),
      },
    ]);
  });

  test('codes widen as distinct texts grow', () => {
    const file = (n: number) => `id\n${Array.from({ length: n }, (_, i) => `r${i}`).join('\n')}\n`;
    for (const [n, Kind] of [
      [256, Uint8Array],
      [257, Uint16Array],
      [65536, Uint16Array],
      [65537, Uint32Array],
    ] as const) {
      const [column] = readText(file(n)).columns;
      expect(column!.codes).toBeInstanceOf(Kind);
      expect(column!.codes.length).toBe(n);
      expect(column!.codes.every((code, row) => code === row)).toBe(true);
      expect(column!.values.every((value, i) => value === `r${i}`)).toBe(true);
    }
  });

  test('texts of every length up to 12 bytes and beyond are told apart', () => {
    const texts: string[] = [];
    for (let length = 1; length <= 12; length++)
      for (const last of ['a', 'b', 'é', '界', '😀']) texts.push('x'.repeat(length - 1) + last);
    texts.push('y'.repeat(30_000), `${'y'.repeat(29_999)}z`);
    const [column] = readText(`t\n${texts.join('\n')}\n${texts.join('\n')}\n`).columns;
    expect(column!.values).toEqual(texts);
    expect([...column!.codes]).toEqual([...texts.keys(), ...texts.keys()]);
  });
});

describe('what is understood without being told', () => {
  test.each([
    ['line feeds', 'place,a,b\nFerry Steps,1,2\nMarket,,3\n'],
    ['no line end at the end', 'place,a,b\nFerry Steps,1,2\nMarket,,3'],
    ['carriage return and line feed', 'place,a,b\r\nFerry Steps,1,2\r\nMarket,,3\r\n'],
    ['carriage returns', 'place,a,b\rFerry Steps,1,2\rMarket,,3\r'],
    ['a byte-order mark', '\uFEFFplace,a,b\nFerry Steps,1,2\nMarket,,3\n'],
    ['a byte-order mark and quotes', '\uFEFF"place","a","b"\n"Ferry Steps",1,2\n"Market",,"3"\n'],
    ['semicolons', 'place;a;b\nFerry Steps;1;2\nMarket;;3\n'],
    ['tabs', 'place\ta\tb\nFerry Steps\t1\t2\nMarket\t\t3\n'],
    ['upright bars', 'place|a|b\nFerry Steps|1|2\nMarket||3\n'],
    ['a sep line', 'sep=;\r\nplace;a;b\r\nFerry Steps;1;2\r\nMarket;;3\r\n'],
    ['spaces round cells', 'place , a,b\n Ferry Steps , 1 ,2\n "Market" , , " 3 "\n'],
    ['blank rows at the end', 'place,a,b\nFerry Steps,1,2\nMarket,,3\n\n\r\n  \n'],
    ['rows of delimiters at the end', 'place,a,b\nFerry Steps,1,2\nMarket,,3\n,,\n,,\n'],
    ['no-break spaces round cells', 'place,a,b\n\u00a0Ferry Steps,1,2\nMarket\u3000,\u00a0,3\n'],
  ])('%s', (_, text) => {
    expect(textsOf(readText(text))).toEqual(wanted);
  });

  test('no-break spaces do not make two values of one', () => {
    const { columns } = readText('p\nEast\n\u00a0East\nEast\u00a0\n\u00a0East\n\u00a0\n""\n');
    expect(columns[0]!.values).toEqual(['East', '']);
    expect([...columns[0]!.codes]).toEqual([0, 0, 0, 0, 1, 1]);
  });

  test.each(['utf-16le', 'utf-16be'] as const)('%s, with and without a mark', (encoding) => {
    const text = 'place;a;b\r\nFerry Steps;1;2\r\n"Zürich 界 😀";;3\r\n';
    for (const start of ['\uFEFF', '']) {
      const bytes = Buffer.from(start + text, 'utf16le');
      const table = readCsvBytes(encoding === 'utf-16le' ? bytes : bytes.swap16(), { file: 'excel.txt' });
      expect(textsOf(table)[2]).toEqual(['Zürich 界 😀', '', '3']);
      expect(table.notices.map((notice) => notice.code)).toContain('utf16');
    }
  });

  test('quotes: delimiters, doubled quotes and line breaks inside; quotes inside a bare cell', () => {
    const table = readText('a,b\n"x, y","say ""hi"""\n"two\r\nlines",5" pipe\n"""",""\n');
    expect(textsOf(table).slice(1)).toEqual([
      ['x, y', 'say "hi"'],
      ['two\r\nlines', '5" pipe'],
      ['"', ''],
    ]);
    expect([...table.columns[0]!.firstRow]).toEqual([2, 3, 4]);
  });

  test('the delimiter is guessed from agreement of rows, not from the header alone', () => {
    const table = readText('place, town;trust;note\nEast;3,5;a, b\nWest;4,0;c\n');
    expect(table.columns.map((column) => column.name)).toEqual(['place, town', 'trust', 'note']);
    const notice = table.notices.find(({ code }) => code === 'delimiter-guessed')!;
    expect(notice.details).toMatchObject({ delimiter: ';', cells: 3, agree: 3, seen: 3 });
    expect(notice.says).toContain('semicolons');
    expect(readText('a;b,c\n1;2,3\n', { delimiter: ',' }).columns.map((column) => column.name)).toEqual([
      'a;b',
      'c',
    ]);
  });

  test('a delimiter inside quotes is no evidence', () => {
    expect(textsOf(readText('"a;b;c;d",e\n"1;2;3;4",5\n'))).toEqual([
      ['a;b;c;d', 'e'],
      ['1;2;3;4', '5'],
    ]);
  });

  test('one column, where an empty line between is an empty cell', () => {
    const table = readText('a\n1\n\n2\n\n');
    expect(textsOf(table)).toEqual([['a'], ['1'], [''], ['2']]);
    expect(table.notices.map(({ code }) => code)).toEqual(['blank-rows']);
  });
});

describe('notices', () => {
  test('short rows are filled and named', () => {
    const table = readText('a,b,c\n1,2,3\n4\n5,6\n7,8,9\n');
    expect(textsOf(table)).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '', ''],
      ['5', '6', ''],
      ['7', '8', '9'],
    ]);
    const notice = table.notices.find(({ code }) => code === 'short-rows')!;
    expect(notice).toMatchObject({ row: 3, count: 2, details: { rows: [3, 4] } });
    expect(notice.says).toBe(
      '2 rows have fewer cells than the header (rows 3, 4). The missing cells at the end count as empty.',
    );
  });

  test('empty cells past the header are passed over and named', () => {
    const table = readText('a,b\n1,2,,\n3,4\n');
    expect(textsOf(table)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(table.notices.find(({ code }) => code === 'extra-empty-cells')).toMatchObject({
      row: 2,
      count: 1,
    });
  });

  test('blank rows between others keep row numbers true', () => {
    const table = readText('a,b\n1,2\n\n,\n3,4\n\n');
    expect(table.rows).toBe(4);
    expect(table.columns[0]!.firstRow[table.columns[0]!.values.indexOf('3')]).toBe(5);
    expect(table.notices.find(({ code }) => code === 'blank-rows')).toMatchObject({
      count: 2,
      details: { rows: [3, 4] },
    });
  });

  test('blank rows at the end leave no empty value behind', () => {
    const table = readText('a,b\n1,2\n,\n,\n');
    expect(table.columns.map((column) => column.values)).toEqual([['1'], ['2']]);
    expect(table.notices.find(({ code }) => code === 'blank-rows-at-end')).toMatchObject({ count: 2 });
    expect(codes('a,b\n1,2\n\n\n')).toEqual([]);
  });

  test('columns without a name are called by their place, and left out where they hold nothing', () => {
    const table = readText('"",a,,\n1,2,3,\n4,5,6,\n');
    expect(table.columns.map(({ name, position }) => [name, position])).toEqual([
      ['column 1', 1],
      ['a', 2],
      ['column 3', 3],
    ]);
    expect(table.notices).toMatchObject([
      { code: 'unnamed-columns', details: { names: ['column 1', 'column 3'] } },
    ]);
  });

  test('a column of too many texts is left out when nobody asked for it', () => {
    const rows = Array.from({ length: 50 }, (_, i) => `comment ${i},${i % 5}`).join('\n');
    const table = readText(`note,a\n${rows}\n`, { maxValues: 40 });
    expect(table.columns.map((column) => column.name)).toEqual(['a']);
    expect(table.rows).toBe(50);
    expect(table.notices).toMatchObject([
      { code: 'column-left-out', column: 'note', details: { position: 1 } },
    ]);
  });
});

describe('asking for less', () => {
  test('only the columns asked for are stored, in the order of the file', () => {
    let seen: readonly string[] = [];
    const table = readText('a,b,c\n1,2,3\n4,5,6\n', {
      columns: (header) => {
        seen = header;
        return ['c', 'a'];
      },
    });
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(textsOf(table)).toEqual([
      ['a', 'c'],
      ['1', '3'],
      ['4', '6'],
    ]);
    expect(columnNamed(table, 'c')!.position).toBe(3);
    expect(columnNamed(table, 'b')).toBeUndefined();
  });

  test('a column that is not asked for may hold anything', () => {
    const bytes = Buffer.from('a,note\n1,ol\u00e9\n', 'latin1');
    expect(textsOf(readCsvBytes(bytes, { file: 'f.csv', columns: () => ['a'] }))).toEqual([['a'], ['1']]);
  });

  test('maxRows stops early, says so, and reads no further chunk', async () => {
    const text = `a,b\n${'1,2\n'.repeat(20_000)}`;
    let given = 0;
    async function* chunks() {
      for await (const chunk of inChunks(utf8(text), [4096])) {
        given++;
        yield chunk;
      }
    }
    const table = await readCsv(chunks(), { file: 'long.csv', maxRows: 100 });
    expect(table.rows).toBe(100);
    expect(given).toBeLessThan(6);
    expect(table.notices.map(({ code }) => code)).toEqual(['stopped-early']);
    expect(codes('a\n1\n2\n', { maxRows: 2 })).toEqual([]);
    expect(codes('a\n1\n2\n3\n', { maxRows: 2 })).toEqual(['stopped-early']);
  });

  test('progress rises to the whole file and ends with it', async () => {
    const bytes = utf8(`a,b\n${'12345678,2\n'.repeat(400_000)}`);
    const seen: [number, number][] = [];
    const onProgress = (bytesRead: number, rows: number) => seen.push([bytesRead, rows]);
    await readCsv(inChunks(bytes, [65_536]), { file: 'long.csv', onProgress });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.length).toBeLessThan(8);
    for (let i = 1; i < seen.length; i++) {
      expect(seen[i]![0]).toBeGreaterThanOrEqual(seen[i - 1]![0]);
      expect(seen[i]![1]).toBeGreaterThanOrEqual(seen[i - 1]![1]);
    }
    expect(seen.at(-1)).toEqual([bytes.length, 400_000]);
  });
});
