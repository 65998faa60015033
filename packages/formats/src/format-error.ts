import type { Detail, FormatErrorCode, FormatProblem } from './format-problem.ts';
import { english } from './messages.ts';

/**
 * A file that cannot be read as a table. Data first (`code`, `file`, `row`, `column`, `details`), words
 * later: `message` and `remedy` are the English of messages.ts, and another language can be made from the
 * data alone.
 *
 * @example
 * try { readCsvBytes(bytes, { file: 'survey.csv' }); }
 * catch (error) { if (error instanceof FormatError && error.code === 'duplicate-column') … }
 */
export class FormatError extends Error {
  readonly code: FormatErrorCode;
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly details: Readonly<Record<string, Detail>>;
  /** What a person can do about it, one or two sentences. */
  readonly remedy: string;

  constructor(problem: FormatProblem) {
    const words = english.errors[problem.code](problem);
    super(`${words.says} ${words.remedy}`);
    this.name = 'FormatError';
    this.code = problem.code;
    this.file = problem.file;
    if (problem.row !== undefined) this.row = problem.row;
    if (problem.column !== undefined) this.column = problem.column;
    this.details = problem.details ?? {};
    this.remedy = words.remedy;
  }
}
