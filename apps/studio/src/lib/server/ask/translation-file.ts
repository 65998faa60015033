import { cellText, readCsvBytes, readXliff, writeCsv, writeXliff } from '@weft/formats';
import {
  type TranslationRow,
  translationsFromTable,
  translationsFromUnits,
  translationTable,
  translationUnits,
} from '@weft/instruments';

/** The sign that keeps a spreadsheet from running a text as a formula. */
const guarded = /^'(?=[=+\-@\t\r])/;

/** A translator's file: a table for a spreadsheet, or XLIFF for a translator's program. */
export function writeWords(
  rows: readonly TranslationRow[],
  kind: 'csv' | 'xlf',
  languages: { readonly source: string; readonly target: string },
): string {
  if (kind === 'csv') {
    const [header = [], ...lines] = translationTable(rows);
    return writeCsv(header, lines, { byteOrderMark: true });
  }
  return writeXliff(translationUnits(rows, 'questions', languages));
}

/** Reads it again, whole or not at all. */
export async function readWords(file: File): Promise<TranslationRow[]> {
  if (/\.(xlf|xliff|xml)$/i.test(file.name))
    return translationsFromUnits(readXliff(await file.text(), file.name));
  const table = readCsvBytes(new Uint8Array(await file.arrayBuffer()), { file: file.name });
  const lines = Array.from({ length: table.rows }, (_, row) =>
    table.columns.map((column) => cellText(column, row).replace(guarded, '')),
  );
  return translationsFromTable([table.columns.map(({ name }) => name), ...lines], file.name);
}
