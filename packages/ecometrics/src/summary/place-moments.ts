import { firstAbsence } from '../answers/absence.ts';
import type { AnswerGrid, Answers, Covariate } from '../answers/answers.ts';
import { SummaryError } from './combine.ts';
import { covariateCodes, covariateGrid } from './covariate-grid.ts';
import { placeOrder } from './place-order.ts';
import type { CovariateGrid } from './summary.ts';

/** What two `PlaceMoments` must share to be added. */
export interface PlaceMomentsShape {
  readonly scale: string;
  /** Names of the scale's items; a respondent's total is over all of them. */
  readonly items: readonly string[];
  readonly grid: AnswerGrid;
  readonly covariates: readonly CovariateGrid[];
  /** Which covariates, by index, also part the cells: those that may steer the variance. */
  readonly varianceCovariates: readonly number[];
}

/**
 * Sums of the respondents' totals on one scale, by place and by distinct values of the variance covariates:
 * all that the location–scale model needs, and no row.
 *
 * With t the sum of a respondent's codes and x the codes of the P covariates, `sums` holds for each cell
 * `[n, Σt, Σt², Σx (P), Σxt (P), Σxx' (lower triangle, P(P+1)/2)]`. Totals are whole numbers, so the sums are
 * exact, add in any order to the same bit, and subtract. Cells are sorted by place label, then by `codes`.
 *
 * Only respondents who answered *every* item of the scale are in it. A mean of fewer items carries more
 * item error, so where more is skipped people would seem to agree less; and the centering of partly answered
 * means would make the sums depend on a fit. Those left out are counted.
 *
 * A cell of one respondent is that respondent: moments are not anonymous by themselves.
 */
export interface PlaceMoments {
  readonly shape: PlaceMomentsShape;
  /** Labels, sorted by code unit. */
  readonly places: readonly string[];
  readonly respondents: number;
  readonly leftOut: MomentsLeftOut;
  /** Index into `places` of every cell. */
  readonly place: Int32Array;
  /** Codes of the variance covariates, cells × their number. */
  readonly codes: Float64Array;
  readonly sums: Float64Array;
}

/** How many rows are not in the moments, and why. `incomplete`: some item of the scale is not answered. */
export interface MomentsLeftOut {
  readonly noPlace: number;
  readonly noCovariate: number;
  readonly incomplete: number;
}

/** What to take the moments of. */
export interface PlaceMomentsOptions {
  readonly scale: string;
  /** Covariates for the mean, by name. Default: all that the answers hold. */
  readonly covariates?: readonly string[];
  /** Those of them that may steer the variance too. Default: all of `covariates`. */
  readonly varianceCovariates?: readonly string[];
}

/** Numbers per cell with P covariates. */
export function momentsWidth(covariates: number): number {
  return 3 + 2 * covariates + (covariates * (covariates + 1)) / 2;
}

/** The moments of nobody: adding them changes nothing. */
export function emptyPlaceMoments(shape: PlaceMomentsShape): PlaceMoments {
  return {
    shape,
    places: [],
    respondents: 0,
    leftOut: { noPlace: 0, noCovariate: 0, incomplete: 0 },
    place: new Int32Array(0),
    codes: new Float64Array(0),
    sums: new Float64Array(0),
  };
}

/**
 * Sums the totals of one scale by place; one pass over the answers.
 *
 * @throws SummaryError when the scale or a covariate is not in the answers.
 */
export function placeMoments(answers: Answers, options: PlaceMomentsOptions): PlaceMoments {
  const scale = answers.scales.indexOf(options.scale);
  if (scale < 0) throw new SummaryError(`There is no scale "${options.scale}" in these answers.`);
  const covariates = (options.covariates ?? answers.covariates.map((c) => c.name)).map((name) =>
    covariateNamed(answers, name),
  );
  const steering = (options.varianceCovariates ?? covariates.map((c) => c.name)).map((name) => {
    const index = covariates.findIndex((c) => c.name === name);
    if (index < 0)
      throw new SummaryError(
        `"${name}" is to steer the variance, so it must be a covariate of the mean too.`,
      );
    return index;
  });
  const columns = [...answers.items.keys()].filter((i) => answers.items[i]!.scale === scale);
  const shape: PlaceMomentsShape = {
    scale: options.scale,
    items: columns.map((i) => answers.items[i]!.name),
    grid: answers.grid,
    covariates: covariates.map(covariateGrid),
    varianceCovariates: steering,
  };
  const used: Answers = { ...answers, covariates };
  const order = placeOrder(used);
  const totals = totalsOf(answers, columns);
  const codes = covariates.map((covariate, p) => covariateCodes(covariate, shape.covariates[p]!));
  const cells = new CellStore(shape);
  let incomplete = 0;
  for (let j = 0; j < answers.respondents; j++) {
    const k = answers.placeOf[j]!;
    if (k < 0 || covariates.some((c) => c.absent?.[j])) continue;
    if (Number.isNaN(totals[j]!)) incomplete++;
    else cells.add(order.rankOf[k]!, j, totals[j]!, codes);
  }
  return {
    ...cells.sorted(order.labels),
    shape,
    leftOut: { noPlace: order.noPlace, noCovariate: order.noCovariate, incomplete },
  };
}

