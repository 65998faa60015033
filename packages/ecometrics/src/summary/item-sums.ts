import { firstAbsence } from '../answers/absence.ts';
import type { Answers } from '../answers/answers.ts';
import type { ItemSums } from './record.ts';

export function emptyItemSums(answers: Answers): ItemSums {
  const items = answers.items.length;
  return {
    itemAnswers: new Float64Array(items),
    itemTotals: new Float64Array(items),
    scaleSquares: new Float64Array(answers.scales.length),
    absences: new Float64Array(items * 6),
  };
}

/** Counts `n` answers with the same code, or absences of one reason when `absence` is not 0. */
export function addItem(
  sums: ItemSums,
  answers: Answers,
  item: number,
  code: number,
  absence: number,
  n: number,
): void {
  if (absence) {
    sums.absences[item * 6 + absence - firstAbsence]! += n;
    return;
  }
  sums.itemAnswers[item]! += n;
  sums.itemTotals[item]! += n * code;
  sums.scaleSquares[answers.items[item]!.scale]! += n * code * code;
}

/** The sums from how often each code 0–255 of each item occurred, items × 256. */
export function sumsOfCodes(answers: Answers, counts: Int32Array): ItemSums {
  const sums = emptyItemSums(answers);
  counts.forEach((n, at) => {
    const code = at & 255;
    if (n > 0) addItem(sums, answers, at >> 8, code, code >= firstAbsence ? code : 0, n);
  });
  return sums;
}
