import { rebase, sharedCovariates } from './rebase.ts';
import {
  type CellSums,
  type ClassSums,
  compareCounts,
  emptyCells,
  emptyClasses,
  type Summary,
  type SummaryShape,
} from './summary.ts';

/** Two summaries that cannot be added or subtracted; `message` says what differs and what to do. */
export class SummaryError extends Error {
  override readonly name = 'SummaryError';
}

/**
 * The summary of both groups of respondents together. Commutative and associative to the last bit for
 * answers and covariates on a decimal grid; `emptySummary` is its neutral element.
 *
 * @throws SummaryError when the summaries do not share scales, items, answer grid and covariates.
 */
export function mergeSummaries(a: Summary, b: Summary): Summary {
  return combine(a, b, 1);
}

/**
 * The summary of those in `whole` who are not in `part`: one person withdrawn, one site taken out.
 *
 * @throws SummaryError when `part` holds somebody who is not in `whole`.
 */
export function subtractSummary(whole: Summary, part: Summary): Summary {
  return combine(whole, part, -1);
}

function combine(first: Summary, second: Summary, sign: 1 | -1): Summary {
  requireSameQuestions(first.shape, second.shape);
  const covariates = sharedCovariates(first.shape.covariates, second.shape.covariates);
  const a = rebase(first, covariates);
  const b = rebase(second, covariates);
  const classes = combineClasses(a, b, sign);
  const cells = combineCells(a, b, sign, classes);
  const result: Summary = {
    shape: a.shape,
    places: cells.places,
    respondents: a.respondents + sign * b.respondents,
    leftOut: {
      noPlace: a.leftOut.noPlace + sign * b.leftOut.noPlace,
      noAnswers: a.leftOut.noAnswers + sign * b.leftOut.noAnswers,
      noCovariate: a.leftOut.noCovariate + sign * b.leftOut.noCovariate,
    },
    itemAnswers: sum(a.itemAnswers, b.itemAnswers, sign),
    itemTotals: sum(a.itemTotals, b.itemTotals, sign),
    scaleSquares: sum(a.scaleSquares, b.scaleSquares, sign),
    absences: sum(a.absences, b.absences, sign),
    classes: classes.sums,
    cells: cells.sums,
  };
  if (sign < 0 && (result.itemAnswers.some((n) => n < 0) || Object.values(result.leftOut).some((n) => n < 0)))
    throw new SummaryError('The part to take away holds answers that the whole does not hold.');
  return result;
}

function requireSameQuestions(a: SummaryShape, b: SummaryShape): void {
  const differs = (what: string, remedy: string): never => {
    throw new SummaryError(`The two summaries have different ${what}. ${remedy}`);
  };
  if (a.scales.join('\n') !== b.scales.join('\n'))
    differs('scales', 'Summarize both with the same scales in the same order.');
  const items = (shape: SummaryShape): string => shape.items.map((i) => `${i.name}\t${i.scale}`).join('\n');
  if (items(a) !== items(b)) differs('items', 'Summarize both with the same items in the same order.');
  if (a.grid.origin !== b.grid.origin || a.grid.unit !== b.grid.unit)
    differs('answer grids', 'Code the answers of both with the same options.');
  if (a.covariates.map((c) => c.name).join('\n') !== b.covariates.map((c) => c.name).join('\n'))
    differs('covariates', 'Summarize both with the same covariates in the same order.');
}

function sum(a: Float64Array, b: Float64Array, sign: number): Float64Array {
  return a.map((value, i) => value + sign * b[i]!);
}

/** Adds `size` numbers of `source` (row `from`) to row `to` of `target`. */
function addRow(
  target: Float64Array | Int32Array,
  to: number,
  source: Float64Array | Int32Array,
  from: number,
  size: number,
  sign: number,
): void {
  for (let i = 0; i < size; i++) target[to * size + i]! += sign * source[from * size + i]!;
}

/** Classes of both sides in one list: rank of each side's classes in it, and what remains after pruning. */
interface CombinedClasses {
  readonly sums: ClassSums;
  readonly rankOfA: Int32Array;
  readonly rankOfB: Int32Array;
  /** New index by rank; −1 for a class that nobody is left in. */
  readonly indexOfRank: Int32Array;
}

