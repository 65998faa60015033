import type { Covariate } from '../answers/answers.ts';
import type { CovariateGrid } from './summary.ts';

const mostDecimals = 6;
const largestExactCode = 2 ** 21;

/**
 * The coarsest power-of-ten grid on which every known value of a covariate lies.
 * Values with more than six decimals, or too large for exact squares, get `unit: 0` (plain sums).
 * The origin is 0 unless values are large (years, incomes), where it is the middle of their range,
 * rounded to the unit: moments are then taken about a near point, never of raw large numbers.
 */
export function covariateGrid(covariate: Covariate): CovariateGrid {
  const { values, absent } = covariate;
  let unit = 1;
  let lower = Number.POSITIVE_INFINITY;
  let upper = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < values.length; j++) {
    if (absent?.[j]) continue;
    const x = values[j]!;
    if (x < lower) lower = x;
    if (x > upper) upper = x;
    while (unit > 0 && !onGrid(x, unit)) unit = unit > 0.5 * 10 ** -mostDecimals ? nextUnit(unit) : 0;
  }
  if (lower > upper) return { name: covariate.name, origin: 0, unit: 1 };
  const scaled = unit || 1;
  const large = Math.max(Math.abs(lower), Math.abs(upper)) / scaled > largestExactCode;
  const origin = large ? Math.round((lower + upper) / 2 / scaled) * scaled : 0;
  if (unit > 0 && (upper - lower) / unit > 2 * largestExactCode) unit = 0;
  return { name: covariate.name, origin, unit };
}

function nextUnit(unit: number): number {
  const decimals = Math.round(-Math.log10(unit)) + 1;
  return decimals > mostDecimals ? 0 : Number(`1e-${decimals}`);
}

function onGrid(x: number, unit: number): boolean {
  const code = x / unit;
  return Math.abs(code - Math.round(code)) <= 1e-9 * Math.max(1, Math.abs(code));
}

/** The codes of a covariate on its grid (whole numbers), or its distances from the origin when `unit` is 0. */
export function covariateCodes(covariate: Covariate, grid: CovariateGrid): Float64Array {
  const { values } = covariate;
  const codes = new Float64Array(values.length);
  if (grid.unit === 0) for (let j = 0; j < codes.length; j++) codes[j] = values[j]! - grid.origin;
  else for (let j = 0; j < codes.length; j++) codes[j] = Math.round((values[j]! - grid.origin) / grid.unit);
  return codes;
}
