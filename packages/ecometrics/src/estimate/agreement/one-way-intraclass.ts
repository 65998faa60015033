import { fCdf, fTail } from '../../numerics/incomplete-beta.ts';
import type { AgreementSums } from '../../summary/agreement-sums.ts';
import type { Interval } from '../interval.ts';
import { type Groups, groupsOf, rootOf } from './one-way-groups.ts';
import { restrictedRatio } from './one-way-reml.ts';

/**
 * ICC(1) and ICC(2) of a scale's mean, by one-way analysis of variance and by REML. Definitions differ on the
 * same answers (.044 to .058 on one published data set), so each is named.
 */
export interface OneWayIntraclass {
  readonly respondents: number;
  readonly places: number;
  readonly betweenMeanSquare: number;
  readonly withinMeanSquare: number;
  /** MS_B / MS_W and the chance of one so large where places do not differ. */
  readonly f: number;
  readonly p: number;
  /** People in a place: mean, n₀ = (N − Σn²/N)/(K − 1), harmonic mean. */
  readonly sizes: { readonly mean: number; readonly adjusted: number; readonly harmonic: number };
  /** (MS_B − MS_W) / (MS_B + (n − 1) MS_W) with n the mean, adjusted or harmonic size. May be negative. */
  readonly icc1: { readonly mean: number; readonly adjusted: number; readonly harmonic: number };
  /** (MS_B − MS_W) / MS_B. */
  readonly icc2: number;
  /** By REML: τ/(τ + σ²); of a place of mean size n̄, n̄τ/(n̄τ + σ²); and the mean of n_kτ/(n_kτ + σ²) over places. */
  readonly reml: { readonly icc1: number; readonly icc2: number; readonly meanReliability: number };
  /** Exact intervals from the F distribution, of τ/(τ + σ²) and of n̄τ/(n̄τ + σ²). */
  readonly interval: { readonly icc1: Interval; readonly icc2: Interval };
}

/** Why there is no intraclass correlation: one place; nobody beside another; or all people of each place alike. */
export type NoIntraclass = {
  readonly absent: 'one-place' | 'one-respondent-per-place' | 'no-variation-within';
};

/**
 * One-way intraclass correlations of the mean of a scale's items, from its sums (listwise).
 *
 * Sources: Bliese (2000) in Klein & Kozlowski (eds.), Multilevel Theory, Research, and Methods, p. 349; the
 * intervals hold for places of any sizes (Wald 1940, Annals of Mathematical Statistics 11:96): θ = τ/σ² with
 * Σ w_k (ȳ_k − ȳ_w)² / ((K − 1) MS_W) = F quantile, w_k = n_k/(1 + n_kθ); with equal sizes they are the
 * textbook ones (Shrout & Fleiss 1979, Psychological Bulletin 86:420). REML: `one-way-reml.ts`.
 *
 * @example
 * const { answers } = simulate({ scales: [{ name: 'trust', items: [3, 3.5], itemVariance: 0.8 }],
 *   placeVariance: [[0.2]], respondentVariance: [[0.3]], sizes: [20, 20, 20, 20, 20] }, 1);
 * const icc = oneWayIntraclass(agreementSums(answers, 0));
 * 'absent' in icc ? 0 : Math.abs(icc.icc1.mean - icc.icc1.adjusted) < 1e-12; // true
 */
export function oneWayIntraclass(sums: AgreementSums, level = 0.95): OneWayIntraclass | NoIntraclass {
  const groups = groupsOf(sums);
  const { size, respondents, within } = groups;
  const places = size.length;
  if (places < 2) return { absent: 'one-place' };
  if (respondents <= places) return { absent: 'one-respondent-per-place' };
  if (!(within > 0)) return { absent: 'no-variation-within' };
  const d1 = places - 1;
  const d2 = respondents - places;
  const ms = { between: weightedSquares(groups, 0) / d1, within: within / d2 };
  const mean = respondents / places;
  let squares = 0;
  let inverse = 0;
  for (const n of size) {
    squares += n * n;
    inverse += 1 / n;
  }
  const sizes = {
    mean,
    adjusted: (respondents - squares / respondents) / d1,
    harmonic: places / inverse,
  };
  const shareAt = (n: number): number => (ms.between - ms.within) / (ms.between + (n - 1) * ms.within);
  const ratio = restrictedRatio(groups);
  const tail = (1 - level) / 2;
  const lower = ratioAt(groups, ms.within, 1 - tail);
  const upper = ratioAt(groups, ms.within, tail);
  const share = (theta: number, n = 1): number => (n * theta) / (1 + n * theta);
  return {
    respondents,
    places,
    betweenMeanSquare: ms.between,
    withinMeanSquare: ms.within,
    f: ms.between / ms.within,
    p: fTail(ms.between / ms.within, d1, d2),
    sizes,
    icc1: {
      mean: shareAt(sizes.mean),
      adjusted: shareAt(sizes.adjusted),
      harmonic: shareAt(sizes.harmonic),
    },
    icc2: (ms.between - ms.within) / ms.between,
    reml: {
      icc1: share(ratio),
      icc2: share(ratio, mean),
      meanReliability: size.reduce((sum, n) => sum + share(ratio, n), 0) / places,
    },
    interval: {
      icc1: { lower: share(lower), upper: share(upper), level },
      icc2: { lower: share(lower, mean), upper: share(upper, mean), level },
    },
  };
}

/** Σ w_k (ȳ_k − ȳ_w)² with w_k = n_k/(1 + n_kθ); at θ = 0 the sum of squares between places. */
function weightedSquares({ size, mean }: Groups, theta: number): number {
  let weight = 0;
  let center = 0;
  size.forEach((n, k) => {
    const w = n / (1 + n * theta);
    weight += w;
    center += w * mean[k]!;
  });
  center /= weight;
  return size.reduce((sum, n, k) => sum + (n / (1 + n * theta)) * (mean[k]! - center) ** 2, 0);
}

/** The θ ≥ 0 at which the statistic sits at `probability` of its F distribution; it falls as θ rises. */
function ratioAt(groups: Groups, withinMeanSquare: number, probability: number): number {
  const d1 = groups.size.length - 1;
  const d2 = groups.respondents - groups.size.length;
  return rootOf(
    (theta) => fCdf(weightedSquares(groups, theta) / d1 / withinMeanSquare, d1, d2) - probability,
  );
}
