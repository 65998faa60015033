import { firstAbsence } from '../answers/absence.ts';
import type { Answers } from '../answers/answers.ts';
import { covariateCodes, covariateGrid } from './covariate-grid.ts';
import { readAnswers } from './read-answers.ts';
import { sumCells } from './sum-cells.ts';
import {
  type ClassSums,
  compareCounts,
  emptyClasses,
  type LeftOut,
  type Summary,
  type SummaryShape,
  scaleSizes,
} from './summary.ts';

/**
 * Sums coded answers into a `Summary` (engine.md §1.1): three passes, linear in the answers.
 *
 * Respondents without a place (`placeOf` < 0), without any answer, or without a known value of a
 * covariate are left out and counted in `leftOut`.
 */
export function summarize(answers: Answers): Summary {
  const shape: SummaryShape = {
    scales: answers.scales,
    items: answers.items,
    grid: answers.grid,
    covariates: answers.covariates.map(covariateGrid),
  };
  const codes = answers.covariates.map((covariate, p) => covariateCodes(covariate, shape.covariates[p]!));
  const { key, totals, strides } = readAnswers(answers);
  const { kept, leftOut } = keepRows(answers, key);
  const order = sortByPlace(answers, kept);
  const { classOf, classes } = findClasses(key, order.rows, strides, shape);
  const cells = sumCells({
    answers,
    shape,
    rows: order.rows,
    start: order.start,
    classOf,
    classes,
    totals,
    codes,
  });
  return {
    shape,
    places: order.labels,
    respondents: order.rows.length,
    leftOut,
    ...sumItems(answers, kept),
    classes,
    cells,
  };
}

function keepRows(answers: Answers, key: Int32Array): { kept: Uint8Array | null; leftOut: LeftOut } {
  let noPlace = 0;
  let noAnswers = 0;
  let noCovariate = 0;
  let kept: Uint8Array | null = null;
  const masks = answers.covariates.flatMap((c) => (c.absent ? [c.absent] : []));
  for (let j = 0; j < answers.respondents; j++) {
    const placeless = answers.placeOf[j]! < 0;
    const silent = key[j] === 0;
    const unknown = masks.length > 0 && masks.some((mask) => mask[j] !== 0);
    if (!placeless && !silent && !unknown) continue;
    kept ??= new Uint8Array(answers.respondents).fill(1);
    kept[j] = 0;
    if (placeless) noPlace++;
    else if (silent) noAnswers++;
    else noCovariate++;
  }
  return { kept, leftOut: { noPlace, noAnswers, noCovariate } };
}

interface PlaceOrder {
  readonly labels: readonly string[];
  /** Kept respondents, place by place in the order of `labels`. */
  readonly rows: Int32Array;
  /** `rows` of place k stand at `start[k]` to `start[k + 1]`. */
  readonly start: Int32Array;
}

function sortByPlace(answers: Answers, kept: Uint8Array | null): PlaceOrder {
  const { placeOf, respondents } = answers;
  const counts = new Int32Array(answers.places.length);
  for (let j = 0; j < respondents; j++) if (kept === null || kept[j]) counts[placeOf[j]!]!++;
  const present = answers.places.map((_, k) => k).filter((k) => counts[k]! > 0);
  const sorted = present.sort((a, b) => (answers.places[a]! < answers.places[b]! ? -1 : 1));
  const start = new Int32Array(sorted.length + 1);
  const next = new Int32Array(answers.places.length);
  sorted.forEach((k, rank) => {
    next[k] = start[rank]!;
    start[rank + 1] = start[rank]! + counts[k]!;
  });
  const rows = new Int32Array(start[sorted.length]!);
  for (let j = 0; j < respondents; j++) {
    if (kept !== null && !kept[j]) continue;
    const k = placeOf[j]!;
    rows[next[k]!++] = j;
  }
  return { labels: sorted.map((k) => answers.places[k]!), rows, start };
}

/** Numbers the classes that occur, in order of their answer counts; `classOf` follows `rows`. */
function findClasses(
  key: Int32Array,
  rows: Int32Array,
  strides: readonly number[],
  shape: SummaryShape,
): { classOf: Int32Array; classes: ClassSums } {
  const sizes = scaleSizes(shape);
  const keys = strides.at(-1)! * (sizes.at(-1)! + 1);
  const found = new Set<number>();
  const dense = keys <= 1 << 22 ? new Int32Array(keys).fill(-1) : null;
  const classOf = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const value = key[rows[at]!]!;
    classOf[at] = value;
    if (dense === null) found.add(value);
    else if (dense[value]! < 0) {
      dense[value] = 0;
      found.add(value);
    }
  }
  const counts = (value: number): number[] => strides.map((s, q) => Math.floor(value / s) % (sizes[q]! + 1));
  const sorted = [...found].sort((a, b) => compareCounts(counts(a), counts(b)));
  const classes = emptyClasses(sorted.length, shape);
  const index = dense === null ? new Map<number, number>() : null;
  sorted.forEach((value, c) => {
    if (dense !== null) dense[value] = c;
    else index!.set(value, c);
    classes.answered.set(counts(value), c * strides.length);
  });
  if (dense !== null) for (let at = 0; at < classOf.length; at++) classOf[at] = dense[classOf[at]!]!;
  else for (let at = 0; at < classOf.length; at++) classOf[at] = index!.get(classOf[at]!)!;
  return { classOf, classes };
}

/** Per item: answers, their sum, absences by reason; per scale: sum of squares. */
function sumItems(
  answers: Answers,
  kept: Uint8Array | null,
): Pick<Summary, 'itemAnswers' | 'itemTotals' | 'scaleSquares' | 'absences'> {
  const width = answers.items.length;
  const sums = {
    itemAnswers: new Float64Array(width),
    itemTotals: new Float64Array(width),
    scaleSquares: new Float64Array(answers.scales.length),
    absences: new Float64Array(width * 6),
  };
  if (answers.values instanceof Uint8Array) {
    const histogram = new Int32Array(width * 256);
    for (let j = 0; j < answers.respondents; j += 256)
      countCodes(answers.values, width, j, Math.min(j + 256, answers.respondents), kept, histogram);
    for (let i = 0; i < width; i++) {
      const scale = answers.items[i]!.scale;
      for (let code = 0; code < firstAbsence; code++) {
        const n = histogram[i * 256 + code]!;
        sums.itemAnswers[i]! += n;
        sums.itemTotals[i]! += n * code;
        sums.scaleSquares[scale]! += n * code * code;
      }
      for (let code = firstAbsence; code < 256; code++)
        sums.absences[i * 6 + code - firstAbsence] = histogram[i * 256 + code]!;
    }
    return sums;
  }
  for (let j = 0; j < answers.respondents; j++) {
    if (kept !== null && !kept[j]) continue;
    for (let i = 0; i < width; i++) {
      const at = j * width + i;
      const absent = answers.absent?.[at] ?? 0;
      if (absent) {
        sums.absences[i * 6 + absent - firstAbsence]!++;
        continue;
      }
      const code = answers.values[at]!;
      sums.itemAnswers[i]!++;
      sums.itemTotals[i]! += code;
      sums.scaleSquares[answers.items[i]!.scale]! += code * code;
    }
  }
  return sums;
}

function countCodes(
  values: Uint8Array,
  width: number,
  first: number,
  last: number,
  kept: Uint8Array | null,
  histogram: Int32Array,
): void {
  for (let j = first; j < last; j++) {
    if (kept !== null && !kept[j]) continue;
    const row = j * width;
    for (let i = 0; i < width; i++) histogram[(i << 8) + values[row + i]!]!++;
  }
}
