export type InstrumentErrorCode =
  | 'no-place-column'
  | 'no-items'
  | 'unknown-column'
  | 'duplicate-column'
  | 'column-used-twice'
  | 'unknown-scale'
  | 'no-places'
  | 'one-place'
  | 'text-in-number-column'
  | 'outside-options'
  | 'item-without-answers'
  | 'all-answers-equal'
  | 'covariate-without-variance'
  | 'covariate-without-answers'
  | 'too-many-words'
  | 'bad-flag'
  | 'translation-table'
  | 'translation-units'
  | 'short-forms'
  | 'xlsform-sheet'
  | 'xlsform-column'
  | 'xlsform-type'
  | 'xlsform-name'
  | 'xlsform-list'
  | 'xlsform-group'
  | 'xlsform-no-items'
  | 'xlsform-weft'
  | 'xlsform-too-large';

/** What went wrong, as data. `sheet` names one of a workbook; `row` counts as a person does in a spreadsheet: the header is row 1. */
export interface InstrumentProblem {
  readonly code: InstrumentErrorCode;
  readonly says: string;
  readonly remedy: string;
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

/**
 * Answers that cannot be coded. The message names file, row and column, then what is wrong, then what to do;
 * the same facts stand apart in `file`, `sheet`, `row`, `column` and `remedy` (`null` where there is none).
 *
 * @example
 * catch (error) { if (error instanceof InstrumentError) show(error.message, error.column, error.remedy); }
 */
export class InstrumentError extends Error {
  readonly code: InstrumentErrorCode;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly says: string;
  readonly remedy: string;

  constructor(problem: InstrumentProblem) {
    const where = [
      problem.file,
      problem.sheet === undefined ? undefined : `sheet "${problem.sheet}"`,
      problem.row === undefined ? undefined : `row ${problem.row}`,
      problem.column === undefined ? undefined : `column "${problem.column}"`,
    ].filter((part) => part !== undefined);
    super(`${where.length > 0 ? `${where.join(', ')}: ` : ''}${problem.says} ${problem.remedy}`);
    this.name = 'InstrumentError';
    this.code = problem.code;
    this.file = problem.file ?? null;
    this.sheet = problem.sheet ?? null;
    this.row = problem.row ?? null;
    this.column = problem.column ?? null;
    this.says = problem.says;
    this.remedy = problem.remedy;
  }
}
