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
  | 'row-too-long';

/** What went wrong, as data. `row` counts as a person does (header = 1). */
export interface FormatProblem {
  readonly code: FormatErrorCode;
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly details?: Readonly<Record<string, Detail>>;
}
