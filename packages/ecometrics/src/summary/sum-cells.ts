import { type SortedAnswers, scaleRanges, wordBits } from './sort-answers.ts';
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
  addMasks(classes, scratch);
  addCellsToClasses(classes, cells, scratch.width);
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

function numberCells(
  sorted: SortedAnswers,
  classCount: number,
  indexOf: (key: number) => number,
): NumberedCells {
  const { records, width, start, labels } = sorted;
  const respondents = records.length / width;
  const place = new Int32Array(respondents);
  const classIndex = new Int32Array(respondents);
  const cellOf = new Int32Array(respondents);
  const slot = new Int32Array(classCount);
  const seenIn = new Int32Array(classCount).fill(-1);
  const places: string[] = [];
  let count = 0;
  for (let k = 0; k < labels.length; k++) {
    const first = count;
    for (let at = start[k]!; at < start[k + 1]!; at++) {
      const key = records[at * width]!;
      const c = key === 0 ? -1 : indexOf(key);
      cellOf[at] = c;
      if (c < 0 || seenIn[c] === k) continue;
      seenIn[c] = k;
      let spot = count++;
      for (; spot > first && classIndex[spot - 1]! > c; spot--) classIndex[spot] = classIndex[spot - 1]!;
      classIndex[spot] = c;
    }
    if (count === first) continue;
    for (let cell = first; cell < count; cell++) {
      slot[classIndex[cell]!] = cell;
      place[cell] = places.length;
    }
    places.push(labels[k]!);
    for (let at = start[k]!; at < start[k + 1]!; at++) if (cellOf[at]! >= 0) cellOf[at] = slot[cellOf[at]!]!;
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
  const { g, codes, partial, items, byMask } = scratch;
  const { classIndex, missingRow, missing, respondents, totals } = cells;
  const covariates = codes.length;
  const scales = g.length - covariates;
  for (let at = first; at < last; at++) {
    const cell = cellOf[at]!;
    if (cell < 0) continue;
    const record = at * width;
    const c = classIndex[cell]!;
    respondents[cell]!++;
    for (let p = 0; p < covariates; p++) {
      const x = codes[p]![records[record + 1]!]!;
      g[p] = x;
      cells.covariates[cell * covariates + p]! += x;
    }
    for (let q = 0; q < scales; q++) {
      const t = records[record + 2 + words + q]!;
      g[covariates + q] = t;
      totals[cell * scales + q]! += t;
    }
    let spot = c * g.length * g.length;
    for (let a = 0; a < g.length; a++, spot += g.length) {
      const value = g[a]!;
      for (let b = 0; b <= a; b++) classes.moments[spot + b]! += value * g[b]!;
    }
    if (missingRow[cell]! < 0) continue;
    const row = missingRow[cell]! * scratch.width;
    let count = 0;
    for (let w = 0; w < words; w++) {
      let mask = records[record + 2 + w]! & partial[c * words + w]!;
      while (mask !== 0) {
        const i = w * wordBits + 31 - Math.clz32(mask & -mask);
        items[count++] = i;
        missing[row + i]!++;
        mask &= mask - 1;
      }
    }
    if (byMask === null) addMissing(classes, c, count, 1, items, g, 0, scratch.width);
    else {
      const mask = records[record + 2]!;
      byMask.classIndex[mask] = c;
      byMask.count[mask]!++;
      for (let a = 0; a < g.length; a++) byMask.g[mask * g.length + a]! += g[a]!;
    }
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

function addMasks(classes: ClassSums, { byMask, partial, items, g, width }: Scratch): void {
  if (byMask === null) return;
  byMask.count.forEach((n, whole) => {
    if (n === 0) return;
    const c = byMask.classIndex[whole]!;
    let count = 0;
    for (let i = 0; i < width; i++) if ((whole & partial[c]! & (1 << i)) !== 0) items[count++] = i;
    addMissing(classes, c, count, n, items, byMask.g, whole * g.length, width);
  });
}

/** Class totals that the cells already hold: respondents and Σz. */
function addCellsToClasses(classes: ClassSums, cells: CellSums, width: number): void {
  for (let cell = 0; cell < cells.count; cell++) {
    const c = cells.classIndex[cell]!;
    classes.respondents[c]! += cells.respondents[cell]!;
    const row = cells.missingRow[cell]! * width;
    if (row >= 0) for (let i = 0; i < width; i++) classes.missing[c * width + i]! += cells.missing[row + i]!;
  }
}

function mirror(matrix: Float64Array, offset: number, n: number): void {
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) matrix[offset + j * n + i] = matrix[offset + i * n + j]!;
}
