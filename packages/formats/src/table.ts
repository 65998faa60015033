import type { Detail } from './format-problem.ts';

/**
 * One column of a table, coded by dictionary: every distinct text stands once in `values`, and each row
 * holds the number of its text. A file of millions of rows stays small, and turning texts into numbers is
 * done once per distinct text instead of once per row.
 *
 * @example
 * const text = column.values[column.codes[row]!]!;
 */
export interface Column {
  /** The name in the header, trimmed; "column 4" where the header had none. */
  readonly name: string;
  /** Place in the file, counted from 1. */
  readonly position: number;
  /** Index into `values` for each data row; length `rows`. The narrowest array that holds the codes. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** Distinct cell texts, trimmed, in order of first appearance. `''` is an empty cell. */
  readonly values: readonly string[];
  /**
   * Row where each distinct value first occurs, as a person counts in a spreadsheet: the header is row 1,
   * so the first data row is 2. A line break inside quotes does not start a row.
   */
  readonly firstRow: Uint32Array;
}

/** Something a person should know about a file that could still be read. Data first; words in messages.ts. */
export interface TableNotice {
  readonly code: TableNoticeCode;
  /** The first row concerned, as a person counts (header = 1). */
  readonly row?: number;
  readonly column?: string;
  /** How many rows are concerned. */
  readonly count?: number;
  readonly details: Readonly<Record<string, Detail>>;
  /** The notice in plain English. */
  readonly says: string;
}

export type TableNoticeCode =
  | 'delimiter-guessed'
  | 'unnamed-columns'
  | 'short-rows'
  | 'extra-empty-cells'
  | 'blank-rows'
  | 'blank-rows-at-end'
  | 'column-left-out'
  | 'column-not-utf8'
  | 'stopped-early'
  | 'utf16';

/**
 * A rectangular file in memory. Row `i` (from 0) of every column is row `i + 2` of the file, always:
 * blank rows between others are kept as empty cells, so that messages can name rows.
 */
export interface Table {
  readonly file: string;
  /** What stands between cells: comma, semicolon, tab or upright bar. */
  readonly delimiter: string;
  /** Number of data rows. */
  readonly rows: number;
  /** The kept columns, in the order of the file. */
  readonly columns: readonly Column[];
  readonly notices: readonly TableNotice[];
}

/** The column of that name, or `undefined`. */
export function columnNamed(table: Table, name: string): Column | undefined {
  return table.columns.find((column) => column.name === name);
}

/** The text of a cell; `row` counts data rows from 0. Throws a RangeError outside the table. */
export function cellText(column: Column, row: number): string {
  const text = column.values[column.codes[row] ?? -1];
  if (text === undefined) throw new RangeError(`Column "${column.name}" has no data row ${row}.`);
  return text;
}
