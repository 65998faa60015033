import { twoLevelMoments } from '../../model/two-level/two-level-moments.ts';
import { normalCdf } from '../../numerics/normal.ts';
import type { ItemSumsByPlace } from '../../summary/item-sums-by-place.ts';
import type { Interval } from '../interval.ts';
import type { NoItemStatistic } from './no-item-statistic.ts';
import { type OneWayGroup, oneWayVariance } from './one-way-variance.ts';
import { twoLevelObstacle } from './two-level-consistency.ts';

/** Do items work differently from place to place? Variances in squared answer units. */
export interface ItemByPlace {
  readonly respondents: number;
  readonly places: number;
  /** τ_β, what the items share of a place. */
  readonly placeVariance: number;
  /** γ, what is an item's own in a place. */
  readonly itemByPlaceVariance: number;
  readonly respondentVariance: number;
  readonly answerVariance: number;
  /** γ/(γ + τ_β), with its interval; `null` where both are 0. */
  readonly ownShare: number;
  readonly ownShareInterval: Interval | null;
  /** P(share > bound). */
  readonly probabilityOver: (bound: number) => number;
  /** Rise of the REML criterion when γ is 0. */
  readonly likelihoodRatio: number;
  /** Mean place reliability: as if γ were 0, and for the idea behind the items (γ as error). */
  readonly reliability: { readonly theseItems: number; readonly otherItems: number };
}

/**
 * Variance of items by places in y_ijk = α_i + u_k + g_ik + r_jk + e_ijk with u ~ N(0, τ_β), g ~ N(0, γ),
 * r ~ N(0, τ_π), e ~ N(0, σ²), by REML, for people who answered all p items. The mean of the items and its
 * contrasts are independent there: contrasts have γ between and σ² within places, the mean γ + pτ_β and
 * σ² + pτ_π (times 1/p), so each is a one-way model.
 *
 * With B = γ + pτ_β, share > b where (p − b(p − 1))γ − bB > 0, whose estimate is taken as normal: γ and B are
 * estimated independently (Fieller 1954, J. R. Stat. Soc. B 16:175).
 *
 * Reliability: λ_k of these very items counts γ/p as the place's own, (τ_β + γ/p)/(τ_β + γ/p + (τ_π + σ²/p)/n_k);
 * said of other items on the same matter, only τ_β is: ignoring γ overstates λ.
 */
export function itemByPlace(sums: ItemSumsByPlace, level = 0.95): ItemByPlace | NoItemStatistic {
  const moments = twoLevelMoments(sums);
  const obstacle = twoLevelObstacle(moments);
  if (obstacle) return obstacle;
  const p = moments.items.length;
  const N = moments.respondents;
  const pooled = split(moments.within, p);
  const groups = moments.groups.map(({ size, count, sum, products }) => {
    const squares = split(products, p);
    const mean = sum.reduce((a, b) => a + b, 0) / Math.sqrt(p);
    return {
      mean: { size, count, sum: Float64Array.of(mean), squares: squares.mean },
      contrasts: {
        size,
        count,
        sum: sum.map((value) => value - mean / Math.sqrt(p)),
        squares: squares.contrasts,
      },
    };
  });
  const of = (which: 'mean' | 'contrasts', dimensions: number) =>
    oneWayVariance(
      groups.map((group): OneWayGroup => group[which]),
      pooled[which],
      N,
      dimensions,
    );
  const own = of('contrasts', p - 1);
  const shared = of('mean', 1);
  const placeVariance = Math.max(0, (shared.between - own.between) / p);
  const respondentVariance = Math.max(0, (shared.within - own.within) / p);
  const gamma = own.between;
  const ownShare = gamma + placeVariance > 0 ? gamma / (gamma + placeVariance) : 0;
  const lambda = shared.between;
  const probabilityOver = (bound: number): number => {
    const weight = p - bound * (p - 1);
    const error = Math.sqrt(weight ** 2 * own.betweenVariance + bound ** 2 * shared.betweenVariance);
    return normalCdf((weight * gamma - bound * lambda) / error);
  };
  const shareWhere = (probability: number): number => {
    let [low, high] = [0, 1];
    if (probabilityOver(low) <= probability) return low;
    if (probabilityOver(high) >= probability) return high;
    for (let step = 0; step < 50; step++) {
      const middle = (low + high) / 2;
      if (probabilityOver(middle) > probability) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  const places = [...sums.respondents];
  const noise = respondentVariance + own.within / p;
  const mean = (signal: number): number =>
    places.reduce((sum, n) => sum + ratio(signal, placeVariance + gamma / p + noise / n), 0) / places.length;
  return {
    respondents: N,
    places: moments.places,
    placeVariance,
    itemByPlaceVariance: gamma,
    respondentVariance,
    answerVariance: own.within,
    ownShare,
    ownShareInterval:
      lambda > 0 || gamma > 0
        ? { lower: shareWhere((1 + level) / 2), upper: shareWhere((1 - level) / 2), level }
        : null,
    probabilityOver,
    likelihoodRatio: own.likelihoodRatio,
    reliability: { theseItems: mean(placeVariance + gamma / p), otherItems: mean(placeVariance) },
  };
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Squares of a p × p matrix along the mean of the items (1/√p) and along the contrasts. */
function split(square: Float64Array, p: number): { mean: number; contrasts: number } {
  let all = 0;
  let trace = 0;
  square.forEach((value, at) => {
    all += value;
    if (at % (p + 1) === 0) trace += value;
  });
  return { mean: all / p, contrasts: trace - all / p };
}
