export { type CsvOptions, CsvReader } from './csv/csv-reader.ts';
export { readCsv, readCsvBytes } from './csv/read-csv.ts';
export { csvLines, type WritableCell, type WriteOptions, writeCsv } from './csv/write-csv.ts';
export { FormatError } from './format-error.ts';
export type { Detail, FormatErrorCode, FormatProblem } from './format-problem.ts';
export { type ErrorWords, english, type Messages } from './messages.ts';
export { type Decimal, decimalOf, parseNumber } from './number-text.ts';
export {
  type Column,
  cellText,
  columnNamed,
  type Table,
  type TableNotice,
  type TableNoticeCode,
} from './table.ts';
