import {
  fitTwoLevel,
  type TwoLevelFit,
  twoLevelParameterCovariance,
} from '../../model/two-level/fit-two-level.ts';
import { type TwoLevelMoments, twoLevelMoments } from '../../model/two-level/two-level-moments.ts';
import { normalQuantile } from '../../numerics/normal.ts';
import type { ItemSumsByPlace } from '../../summary/item-sums-by-place.ts';
import type { IntervalEstimate } from '../interval.ts';
import { alphaSlopes, cronbachAlpha, itemRestCorrelations } from './cronbach-alpha.ts';
import type { NoItemStatistic } from './no-item-statistic.ts';

/** One level of a scale: how its items go together there. */
export interface LevelConsistency {
  readonly alpha: IntervalEstimate | null;
  /** McDonald's ω of one factor; `null` with two items, or where it does not converge. */
  readonly omega: IntervalEstimate | null;
  readonly itemRest: readonly (number | null)[];
  /** Loadings and residual variances of one factor (variance 1), in answer units; empty where there is no ω. */
  readonly loadings: readonly number[];
  readonly residuals: readonly number[];
  /** Items whose residual variance stands at 0. */
  readonly bounded: readonly string[];
  /** Σ of the level by full maximum likelihood, p × p row by row. */
  readonly covariance: readonly number[];
}

/** How the items of one scale go together: over everybody, within places, and between places. */
export interface TwoLevelConsistency {
  readonly items: readonly string[];
  readonly respondents: number;
  readonly places: number;
  readonly overall: { readonly alpha: number | null; readonly itemRest: readonly (number | null)[] };
  readonly within: LevelConsistency;
  readonly between: LevelConsistency;
}

/** What keeps a two-level covariance model from being fitted, or `null`. */
export function twoLevelObstacle(moments: TwoLevelMoments): NoItemStatistic | null {
  const { items, respondents, places, within, groups } = moments;
  const p = items.length;
  if (p < 2) return { absent: 'one-item' };
  if (respondents === 0) return { absent: 'no-complete-answers' };
  if (places <= p + 1) return { absent: 'few-places', found: places, needed: p + 2 };
  if (respondents - places <= p + 1)
    return { absent: 'few-respondents', found: respondents, needed: places + p + 2 };
  for (let i = 0; i < p; i++) {
    const between = groups.reduce((sum, { size, products }) => sum + size * products[i * p + i]!, 0);
    if (!(within[i * p + i]! > 1e-12 * (within[i * p + i]! + between)))
      return { absent: 'item-constant', item: items[i]! };
  }
  return null;
}

/**
 * Cronbach's α, McDonald's ω and item–rest correlations within and between places (Geldhof, Preacher & Zyphur
 * 2014, Psychol. Methods 19:72), by full maximum likelihood from complete answers, places of any size. α is that
 * of the level's unrestricted covariances; ω = (Σλ)²/((Σλ)² + Σθ) of one factor on each level (loadings λ,
 * residual variances θ ≥ 0). Intervals are delta-method on ln(1 − α) and ln(1 − ω).
 *
 * ω and α between places say how well items agree about places, as if everybody in a place were asked; how well
 * a place is known from those who were, is λ.
 */
