import type { AnswerGrid, ItemOfScale } from '../answers/answers.ts';

/**
 * The grid a covariate lies on: its value is `origin + unit × code`. Where the unit is a power of ten
 * every code is whole and sums are exact; `unit: 0` marks values with too many decimals for that,
 * whose sums are ordinary rounded sums of `value − origin`.
 */
export interface CovariateGrid {
  readonly name: string;
  readonly origin: number;
  readonly unit: number;
}

/** What two summaries must share to be added. */
export interface SummaryShape {
  readonly scales: readonly string[];
  readonly items: readonly ItemOfScale[];
  readonly grid: AnswerGrid;
  readonly covariates: readonly CovariateGrid[];
}

/**
 * Sums over all respondents of one class: those who gave the same number of answers to each scale.
 * With C classes, Q scales, P covariates, J items and g = (x, t) of length G = P + Q:
 * `answered` C×Q, `moments` C×G×G holds Σgg', and, for items of a scale that was answered in part,
 * z = 1 where the item is missing: `missing` C×J, `missingMoments` C×J×J, `missingCross` C×J×G.
 */
export interface ClassSums {
  readonly count: number;
  readonly answered: Int32Array;
  readonly respondents: Float64Array;
  readonly moments: Float64Array;
  readonly missing: Float64Array;
  readonly missingMoments: Float64Array;
  readonly missingCross: Float64Array;
}

/**
 * Sums over the respondents of one place and class, sorted by place label and class:
 * number, Σx, Σt, and Σz where the class answered a scale in part (`missingRow` is −1 where not).
 */
export interface CellSums {
  readonly count: number;
  readonly place: Int32Array;
  readonly classIndex: Int32Array;
  readonly respondents: Float64Array;
  readonly covariates: Float64Array;
  readonly totals: Float64Array;
  readonly missingRow: Int32Array;
  readonly missing: Int32Array;
}

/** How many rows are not in the sums, and why. */
export interface LeftOut {
  readonly noPlace: number;
  readonly noAnswers: number;
  readonly noCovariate: number;
}

/**
 * Mergeable sufficient statistics of the multilevel model: everything `fit` needs and no row.
 * Summaries of the same shape add (`mergeSummaries`), subtract (`subtractSummary`), and are equal to
 * the last bit whatever the order of rows, because answers and covariates are summed as whole numbers. (Past
 * 2^53 a sum of squares is rounded: six-decimal covariates of more than a few thousand respondents.)
 *
 * A cell of one respondent *is* that respondent: a summary is not anonymous by itself.
 */
export interface Summary {
  readonly shape: SummaryShape;
  /** Labels, sorted by code unit. */
  readonly places: readonly string[];
  readonly respondents: number;
  readonly leftOut: LeftOut;
  /** Per item: how many answered and Σ of their codes; per scale Σ of squared codes. */
  readonly itemAnswers: Float64Array;
  readonly itemTotals: Float64Array;
  readonly scaleSquares: Float64Array;
  /** Per item × absence code 250…255: how many. */
  readonly absences: Float64Array;
  readonly classes: ClassSums;
  readonly cells: CellSums;
}

/** The summary of nobody: merging it changes nothing. */
export function emptySummary(shape: SummaryShape): Summary {
  const items = shape.items.length;
  return {
    shape,
    places: [],
    respondents: 0,
    leftOut: { noPlace: 0, noAnswers: 0, noCovariate: 0 },
    itemAnswers: new Float64Array(items),
    itemTotals: new Float64Array(items),
    scaleSquares: new Float64Array(shape.scales.length),
    absences: new Float64Array(items * 6),
    classes: emptyClasses(0, shape),
    cells: emptyCells(0, 0, shape),
  };
}

/** Zeroed sums for `count` classes. */
export function emptyClasses(count: number, shape: SummaryShape): ClassSums {
  const items = shape.items.length;
  const g = shape.covariates.length + shape.scales.length;
  return {
    count,
    answered: new Int32Array(count * shape.scales.length),
    respondents: new Float64Array(count),
    moments: new Float64Array(count * g * g),
    missing: new Float64Array(count * items),
    missingMoments: new Float64Array(count * items * items),
    missingCross: new Float64Array(count * items * g),
  };
}

/** Zeroed sums for `count` cells, `partial` of which keep missing-item counts. */
export function emptyCells(count: number, partial: number, shape: SummaryShape): CellSums {
  return {
    count,
    place: new Int32Array(count),
    classIndex: new Int32Array(count),
    respondents: new Float64Array(count),
    covariates: new Float64Array(count * shape.covariates.length),
    totals: new Float64Array(count * shape.scales.length),
    missingRow: new Int32Array(count).fill(-1),
    missing: new Int32Array(partial * shape.items.length),
  };
}

/** Items per scale. */
export function scaleSizes(shape: SummaryShape): number[] {
  const sizes = shape.scales.map(() => 0);
  for (const item of shape.items) sizes[item.scale]!++;
  return sizes;
}

/** Order of classes: by the answers given to the first scale, then the second … */
export function compareCounts(a: readonly number[], b: readonly number[]): number {
  for (let q = 0; q < a.length; q++) if (a[q] !== b[q]) return a[q]! - b[q]!;
  return 0;
}
