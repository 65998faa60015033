import { type Fit, type Matrix, placeInformation, placeScore, type Summary } from '@weft/ecometrics';
import type { PlaceShown } from '../finding.ts';
import type { StudyShown } from '../study-shown.ts';
import type { NoWholeSums, PlaceSums, SumsShown, WholeSums } from './sums-shown.ts';

/** So many skipped answers make no difference that one could see in a place's information. */
const skippedUnseen = 5;
/** Steps of a place's mean, on a line of answers cut into as many. */
const meanSteps = 400;

/**
 * The sums of a release that may go out: of shown places alone, rounded so that the answers of the few who skipped
 * a question cannot be worked out from them; and, where that tells of nobody, those of the whole model.
 */
export function sumsShown(study: StudyShown, places: readonly PlaceShown[]): SumsShown {
  const { fit, summary, scales } = study;
  const informationStep = few(stepsOfInformation(fit, summary));
  const steps = scales.map(({ minimum, maximum }) => (maximum - minimum) / meanSteps);
  return {
    scales: scales.map(({ name }) => name),
    informationStep,
    levelCovariance: few(levelCovariance(fit)),
    varianceCovariance: few(fit.varianceCovariance),
    places: placeSums(study, places, informationStep, steps),
    whole: wholeSums(study, places),
  };
}

function placeSums(
  { fit, summary, scales }: StudyShown,
  places: readonly PlaceShown[],
  informationStep: Matrix,
  steps: readonly number[],
): PlaceSums[] {
  const q = scales.length;
  const information = placeInformation(fit, summary).matrix;
  const score = placeScore(fit, summary);
  const index = new Map(fit.places.labels.map((label, k) => [label, k]));
  const answered = oneAnswer(summary);
  return places.flatMap((place): PlaceSums[] => {
    if (place.status !== 'said' || place.scales.length < q) return [];
    const k = index.get(place.place)!;
    const matrix = square(q, (r, s) => information[(k * q + r) * q + s]!);
    const mean = solve(matrix, [...score.subarray(k * q, (k + 1) * q)]);
    const meanStep = steps.map((step, r) => Math.max(step, answered[r]! / place.respondents));
    return [
      {
        place: place.place,
        mean: mean.map((value, r) => rounded(value, meanStep[r]!)),
        meanStep,
        information: square(q, (r, s) => rounded(matrix[r]![s]!, informationStep[r]![s]!)),
      },
    ];
  });
}

/** What one answer of one person moves a mean of one person by: the step from one total to the next. */
function oneAnswer({ shape }: Summary): number[] {
  return shape.scales.map((_, q) => shape.grid.unit / shape.items.filter((item) => item.scale === q).length);
}

/** Five times what one skipped answer takes from the information of a person who answered everything. */
function stepsOfInformation(fit: Fit, { shape }: Summary): Matrix {
  const q = fit.scales.length;
  const all = fit.scales.map((_, s) => shape.items.filter((item) => item.scale === s).length);
  const whole = inverse(covarianceOf(fit, all));
  const fewer = all.map((_, skipped) =>
    personOf(
      fit,
      all.map((m, s) => (s === skipped ? m - 1 : m)),
    ),
  );
  return square(q, (r, s) => {
    const lost = Math.max(...fewer.map((one) => Math.abs(whole[r]![s]! - one[r]![s]!)));
    return skippedUnseen * lost;
  });
}

/** V⁻¹ of a person with so many answers, with zeros for a scale without any. */
function personOf(fit: Fit, answered: readonly number[]): number[][] {
  const active = answered.flatMap((m, s) => (m > 0 ? [s] : []));
  const small = active.length === 0 ? [] : inverse(covarianceOf(fit, answered, active));
  return square(answered.length, (r, s) => {
    const [a, b] = [active.indexOf(r), active.indexOf(s)];
    return a < 0 || b < 0 ? 0 : small[a]![b]!;
  });
}

