import {
  FormatError,
  type LabeledTable,
  readCsvBytes,
  readDta,
  readSav,
  type Table,
  tableOfLabeled,
  writeCsv,
} from '@weft/formats';
import { readParquet } from '@weft/formats/parquet';
import { readXlsx } from '@weft/formats/xlsx';
import { absenceInWords } from '@weft/instruments';

/** A file of answers as columns, with what SPSS or Stata says beside their names. */
export interface ImportedTable {
  readonly table: Table;
  readonly labels: ReadonlyMap<string, string>;
}

/** Reads CSV, Excel, SPSS, Stata or Parquet, by the end of the file's name. Throws a FormatError. */
export async function readImport(bytes: Uint8Array, file: string): Promise<ImportedTable> {
  const kind = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase();
  if (kind === 'sav') return labeled(readSav(bytes, file), file);
  if (kind === 'dta') return labeled(readDta(bytes, file), file);
  if (kind === 'parquet') return { table: await readParquet(bytes, file), labels: new Map() };
  if (kind === 'xlsx') {
    const [sheet] = await readXlsx(bytes, file);
    const [header, ...rows] = sheet?.rows ?? [];
    if (!header) throw new FormatError({ code: 'empty-file', file });
    const width = header.length;
    const square = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
    const text = writeCsv(header, square, { guardFormulas: false });
    return {
      table: readCsvBytes(new TextEncoder().encode(text), { file, delimiter: ',' }),
      labels: new Map(),
    };
  }
  return { table: readCsvBytes(bytes, { file }), labels: new Map() };
}

/** Reasons keep their words where they are known ones; others are skipped answers. Categories get their words. */
function labeled(given: LabeledTable, file: string): ImportedTable {
  const reason = (label: string) => (absenceInWords(label) === null ? 'skipped' : label);
  const variables = given.variables.map((variable) => {
    const words = new Map(variable.values.map(({ code, label }) => [code, label]));
    return variable.measure === 'nominal' && variable.kind === 'number' && words.size > 0
      ? {
          ...variable,
          kind: 'text' as const,
          values: [],
          missing: [],
          cells: variable.cells.map((cell) => {
            const missing = variable.missing.some(({ code }) => code === cell);
            return cell === null || missing ? '' : (words.get(cell as number) ?? String(cell));
          }),
        }
      : variable;
  });
  return {
    table: tableOfLabeled({ ...given, variables }, file, reason),
    labels: new Map(given.variables.map(({ name, label }) => [name, label])),
  };
}
