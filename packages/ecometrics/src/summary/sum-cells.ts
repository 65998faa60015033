import { firstAbsence } from '../answers/absence.ts';
import type { Answers } from '../answers/answers.ts';
import { scaleRanges } from './read-answers.ts';
import { type CellSums, type ClassSums, emptyCells, type SummaryShape } from './summary.ts';

/** Respondents in place order with their classes, and everything that is to be summed over them. */
export interface SortedRespondents {
  readonly answers: Answers;
  readonly shape: SummaryShape;
  readonly rows: Int32Array;
  readonly start: Int32Array;
  readonly classOf: Int32Array;
  readonly classes: ClassSums;
  readonly totals: Float64Array;
  readonly codes: readonly Float64Array[];
}

/** Fills the class sums in `sorted.classes` and returns the cells, sorted by place and class. */
export function sumCells(sorted: SortedRespondents): CellSums {
  const { shape, classes, rows } = sorted;
  const partial = partialRanges(sorted);
  const isPartial = Uint8Array.from(partial, (ranges) => (ranges.length > 0 ? 1 : 0));
  const numbered = numberCells(sorted);
  let partialCells = 0;
  for (let cell = 0; cell < numbered.count; cell++) partialCells += isPartial[numbered.classIndex[cell]!]!;
  const cells = emptyCells(numbered.count, partialCells, shape);
  cells.place.set(numbered.place.subarray(0, numbered.count));
  cells.classIndex.set(numbered.classIndex.subarray(0, numbered.count));
  for (let cell = 0, row = 0; cell < cells.count; cell++)
    if (isPartial[cells.classIndex[cell]!]) cells.missingRow[cell] = row++;
  const scratch = {
    partial,
    items: new Int32Array(shape.items.length),
    g: new Float64Array(classWidth(shape)),
  };
  for (let first = 0; first < rows.length; first += 128)
    addRespondents(sorted, cells, numbered.cellOf, first, Math.min(first + 128, rows.length), scratch);
  for (let c = 0, g = classWidth(shape); c < classes.count; c++) mirror(classes.moments, c * g * g, g);
  const items = shape.items.length;
  for (let c = 0; c < classes.count; c++) mirror(classes.missingMoments, c * items * items, items);
  return cells;
}

const classWidth = (shape: SummaryShape): number => shape.covariates.length + shape.scales.length;

interface NumberedCells {
  readonly count: number;
  readonly place: Int32Array;
  readonly classIndex: Int32Array;
  readonly cellOf: Int32Array;
}

function numberCells(sorted: SortedRespondents): NumberedCells {
  const { rows, start, classOf, classes } = sorted;
  const place = new Int32Array(rows.length);
  const classIndex = new Int32Array(rows.length);
  const cellOf = new Int32Array(rows.length);
  const slot = new Int32Array(classes.count);
  const seenIn = new Int32Array(classes.count).fill(-1);
  let count = 0;
  for (let k = 0; k + 1 < start.length; k++) {
    const first = count;
    for (let at = start[k]!; at < start[k + 1]!; at++) {
      const c = classOf[at]!;
      if (seenIn[c] === k) continue;
      seenIn[c] = k;
      let spot = count++;
      for (; spot > first && classIndex[spot - 1]! > c; spot--) classIndex[spot] = classIndex[spot - 1]!;
      classIndex[spot] = c;
    }
    for (let cell = first; cell < count; cell++) {
      slot[classIndex[cell]!] = cell;
      place[cell] = k;
    }
    for (let at = start[k]!; at < start[k + 1]!; at++) cellOf[at] = slot[classOf[at]!]!;
  }
  return { count, place, classIndex, cellOf };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface Scratch {
  readonly partial: readonly Range[][];
  readonly items: Int32Array;
  readonly g: Float64Array;
}

function addRespondents(
  sorted: SortedRespondents,
  cells: CellSums,
  cellOf: Int32Array,
  first: number,
  last: number,
  scratch: Scratch,
): void {
  const { rows, classes, totals, codes } = sorted;
  const { g } = scratch;
  const covariates = codes.length;
  const scales = g.length - covariates;
  for (let at = first; at < last; at++) {
    const j = rows[at]!;
    const cell = cellOf[at]!;
    const c = cells.classIndex[cell]!;
    cells.respondents[cell]!++;
    classes.respondents[c]!++;
    for (let p = 0; p < covariates; p++) {
      const x = codes[p]![j]!;
      g[p] = x;
      cells.covariates[cell * covariates + p]! += x;
    }
    for (let q = 0; q < scales; q++) {
      const t = totals[j * scales + q]!;
      g[covariates + q] = t;
      cells.totals[cell * scales + q]! += t;
    }
    let spot = c * g.length * g.length;
    for (let a = 0; a < g.length; a++, spot += g.length) {
      const value = g[a]!;
      for (let b = 0; b <= a; b++) classes.moments[spot + b]! += value * g[b]!;
    }
    if (cells.missingRow[cell]! >= 0) addMissing(sorted, cells, cell, c, j, scratch);
  }
}

function addMissing(
  sorted: SortedRespondents,
  cells: CellSums,
  cell: number,
  c: number,
  j: number,
  { items, g, partial }: Scratch,
): void {
  const { answers, classes } = sorted;
  const width = answers.items.length;
  let count = 0;
  for (const { from, to } of partial[c]!)
    for (let i = from; i < to; i++) if (isMissing(answers, j * width + i)) items[count++] = i;
  const row = cells.missingRow[cell]! * width;
  for (let a = 0; a < count; a++) {
    const i = items[a]!;
    cells.missing[row + i]!++;
    classes.missing[c * width + i]!++;
    const moments = (c * width + i) * width;
    for (let b = 0; b <= a; b++) classes.missingMoments[moments + items[b]!]!++;
    const cross = (c * width + i) * g.length;
    for (let b = 0; b < g.length; b++) classes.missingCross[cross + b]! += g[b]!;
  }
}

function isMissing(answers: Answers, at: number): boolean {
  return answers.values instanceof Uint8Array
    ? answers.values[at]! >= firstAbsence
    : answers.absent?.[at] !== 0;
}

/** Per class, the item ranges of the scales that it answered in part. */
function partialRanges({ answers, classes }: SortedRespondents): Range[][] {
  const ranges = scaleRanges(answers);
  return Array.from({ length: classes.count }, (_, c) =>
    ranges.filter(({ from, to }, q) => {
      const m = classes.answered[c * ranges.length + q]!;
      return m > 0 && m < to - from;
    }),
  );
}

function mirror(matrix: Float64Array, offset: number, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) matrix[offset + j * n + i] = matrix[offset + i * n + j]!;
}
