import { firstAbsence } from '../answers/absence.ts';
import type { Answers } from '../answers/answers.ts';

/** What one pass over the answers, in file order, gives: per respondent the totals and counts per scale. */
export interface AnswerTotals {
  /** Mixed-radix number of the answer counts: Σ m_q · stride_q. */
  readonly key: Int32Array;
  /** respondents × scales: sum of answer codes. */
  readonly totals: Float64Array;
  readonly strides: readonly number[];
}

/** Items of each scale as [first, after last): items are contiguous by scale. */
export function scaleRanges(answers: Answers): { from: number; to: number }[] {
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

/** Adds up the answers of every respondent by scale. */
export function readAnswers(answers: Answers): AnswerTotals {
  const ranges = scaleRanges(answers);
  const strides: number[] = [];
  let keys = 1;
  for (const { from, to } of ranges) {
    strides.push(keys);
    keys *= to - from + 1;
  }
  if (keys > 2 ** 31) throw new RangeError('Too many items and scales to count answer patterns.');
  const key = new Int32Array(answers.respondents);
  const totals = new Float64Array(answers.respondents * ranges.length);
  ranges.forEach(({ from, to }, q) => {
    const block = { from, to, scale: q, stride: strides[q]! };
    for (let first = 0; first < answers.respondents; first += 256) {
      const last = Math.min(first + 256, answers.respondents);
      if (answers.values instanceof Uint8Array) addCoded(answers, block, first, last, key, totals);
      else addWhole(answers, block, first, last, key, totals);
    }
  });
  return { key, totals, strides };
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly scale: number;
  readonly stride: number;
}

function addCoded(
  answers: Answers,
  block: Block,
  first: number,
  last: number,
  key: Int32Array,
  totals: Float64Array,
): void {
  const values = answers.values as Uint8Array;
  const width = answers.items.length;
  const scales = answers.scales.length;
  const { from, to, scale, stride } = block;
  for (let j = first; j < last; j++) {
    let total = 0;
    let count = 0;
    for (let at = j * width + from, end = j * width + to; at < end; at++) {
      const code = values[at]!;
      const answered = (code - firstAbsence) >>> 31;
      total += code & -answered;
      count += answered;
    }
    key[j] = key[j]! + count * stride;
    totals[j * scales + scale] = total;
  }
}

function addWhole(
  answers: Answers,
  block: Block,
  first: number,
  last: number,
  key: Int32Array,
  totals: Float64Array,
): void {
  const { values, absent } = answers;
  const width = answers.items.length;
  const scales = answers.scales.length;
  const { from, to, scale, stride } = block;
  for (let j = first; j < last; j++) {
    let total = 0;
    let count = 0;
    for (let at = j * width + from, end = j * width + to; at < end; at++) {
      if (absent?.[at]) continue;
      total += values[at]!;
      count++;
    }
    key[j] = key[j]! + count * stride;
    totals[j * scales + scale] = total;
  }
}
