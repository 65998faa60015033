import { firstAbsence } from '../answers/absence.ts';
import type { Answers } from '../answers/answers.ts';
import { sumsOfCodes } from './item-sums.ts';
import { lacksCovariate } from './place-order.ts';
import { maskAt, type Reader, type Records, type Target, wordBits } from './record.ts';

/** Reads answers coded in bytes, item by item, without a branch on what the answer is. */
export function codedReader(answers: Answers): Reader {
  const histogram = new Int32Array(answers.items.length * 256);
  return {
    read: (all, target, first, last) => readRows(all, target, histogram, first, last),
    finish: () => sumsOfCodes(answers, histogram),
  };
}

function readRows(
  answers: Answers,
  target: Target,
  histogram: Int32Array,
  first: number,
  last: number,
): number {
  const values = answers.values as Uint8Array;
  const { records, width, words, rankOf, shift, next, ranges, strides } = target;
  const items = answers.items.length;
  let silent = 0;
  for (let j = first; j < last; j++) {
    const k = answers.placeOf[j]!;
    if (k < 0 || lacksCovariate(answers, j)) continue;
    const rank = rankOf[k]!;
    const record = next[rank >> shift]!++ * width;
    const row = j * items;
    let key = 0;
    let mask = 0;
    for (let q = 0; q < ranges.length; q++) {
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
      records[record + maskAt + words + q] = total;
    }
    records[record + 2] = rank;
    if (key === 0) {
      silent++;
      for (let i = 0; i < items; i++) histogram[(i << 8) + values[row + i]!]!--;
      continue;
    }
    records[record] = key;
    records[record + 1] = j;
    if (words === 1) records[record + maskAt] = mask;
    else markMissing(values, row, items, records, record + maskAt);
  }
  return silent;
}

/** The words of 31 bits that mark the missing items of one row, for questionnaires of more than 31 items. */
function markMissing(values: Uint8Array, row: number, items: number, records: Records, at: number): void {
  for (let i = 0; i < items; i++)
    if (values[row + i]! >= firstAbsence) records[at + Math.floor(i / wordBits)]! += 2 ** (i % wordBits);
}
