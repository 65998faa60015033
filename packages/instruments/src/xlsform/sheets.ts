import { InstrumentError, type InstrumentErrorCode } from '../instrument-error.ts';

/** One sheet of a workbook as plain texts: the first row is its header. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const most = { sheets: 50, rows: 20_000, columns: 1_000, signs: 32_767 } as const;

/** A sheet with its columns found: `cell` gives trimmed text, `''` where there is none. */
export interface OpenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** The headers, trimmed. */
  readonly header: readonly string[];
  cell(row: number, column: number): string;
  /** The index of the first column of one of these names, or −1. */
  column(...names: readonly string[]): number;
}

/** The place in a form that a message is about; rows count as a person does, the header is row 1. */
export interface Spot {
  readonly file: string;
  readonly sheet: string;
  readonly row?: number;
  readonly column?: string;
}

/** Stops with a message that names sheet, row and column. */
export function refuse(code: InstrumentErrorCode, spot: Spot, says: string, remedy: string): never {
  throw new InstrumentError({ code, ...spot, says, remedy });
}

const plainHeader = (text: string) => text.trim().toLowerCase().replace(/\s+/g, '_');

/** The sheet of that name, with its columns found, or `null`. */
export function openSheet(sheets: readonly Sheet[], name: string): OpenSheet | null {
  const sheet = sheets.find((one) => one.name.trim().toLowerCase() === name);
  if (!sheet) return null;
  const header = (sheet.rows[0] ?? []).map((text) => text.trim());
  const plain = header.map(plainHeader);
  return {
    name: sheet.name,
    rows: sheet.rows,
    header,
    cell: (row, column) => (column < 0 ? '' : (sheet.rows[row]?.[column] ?? '').trim()),
    column: (...names) => {
      for (const wanted of names) {
        const index = plain.indexOf(wanted);
        if (index >= 0) return index;
      }
      return -1;
    },
  };
}

/** Refuses workbooks too large to be a form, and sheets of one name. */
export function checkSize(sheets: readonly Sheet[], file: string): void {
  const large = (sheet: string, says: string, row?: number) =>
    refuse(
      'xlsform-too-large',
      { file, sheet, ...(row === undefined ? {} : { row }) },
      says,
      'Check that this is a form and not a table of answers.',
    );
  if (sheets.length > most.sheets) large(sheets[0]!.name, `there are ${sheets.length} sheets.`);
  const seen = new Set<string>();
  for (const { name, rows } of sheets) {
    const plain = name.trim().toLowerCase();
    if (seen.has(plain))
      refuse('xlsform-sheet', { file, sheet: name }, 'two sheets have this name.', 'Rename or delete one.');
    seen.add(plain);
    if (rows.length > most.rows) large(name, `it has ${rows.length} rows.`);
    rows.forEach((cells, row) => {
      if (cells.length > most.columns) large(name, `it has ${cells.length} columns.`, row + 1);
      for (const text of cells)
        if (text.length > most.signs) large(name, `a cell holds ${text.length} signs.`, row + 1);
    });
  }
}
