import type { Answers } from '../answers/answers.ts';
import { addItem, emptyItemSums } from './item-sums.ts';
import { lacksCovariate } from './place-order.ts';
import { type ItemSums, maskAt, type Reader, type Target, wordBits } from './record.ts';

/** Reads answers held as numbers of any size, with their absences beside them. */
export function wholeReader(answers: Answers): Reader {
  const sums = emptyItemSums(answers);
  return {
    read: (all, target, first, last) => readRows(all, target, sums, first, last),
    finish: () => sums,
  };
}

function readRows(answers: Answers, target: Target, sums: ItemSums, first: number, last: number): number {
  const { values, absent } = answers;
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
    ranges.forEach(({ from, to }, q) => {
      let total = 0;
      let count = 0;
      for (let i = from; i < to; i++) {
        if (absent?.[row + i]) continue;
        total += values[row + i]!;
        count++;
      }
      key += count * strides[q]!;
      records[record + maskAt + words + q] = total;
    });
    records[record + 2] = rank;
    if (key === 0) {
      silent++;
      continue;
    }
    records[record] = key;
    records[record + 1] = j;
    for (let i = 0; i < items; i++) {
      const reason = absent?.[row + i] ?? 0;
      if (reason) records[record + maskAt + Math.floor(i / wordBits)]! += 2 ** (i % wordBits);
      addItem(sums, answers, i, values[row + i]!, reason, 1);
    }
  }
  return silent;
}
