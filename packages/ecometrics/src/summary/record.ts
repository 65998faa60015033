import type { Answers } from '../answers/answers.ts';
import type { Summary } from './summary.ts';

/**
 * Records of respondents, one after the other: the class key Σ m_q · stride_q (0: no answer at all), the row
 * in the file, the number of the place, from `maskAt` on words of 31 bits that mark the items without an
 * answer, and the total per scale. Whole numbers of four bytes where answers are coded in bytes.
 */
export type Records = Int32Array | Float64Array;

/** Where the missing-item words of a record begin. */
export const maskAt = 3;

/** Bits in a word of the missing-item mask. */
export const wordBits = 31;

/** Items of one scale, from the first to before the last. */
export interface ItemRange {
  readonly from: number;
  readonly to: number;
}

/** Items of each scale; they are contiguous by scale. */
export function scaleRanges(answers: Pick<Answers, 'scales' | 'items'>): ItemRange[] {
  const ranges = answers.scales.map(() => ({ from: -1, to: -1 }));
  answers.items.forEach((item, i) => {
    const range = ranges[item.scale];
    if (!range) throw new RangeError(`Item ${item.name} names scale ${item.scale}, which does not exist.`);
    if (range.from < 0) range.from = i;
    else if (range.to !== i)
      throw new RangeError(`Items of scale ${answers.scales[item.scale]} must stand together.`);
    range.to = i + 1;
  });
  return ranges;
}

/** Where records go while answers are read. */
export interface Target {
  readonly records: Records;
  readonly width: number;
  readonly words: number;
  /** Number of each place in the order of the labels. */
  readonly rankOf: Int32Array;
  /** Where the next record of each block of 2^shift places goes. */
  readonly shift: number;
  readonly next: Int32Array;
  readonly ranges: readonly ItemRange[];
  readonly strides: readonly number[];
}

/** Reads rows `first` … `last − 1` into records; gives how many had no answer. */
export type ReadRows = (answers: Answers, target: Target, first: number, last: number) => number;

/** Per item: answers, their sum, absences by reason; per scale: sum of squares. */
export type ItemSums = Pick<Summary, 'itemAnswers' | 'itemTotals' | 'scaleSquares' | 'absences'>;

/** A way to read answers, and the sums over items it has gathered when all are read. */
export interface Reader {
  readonly read: ReadRows;
  readonly finish: () => ItemSums;
}
