import { absenceInWords } from '../asked/absence-words.ts';
import { InstrumentError } from '../instrument-error.ts';
import type { RowsWithoutPlace } from './coded-answers.ts';
import { type ColumnLike, firstDataRow } from './column.ts';

/** The place of each row with one, and the rows that have none. */
export interface PlaceKey {
  /** Labels in order of first appearance. */
  readonly places: readonly string[];
  /** For each row, the index of its place, or −1. */
  readonly placeOfRow: Int32Array;
  readonly withoutPlace: RowsWithoutPlace;
}

const rowsNamed = 20;

function placeless(text: string): boolean {
  const cell = text.trim();
  return absenceInWords(cell) !== null || cell === '-99' || cell === '-9';
}

function labelCodes(column: ColumnLike): { readonly labels: string[]; readonly ofCode: Int32Array } {
  const labels: string[] = [];
  const seen = new Map<string, number>();
  const ofCode = new Int32Array(column.values.length);
  column.values.forEach((text, code) => {
    const label = text.trim();
    if (placeless(label)) {
      ofCode[code] = -1;
      return;
    }
    let index = seen.get(label);
    if (index === undefined) {
      index = labels.length;
      labels.push(label);
      seen.set(label, index);
    }
    ofCode[code] = index;
  });
  return { labels, ofCode };
}

interface PartialKey {
  readonly labels: readonly string[];
  readonly ofRow: Int32Array;
}

function keyOfColumn(column: ColumnLike): PartialKey {
  const { labels, ofCode } = labelCodes(column);
  const order = new Int32Array(labels.length).fill(-1);
  const ordered: string[] = [];
  const { codes } = column;
  const ofRow = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const label = ofCode[codes[row]!]!;
    if (label < 0) {
      ofRow[row] = -1;
      continue;
    }
    let place = order[label]!;
    if (place < 0) {
      place = ordered.length;
      order[label] = place;
      ordered.push(labels[label]!);
    }
    ofRow[row] = place;
  }
  return { labels: ordered, ofRow };
}

function joined(left: PartialKey, right: PartialKey): PartialKey {
  const rows = left.ofRow.length;
  const width = right.labels.length;
  const seen = new Map<number, number>();
  const labels: string[] = [];
  const ofRow = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const a = left.ofRow[row]!;
    const b = right.ofRow[row]!;
    if (a < 0 || b < 0) {
      ofRow[row] = -1;
      continue;
    }
    const pair = a * width + b;
    let place = seen.get(pair);
    if (place === undefined) {
      place = labels.length;
      seen.set(pair, place);
      labels.push(`${left.labels[a]} / ${right.labels[b]}`);
    }
    ofRow[row] = place;
  }
  return { labels, ofRow };
}

/**
 * The place of every row, from one column or from several that name it together (joined by " / ").
 * A row has no place when a part is empty or says so ("NA", "n/a", "unanswered" …).
 */
export function placeKey(columns: readonly ColumnLike[]): PlaceKey {
  const [first, ...others] = columns.map(keyOfColumn);
  if (!first) {
    throw new InstrumentError({
      code: 'no-place-column',
      says: 'no column names the place.',
      remedy: 'Say which column holds the block, class or team of each person.',
    });
  }
  const { labels, ofRow } = others.reduce(joined, first);
  const rows: number[] = [];
  let count = 0;
  for (let row = 0; row < ofRow.length; row++) {
    if (ofRow[row]! >= 0) continue;
    count += 1;
    if (rows.length < rowsNamed) rows.push(row + firstDataRow);
  }
  return { places: labels, placeOfRow: ofRow, withoutPlace: { count, rows } };
}
