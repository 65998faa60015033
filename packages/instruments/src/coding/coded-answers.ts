import type { Absence } from '../asked/absence-policy.ts';

/**
 * Coded answers in memory, one row per respondent with a place and one column per item; structurally the
 * `Answers` that the statistics take. `items` are contiguous by scale. `values` is respondents × items, row
 * by row: a `Uint8Array` with absence codes from 250 up, or a `Float64Array` of whole codes with `absent`
 * beside it. The answer is `grid.origin + grid.unit × code`.
 */
export interface AnswerTable {
  readonly respondents: number;
  readonly places: readonly string[];
  readonly placeOf: Int32Array;
  readonly scales: readonly string[];
  readonly items: readonly { readonly name: string; readonly scale: number }[];
  readonly grid: { readonly origin: number; readonly unit: number };
  readonly values: Uint8Array | Float64Array;
  readonly absent: Uint8Array | null;
  readonly covariates: readonly CovariateColumn[];
  readonly groupings: readonly GroupingColumn[];
}

/** A fact about each respondent; `absent[j] = 1` where it is not known, and the value is then 0. */
export interface CovariateColumn {
  readonly name: string;
  readonly values: Float64Array;
  readonly absent: Uint8Array | null;
}

/** Groups of respondents that are not places: wave, language, person. −1 where it is not known. */
export interface GroupingColumn {
  readonly name: string;
  readonly groups: readonly string[];
  readonly groupOf: Int32Array;
}

export type CodingNoticeCode =
  | 'rows-without-place'
  | 'rows-without-answers'
  | 'options-from-answers'
  | 'dont-know-as-middle'
  | 'number-as-absence'
  | 'unreadable-cells'
  | 'item-all-equal'
  | 'ranges-differ'
  | 'answers-rounded'
  | 'covariate-as-groups'
  | 'covariate-incomplete';

/** Something a person should know about answers that could still be coded. `says` is plain English. */
export interface CodingNotice {
  readonly code: CodingNoticeCode;
  readonly says: string;
  readonly column?: string;
  /** The first file row concerned (header = 1). */
  readonly row?: number;
  /** How many rows or cells are concerned. */
  readonly count?: number;
}

/** The range each item was coded on, in the order of `answers.items`. */
export interface CodedItem {
  readonly name: string;
  readonly column: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly reversed: boolean;
  /** How many cells had an answer. */
  readonly answered: number;
  /** How many had none, by reason, among respondents with a place. */
  readonly absences: Readonly<Record<Absence, number>>;
}

/** Rows that name no place: counted, and the first 20 named by their row in the file (header = 1). */
export interface RowsWithoutPlace {
  readonly count: number;
  readonly rows: readonly number[];
}

/** What coding a file gives. Nothing is left out that is not counted here. */
export interface CodedAnswers {
  readonly answers: AnswerTable;
  readonly items: readonly CodedItem[];
  readonly rowsWithoutPlace: RowsWithoutPlace;
  readonly notices: readonly CodingNotice[];
}
