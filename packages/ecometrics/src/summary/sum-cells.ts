import { maskAt, scaleRanges, wordBits } from './record.ts';
import type { SortedAnswers } from './sort-answers.ts';
import { type CellSums, type ClassSums, emptyCells, type SummaryShape } from './summary.ts';

/** Fills the class sums and returns the cells, sorted by place and class, with the places that have any. */
export function sumCells(
  sorted: SortedAnswers,
  shape: SummaryShape,
  classes: ClassSums,
  indexOf: (key: number) => number,
  codes: readonly Float64Array[],
): { cells: CellSums; places: readonly string[] } {
  const numbered = numberCells(sorted, classes.count, indexOf);
  const partial = partialItems(sorted, shape, classes);
  const isPartial = Array.from({ length: classes.count }, (_, c) =>
    partial.subarray(c * sorted.words, (c + 1) * sorted.words).some((mask) => mask !== 0),
  );
  let partialCells = 0;
  for (let cell = 0; cell < numbered.count; cell++) if (isPartial[numbered.classIndex[cell]!]) partialCells++;
  const cells = emptyCells(numbered.count, partialCells, shape);
  cells.place.set(numbered.place.subarray(0, numbered.count));
  cells.classIndex.set(numbered.classIndex.subarray(0, numbered.count));
  for (let cell = 0, row = 0; cell < cells.count; cell++)
    if (isPartial[cells.classIndex[cell]!]) cells.missingRow[cell] = row++;
  const scratch = {
    partial,
    items: new Int32Array(shape.items.length),
    g: new Float64Array(shape.covariates.length + shape.scales.length),
    codes,
    width: shape.items.length,
    byMask: maskSums(shape.items.length, shape.covariates.length + shape.scales.length),
  };
  const count = sorted.records.length / sorted.width;
  for (let first = 0; first < count; first += 128)
    addRespondents(sorted, classes, cells, numbered.cellOf, first, Math.min(first + 128, count), scratch);
  for (let cell = 0; cell < cells.count; cell++)
    classes.respondents[cells.classIndex[cell]!]! += cells.respondents[cell]!;
  if (scratch.byMask === null) addMissingOfCells(classes, cells, scratch.width);
  else addMasks(classes, scratch.byMask, scratch);
  for (let c = 0, g = scratch.g.length; c < classes.count; c++) {
    mirror(classes.moments, c * g * g, g);
    mirror(classes.missingMoments, c * scratch.width ** 2, scratch.width);
  }
  return { cells, places: numbered.places };
}

interface NumberedCells {
  readonly count: number;
  readonly places: readonly string[];
  readonly place: Int32Array;
  readonly classIndex: Int32Array;
  /** Cell of each record; −1 for one without answers. */
  readonly cellOf: Int32Array;
}

/** Numbers the cells that occur, block by block of places, in order of place and class. */
function numberCells(
  sorted: SortedAnswers,
  classCount: number,
  indexOf: (key: number) => number,
): NumberedCells {
  const { records, width, start, shift, labels } = sorted;
  const respondents = records.length / width;
  const place = new Int32Array(respondents);
  const classIndex = new Int32Array(respondents);
  const cellOf = new Int32Array(respondents);
  const slots = new Int32Array(classCount << shift);
  const places: string[] = [];
  let count = 0;
  for (let k = 0; k < labels.length; k += 1 << shift) {
    const end = start[Math.min(labels.length, k + (1 << shift))]!;
    slots.fill(-1);
    for (let at = start[k]!; at < end; at++) {
      const key = records[at * width]!;
      const slot = key === 0 ? -1 : (records[at * width + 2]! - k) * classCount + indexOf(key);
      cellOf[at] = slot;
      if (slot >= 0) slots[slot] = 0;
    }
    for (let slot = 0, last = -1; slot < slots.length; slot++) {
      if (slots[slot]! < 0) continue;
      const rank = Math.floor(slot / classCount);
      if (rank !== last) places.push(labels[k + rank]!);
      last = rank;
      slots[slot] = count;
      place[count] = places.length - 1;
      classIndex[count++] = slot % classCount;
    }
    for (let at = start[k]!; at < end; at++) if (cellOf[at]! >= 0) cellOf[at] = slots[cellOf[at]!]!;
  }
  return { count, places, place, classIndex, cellOf };
}

/** Per class, the mask words of the items in scales that it answered in part. */
function partialItems(sorted: SortedAnswers, shape: SummaryShape, classes: ClassSums): Int32Array {
  const ranges = scaleRanges(shape);
  const masks = new Int32Array(classes.count * sorted.words);
  for (let c = 0; c < classes.count; c++)
    ranges.forEach(({ from, to }, q) => {
      const m = classes.answered[c * ranges.length + q]!;
      if (m === 0 || m === to - from) return;
      for (let i = from; i < to; i++)
        masks[c * sorted.words + Math.floor(i / wordBits)]! |= 1 << (i % wordBits);
    });
  return masks;
}

