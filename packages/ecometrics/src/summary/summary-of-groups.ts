import { firstAbsence } from '../answers/absence.ts';
import { SummaryError } from './combine.ts';
import { scaleRanges } from './record.ts';
import { compareCounts, emptyCells, emptyClasses, type Summary, type SummaryShape } from './summary.ts';

/**
 * Sums over the respondents of one place who left the same items unanswered for the same reasons: one row of
 * a GROUP BY. With J items, Q scales, P covariates and g = (x, t) of length G = P + Q, all in codes on the
 * shape's grids:
 *
 * - `place` is the label, `null` for respondents without one;
 * - `absences` (J) holds 0 where the item was answered, otherwise an absence code of 250…255;
 * - `covariatesKnown` is false where some covariate of these respondents is not known;
 * - `itemTotals` (J) is Σ code, 0 where absent; `scaleSquares` (Q) is Σ code² over the items of a scale;
 * - `covariates` (P) is Σx; `moments` (G × G, its lower triangle is read) is Σgg'.
 */
export interface AnswerGroup {
  readonly place: string | null;
  readonly absences: ArrayLike<number>;
  readonly covariatesKnown: boolean;
  readonly respondents: number;
  readonly itemTotals: ArrayLike<number>;
  readonly scaleSquares: ArrayLike<number>;
  readonly covariates: ArrayLike<number>;
  readonly moments: ArrayLike<number>;
}

interface Counted {
  readonly group: AnswerGroup;
  readonly answered: readonly number[];
  readonly place: string;
}

/**
 * The summary that `summarize` makes of the same respondents, from sums over groups of them: the push-down of
 * the sums into a database. Every part of a `Summary` follows, because all respondents of a group
 * share their place, their class and their missing items z: Σzz' = n·zz', Σzg' = z(Σg)'.
 *
 * Groups of the same place and items may come in any order and more than once; sums of whole numbers below
 * 2^53 are exact, so the result is equal to `summarize` to the last bit. Groups without a place, a known
 * covariate or any answer are counted in `leftOut`, in that order, as `summarize` does.
 *
 * @throws SummaryError when a group does not have the lengths of the shape
 *
 * @example
 * const shape = {
 *   scales: ['trust'], items: [{ name: 't1', scale: 0 }], grid: { origin: 0, unit: 1 }, covariates: [],
 * };
 * const elm = {
 *   place: 'Elm Street', absences: [0], covariatesKnown: true, respondents: 2,
 *   itemTotals: [7], scaleSquares: [25], covariates: [], moments: [25],
 * };
 * summaryOfGroups(shape, [elm]).cells.totals[0]; // 7
 */
