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
  | 'bad-flag';

/** What went wrong, as data. `row` counts as a person does in a spreadsheet: the header is row 1. */
export interface InstrumentProblem {
  readonly code: InstrumentErrorCode;
  readonly says: string;
  readonly remedy: string;
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
}

/**
 * Answers that cannot be coded. The message names file, row and column, then what is wrong, then what to do;
 * the same facts stand apart in `file`, `row`, `column` and `remedy` (`null` where there is none).
 *
 * @example
 * catch (error) { if (error instanceof InstrumentError) show(error.message, error.column, error.remedy); }
 */
export class InstrumentError extends Error {
  readonly code: InstrumentErrorCode;
  readonly file: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly says: string;
  readonly remedy: string;

  constructor(problem: InstrumentProblem) {
    const where = [
      problem.file,
      problem.row === undefined ? undefined : `row ${problem.row}`,
      problem.column === undefined ? undefined : `column "${problem.column}"`,
    ].filter((part) => part !== undefined);
    super(`${where.length > 0 ? `${where.join(', ')}: ` : ''}${problem.says} ${problem.remedy}`);
    this.name = 'InstrumentError';
    this.code = problem.code;
    this.file = problem.file ?? null;
    this.row = problem.row ?? null;
    this.column = problem.column ?? null;
    this.says = problem.says;
    this.remedy = problem.remedy;
  }
}
