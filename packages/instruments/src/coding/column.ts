/**
 * One column of a file, coded by dictionary: every distinct cell text stands once in `values`, and `codes`
 * holds, for each data row, the index of its text. Structurally a column of the reader of files.
 * `position` counts from 1.
 */
export interface ColumnLike {
  readonly name: string;
  readonly position: number;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly values: readonly string[];
  readonly firstRow: ArrayLike<number>;
}

/** The number of the first data row as a person counts it in a spreadsheet: the header is row 1. */
export const firstDataRow = 2;

/** The file row where the cell text of this code first stands, or `null`. */
export function rowOfCode(column: ColumnLike, code: number): number | null {
  const index = column.codes.indexOf(code);
  return index < 0 ? null : index + firstDataRow;
}

/** How many rows hold each of a column's texts. */
export function countCodes(column: ColumnLike): Int32Array {
  const counts = new Int32Array(column.values.length);
  const { codes } = column;
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]! += 1;
  return counts;
}