function covarianceOf(
  { variance }: Fit,
  answered: readonly number[],
  active: readonly number[] = [...answered.keys()],
): number[][] {
  return active.map((r) =>
    active.map((s) => variance.respondent[r]![s]! + (r === s ? variance.item[r]! / answered[r]! : 0)),
  );
}

function levelCovariance(fit: Fit): Matrix {
  const of = (scale: string): number[] => fit.items.flatMap((item, i) => (item.scale === scale ? [i] : []));
  return fit.scales.map((first) =>
    fit.scales.map((second) => {
      const [a, b] = [of(first), of(second)];
      let sum = 0;
      for (const i of a) for (const j of b) sum += fit.fixedCovariance[i]![j]!;
      return sum / (a.length * b.length);
    }),
  );
}

function wholeSums(study: StudyShown, places: readonly PlaceShown[]): WholeSums | NoWholeSums {
  const { summary, scales } = study;
  const { shape, cells, classes } = summary;
  const q = scales.length;
  const said = new Map(places.flatMap((p) => (p.status === 'said' ? [[p.place, p] as const] : [])));
  if (!summary.places.every((place) => said.get(place)?.scales.length === q)) return 'held-back';
  const sizes = scales.map((_, s) => shape.items.filter((item) => item.scale === s).length);
  const everything = classes.count === 1 && sizes.every((size, s) => classes.answered[s] === size);
  if (!everything) return 'partly-answered';
  const { origin, unit } = shape.grid;
  const n = summary.respondents;
  const code = (s: number): number => {
    let sum = 0;
    for (let cell = 0; cell < cells.count; cell++) sum += cells.totals[cell * q + s]!;
    return sum;
  };
  const codes = scales.map((_, s) => code(s));
  return {
    answered: sizes,
    places: Array.from({ length: cells.count }, (_, cell) => ({
      place: summary.places[cells.place[cell]!]!,
      respondents: cells.respondents[cell]!,
      totals: scales.map(
        (__, s) => cells.respondents[cell]! * sizes[s]! * origin + unit * cells.totals[cell * q + s]!,
      ),
    })),
    crossProducts: square(
      q,
      (r, s) =>
        n * sizes[r]! * sizes[s]! * origin ** 2 +
        origin * unit * (sizes[r]! * codes[s]! + sizes[s]! * codes[r]!) +
        unit ** 2 * classes.moments[r * q + s]!,
    ),
    items: shape.items.map((item, i) => ({
      item: item.name,
      scale: scales[item.scale]!.name,
      total: n * origin + unit * summary.itemTotals[i]!,
    })),
    squares: scales.map(
      (_, s) =>
        n * sizes[s]! * origin ** 2 + 2 * origin * unit * codes[s]! + unit ** 2 * summary.scaleSquares[s]!,
    ),
  };
}

const few = (matrix: Matrix): number[][] =>
  matrix.map((row) => row.map((value) => Number(value.toPrecision(4))));

const rounded = (value: number, step: number): number =>
  step > 0 ? Number((Math.round(value / step) * step).toPrecision(12)) : value;

function square(size: number, at: (row: number, column: number) => number): number[][] {
  return Array.from({ length: size }, (_, r) => Array.from({ length: size }, (__, s) => at(r, s)));
}

/** A⁻¹b by Gauss–Jordan elimination with pivoting; the matrices are as small as there are scales. */
function solve(matrix: Matrix, right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, r) => [...row, right[r]!]);
  for (let c = 0; c < size; c++) {
    let pivot = c;
    for (let r = c + 1; r < size; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = 0; r < size; r++) {
      if (r === c) continue;
      const by = rows[r]![c]! / rows[c]![c]!;
      for (let at = c; at <= size; at++) rows[r]![at]! -= by * rows[c]![at]!;
    }
  }
  return rows.map((row, r) => row[size]! / row[r]!);
}

function inverse(matrix: Matrix): number[][] {
  const columns = matrix.map((_, c) =>
    solve(
      matrix,
      matrix.map((__, r) => (r === c ? 1 : 0)),
    ),
  );
  return square(matrix.length, (r, c) => columns[c]![r]!);
}
