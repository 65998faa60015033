import type { Table } from '../table.ts';
import { type CsvOptions, CsvReader } from './csv-reader.ts';

/**
 * Reads a CSV file as it arrives: a file's stream, a browser's `File.stream()`, a response body. The text
 * is never held whole; memory goes with rows × kept columns, one to four bytes a cell.
 *
 * Understood without being told: commas, semicolons, tabs or upright bars (or Excel's `sep=` line); quotes,
 * doubled quotes, line breaks inside quotes; LF, CRLF and CR; UTF-8 with or without a byte-order mark,
 * UTF-16. Short rows are filled with empty cells, blank rows at the end are left out, and the table's
 * notices say so.
 *
 * Throws FormatError, naming file, row, column and remedy, for what cannot be read: an empty file, no rows,
 * a name used twice, a cell too many, a quote left open, bytes that are not UTF-8, a workbook.
 *
 * @example
 * const table = await readCsv(createReadStream('survey.csv'), { file: 'survey.csv' });
 * const places = table.columns[0].values;
 */
export async function readCsv(chunks: AsyncIterable<Uint8Array>, options: CsvOptions): Promise<Table> {
  const reader = new CsvReader(options);
  for await (const chunk of chunks) if (!reader.push(chunk)) break;
  return reader.finish();
}

/** Reads a CSV file that is already in memory; the same as `readCsv`, at once. */
export function readCsvBytes(bytes: Uint8Array, options: CsvOptions): Table {
  const reader = new CsvReader(options);
  reader.push(bytes);
  return reader.finish();
}
