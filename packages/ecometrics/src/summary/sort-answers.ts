import { firstAbsence } from '../answers/absence.ts';
import type { Answers } from '../answers/answers.ts';
import type { LeftOut, Summary } from './summary.ts';

/**
 * One record a respondent, place by place in the order of the labels. Record r stands at r · `width`:
 * the class key Σ m_q · stride_q (0: no answer at all), the row in the file, `words` words of 31 bits
 * that mark the items without an answer, and the total per scale.
 */
export interface SortedAnswers {
  readonly labels: readonly string[];
  /** Records of place k: from start[k] to start[k + 1]. */
  readonly start: Int32Array;
  readonly records: Records;
  readonly width: number;
  readonly words: number;
  readonly strides: readonly number[];
  readonly items: Pick<Summary, 'itemAnswers' | 'itemTotals' | 'scaleSquares' | 'absences'>;
  readonly leftOut: LeftOut;
}

/** Half the bytes, and so half the cache misses, where answers are coded in bytes. */
export type Records = Int32Array | Float64Array;

/** Bits in a word of the missing-item mask. */
export const wordBits = 31;

/** Items of each scale as [first, after last): items are contiguous by scale. */
export function scaleRanges(answers: Pick<Answers, 'scales' | 'items'>): { from: number; to: number }[] {
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

/** Reads every answer once, in file order, and lays the respondents' totals down in place order. */
export function sortAnswers(answers: Answers): SortedAnswers {
  const ranges = scaleRanges(answers);
  const strides: number[] = [];
  let keys = 1;
  for (const { from, to } of ranges) {
    strides.push(keys);
    keys *= to - from + 1;
  }
  if (keys > 2 ** 31 - 1) throw new RangeError('Too many items and scales to count answer patterns.');
  const { labels, start, next, leftOut } = placeOrder(answers);
  const words = Math.ceil(answers.items.length / wordBits);
  const width = 2 + words + ranges.length;
  const coded = answers.values instanceof Uint8Array;
  const records = new (coded ? Int32Array : Float64Array)(start[labels.length]! * width);
  const target: Target = { records, width, words, next, ranges, strides, counts: itemCounts(answers) };
  const block = coded ? readCoded : readWhole;
  let silent = 0;
  for (let first = 0; first < answers.respondents; first += 128)
    silent += block(answers, target, first, Math.min(first + 128, answers.respondents));
  const items = target.counts.finish();
  const { noPlace, noCovariate } = leftOut;
  return {
    labels,
    start,
    records,
    width,
    words,
    strides,
    items,
    leftOut: { noPlace, noAnswers: silent, noCovariate },
  };
}

interface Target {
  readonly records: Records;
  readonly width: number;
  readonly words: number;
  /** Where the next record of each place goes; −1 in `skip` rows never asks. */
  readonly next: Int32Array;
  readonly ranges: readonly { from: number; to: number }[];
  readonly strides: readonly number[];
  readonly counts: ItemCounts;
}

function placeOrder(answers: Answers): {
  labels: string[];
  start: Int32Array;
  next: Int32Array;
  leftOut: { noPlace: number; noCovariate: number };
} {
  const counts = new Int32Array(answers.places.length);
  let noPlace = 0;
  let noCovariate = 0;
  for (let j = 0; j < answers.respondents; j++) {
    const k = answers.placeOf[j]!;
    if (k < 0) noPlace++;
    else if (lacksCovariate(answers, j)) noCovariate++;
    else counts[k]!++;
  }
  const present = answers.places.map((_, k) => k).filter((k) => counts[k]! > 0);
  const sorted = present.sort((a, b) => (answers.places[a]! < answers.places[b]! ? -1 : 1));
  const start = new Int32Array(sorted.length + 1);
  const next = new Int32Array(answers.places.length);
  sorted.forEach((k, rank) => {
    next[k] = start[rank]!;
    start[rank + 1] = start[rank]! + counts[k]!;
  });
  return { labels: sorted.map((k) => answers.places[k]!), start, next, leftOut: { noPlace, noCovariate } };
}

function lacksCovariate({ covariates }: Answers, j: number): boolean {
  for (let p = 0; p < covariates.length; p++) if (covariates[p]!.absent?.[j]) return true;
  return false;
}

function readCoded(answers: Answers, target: Target, first: number, last: number): number {
  const values = answers.values as Uint8Array;
  const { records, width, words, next, ranges, strides, counts } = target;
  const { histogram } = counts;
  const items = answers.items.length;
  const scales = ranges.length;
  let silent = 0;
  for (let j = first; j < last; j++) {
    const k = answers.placeOf[j]!;
    if (k < 0 || lacksCovariate(answers, j)) continue;
    const record = next[k]!++ * width;
    const row = j * items;
    let key = 0;
    let mask = 0;
    for (let q = 0; q < scales; q++) {
      const { from, to } = ranges[q]!;
      let total = 0;
      let count = 0;
      for (let i = from; i < to; i++) {
        const code = values[row + i]!;
        const answered = (code - firstAbsence) >>> 31;
        total += code & -answered;
        count += answered;
        mask |= (1 ^ answered) << i;
        histogram[(i << 8) + code]!++;
      }
      key += count * strides[q]!;
      records[record + 2 + words + q] = total;
    }
    if (key === 0) {
      silent++;
      for (let i = 0; i < items; i++) histogram[(i << 8) + values[row + i]!]!--;
      continue;
    }
    records[record] = key;
    records[record + 1] = j;
    if (words === 1) records[record + 2] = mask;
    else markMissing(values, row, items, records, record + 2);
  }
  return silent;
}

/** The words of 31 bits that mark the missing items of one row, for questionnaires of more than 31 items. */
function markMissing(values: Uint8Array, row: number, items: number, records: Records, at: number): void {
  for (let i = 0; i < items; i++)
    if (values[row + i]! >= firstAbsence) records[at + Math.floor(i / wordBits)]! += 2 ** (i % wordBits);
}

function readWhole(answers: Answers, target: Target, first: number, last: number): number {
  const { values, absent } = answers;
  const { records, width, words, next, ranges, strides, counts } = target;
  const items = answers.items.length;
  let silent = 0;
  for (let j = first; j < last; j++) {
    const k = answers.placeOf[j]!;
    if (k < 0 || lacksCovariate(answers, j)) continue;
    const record = next[k]!++ * width;
    const row = j * items;
    let key = 0;
    ranges.forEach(({ from, to }, q) => {
      let total = 0;
      let count = 0;
      for (let i = from; i < to; i++) {
        if (absent?.[row + i]) continue;
        total += values[row + i]!;
        count++;
      }
      key += count * strides[q]!;
      records[record + 2 + words + q] = total;
    });
    if (key === 0) {
      silent++;
      continue;
    }
    records[record] = key;
    records[record + 1] = j;
    for (let i = 0; i < items; i++) {
      const reason = absent?.[row + i] ?? 0;
      if (reason) records[record + 2 + Math.floor(i / wordBits)]! += 2 ** (i % wordBits);
      counts.add(i, values[row + i]!, reason);
    }
  }
  return silent;
}

interface ItemCounts {
  /** items × 256 code counts of coded answers. */
  readonly histogram: Int32Array;
  add(item: number, code: number, absence: number): void;
  finish(): SortedAnswers['items'];
}

/** Per item: answers, their sum, absences by reason; per scale: sum of squares. */
function itemCounts(answers: Answers): ItemCounts {
  const items = answers.items.length;
  const histogram = new Int32Array(items * 256);
  const sums = {
    itemAnswers: new Float64Array(items),
    itemTotals: new Float64Array(items),
    scaleSquares: new Float64Array(answers.scales.length),
    absences: new Float64Array(items * 6),
  };
  const add = (item: number, code: number, absence: number, n = 1): void => {
    if (absence) {
      sums.absences[item * 6 + absence - firstAbsence]! += n;
      return;
    }
    sums.itemAnswers[item]! += n;
    sums.itemTotals[item]! += n * code;
    sums.scaleSquares[answers.items[item]!.scale]! += n * code * code;
  };
  const finish = (): SortedAnswers['items'] => {
    histogram.forEach((n, at) => {
      const code = at & 255;
      if (n > 0) add(at >> 8, code, code >= firstAbsence ? code : 0, n);
    });
    return sums;
  };
  return { histogram, add: (item, code, absence) => add(item, code, absence), finish };
}
