import { absenceInWords } from '../asked/absence-words.ts';
import { type ColumnLike, countCodes } from '../coding/column.ts';
import { standsApart } from '../coding/read-item.ts';
import { readNumber } from '../coding/read-number.ts';
import { answersInWords } from './answer-ladders.ts';
import { nameWords, stemOf } from './name-words.ts';

/** What can be told from one column alone, whatever the order of its rows. */
export interface ColumnProfile {
  readonly column: ColumnLike;
  readonly words: readonly string[];
  readonly stem: string | null;
  readonly counts: Int32Array;
  /** Rows with something in them. */
  readonly filled: number;
  /** Different texts, absences not counted. */
  readonly distinct: number;
  /** For each text: 1 when it is an absence. */
  readonly absent: Uint8Array;
  /** For each text its number (or step of a ladder of answers); `null` when some text is not a number. */
  readonly numbers: Float64Array | null;
  readonly whole: boolean;
  readonly minimum: number;
  readonly maximum: number;
  /** The words behind the numbers when answers are written out. */
  readonly labels: readonly string[] | null;
}

const absentNumbers = [-99, -9, 97, 98, 99];

/**
 * Profiles a column: what it holds, how often, and whether it can be read as numbers. `hasMiddle` says that
 * answers written in words have a middle one, even where nobody took it.
 */
export function profileColumn(column: ColumnLike, decimal: '.' | ',', hasMiddle: boolean): ColumnProfile {
  const counts = countCodes(column);
  const { values } = column;
  const absent = new Uint8Array(values.length);
  values.forEach((text, code) => {
    if (counts[code] === 0 || absenceInWords(text) !== null) absent[code] = 1;
  });
  const parsed = values.map((text, code) => (absent[code] ? null : readNumber(text, decimal)));
  let numeric = parsed.every((value, code) => value !== null || absent[code] === 1);
  const inWords = numeric ? null : answersInWords(values, (code) => absent[code] === 1, hasMiddle);
  const numbers = new Float64Array(values.length);
  if (inWords) numbers.set(inWords.stepOf);
  else if (numeric) numbers.set(parsed.map((value) => value ?? 0));
  numeric ||= inWords !== null;

  if (numeric && !inWords) {
    const usual = rangeOver(numbers, (code) => !absent[code] && !absentNumbers.includes(numbers[code]!));
    if (usual.minimum <= usual.maximum) {
      numbers.forEach((value, code) => {
        if (absentNumbers.includes(value) && standsApart(value, usual)) absent[code] = 1;
      });
    }
  }
  let filled = 0;
  let distinct = 0;
  absent.forEach((none, code) => {
    if (none) return;
    filled += counts[code]!;
    distinct += 1;
  });
  const range = rangeOver(numbers, (code) => numeric && !absent[code]);
  return {
    column,
    words: nameWords(column.name),
    stem: stemOf(column.name),
    counts,
    filled,
    distinct,
    absent,
    numbers: numeric && distinct > 0 ? numbers : null,
    whole: numbers.every((value, code) => absent[code] === 1 || Number.isInteger(value)),
    ...range,
    labels: inWords?.labels ?? null,
  };
}

function rangeOver(numbers: Float64Array, counted: (code: number) => boolean) {
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  numbers.forEach((value, code) => {
    if (!counted(code)) return;
    minimum = Math.min(minimum, value);
    maximum = Math.max(maximum, value);
  });
  return { minimum, maximum };
}

/** Whether the column could hold answers to an item: a few whole steps, more than yes and no. */
export function looksLikeItem(profile: ColumnProfile): boolean {
  const { numbers, whole, minimum, maximum, distinct } = profile;
  return numbers !== null && whole && distinct >= 3 && minimum >= -5 && maximum - minimum <= 10;
}