export function twoLevelConsistency(
  sums: ItemSumsByPlace,
  level = 0.95,
): TwoLevelConsistency | NoItemStatistic {
  const moments = twoLevelMoments(sums);
  const obstacle = twoLevelObstacle(moments);
  if (obstacle) return obstacle;
  const p = moments.items.length;
  const free = fitTwoLevel(moments, { kind: 'saturated' }, { kind: 'saturated' });
  if (!free.converged) return { absent: 'not-converged' };
  const one = { kind: 'factors', factorOf: moments.items.map(() => 0) } as const;
  const factor =
    p < 3
      ? null
      : fitTwoLevel(moments, one, one, {
          within: free.within.covariance,
          between: free.between.covariance,
        });
  const fitted = factor?.converged ? factor : null;
  const freeCovariance = twoLevelParameterCovariance(moments, free);
  const factorCovariance = fitted && twoLevelParameterCovariance(moments, fitted);
  const total = totalCovariance(moments);
  const at = (which: 'within' | 'between'): LevelConsistency => {
    const { covariance } = free[which];
    const loadings = fitted ? oriented(fitted[which].parameters.slice(0, p)) : [];
    const residuals = fitted ? [...fitted[which].parameters.slice(p, 2 * p)] : [];
    const admissible = covariance.every((value, i) => i % (p + 1) !== 0 || value > 0);
    return {
      alpha: admissible ? alphaOf(free, which, freeCovariance, p, level) : null,
      omega: fitted ? omegaOf(fitted, which, factorCovariance, loadings, residuals, p, level) : null,
      itemRest: admissible ? itemRestCorrelations(covariance, p) : moments.items.map(() => null),
      loadings,
      residuals,
      bounded: fitted ? fitted[which].bounded.map((i) => moments.items[i - p]!) : [],
      covariance: [...covariance],
    };
  };
  return {
    items: moments.items,
    respondents: moments.respondents,
    places: moments.places,
    overall: { alpha: cronbachAlpha(total, p), itemRest: itemRestCorrelations(total, p) },
    within: at('within'),
    between: at('between'),
  };
}

/** Covariances of everybody's answers, whatever their place, with N − 1. */
function totalCovariance({ within, groups, respondents }: TwoLevelMoments): Float64Array {
  const total = within.slice();
  for (const { size, products } of groups)
    products.forEach((value, at) => {
      total[at]! += size * value;
    });
  return total.map((value) => value / (respondents - 1));
}

function oriented(loadings: Float64Array): number[] {
  const sign = loadings.reduce((a, b) => a + b, 0) < 0 ? -1 : 1;
  return Array.from(loadings, (value) => sign * value);
}

function alphaOf(
  fit: TwoLevelFit,
  which: 'within' | 'between',
  covariance: Float64Array | null,
  p: number,
  level: number,
): IntervalEstimate | null {
  const sigma = fit[which].covariance;
  const estimate = cronbachAlpha(sigma, p);
  if (estimate === null || covariance === null || estimate >= 1) return null;
  const from = which === 'within' ? 0 : fit.within.parameters.length;
  return withInterval(estimate, variance(alphaSlopes(sigma, p), covariance, from), level);
}

function omegaOf(
  fit: TwoLevelFit,
  which: 'within' | 'between',
  covariance: Float64Array | null,
  loadings: readonly number[],
  residuals: readonly number[],
  p: number,
  level: number,
): IntervalEstimate | null {
  const sum = loadings.reduce((a, b) => a + b, 0);
  const error = residuals.reduce((a, b) => a + b, 0);
  const total = sum * sum + error;
  if (!(total > 0) || covariance === null || !(error > 0)) return null;
  const slopes = new Float64Array(2 * p).fill((2 * sum * error) / total ** 2, 0, p);
  slopes.fill(-(sum * sum) / total ** 2, p);
  const from = which === 'within' ? 0 : fit.within.parameters.length;
  return withInterval((sum * sum) / total, variance(slopes, covariance, from), level);
}

function variance(slopes: Float64Array, covariance: Float64Array, from: number): number {
  const size = Math.sqrt(covariance.length);
  let sum = 0;
  for (let a = 0; a < slopes.length; a++)
    for (let b = 0; b < slopes.length; b++)
      sum += slopes[a]! * slopes[b]! * covariance[(from + a) * size + from + b]!;
  return sum;
}

/** 1 − (1 − estimate)·exp(± z·SE/(1 − estimate)). */
function withInterval(estimate: number, squared: number, level: number): IntervalEstimate {
  const standardError = Math.sqrt(Math.max(0, squared));
  const half = (normalQuantile((1 + level) / 2) * standardError) / (1 - estimate);
  return {
    estimate,
    standardError,
    interval: {
      lower: 1 - (1 - estimate) * Math.exp(half),
      upper: 1 - (1 - estimate) * Math.exp(-half),
      level,
    },
  };
}
