import type { CovariateGrid, Summary } from './summary.ts';

/**
 * The grids on which two summaries can be added: the finer unit, and the origin of smaller size.
 * Moving whole-number sums there is exact.
 */
export function sharedCovariates(
  a: readonly CovariateGrid[],
  b: readonly CovariateGrid[],
): readonly CovariateGrid[] {
  return a.map((grid, p) => {
    const other = b[p]!;
    const first = Math.abs(grid.origin) - Math.abs(other.origin) || grid.origin - other.origin;
    return {
      name: grid.name,
      origin: first <= 0 ? grid.origin : other.origin,
      unit: Math.min(grid.unit, other.unit),
    };
  });
}

/** The same summary with its covariates' sums on other grids: x → factor · x + shift per respondent. */
export function rebase(summary: Summary, covariates: readonly CovariateGrid[]): Summary {
  const from = summary.shape.covariates;
  if (covariates.every((grid, p) => grid.origin === from[p]!.origin && grid.unit === from[p]!.unit))
    return summary;
  const factor = covariates.map((grid, p) => {
    if (grid.unit === from[p]!.unit) return 1;
    return grid.unit === 0 ? from[p]!.unit : Math.round(from[p]!.unit / grid.unit);
  });
  const shift = covariates.map((grid, p) => {
    const distance = from[p]!.origin - grid.origin;
    return grid.unit === 0 ? distance : Math.round(distance / grid.unit);
  });
  const shape = { ...summary.shape, covariates };
  return {
    ...summary,
    shape,
    classes: rebaseClasses(summary, factor, shift),
    cells: rebaseCells(summary, factor, shift),
  };
}

function rebaseCells({ cells }: Summary, factor: number[], shift: number[]): Summary['cells'] {
  const width = factor.length;
  const covariates = cells.covariates.map((value, at) => {
    const p = at % width;
    return factor[p]! * value + shift[p]! * cells.respondents[(at - p) / width]!;
  });
  return { ...cells, covariates };
}

function rebaseClasses(summary: Summary, factor: number[], shift: number[]): Summary['classes'] {
  const { classes, shape } = summary;
  const covariates = factor.length;
  const g = covariates + shape.scales.length;
  const sums = classSums(summary);
  const scale = (a: number): number => (a < covariates ? factor[a]! : 1);
  const move = (a: number): number => (a < covariates ? shift[a]! : 0);
  const moments = classes.moments.map((value, at) => {
    const c = Math.floor(at / (g * g));
    const a = Math.floor(at / g) % g;
    const b = at % g;
    const sumA = scale(a) * sums[c * g + a]!;
    const sumB = scale(b) * sums[c * g + b]!;
    return (
      scale(a) * scale(b) * value +
      move(b) * sumA +
      move(a) * sumB +
      move(a) * move(b) * classes.respondents[c]!
    );
  });
  const missingCross = classes.missingCross.map((value, at) => {
    const b = at % g;
    return scale(b) * value + move(b) * classes.missing[Math.floor(at / g)]!;
  });
  return { ...classes, moments, missingCross };
}

/** Σ(x, t) per class, from the cells: classes × G. */
export function classSums({ shape, classes, cells }: Summary): Float64Array {
  const covariates = shape.covariates.length;
  const scales = shape.scales.length;
  const g = covariates + scales;
  const sums = new Float64Array(classes.count * g);
  for (let cell = 0; cell < cells.count; cell++) {
    const row = cells.classIndex[cell]! * g;
    for (let p = 0; p < covariates; p++) sums[row + p]! += cells.covariates[cell * covariates + p]!;
    for (let q = 0; q < scales; q++) sums[row + covariates + q]! += cells.totals[cell * scales + q]!;
  }
  return sums;
}