export function summaryOfGroups(shape: SummaryShape, groups: Iterable<AnswerGroup>): Summary {
  const ranges = scaleRanges(shape);
  const leftOut = { noPlace: 0, noAnswers: 0, noCovariate: 0 };
  const counted: Counted[] = [];
  for (const group of groups) {
    checkLengths(shape, group);
    if (group.place === null) leftOut.noPlace += group.respondents;
    else if (!group.covariatesKnown) leftOut.noCovariate += group.respondents;
    else {
      const answered = ranges.map(({ from, to }) => {
        let count = 0;
        for (let i = from; i < to; i++) if (group.absences[i] === 0) count++;
        return count;
      });
      if (answered.every((count) => count === 0)) leftOut.noAnswers += group.respondents;
      else counted.push({ group, answered, place: group.place });
    }
  }

  const places = [...new Set(counted.map(({ place }) => place))].sort((a, b) => (a < b ? -1 : 1));
  const placeIndex = new Map(places.map((label, k) => [label, k]));
  const byKey = new Map(counted.map(({ answered }) => [answered.join(), answered]));
  const counts = [...byKey.values()].sort(compareCounts);
  const classOf = new Map(counts.map((answered, c) => [answered.join(), c]));
  const keys = counted.map(
    ({ place, answered }) => placeIndex.get(place)! * counts.length + classOf.get(answered.join())!,
  );
  const cellKeys = [...new Set(keys)].sort((a, b) => a - b);
  const cellOf = new Map(cellKeys.map((key, cell) => [key, cell]));

  const partial = counts.map((answered) =>
    ranges.flatMap(({ from, to }, q) =>
      answered[q]! > 0 && answered[q]! < to - from
        ? Array.from({ length: to - from }, (_, i) => from + i)
        : [],
    ),
  );
  const classes = emptyClasses(counts.length, shape);
  counts.forEach((answered, c) => {
    classes.answered.set(answered, c * answered.length);
  });
  const partialCells = cellKeys.filter((key) => partial[key % counts.length]!.length > 0).length;
  const cells = emptyCells(cellKeys.length, partialCells, shape);
  let row = 0;
  cellKeys.forEach((key, cell) => {
    cells.place[cell] = Math.floor(key / counts.length);
    cells.classIndex[cell] = key % counts.length;
    if (partial[key % counts.length]!.length > 0) cells.missingRow[cell] = row++;
  });

  const items = shape.items.length;
  const scales = shape.scales.length;
  const covariates = shape.covariates.length;
  const size = covariates + scales;
  const summary: Summary = {
    shape,
    places,
    respondents: counted.reduce((sum, { group }) => sum + group.respondents, 0),
    leftOut,
    itemAnswers: new Float64Array(items),
    itemTotals: new Float64Array(items),
    scaleSquares: new Float64Array(scales),
    absences: new Float64Array(items * 6),
    classes,
    cells,
  };
  counted.forEach(({ group }, at) => {
    const { respondents: n, absences, itemTotals } = group;
    const cell = cellOf.get(keys[at]!)!;
    const c = cells.classIndex[cell]!;
    for (let i = 0; i < items; i++) {
      const absence = absences[i]!;
      if (absence === 0) summary.itemAnswers[i]! += n;
      else summary.absences[i * 6 + absence - firstAbsence]! += n;
      summary.itemTotals[i]! += itemTotals[i]!;
    }
    const g = new Float64Array(size);
    for (let p = 0; p < covariates; p++) g[p] = group.covariates[p]!;
    ranges.forEach(({ from, to }, q) => {
      summary.scaleSquares[q]! += group.scaleSquares[q]!;
      for (let i = from; i < to; i++) g[covariates + q]! += itemTotals[i]!;
    });

    cells.respondents[cell]! += n;
    classes.respondents[c]! += n;
    for (let p = 0; p < covariates; p++) cells.covariates[cell * covariates + p]! += g[p]!;
    for (let q = 0; q < scales; q++) cells.totals[cell * scales + q]! += g[covariates + q]!;
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        classes.moments[(c * size + a) * size + b]! += group.moments[a < b ? b * size + a : a * size + b]!;

    const missing = partial[c]!.filter((i) => absences[i] !== 0);
    for (const i of missing) {
      classes.missing[c * items + i]! += n;
      cells.missing[cells.missingRow[cell]! * items + i]! += n;
      for (const j of missing) classes.missingMoments[(c * items + i) * items + j]! += n;
      for (let a = 0; a < size; a++) classes.missingCross[(c * items + i) * size + a]! += g[a]!;
    }
  });
  return summary;
}

function checkLengths(shape: SummaryShape, group: AnswerGroup): void {
  const size = shape.scales.length + shape.covariates.length;
  const { absences, itemTotals, scaleSquares, covariates, moments } = group;
  if (
    absences.length !== shape.items.length ||
    itemTotals.length !== shape.items.length ||
    scaleSquares.length !== shape.scales.length ||
    covariates.length !== shape.covariates.length ||
    moments.length !== size * size
  )
    throw new SummaryError('A group of answers does not have the items, scales and covariates it should.');
}
