import { firstAbsence } from '../answers/absence.ts';
import type { Answers } from '../answers/answers.ts';
import { sumsOfCodes } from './item-sums.ts';
import { lacksCovariate } from './place-order.ts';
import { type ItemRange, maskAt, type Reader, type Target } from './record.ts';

const pairs = 1 << 16;

/**
 * Reads answers coded in bytes two at a time: one look into a table gives the total, the number and the
 * missing marks of two neighbors, and one counter counts them both. For many respondents, since the tables
 * have 65,536 entries for every two items; up to 31 items.
 */
export function pairReader(answers: Answers, ranges: readonly ItemRange[]): Reader {
  const meaning = meaningOfPairs();
  const steps = ranges.map(({ from, to }) => Math.ceil((to - from) / 2));
  const counts = new Int32Array(steps.reduce((a, b) => a + b, 0) * pairs);
  return {
    read: (all, target, first, last) => readRows(all, target, meaning, counts, first, last),
    finish: () => sumsOfCodes(answers, codesOfPairs(ranges, counts, answers.items.length)),
  };
}

/** By code + 256 · next code: Σ codes, answers · 2^12, missing marks · 2^20. */
function meaningOfPairs(): Int32Array {
  const of = (code: number, bit: number): number =>
    code < firstAbsence ? code + (1 << 12) : 1 << (20 + bit);
  const meaning = new Int32Array(pairs);
  for (let a = 0; a < 256; a++) for (let b = 0; b < 256; b++) meaning[a + (b << 8)] = of(a, 0) + of(b, 1);
  return meaning;
}

/** An absent code beside the last item of a scale with an odd number of items. */
const nobody = 255;
/** What `nobody` adds to the meaning of a pair: its missing mark. */
const nobodyMark = 1 << 21;

function readRows(
  answers: Answers,
  target: Target,
  meaning: Int32Array,
  counts: Int32Array,
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
    let counter = 0;
    for (let q = 0; q < ranges.length; q++) {
      const { from, to } = ranges[q]!;
      let sum = 0;
      let i = from;
      for (; i + 1 < to; i += 2, counter += pairs) {
        const pair = values[row + i]! + (values[row + i + 1]! << 8);
        const means = meaning[pair]!;
        sum += means & 0xfffff;
        mask |= (means >>> 20) << i;
        counts[counter + pair]!++;
      }
      if (i < to) {
        const pair = values[row + i]! + (nobody << 8);
        const means = meaning[pair]! - nobodyMark;
        sum += means & 0xfffff;
        mask |= (means >>> 20) << i;
        counts[counter + pair]!++;
        counter += pairs;
      }
      key += (sum >>> 12) * strides[q]!;
      records[record + maskAt + words + q] = sum & 0xfff;
    }
    records[record + 2] = rank;
    if (key === 0) {
      silent++;
      forget(values, row, ranges, counts);
      continue;
    }
    records[record] = key;
    records[record + 1] = j;
    records[record + maskAt] = mask;
  }
  return silent;
}

/** Takes back the counts of a row without any answer. */
function forget(values: Uint8Array, row: number, ranges: readonly ItemRange[], counts: Int32Array): void {
  let counter = 0;
  for (const { from, to } of ranges)
    for (let i = from; i < to; i += 2, counter += pairs)
      counts[counter + values[row + i]! + ((i + 1 < to ? values[row + i + 1]! : nobody) << 8)]!--;
}

/** items × 256 counts of codes, from the counts of pairs. */
function codesOfPairs(ranges: readonly ItemRange[], counts: Int32Array, items: number): Int32Array {
  const codes = new Int32Array(items * 256);
  let counter = 0;
  for (const { from, to } of ranges)
    for (let i = from; i < to; i += 2, counter += pairs)
      for (let pair = 0; pair < pairs; pair++) {
        const n = counts[counter + pair]!;
        if (n === 0) continue;
        codes[i * 256 + (pair & 255)]! += n;
        if (i + 1 < to) codes[(i + 1) * 256 + (pair >> 8)]! += n;
      }
  return codes;
}
