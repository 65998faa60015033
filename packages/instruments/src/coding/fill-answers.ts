import { absenceCodes, firstAbsenceCode } from '../asked/absence-policy.ts';
import type { ChosenGrid } from './choose-grid.ts';
import type { ItemReading } from './read-item.ts';

/** Codes of all respondents and items, row by row, in bytes or (with `absent` beside) in doubles. */
export interface FilledAnswers {
  readonly values: Uint8Array | Float64Array;
  readonly absent: Uint8Array | null;
}

/** The answer after turning round a reversed item: minimum + maximum − answer. */
export function turned(reading: ItemReading, answer: number): number {
  return reading.item.reversed ? reading.minimum + reading.maximum - answer : answer;
}

/** The middle option of an item, or `null` when its options are not whole or even in number. */
export function middleOf(reading: { readonly minimum: number; readonly maximum: number }): number | null {
  const middle = (reading.minimum + reading.maximum) / 2;
  return Number.isInteger(reading.minimum) && Number.isInteger(middle) ? middle : null;
}

const codeOn = (grid: ChosenGrid, answer: number) => Math.round((answer - grid.origin) * grid.perUnit);

/**
 * Writes each item's answers through one look-up table from cell text to code.
 * `rows[j]` is the data row of respondent j (`null`: all rows).
 */
export function fillAnswers(
  readings: readonly ItemReading[],
  grid: ChosenGrid,
  respondents: number,
  rows: Int32Array | null,
): FilledAnswers {
  const width = readings.length;
  const values = grid.bytes ? new Uint8Array(respondents * width) : new Float64Array(respondents * width);
  const absent = grid.bytes ? null : new Uint8Array(respondents * width);
  readings.forEach((reading, item) => {
    const { codes } = reading.column;
    const table = new Float64Array(reading.answers.length);
    for (let code = 0; code < table.length; code++) {
      const absence = reading.absences[code]!;
      if (absence > 0) table[code] = grid.bytes ? absence : 0;
      else if (reading.counts[code]! > 0) table[code] = codeOn(grid, turned(reading, reading.answers[code]!));
    }
    if (grid.bytes) fillColumn(values, item, width, codes, Uint8Array.from(table), rows, respondents);
    else {
      fillColumn(values, item, width, codes, table, rows, respondents);
      fillColumn(absent!, item, width, codes, reading.absences, rows, respondents);
    }
  });
  return { values, absent };
}

function fillColumn(
  into: Uint8Array | Float64Array,
  item: number,
  width: number,
  codes: Uint8Array | Uint16Array | Uint32Array,
  table: Uint8Array | Float64Array,
  rows: Int32Array | null,
  respondents: number,
): void {
  let at = item;
  if (rows) {
    for (let j = 0; j < respondents; j++, at += width) into[at] = table[codes[rows[j]!]!]!;
  } else {
    for (let j = 0; j < respondents; j++, at += width) into[at] = table[codes[j]!]!;
  }
}

/**
 * Reads "don't know" as the middle option, in place, for respondents who left at most the tolerated share of
 * the items asked of them without an answer. Returns how many cells changed.
 */
export function dontKnowToMiddle(
  filled: FilledAnswers,
  readings: readonly ItemReading[],
  grid: ChosenGrid,
  toleratedAbsent: number,
): number {
  const { values, absent } = filled;
  const width = readings.length;
  const middles = readings.map(middleOf).map((middle) => (middle === null ? null : codeOn(grid, middle)));
  const anyone = readings.some((reading, item) =>
    reading.absences.some(
      (absence, code) =>
        absence === absenceCodes.dontKnow && reading.counts[code]! > 0 && middles[item] !== null,
    ),
  );
  if (!anyone) return 0;
  const reasons = absent ?? values;
  let changed = 0;
  for (let start = 0; start < values.length; start += width) {
    let without = 0;
    let notAsked = 0;
    let unknown = 0;
    for (let at = start; at < start + width; at++) {
      const reason = reasons[at]!;
      if (reason < firstAbsenceCode) continue;
      if (reason === absenceCodes.notAsked) notAsked += 1;
      else without += 1;
      if (reason === absenceCodes.dontKnow) unknown += 1;
    }
    if (unknown === 0 || without > toleratedAbsent * (width - notAsked) + 1e-9) continue;
    for (let item = 0; item < width; item++) {
      const at = start + item;
      if (reasons[at] !== absenceCodes.dontKnow || middles[item] == null) continue;
      values[at] = middles[item]!;
      if (absent) absent[at] = 0;
      changed += 1;
    }
  }
  return changed;
}
