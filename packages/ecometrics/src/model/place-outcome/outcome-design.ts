import { choleskyInPlace } from '../../numerics/cholesky.ts';
import type { Coefficient, Matrix } from '../fit-result.ts';
import { OutcomeError } from './outcome-error.ts';

/** One number about each place, in the order of the places. */
export interface Predictor {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** Predictors with an intercept, centered and scaled inside so that units do not matter to the search. */
export interface OutcomeDesign {
  readonly rows: number;
  /** Intercept first. */
  readonly columns: number;
  readonly names: readonly string[];
  /** rows × columns: 1, then (x − mean) / standard deviation. */
  readonly x: Float64Array;
  readonly means: readonly number[];
  readonly scales: readonly number[];
}

export const interceptName = '(Intercept)';

/**
 * The design of a regression over places.
 *
 * @throws OutcomeError `not-a-number` for a value that is not finite, `collinear` for a predictor that is
 * constant or a combination of those before it, `too-few-places` with no place left over for error.
 */
export function outcomeDesign(predictors: readonly Predictor[], rows: number): OutcomeDesign {
  const columns = predictors.length + 1;
  if (rows <= columns)
    throw new OutcomeError(
      'too-few-places',
      `${rows} places cannot tell ${columns} coefficients and their error. At least ${columns + 1} are needed.`,
      { places: rows, needed: columns + 1 },
    );
  const x = new Float64Array(rows * columns);
  const means: number[] = [0];
  const scales: number[] = [1];
  for (let k = 0; k < rows; k++) x[k * columns] = 1;
  predictors.forEach(({ name, values }, j) => {
    const { mean, deviation } = meanAndDeviation(name, values, rows);
    if (!(deviation > 1e-12 * Math.max(1, Math.abs(mean)))) throw collinear(name);
    means.push(mean);
    scales.push(deviation);
    for (let k = 0; k < rows; k++) x[k * columns + j + 1] = (values[k]! - mean) / deviation;
  });
  const gram = crossProduct(x, rows, columns, null);
  const bad = choleskyInPlace(gram, columns, 1e-10);
  if (bad >= 0) throw collinear(predictors[bad - 1]?.name ?? interceptName);
  return { rows, columns, names: [interceptName, ...predictors.map((p) => p.name)], x, means, scales };
}

function meanAndDeviation(
  name: string,
  values: ArrayLike<number>,
  rows: number,
): { mean: number; deviation: number } {
  let mean = 0;
  for (let k = 0; k < rows; k++) {
    const value = values[k];
    if (value === undefined || !Number.isFinite(value))
      throw new OutcomeError('not-a-number', `"${name}" has no number for place ${k + 1}.`, {
        name,
        place: k + 1,
      });
    mean += value / rows;
  }
  let squares = 0;
  for (let k = 0; k < rows; k++) squares += (values[k]! - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / (rows - 1)) };
}

function collinear(name: string): OutcomeError {
  return new OutcomeError(
    'collinear',
    `"${name}" says nothing that the other columns do not already say (it is constant, or a combination of them). Leave it out.`,
    { name },
  );
}

/** X'WX, columns × columns; W = I when `weights` is null. */
export function crossProduct(
  x: Float64Array,
  rows: number,
  columns: number,
  weights: ArrayLike<number> | null,
): Float64Array {
  const out = new Float64Array(columns * columns);
  for (let k = 0; k < rows; k++) {
    const w = weights === null ? 1 : weights[k]!;
    for (let i = 0; i < columns; i++) {
      const wx = w * x[k * columns + i]!;
      for (let j = 0; j <= i; j++) out[i * columns + j]! += wx * x[k * columns + j]!;
    }
  }
  for (let i = 0; i < columns; i++) for (let j = 0; j < i; j++) out[j * columns + i] = out[i * columns + j]!;
  return out;
}

/** x_k'β for every place. */
export function linearPredictor({ x, rows, columns }: OutcomeDesign, beta: ArrayLike<number>): Float64Array {
  const eta = new Float64Array(rows);
  for (let k = 0; k < rows; k++) for (let j = 0; j < columns; j++) eta[k]! += x[k * columns + j]! * beta[j]!;
  return eta;
}

/** Coefficients in the user's own units, from those of the centered and scaled design. */
export function inOwnUnits(
  { names, means, scales, columns }: OutcomeDesign,
  beta: ArrayLike<number>,
  covariance: ArrayLike<number>,
): { coefficients: Coefficient[]; covariance: Matrix } {
  const map = Array.from({ length: columns }, (_, i) =>
    Array.from({ length: columns }, (_, j) => {
      if (i === 0) return j === 0 ? 1 : -means[j]! / scales[j]!;
      return i === j ? 1 / scales[j]! : 0;
    }),
  );
  const own = map.map((row) =>
    map.map((other) => {
      let sum = 0;
      for (let a = 0; a < columns; a++)
        for (let b = 0; b < columns; b++) sum += row[a]! * covariance[a * columns + b]! * other[b]!;
      return sum;
    }),
  );
  return {
    covariance: own,
    coefficients: names.map((name, i) => ({
      name,
      estimate: map[i]!.reduce((sum, m, j) => sum + m * beta[j]!, 0),
      standardError: Math.sqrt(own[i]![i]!),
    })),
  };
}
