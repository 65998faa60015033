import type { Fit } from '../../model/fit-result.ts';
import { fillNormal } from '../../numerics/fill-normal.ts';
import { seededRandom } from '../../numerics/random.ts';
import { ranker } from '../../numerics/rank.ts';
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
 * Work: draws × K; the covariance is never formed. The same seed gives the same intervals. With τ_β = 0
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
  const at = [
    Math.floor(((1 - level) / 2) * (draws - 1)),
    Math.floor((draws - 1) / 2),
    Math.ceil(((1 + level) / 2) * (draws - 1)),
  ];
  const [lower, median, upper] = orderStatistics(ranks, count, draws, at) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return { places, lower, median, upper, level, draws, orderProbability: sameOrder / draws };
}

/** Ranks of every place in every draw, draws × places, from 0. */
function drawRanks(
  { effect, variance, shared, width }: PlaceErrors,
  places: readonly number[],
  draws: number,
  seed: number,
): { ranks: Uint32Array; sameOrder: number } {
  const random = seededRandom(seed);
  const count = places.length;
  const ranks = new Uint32Array(count * draws);
  const deviation = Float64Array.from(places, (k) => Math.sqrt(variance[k]!));
  const normals = new Float64Array(count + width);
  const drawn = new Float64Array(count);
  const estimates = Float64Array.from(places, (k) => effect[k]!);
  const byEstimate = new Uint32Array(count);
  const rank = ranker(count);
  rank(estimates, byEstimate);
  let sameOrder = 0;
  for (let d = 0; d < draws; d++) {
    fillNormal(random, normals);
    for (let i = 0; i < count; i++) {
      const row = places[i]! * width;
      let value = estimates[i]! + deviation[i]! * normals[i]!;
      for (let c = 0; c < width; c++) value += shared[row + c]! * normals[count + c]!;
      drawn[i] = value;
    }
    const own = ranks.subarray(d * count, (d + 1) * count);
    rank(drawn, own);
    let same = true;
    for (let i = 0; i < count && same; i++) same = own[i] === byEstimate[i];
    if (same) sameOrder++;
  }
  return { ranks, sameOrder };
}

const placesPerBlock = 16;

/** For each place the ranks, from 1, at positions `at` (rising) of its sorted draws, by counting. */
function orderStatistics(
  ranks: Uint32Array,
  count: number,
  draws: number,
  at: readonly number[],
): Float64Array[] {
  const result = at.map(() => new Float64Array(count));
  const counts = new Uint32Array(placesPerBlock * count);
  for (let first = 0; first < count; first += placesPerBlock) {
    const size = Math.min(placesPerBlock, count - first);
    counts.fill(0);
    for (let d = 0; d < draws; d++)
      for (let i = 0; i < size; i++) counts[i * count + ranks[d * count + first + i]!]!++;
    for (let i = 0; i < size; i++) {
      let seen = 0;
      let next = 0;
      for (let rank = 0; rank < count; rank++) {
        seen += counts[i * count + rank]!;
        while (next < at.length && seen > at[next]!) result[next++]![first + i] = rank + 1;
      }
    }
  }
  return result;
}