function combineClasses(a: Summary, b: Summary, sign: number): CombinedClasses {
  const q = a.shape.scales.length;
  const counts = (s: ClassSums, c: number): number[] => [...s.answered.subarray(c * q, c * q + q)];
  const order = mergeSorted(a.classes.count, b.classes.count, (i, j) =>
    compareCounts(counts(a.classes, i), counts(b.classes, j)),
  );
  const size = order.map(([i, j]) => at(a.classes.respondents, i) + sign * at(b.classes.respondents, j));
  if (size.some((n) => n < 0))
    throw new SummaryError('The part to take away holds people who are not in the whole.');
  const indexOfRank = Int32Array.from(size);
  let count = 0;
  for (let r = 0; r < indexOfRank.length; r++) indexOfRank[r] = size[r]! > 0 ? count++ : -1;
  const sums = emptyClasses(count, a.shape);
  const rankOfA = new Int32Array(a.classes.count);
  const rankOfB = new Int32Array(b.classes.count);
  order.forEach(([i, j], rank) => {
    if (i >= 0) rankOfA[i] = rank;
    if (j >= 0) rankOfB[j] = rank;
    const c = indexOfRank[rank]!;
    if (c < 0) return;
    sums.answered.set(i >= 0 ? counts(a.classes, i) : counts(b.classes, j), c * q);
    if (i >= 0) addClass(sums, c, a.classes, i, a.shape, 1);
    if (j >= 0) addClass(sums, c, b.classes, j, a.shape, sign);
  });
  return { sums, rankOfA, rankOfB, indexOfRank };
}

function addClass(
  target: ClassSums,
  to: number,
  source: ClassSums,
  from: number,
  shape: SummaryShape,
  sign: number,
): void {
  const items = shape.items.length;
  const g = shape.covariates.length + shape.scales.length;
  target.respondents[to]! += sign * source.respondents[from]!;
  addRow(target.moments, to, source.moments, from, g * g, sign);
  addRow(target.missing, to, source.missing, from, items, sign);
  addRow(target.missingMoments, to, source.missingMoments, from, items * items, sign);
  addRow(target.missingCross, to, source.missingCross, from, items * g, sign);
}

function combineCells(
  a: Summary,
  b: Summary,
  sign: number,
  classes: CombinedClasses,
): { sums: CellSums; places: readonly string[] } {
  const sides = [
    { summary: a, rankOf: classes.rankOfA, sign: 1 },
    { summary: b, rankOf: classes.rankOfB, sign },
  ] as const;
  const byClass = (i: number, j: number): number =>
    classes.rankOfA[a.cells.classIndex[i]!]! - classes.rankOfB[b.cells.classIndex[j]!]!;
  const order = mergeSorted(a.cells.count, b.cells.count, (i, j) => {
    const x = a.places[a.cells.place[i]!]!;
    const y = b.places[b.cells.place[j]!]!;
    return x === y ? byClass(i, j) : x < y ? -1 : 1;
  });
  const size = order.map(([i, j]) => at(a.cells.respondents, i) + sign * at(b.cells.respondents, j));
  if (size.some((n) => n < 0))
    throw new SummaryError('The part to take away holds people who are not in the whole.');
  const kept = order.filter((_, cell) => size[cell]! > 0);
  const partial = kept.filter(
    ([i, j]) => at(a.cells.missingRow, i, -1) >= 0 || at(b.cells.missingRow, j, -1) >= 0,
  );
  const sums = emptyCells(kept.length, partial.length, a.shape);
  const places: string[] = [];
  let row = 0;
  kept.forEach((pair, cell) => {
    sides.forEach(({ summary, rankOf, sign: s }, side) => {
      const from = pair[side]!;
      if (from < 0) return;
      const label = summary.places[summary.cells.place[from]!]!;
      if (places.at(-1) !== label) places.push(label);
      sums.place[cell] = places.length - 1;
      sums.classIndex[cell] = classes.indexOfRank[rankOf[summary.cells.classIndex[from]!]!]!;
      const source = summary.cells.missingRow[from]!;
      if (source >= 0 && sums.missingRow[cell]! < 0) sums.missingRow[cell] = row++;
      addCell(sums, cell, summary.cells, from, a.shape, s);
    });
  });
  return { sums, places };
}

function addCell(
  target: CellSums,
  to: number,
  source: CellSums,
  from: number,
  shape: SummaryShape,
  sign: number,
): void {
  target.respondents[to]! += sign * source.respondents[from]!;
  addRow(target.covariates, to, source.covariates, from, shape.covariates.length, sign);
  addRow(target.totals, to, source.totals, from, shape.scales.length, sign);
  if (source.missingRow[from]! >= 0)
    addRow(
      target.missing,
      target.missingRow[to]!,
      source.missing,
      source.missingRow[from]!,
      shape.items.length,
      sign,
    );
}

function at(values: ArrayLike<number>, index: number, otherwise = 0): number {
  return index < 0 ? otherwise : values[index]!;
}

/** Pairs (i, j) of two sorted lists in one sorted list; −1 where a list has no such element. */
function mergeSorted(m: number, n: number, compare: (i: number, j: number) => number): [number, number][] {
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < m || j < n) {
    const c = i >= m ? 1 : j >= n ? -1 : compare(i, j);
    pairs.push([c <= 0 ? i++ : -1, c >= 0 ? j++ : -1]);
  }
  return pairs;
}
