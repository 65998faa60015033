/** A fact inside an error or notice: enough to build its sentence in any language. */
export type Detail = string | number | readonly string[] | readonly number[];

export type FormatErrorCode =
  | 'empty-file'
  | 'no-rows'
  | 'workbook'
  | 'compressed-file'
  | 'binary-file'
  | 'not-utf8'
  | 'broken-utf16'
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'too-many-cells'
  | 'duplicate-column'
  | 'unknown-column'
  | 'too-many-values'
  | 'blank-header'
  | 'row-too-long'
  | 'geojson-not-json'
  | 'geojson-not-geojson'
  | 'geojson-feature'
  | 'geojson-name'
  | 'geojson-geometry'
  | 'geojson-position'
  | 'geojson-ring'
  | 'geojson-crs'
  | 'place-none'
  | 'place-too-large'
  | 'place-name'
  | 'place-twice'
  | 'place-indent'
  | 'place-column'
  | 'place-parent'
  | 'place-number'
  | 'xlsx-not-workbook'
  | 'xlsx-too-large'
  | 'sav-file'
  | 'dta-file'
  | 'parquet-file'
  | 'xliff-not-xml'
  | 'xliff-not-xliff'
  | 'xliff-unit';

/** What went wrong, as data. `row` counts as a person does (header = 1). */
export interface FormatProblem {
  readonly code: FormatErrorCode;
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly details?: Readonly<Record<string, Detail>>;
}

/** The two halves of an error's sentence: what is wrong and where, then what to do. */
export interface ErrorWords {
  readonly says: string;
  readonly remedy: string;
}
