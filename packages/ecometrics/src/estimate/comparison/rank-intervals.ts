import type { Fit } from '../../model/fit-result.ts';
import { seededRandom } from '../../numerics/random.ts';
import { type ComparisonOptions, type PlaceErrors, placeErrors } from './place-errors.ts';

/** Options of `rankIntervals`. */
export interface RankIntervalOptions extends ComparisonOptions {
  /** Draws from the posterior. Default 2000. */
  readonly draws?: number;
  readonly seed?: number;
  /** Default 0.95. */
  readonly level?: number;
  /** Rank only among these places (indices in `fit.places.labels`). Default: all. */
  readonly among?: readonly number[];
}

/** Where each place could stand among the places ranked; entry i belongs to `places[i]`. */
export interface RankIntervals {
  readonly places: readonly number[];
  readonly lower: Float64Array;
  readonly median: Float64Array;
  readonly upper: Float64Array;
  readonly level: number;
  readonly draws: number;
  /** Share of draws in which the places stand in exactly the order of their estimates. */
  readonly orderProbability: number;
}

/** Why there are no rank intervals. */
export type NoRanks = { readonly absent: 'variance-zero' | 'too-few-places' };

/**
 * Monte Carlo rank intervals (Goldstein & Spiegelhalter 1996, §4): draws u_k = û_k − √v_k z_k − a_k·g with
 * z_k and g standard normal (g shared by all places, see `placeErrors`), ranks each draw from 1 (least) to K,
 * and gives for every place the middle `level` of its ranks, taken outward to whole ranks.
 *
 * Work: draws × K log K; the covariance is never formed. The same seed gives the same intervals. With τ_β = 0
 * every order is as likely as any other: `variance-zero`.
 *
 * @param scale index in `fit.scales`
 * @throws RangeError when there is no such scale, or fewer than 100 draws are asked for.
 * @example
 * const { answers } = simulate({ scales: [{ name: 'trust', items: [3, 3], itemVariance: 0.5 }],
 *   placeVariance: [[0.2]], respondentVariance: [[0.3]], sizes: [20, 20] }, 1);
 * 'absent' in rankIntervals(fit(summarize(answers)), 0, { among: [1] }); // true
 */
export function rankIntervals(
  fit: Fit,
  scale: number,
  options: RankIntervalOptions = {},
): RankIntervals | NoRanks {
  const { draws = 2000, seed = 1, level = 0.95 } = options;
  if (!Number.isInteger(draws) || draws < 100)
    throw new RangeError(`Rank intervals need 100 draws or more, not ${draws}.`);
  const errors = placeErrors(fit, scale, options);
  const places = options.among ?? fit.places.labels.map((_, k) => k);
  if (places.length < 2) return { absent: 'too-few-places' };
  if (fit.variance.place[scale]![scale]! === 0) return { absent: 'variance-zero' };
  const { ranks, sameOrder } = drawRanks(errors, places, draws, seed);
  const count = places.length;
  const [low, middle, high] = [
    Math.floor(((1 - level) / 2) * (draws - 1)),
    Math.floor((draws - 1) / 2),
    Math.ceil(((1 + level) / 2) * (draws - 1)),
  ];
  const result = {
    places,
    lower: new Float64Array(count),
    median: new Float64Array(count),
    upper: new Float64Array(count),
    level,
    draws,
    orderProbability: sameOrder / draws,
  };
  for (let i = 0; i < count; i++) {
    const own = ranks.subarray(i * draws, (i + 1) * draws).sort();
    result.lower[i] = Math.floor(own[low]!);
    result.median[i] = own[middle]!;
    result.upper[i] = Math.ceil(own[high]!);
  }
  return result;
}

/** Ranks of every place in every draw, places × draws; ties share the middle of their ranks. */
function drawRanks(
  { effect, variance, shared, width }: PlaceErrors,
  places: readonly number[],
  draws: number,
  seed: number,
): { ranks: Float32Array; sameOrder: number } {
  const random = seededRandom(seed);
  const count = places.length;
  const ranks = new Float32Array(count * draws);
  const deviation = Float64Array.from(places, (k) => Math.sqrt(variance[k]!));
  const byEstimate = Array.from({ length: count }, (_, i) => i).sort(
    (i, j) => effect[places[i]!]! - effect[places[j]!]!,
  );
  const drawn = new Float64Array(count);
  const sorted = new Float64Array(count);
  const common = new Float64Array(width);
  let sameOrder = 0;
  for (let d = 0; d < draws; d++) {
    for (let i = 0; i < width; i++) common[i] = random.normal();
    for (let i = 0; i < count; i++) {
      const k = places[i]!;
      let value = effect[k]! + deviation[i]! * random.normal();
      for (let c = 0; c < width; c++) value += shared[k * width + c]! * common[c]!;
      drawn[i] = value;
    }
    sorted.set(drawn);
    sorted.sort();
    for (let i = 0; i < count; i++) ranks[i * draws + d] = rankIn(sorted, drawn[i]!);
    let same = true;
    for (let i = 1; i < count && same; i++) same = drawn[byEstimate[i]!]! > drawn[byEstimate[i - 1]!]!;
    if (same) sameOrder++;
  }
  return { ranks, sameOrder };
}

/** Rank of a value that stands in a sorted list, from 1; equal values share the middle of their ranks. */
function rankIn(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last + 1 < sorted.length && sorted[last + 1] === value) last++;
  return (low + last) / 2 + 1;
}
