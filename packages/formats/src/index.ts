export { type CsvOptions, CsvReader } from './csv/csv-reader.ts';
export { readCsv, readCsvBytes } from './csv/read-csv.ts';
export { csvLines, type WritableCell, type WriteOptions, writeCsv } from './csv/write-csv.ts';
export { readDta } from './dta/read-dta.ts';
export { writeDta } from './dta/write-dta.ts';
export { FormatError } from './format-error.ts';
export type { Detail, ErrorWords, FormatErrorCode, FormatProblem } from './format-problem.ts';
export { type ContextProperty, type GeoJsonOptions, readGeoJson } from './geojson/read-geojson.ts';
export type { LabeledFile, LabeledTable, LabeledVariable, ValueLabel } from './labeled/labeled-table.ts';
export { safeNames } from './labeled/safe-names.ts';
export { tableOfLabeled } from './labeled/table-of-labeled.ts';
export { english, type Messages } from './messages.ts';
export { type Decimal, decimalOf, parseNumber } from './number-text.ts';
export {
  type Bounds,
  defaultPlaceLimits,
  joinBounds,
  type ListedPlace,
  type PlaceContext,
  type PlaceLimits,
  type PlaceList,
  type PlaceNotice,
  type PlaceShape,
  type Position,
  pathSeparator,
} from './places/place.ts';
export { readPlaceList } from './places/place-list.ts';
export { type ContextColumn, type PlaceTableOptions, readPlaceTable } from './places/place-table.ts';
export { readSav } from './sav/read-sav.ts';
export { writeSav } from './sav/write-sav.ts';
export {
  type Column,
  cellText,
  columnNamed,
  type Table,
  type TableNotice,
  type TableNoticeCode,
} from './table.ts';
export { readXliff, writeXliff, type XliffFile, type XliffNote, type XliffUnit } from './xliff/xliff.ts';