function covariateNamed({ covariates }: Answers, name: string): Covariate {
  const found = covariates.find((c) => c.name === name);
  if (!found) throw new SummaryError(`There is no covariate "${name}" in these answers.`);
  return found;
}

/** Sum of codes of each respondent over some items; NaN marks a respondent who left one out (it never leaves this file). */
function totalsOf({ respondents, items, values, absent }: Answers, columns: readonly number[]): Float64Array {
  const totals = new Float64Array(respondents);
  const bytes = values instanceof Uint8Array;
  for (let j = 0; j < respondents; j++) {
    let total = 0;
    for (const i of columns) {
      const at = j * items.length + i;
      const code = values[at]!;
      if (bytes ? code >= firstAbsence : (absent?.[at] ?? 0) !== 0) {
        total = Number.NaN;
        break;
      }
      total += code;
    }
    totals[j] = columns.length === 0 ? Number.NaN : total;
  }
  return totals;
}

/** Cells found so far, in order of first sight. */
class CellStore {
  readonly #shape: PlaceMomentsShape;
  readonly #index = new Map<number | string, number>();
  readonly #place: number[] = [];
  readonly #codes: number[] = [];
  readonly #sums: number[] = [];
  constructor(shape: PlaceMomentsShape) {
    this.#shape = shape;
  }

  add(place: number, j: number, total: number, codes: readonly Float64Array[]): void {
    const { varianceCovariates } = this.#shape;
    const p = codes.length;
    const width = momentsWidth(p);
    const key =
      varianceCovariates.length === 0
        ? place
        : `${place} ${varianceCovariates.map((x) => codes[x]![j]!).join(' ')}`;
    let cell = this.#index.get(key);
    if (cell === undefined) {
      cell = this.#place.push(place) - 1;
      this.#index.set(key, cell);
      for (const x of varianceCovariates) this.#codes.push(codes[x]![j]!);
      for (let i = 0; i < width; i++) this.#sums.push(0);
    }
    const at = cell * width;
    const sums = this.#sums;
    sums[at]!++;
    sums[at + 1]! += total;
    sums[at + 2]! += total * total;
    let next = at + 3 + 2 * p;
    for (let a = 0; a < p; a++) {
      const x = codes[a]![j]!;
      sums[at + 3 + a]! += x;
      sums[at + 3 + p + a]! += x * total;
      for (let b = 0; b <= a; b++) sums[next++]! += x * codes[b]![j]!;
    }
  }

  sorted(labels: readonly string[]): Omit<PlaceMoments, 'shape' | 'leftOut'> {
    return sortCells(
      labels,
      this.#place,
      this.#codes,
      this.#sums,
      this.#shape.varianceCovariates.length,
      momentsWidth(this.#shape.covariates.length),
    );
  }
}

/** Cells in order of place and codes; places that nobody is left in are dropped. `labels` must be sorted. */
export function sortCells(
  labels: readonly string[],
  place: readonly number[],
  codes: readonly number[],
  sums: readonly number[],
  codeWidth: number,
  width: number,
): Omit<PlaceMoments, 'shape' | 'leftOut'> {
  const order = [...place.keys()].filter((cell) => sums[cell * width]! > 0);
  order.sort((a, b) => {
    let difference = place[a]! - place[b]!;
    for (let i = 0; difference === 0 && i < codeWidth; i++)
      difference = codes[a * codeWidth + i]! - codes[b * codeWidth + i]!;
    return difference;
  });
  const places: string[] = [];
  const placeOf = new Int32Array(order.length);
  const codesOf = new Float64Array(order.length * codeWidth);
  const sumsOf = new Float64Array(order.length * width);
  let respondents = 0;
  let last = -1;
  order.forEach((cell, to) => {
    if (place[cell]! !== last) {
      last = place[cell]!;
      places.push(labels[last]!);
    }
    placeOf[to] = places.length - 1;
    for (let i = 0; i < codeWidth; i++) codesOf[to * codeWidth + i] = codes[cell * codeWidth + i]!;
    for (let i = 0; i < width; i++) sumsOf[to * width + i] = sums[cell * width + i]!;
    respondents += sums[cell * width]!;
  });
  return { places, respondents, place: placeOf, codes: codesOf, sums: sumsOf };
}
