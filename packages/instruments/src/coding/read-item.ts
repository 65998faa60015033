import { type Absence, type AbsencePolicy, absenceCodes } from '../asked/absence-policy.ts';
import { absenceInWords, plainWord } from '../asked/absence-words.ts';
import type { Item } from '../asked/item.ts';
import { InstrumentError } from '../instrument-error.ts';
import { type ColumnLike, rowOfCode } from './column.ts';
import { readNumber } from './read-number.ts';

/** What the cell texts of one item's column mean. */
export interface ItemReading {
  readonly item: Item;
  readonly column: ColumnLike;
  /** For each distinct text the answer as written (not yet reversed); 0 where absent. */
  readonly answers: Float64Array;
  /** For each distinct text 0, or the code of its absence. */
  readonly absences: Uint8Array;
  /** How many respondents gave each text. */
  readonly counts: Int32Array;
  readonly minimum: number;
  readonly maximum: number;
  /** True when the range was taken from the answers. */
  readonly rangeObserved: boolean;
  /** Numbers that were read as absences because the policy lists them, with how often they occur. */
  readonly numbersAsAbsence: readonly { readonly value: number; readonly count: number }[];
  readonly unreadable: number;
}

/** The range of whole or decimal numbers, or `null` when there are none. */
interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

function rangeOf(values: readonly number[]): Range | null {
  if (values.length === 0) return null;
  return { minimum: Math.min(...values), maximum: Math.max(...values) };
}

/**
 * Whether a number that often stands for an absence lies clearly apart from the answers: further from them
 * than they are wide, or negative when none of them is.
 */
export function standsApart(value: number, range: Range): boolean {
  if (value >= range.minimum && value <= range.maximum) return false;
  if (value < 0 && range.minimum >= 0) return true;
  const gap = value < range.minimum ? range.minimum - value : value - range.maximum;
  return gap > Math.max(1, range.maximum - range.minimum);
}

/**
 * Reads every distinct text of an item's column once: an answer, an absence with its reason, or neither.
 * Throws `text-in-number-column` and `outside-options` (row, value, options) unless the policy lets
 * unreadable cells be absent, and `item-without-answers`.
 */
export function readItem(
  item: Item,
  column: ColumnLike,
  counts: Int32Array,
  policy: AbsencePolicy,
  decimal: '.' | ',',
  file: string,
): ItemReading {
  const { values } = column;
  const answers = new Float64Array(values.length);
  const absences = new Uint8Array(values.length);
  const own = new Map(Object.entries(policy.words).map(([word, reason]) => [plainWord(word), reason]));
  const listed = new Map(Object.entries(policy.numbers).map(([text, reason]) => [Number(text), reason]));
  const labels = new Map(
    (item.options?.labels ?? []).map((label, step) => [plainWord(label), item.options!.minimum + step]),
  );
  const numbers: number[] = [];
  const words: number[] = [];

  for (let code = 0; code < values.length; code++) {
    if (counts[code] === 0) continue;
    const text = values[code]!;
    const ownReason = own.get(plainWord(text));
    const value = ownReason ? null : (labels.get(plainWord(text)) ?? readNumber(text, decimal));
    const reason = ownReason ?? (value === null ? absenceInWords(text) : null);
    if (reason) absences[code] = absenceCodes[reason];
    else if (value === null) words.push(code);
    else {
      answers[code] = value;
      numbers.push(code);
    }
  }

  const kept = numbers.filter((code) => !listed.has(answers[code]!)).map((code) => answers[code]!);
  const range = item.options ?? rangeOf(kept) ?? rangeOf(numbers.map((code) => answers[code]!));
  const absentNumber = (value: number): Absence | null => {
    const reason = listed.get(value);
    if (!reason || !range) return null;
    const outside = item.options
      ? value < range.minimum || value > range.maximum
      : kept.length > 0 && standsApart(value, range);
    return outside ? reason : null;
  };

  const numbersAsAbsence: { value: number; count: number }[] = [];
  const outside: number[] = [];
  const within: number[] = [];
  for (const code of numbers) {
    const value = answers[code]!;
    const reason = absentNumber(value);
    if (reason) {
      absences[code] = absenceCodes[reason];
      numbersAsAbsence.push({ value, count: counts[code]! });
    } else if (item.options && (value < item.options.minimum || value > item.options.maximum)) {
      outside.push(code);
    } else within.push(code);
  }
  numbersAsAbsence.sort((left, right) => left.value - right.value);

  if (policy.unreadable === 'stop') {
    if (words.length > 0) throw textAmongNumbers(column, words, counts, file);
    if (outside.length > 0) throw outsideOptions(item, column, outside, counts, file);
  }
  let unreadable = 0;
  for (const code of [...words, ...outside]) {
    absences[code] = absenceCodes.unreadable;
    unreadable += counts[code]!;
  }

  const observed = rangeOf(within.map((code) => answers[code]!));
  if (!observed) {
    throw new InstrumentError({
      code: 'item-without-answers',
      file,
      column: column.name,
      says: 'nobody answered this one.',
      remedy: 'Leave this column out, or check that the answers were exported with it.',
    });
  }
  const { minimum, maximum } = item.options ?? observed;
  return {
    item,
    column,
    answers,
    absences,
    counts,
    minimum,
    maximum,
    rangeObserved: item.options === undefined,
    numbersAsAbsence,
    unreadable,
  };
}

function firstOf(column: ColumnLike, codes: readonly number[]): { code: number; row: number } {
  return codes
    .map((code) => ({ code, row: rowOfCode(column, code) ?? Number.POSITIVE_INFINITY }))
    .reduce((first, next) => (next.row < first.row ? next : first));
}

const total = (codes: readonly number[], counts: Int32Array) =>
  codes.reduce((sum, code) => sum + counts[code]!, 0);

const rowsLike = (count: number) => (count === 1 ? '1 row is' : `${count} rows are`);

/** The error for words in a column of numbers, naming the first row. */
export function textAmongNumbers(
  column: ColumnLike,
  codes: readonly number[],
  counts: Int32Array,
  file: string,
): InstrumentError {
  const { code, row } = firstOf(column, codes);
  return new InstrumentError({
    code: 'text-in-number-column',
    file,
    row,
    column: column.name,
    says: `"${column.values[code]}" is not a number (${rowsLike(total(codes, counts))} like this).`,
    remedy:
      'Write the answer as a number, say which words mean "no answer", or let such cells be left out and counted.',
  });
}

function outsideOptions(
  item: Item,
  column: ColumnLike,
  codes: readonly number[],
  counts: Int32Array,
  file: string,
): InstrumentError {
  const { code, row } = firstOf(column, codes);
  const { minimum, maximum } = item.options!;
  return new InstrumentError({
    code: 'outside-options',
    file,
    row,
    column: column.name,
    says: `${column.values[code]} is not one of the options, which go from ${minimum} to ${maximum} (${rowsLike(total(codes, counts))} like this).`,
    remedy: `Correct the cell, change the options, or say that ${column.values[code]} means "no answer".`,
  });
}
