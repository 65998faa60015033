import type { Answers } from '../answers/answers.ts';
import { placeOrder } from './place-order.ts';
import { codedReader } from './read-coded.ts';
import { pairReader } from './read-pairs.ts';
import { wholeReader } from './read-whole.ts';
import {
  type ItemRange,
  type ItemSums,
  maskAt,
  type Reader,
  type Records,
  scaleRanges,
  wordBits,
} from './record.ts';
import type { LeftOut } from './summary.ts';

/** Every respondent's record, in blocks of 2^`shift` places in the order of the labels. */
export interface SortedAnswers {
  readonly labels: readonly string[];
  /** Records of places k to k + 2^shift − 1, k a multiple of 2^shift, begin at start[k] and stand in any order. */
  readonly start: Int32Array;
  readonly shift: number;
  readonly records: Records;
  readonly width: number;
  readonly words: number;
  readonly strides: readonly number[];
  readonly items: ItemSums;
  readonly leftOut: LeftOut;
}

/** Reads every answer once, in file order, and lays the respondents' records down place by place. */
export function sortAnswers(answers: Answers): SortedAnswers {
  const ranges = scaleRanges(answers);
  const strides: number[] = [];
  let keys = 1;
  for (const { from, to } of ranges) {
    strides.push(keys);
    keys *= to - from + 1;
  }
  if (keys > 2 ** 31 - 1) throw new RangeError('Too many items and scales to count answer patterns.');
  const { labels, start, rankOf, noPlace, noCovariate } = placeOrder(answers);
  const words = Math.ceil(answers.items.length / wordBits);
  const width = maskAt + words + ranges.length;
  const coded = answers.values instanceof Uint8Array;
  const records = new (coded ? Int32Array : Float64Array)(start[labels.length]! * width);
  const shift = blockShift(answers, labels.length, rankOf);
  const next = Int32Array.from({ length: (labels.length >> shift) + 1 }, (_, b) => start[b << shift]!);
  const target = { records, width, words, rankOf, shift, next, ranges, strides };
  const { read, finish } = readerFor(answers, ranges, words);
  let noAnswers = 0;
  for (let first = 0; first < answers.respondents; first += 128)
    noAnswers += read(answers, target, first, Math.min(first + 128, answers.respondents));
  const leftOut = { noPlace, noAnswers, noCovariate };
  return { labels, start, shift, records, width, words, strides, items: finish(), leftOut };
}

/** From here on the tables of `read-pairs.ts` pay. */
const manyRespondents = 50_000;
/** A sum of answers must fit twelve bits there. */
const mostItemsOfPairs = 16;

function readerFor(answers: Answers, ranges: readonly ItemRange[], words: number): Reader {
  if (!(answers.values instanceof Uint8Array)) return wholeReader(answers);
  const pairs =
    answers.respondents >= manyRespondents &&
    words === 1 &&
    ranges.every(({ from, to }) => to - from <= mostItemsOfPairs);
  return pairs ? pairReader(answers, ranges) : codedReader(answers);
}

const mostBlocks = 1024;
const fewRespondents = 20_000;

/**
 * Rows of many places in random order would each be laid down at a cold spot of memory: they are sorted by
 * blocks of 2^shift places only.
 */
function blockShift({ placeOf, respondents }: Answers, places: number, rankOf: Int32Array): number {
  if (places <= mostBlocks || respondents < fewRespondents) return 0;
  let turns = 0;
  for (let j = 1; j < respondents; j++)
    if (placeOf[j]! >= 0 && placeOf[j - 1]! >= 0 && rankOf[placeOf[j]!]! < rankOf[placeOf[j - 1]!]!) turns++;
  return turns < respondents / 16 ? 0 : Math.ceil(Math.log2(places / mostBlocks));
}