interface Scratch {
  readonly partial: Int32Array;
  readonly items: Int32Array;
  readonly g: Float64Array;
  readonly codes: readonly Float64Array[];
  /** Number of items. */
  readonly width: number;
  readonly byMask: MaskSums | null;
}

/** Number and Σ(x, t) per missing-item mask: 2^items rows, for questionnaires short enough. */
interface MaskSums {
  readonly classIndex: Int32Array;
  readonly count: Float64Array;
  readonly g: Float64Array;
}

const mostItemsByMask = 13;

function maskSums(items: number, g: number): MaskSums | null {
  if (items > mostItemsByMask) return null;
  const masks = 1 << items;
  return {
    classIndex: new Int32Array(masks),
    count: new Float64Array(masks),
    g: new Float64Array(masks * g),
  };
}

function addRespondents(
  sorted: SortedAnswers,
  classes: ClassSums,
  cells: CellSums,
  cellOf: Int32Array,
  first: number,
  last: number,
  scratch: Scratch,
): void {
  const { records, width, words } = sorted;
  const { g, codes, partial, items, byMask, width: itemCount } = scratch;
  const { classIndex, missingRow, missing, respondents, totals, covariates: cellCovariates } = cells;
  const { moments } = classes;
  const size = g.length;
  const covariates = codes.length;
  const scales = size - covariates;
  const maskCount = byMask === null ? null : byMask.count;
  const maskClass = byMask === null ? null : byMask.classIndex;
  const maskSum = byMask === null ? null : byMask.g;
  for (let at = first; at < last; at++) {
    const cell = cellOf[at]!;
    if (cell < 0) continue;
    const record = at * width;
    const c = classIndex[cell]!;
    respondents[cell]!++;
    for (let p = 0; p < covariates; p++) {
      const x = codes[p]![records[record + 1]!]!;
      g[p] = x;
      cellCovariates[cell * covariates + p]! += x;
    }
    for (let q = 0; q < scales; q++) {
      const t = records[record + maskAt + words + q]!;
      g[covariates + q] = t;
      totals[cell * scales + q]! += t;
    }
    let spot = c * size * size;
    for (let a = 0; a < size; a++, spot += size) {
      const value = g[a]!;
      for (let b = 0; b <= a; b++) moments[spot + b]! += value * g[b]!;
    }
    const rowNumber = missingRow[cell]!;
    if (rowNumber < 0) continue;
    const row = rowNumber * itemCount;
    if (maskCount !== null) {
      const whole = records[record + maskAt]!;
      for (let mask = whole & partial[c]!; mask !== 0; mask &= mask - 1)
        missing[row + 31 - Math.clz32(mask & -mask)]!++;
      maskClass![whole] = c;
      maskCount[whole]!++;
      for (let a = 0; a < size; a++) maskSum![whole * size + a]! += g[a]!;
      continue;
    }
    let count = 0;
    for (let w = 0; w < words; w++)
      for (let mask = records[record + maskAt + w]! & partial[c * words + w]!; mask !== 0; mask &= mask - 1) {
        const i = w * wordBits + 31 - Math.clz32(mask & -mask);
        items[count++] = i;
        missing[row + i]!++;
      }
    addMissing(classes, c, count, 1, items, g, 0, itemCount);
  }
}

/** Σzz' and Σzg' of class c for `n` respondents who miss the same `count` items and whose Σg starts at `from`. */
function addMissing(
  classes: ClassSums,
  c: number,
  count: number,
  n: number,
  items: Int32Array,
  g: Float64Array,
  from: number,
  width: number,
): void {
  const size = classes.missingCross.length / classes.missing.length;
  for (let a = 0; a < count; a++) {
    const i = items[a]!;
    const moments = (c * width + i) * width;
    for (let b = 0; b <= a; b++) classes.missingMoments[moments + items[b]!]! += n;
    const cross = (c * width + i) * size;
    for (let b = 0; b < size; b++) classes.missingCross[cross + b]! += g[from + b]!;
  }
}

/** Σz, Σzz' and Σzg' of every class, from the sums by mask. */
function addMasks(classes: ClassSums, byMask: MaskSums, { partial, items, g, width }: Scratch): void {
  byMask.count.forEach((n, whole) => {
    if (n === 0) return;
    const c = byMask.classIndex[whole]!;
    let count = 0;
    for (let i = 0; i < width; i++) {
      if ((whole & partial[c]! & (1 << i)) === 0) continue;
      items[count++] = i;
      classes.missing[c * width + i]! += n;
    }
    addMissing(classes, c, count, n, items, byMask.g, whole * g.length, width);
  });
}

/** Σz of every class, from its cells. */
function addMissingOfCells(classes: ClassSums, cells: CellSums, width: number): void {
  for (let cell = 0; cell < cells.count; cell++) {
    const row = cells.missingRow[cell]! * width;
    if (row < 0) continue;
    const c = cells.classIndex[cell]! * width;
    for (let i = 0; i < width; i++) classes.missing[c + i]! += cells.missing[row + i]!;
  }
}

function mirror(matrix: Float64Array, offset: number, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) matrix[offset + j * n + i] = matrix[offset + i * n + j]!;
}
