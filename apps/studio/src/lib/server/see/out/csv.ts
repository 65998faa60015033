import { writeCsv } from '@weft/formats';

type Rows = readonly (readonly (string | number | null)[])[];

/** Rows with their header first, as CSV; `byteOrderMark` for what is mostly opened in a spreadsheet. */
export const csvText = ([header, ...rows]: Rows, byteOrderMark = false): string =>
  writeCsv((header ?? []).map(String), rows, { byteOrderMark });
