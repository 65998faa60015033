import type { Answers } from '../answers/answers.ts';
import { covariateCodes, covariateGrid } from './covariate-grid.ts';
import { type SortedAnswers, sortAnswers } from './sort-answers.ts';
import { sumCells } from './sum-cells.ts';
import {
  type ClassSums,
  compareCounts,
  emptyClasses,
  type Summary,
  type SummaryShape,
  scaleSizes,
} from './summary.ts';

/**
 * Sums coded answers into a `Summary` (engine.md §1.1): one pass over the answers, one over the
 * respondents in place order.
 *
 * Respondents without a place (`placeOf` < 0), without a known value of a covariate, or without any
 * answer are left out and counted in `leftOut`.
 */
export function summarize(answers: Answers): Summary {
  const shape: SummaryShape = {
    scales: answers.scales,
    items: answers.items,
    grid: answers.grid,
    covariates: answers.covariates.map(covariateGrid),
  };
  const codes = answers.covariates.map((covariate, p) => covariateCodes(covariate, shape.covariates[p]!));
  const sorted = sortAnswers(answers);
  const { classes, indexOf } = findClasses(sorted, shape);
  const { cells, places } = sumCells(sorted, shape, classes, indexOf, codes);
  return {
    shape,
    places,
    respondents: classes.respondents.reduce((sum, n) => sum + n, 0),
    leftOut: sorted.leftOut,
    ...sorted.items,
    classes,
    cells,
  };
}

/** Numbers the classes that occur, in order of their answer counts; `indexOf` maps a key to its class. */
function findClasses(
  sorted: SortedAnswers,
  shape: SummaryShape,
): { classes: ClassSums; indexOf: (key: number) => number } {
  const { records, width, strides } = sorted;
  const sizes = scaleSizes(shape);
  const keys = strides.at(-1)! * (sizes.at(-1)! + 1);
  const found = new Set<number>();
  const dense = keys <= 1 << 22 ? new Int32Array(keys).fill(-1) : null;
  for (let at = 0; at < records.length; at += width) {
    const key = records[at]!;
    if (key === 0) continue;
    if (dense === null) found.add(key);
    else if (dense[key]! < 0) {
      dense[key] = 0;
      found.add(key);
    }
  }
  const counts = (key: number): number[] => strides.map((s, q) => Math.floor(key / s) % (sizes[q]! + 1));
  const sortedKeys = [...found].sort((a, b) => compareCounts(counts(a), counts(b)));
  const classes = emptyClasses(sortedKeys.length, shape);
  const index = new Map<number, number>();
  sortedKeys.forEach((key, c) => {
    if (dense !== null) dense[key] = c;
    index.set(key, c);
    classes.answered.set(counts(key), c * strides.length);
  });
  return { classes, indexOf: dense === null ? (key) => index.get(key)! : (key) => dense[key]! };
}
