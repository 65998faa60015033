import { overFactor, startFactor } from '../../model/place-means/fit-place-means.ts';
import { type PlaceDesign, placeDesign, placeDeviance } from '../../model/place-means/place-deviance.ts';
import type { PlaceMeans, PlaceMeansFit } from '../../model/place-means/place-means.ts';
import { normalCdf, normalQuantile } from '../../numerics/normal.ts';
import { minimizeQuasiNewton, type Objective, type QuasiNewtonResult } from '../../numerics/quasi-newton.ts';
import type { Interval } from '../interval.ts';
import type { NoCorrelation } from '../latent-correlation.ts';
import type { ProfiledCorrelation } from '../profile-correlation.ts';
import { profileEnd } from '../profile-end.ts';
import { peoplePart } from './people-part.ts';

/**
 * The variance of one scale between places, with the interval of all τ that raise D by no more than z²: min D(τ) over
 * the rest of T, minus min D (Pawitan 2001, §9.4), with z wider by what the people's part is uncertain (`peoplePart`).
 * Its lower end is 0 where 0 is among them.
 *
 * @throws RangeError when these are not the places of the fit.
 *
 * @example
 * const places = [3.1, 2.7, 3.4, 3.0, 2.5, 3.6, 3.2, 2.9].map((mean, k) => (
 *   { place: `p${k}`, respondents: 20, mean: [mean], information: [[40]] }));
 * const data = { scales: ['trust'], places };
 * const { lower, upper } = placeVarianceRange(data, fitPlaceMeans(data), 0);
 * lower < 0.1 && 0.1 < upper; // true
 */
export function placeVarianceRange(
  data: PlaceMeans,
  fit: PlaceMeansFit,
  scale: number,
  level = 0.95,
): Interval {
  const ordered = scaleFirst(data, scale);
  const design = fittedDesign(ordered, fit);
  const whole = overFactor(design);
  const size = (data.scales.length * (data.scales.length + 1)) / 2;
  const lowest = fromLast(startFactor(design).slice(1));
  const profile = (deviation: number): number =>
    lowest((x, gradient) => {
      const slope = new Float64Array(size);
      const value = whole(Float64Array.of(deviation, ...x), slope);
      gradient.set(slope.subarray(1));
      return value;
    });
  const own = (scale * (scale + 3)) / 2;
  const slopes = Array.from({ length: size }, (_, at) => (at === own ? 1 : 0));
  const z = normalQuantile((1 + level) / 2) * peoplePart(data, fit)(slopes);
  const estimate = Math.sqrt(fit.placeVariance[scale]![scale]!);
  const best = Math.min(fit.criterion, profile(estimate));
  const root = (deviation: number): number => Math.sqrt(Math.max(0, profile(deviation) - best));
  let above = 2 * Math.max(estimate, typicalError(design));
  while (root(above) <= z && above < 1e6) above *= 2;
  return {
    lower: profileEnd(root, estimate, 0, z, near) ** 2,
    upper: profileEnd(root, estimate, above, z, near) ** 2,
    level,
  };
}

/**
 * How two scales go together among the places, ρ = T₁₂/√(T₁₁T₂₂), with its profile interval, as `profileCorrelation`
 * gives it for a fit of answers. The interval may end at −1 or 1.
 *
 * @throws RangeError when the fit does not hold two scales.
 *
 * @example
 * const information = [[40, 0], [0, 40]];
 * const places = [1, 2, 3, 4, 5, 6, 7, 8].map((x, k) => (
 *   { place: `p${k}`, respondents: 20, mean: [3 + x / 10, 3 + x / 8], information }));
 * const data = { scales: ['trust', 'action'], places };
 * placeCorrelationRange(data, fitPlaceMeans(data)).estimate > 0.99; // true
 */
export function placeCorrelationRange(
  data: PlaceMeans,
  fit: PlaceMeansFit,
  level = 0.95,
): ProfiledCorrelation | NoCorrelation {
  if (data.scales.length !== 2)
    throw new RangeError('A profile of the correlation needs a fit of two scales.');
  const [[a, c], [, b]] = fit.placeVariance as [[number, number], [number, number]];
  if (!(a > asNothing) || !(b > asNothing)) return { absent: 'variance-zero' };
  const design = fittedDesign(data, fit);
  // Logarithms of the deviations: with a sign of its own one of them could turn ρ round.
  const start = Float64Array.of(0.5 * Math.log(a), 0.5 * Math.log(b));
  const slope = new Float64Array(4);
  const profile = (rho: number): number =>
    smallest(start, (x, gradient) => {
      const [u, v] = [Math.exp(x[0]!), Math.exp(x[1]!)];
      const found = placeDeviance(design, Float64Array.of(u * u, rho * u * v, rho * u * v, v * v), slope);
      if (found === null) return Number.POSITIVE_INFINITY;
      gradient[0] = 2 * u * (u * slope[0]! + rho * v * slope[1]!);
      gradient[1] = 2 * v * (v * slope[3]! + rho * u * slope[1]!);
      return found.value;
    }).value;
  const estimate = Math.max(-1, Math.min(1, c / Math.sqrt(a * b)));
  const best = Math.min(fit.criterion, profile(estimate));
  const root = (rho: number): number => Math.sqrt(Math.max(0, profile(rho) - best));
  const wider = peoplePart(data, fit)([-estimate / (2 * a), 1 / Math.sqrt(a * b), -estimate / (2 * b)]);
  const z = normalQuantile((1 + level) / 2) * wider;
  return {
    estimate,
    interval: {
      lower: profileEnd(root, estimate, -1, z, near),
      upper: profileEnd(root, estimate, 1, z, near),
      level,
    },
    probabilityPositive: normalCdf((Math.sign(estimate) * root(0)) / wider),
  };
}

/** A variance up to this is taken as none: so near 0 the search ends where 0 is best. */
const asNothing = 1e-9;

/** Ends of ranges are found to four digits and more, which is finer than anybody reads. */
const near = { nearness: 1e-7, height: 2e-5 };

/** The smallest value over x; it begins where the last search ended, since neighbors on a profile lie close together. */
function fromLast(start: Float64Array): (objective: Objective) => number {
  let x = start;
  return (objective) => {
    if (start.length === 0) return objective(start, new Float64Array(0));
    const found = smallest(x, objective);
    x = found.x;
    return found.value;
  };
}

const smallest = (start: Float64Array, objective: Objective): QuasiNewtonResult =>
  minimizeQuasiNewton(objective, start, { tolerance: 1e-8, longestStep: 1 });

/** The same places with one scale moved to the front, so that its variance is the first element of T's factor alone. */
function scaleFirst(data: PlaceMeans, scale: number): PlaceMeans {
  const order = [scale, ...data.scales.keys()].filter((s, at) => at === 0 || s !== scale);
  return {
    ...data,
    scales: order.map((s) => data.scales[s]!),
    places: data.places.map((place) => ({
      ...place,
      mean: order.map((s) => place.mean[s]!),
      information: order.map((r) => order.map((s) => place.information[r]![s]!)),
    })),
  };
}

/** The columns of places that were fitted. */
function fittedDesign(data: PlaceMeans, { method }: PlaceMeansFit): PlaceDesign {
  const design = placeDesign(data, method);
  if (typeof design === 'string') throw new RangeError(`These are not the places of the fit: ${design}.`);
  return design;
}

/** Root of the mean error variance of the first scale. */
function typicalError({ error, scales: q, count }: PlaceDesign): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += error[k * q * q]!;
  return Math.sqrt(sum / count);
}
