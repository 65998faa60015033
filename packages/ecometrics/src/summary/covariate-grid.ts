import type { Covariate } from '../answers/answers.ts';
import type { CovariateGrid } from './summary.ts';

const mostDecimals = 6;
const powersOfTen = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];
const largestExactCode = 2 ** 21;

/**
 * The coarsest power-of-ten grid on which every known value of a covariate lies.
 * Values with more than six decimals, or too large for exact squares, get `unit: 0` (plain sums).
 * The origin is 0 unless values are large (years, incomes), where it is the middle of their range,
 * rounded to the unit: moments are then taken about a near point, never of raw large numbers.
 */
export function covariateGrid(covariate: Covariate): CovariateGrid {
  const { values } = covariate;
  const seen: Seen = { lower: Number.POSITIVE_INFINITY, upper: Number.NEGATIVE_INFINITY, decimals: 0 };
  for (let first = 0; first < values.length; first += 256)
    look(covariate, seen, first, Math.min(first + 256, values.length));
  const { lower, upper, decimals } = seen;
  if (lower > upper) return { name: covariate.name, origin: 0, unit: 1 };
  let unit = decimals > mostDecimals ? 0 : Number(`1e-${decimals}`);
  const scaled = unit || 1;
  const large = Math.max(Math.abs(lower), Math.abs(upper)) / scaled > largestExactCode;
  const origin = large ? Math.round((lower + upper) / 2 / scaled) * scaled : 0;
  if (unit > 0 && (upper - lower) / unit > 2 * largestExactCode) unit = 0;
  return { name: covariate.name, origin, unit };
}

interface Seen {
  lower: number;
  upper: number;
  /** Decimals needed so far; one more than `mostDecimals` when no grid will do. */
  decimals: number;
}

function look({ values, absent }: Covariate, seen: Seen, first: number, last: number): void {
  let { lower, upper, decimals } = seen;
  for (let j = first; j < last; j++) {
    if (absent !== null && absent[j] !== 0) continue;
    const x = values[j]!;
    if (x < lower) lower = x;
    if (x > upper) upper = x;
    if (x !== Math.floor(x)) while (decimals <= mostDecimals && !hasDecimals(x, decimals)) decimals++;
  }
  seen.lower = lower;
  seen.upper = upper;
  seen.decimals = decimals;
}

function hasDecimals(x: number, decimals: number): boolean {
  const code = x * powersOfTen[decimals]!;
  return Math.abs(code - Math.floor(code + 0.5)) <= 1e-9 * Math.max(1, Math.abs(code));
}

/** The codes of a covariate on its grid (whole numbers), or its distances from the origin when `unit` is 0. */
export function covariateCodes({ values }: Covariate, { origin, unit }: CovariateGrid): Float64Array {
  if (unit === 1 && origin === 0) return values;
  const codes = new Float64Array(values.length);
  const perUnit = unit === 0 ? 0 : Math.round(1 / unit);
  if (perUnit === 0) for (let j = 0; j < codes.length; j++) codes[j] = values[j]! - origin;
  else for (let j = 0; j < codes.length; j++) codes[j] = Math.floor((values[j]! - origin) * perUnit + 0.5);
  return codes;
}
