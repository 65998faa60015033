import { FormatError, parseNumber, readCsvBytes, writeCsv } from '@weft/formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from './tables.ts';

describe('writeCsv', () => {
  test('quotes what must be quoted and nothing else', () => {
    expect(
      writeCsv(
        ['place', 'mean'],
        [
          ['Ferry Steps', 3.5],
          ['Market, east', null],
          ['the "Old" Row', 2],
          ['a\nb', 1],
        ],
      ),
    ).toBe('place,mean\r\nFerry Steps,3.5\r\n"Market, east",\r\n"the ""Old"" Row",2\r\n"a\nb",1\r\n');
  });

  test.each(['=1+1', '+cmd', '-cmd|x', '@SUM(A1)', '\tx', '\r=1'])('guards the formula %j', (text) => {
    const written = writeCsv(['a'], [[text]], { lineEnd: '\n' });
    expect(written.split('\n')[1]!.replace(/^"/, '')).toMatch(/^'/);
    expect(writeCsv(['a'], [[text]], { guardFormulas: false })).not.toContain("'");
  });

  test.each(['-3.5', '+2', '-.5', '-1,25'])('leaves the number %j alone', (text) => {
    expect(writeCsv(['a'], [[text]], { delimiter: ';' })).toBe(`a\r\n${text}\r\n`);
  });

  test('a header is guarded too', () => {
    expect(writeCsv(['=a', 'b'], [])).toBe("'=a,b\r\n");
  });

  test('numbers come back to the last bit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        (numbers) => {
          const text = writeCsv(
            ['x'],
            numbers.map((x) => [x]),
          );
          const [column] = readCsvBytes(utf8(text), { file: 'f.csv' }).columns;
          const back = [...column!.codes].map((code) => parseNumber(column!.values[code]!, '.'));
          expect(back).toEqual(numbers);
        },
      ),
    );
  });

  test('refuses rows of another length, absent numbers as NaN, and a name used twice', () => {
    expect(() => writeCsv(['a', 'b'], [['1']])).toThrow(/Row 2 to write has 1 cells, but the header has 2/);
    expect(() => writeCsv(['a'], [[Number.NaN]])).toThrow(/null/);
    expect(() => writeCsv(['a', 'b', 'a'], [])).toThrow(FormatError);
  });
});
