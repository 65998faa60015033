import { FormatError } from '../format-error.ts';

/** A cell to write: a text, a number (written so that it reads back to the last bit), or nothing. */
export type WritableCell = string | number | null | undefined;

export interface WriteOptions {
  /** One of comma, semicolon, tab, upright bar; a comma if not given. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** End of every row; `'\r\n'` (RFC 4180) if not given. */
  readonly lineEnd?: '\r\n' | '\n';
  /**
   * Put an apostrophe before texts that a spreadsheet would run as a formula (= + - @, or a tab or carriage
   * return first). Texts that are plain numbers ("-3.5") and numbers are left alone. True if not given;
   * switch it off where the file is read by a program and must come back letter for letter.
   */
  readonly guardFormulas?: boolean;
  /** Begin with a byte-order mark, so that Excel reads the file as UTF-8. False if not given. */
  readonly byteOrderMark?: boolean;
}

/**
 * A table as CSV text: a header row, then the rows, each ended by `lineEnd`. Cells are quoted where they
 * must be (delimiter, quote mark, line break, white space at an end). Throws FormatError for a name used
 * twice, and RangeError for a row that is not as long as the header or a number that is not finite: an
 * absent value is `null`, never NaN.
 *
 * @example
 * writeCsv(['place', 'mean'], [['Ferry Steps', 3.5], ['Market, east', null]]);
 * // 'place,mean\r\nFerry Steps,3.5\r\n"Market, east",\r\n'
 */
export function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly WritableCell[]>,
  options: WriteOptions = {},
): string {
  let text = '';
  for (const line of csvLines(header, rows, options)) text += line;
  return text;
}

/** The same as `writeCsv`, a row at a time, for tables too large for one string. */
export function* csvLines(
  header: readonly string[],
  rows: Iterable<readonly WritableCell[]>,
  options: WriteOptions = {},
): Generator<string, void, undefined> {
  const { delimiter = ',', lineEnd = '\r\n', guardFormulas = true, byteOrderMark = false } = options;
  for (const [index, name] of header.entries()) {
    const first = header.indexOf(name);
    if (first !== index)
      throw new FormatError({
        code: 'duplicate-column',
        file: 'The file to write',
        row: 1,
        column: name,
        details: { first: first + 1, second: index + 1 },
      });
  }
  const line = (cells: readonly WritableCell[]) => {
    const texts = cells.map((cell) => cellOf(cell, delimiter, guardFormulas));
    if (texts.join('') === '') texts[0] = '""';
    return texts.join(delimiter) + lineEnd;
  };
  const named = line(header);
  const sepLine = /^sep=[,;|\t]$/i.test(named.trimEnd());
  yield (byteOrderMark ? '\uFEFF' : '') + (sepLine ? `"${header[0]}"${lineEnd}` : named);
  let row = 1;
  for (const cells of rows) {
    row++;
    if (cells.length !== header.length)
      throw new RangeError(
        `Row ${row} to write has ${cells.length} cells, but the header has ${header.length}.`,
      );
    yield line(cells);
  }
}

function cellOf(cell: WritableCell, delimiter: string, guard: boolean): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell))
      throw new RangeError(`${cell} cannot be written; use null for an absent value.`);
    return Object.is(cell, -0) ? '-0' : String(cell);
  }
  const text =
    guard && /^[=+\-@\t\r]/.test(cell) && !/^[+-]?(\d+[.,]?\d*|[.,]\d+)$/.test(cell) ? `'${cell}` : cell;
  const plain = !text.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
