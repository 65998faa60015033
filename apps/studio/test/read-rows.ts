import { readCsvBytes } from '@weft/formats';

/** The rows of a CSV text by the names of its columns. */
export function rowsOf(text: string): Record<string, string>[] {
  const table = readCsvBytes(new TextEncoder().encode(text), { file: 'rows.csv' });
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(table.columns.map((column) => [column.name, column.values[column.codes[row]!] ?? ''])),
  );
}
