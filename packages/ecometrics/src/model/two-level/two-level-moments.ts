import type { ItemSumsByPlace } from '../../summary/item-sums-by-place.ts';

/** Places with the same number of respondents: their number, Σȳ and Σȳȳ' (row by row). */
export interface SizeGroup {
  readonly size: number;
  readonly count: number;
  readonly sum: Float64Array;
  readonly products: Float64Array;
}

/**
 * What the likelihood of a two-level covariance model needs, in answer units and centered at the mean of all
 * answers: the pooled within-place sums of squares and products, and the place means grouped by size.
 */
export interface TwoLevelMoments {
  readonly items: readonly string[];
  readonly respondents: number;
  readonly places: number;
  readonly mean: Float64Array;
  readonly within: Float64Array;
  readonly groups: readonly SizeGroup[];
}

/** W = Σyy' − Σ_k T_kT_k'/n_k and the place means ȳ_k = T_k/n_k, less the mean of everybody. */
export function twoLevelMoments(sums: ItemSumsByPlace): TwoLevelMoments {
  const p = sums.items.length;
  const { unit, origin } = sums.grid;
  const respondents = sums.respondents.reduce((a, b) => a + b, 0);
  const center = new Float64Array(p);
  sums.totals.forEach((total, at) => {
    center[at % p]! += total / respondents;
  });
  const within = sums.moments.slice();
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) within[i * p + j]! -= respondents * center[i]! * center[j]!;
  const bySize = new Map<number, { count: number; sum: Float64Array; products: Float64Array }>();
  const mean = new Float64Array(p);
  for (let k = 0; k < sums.places.length; k++) {
    const size = sums.respondents[k]!;
    let group = bySize.get(size);
    if (group === undefined) {
      group = { count: 0, sum: new Float64Array(p), products: new Float64Array(p * p) };
      bySize.set(size, group);
    }
    group.count++;
    for (let i = 0; i < p; i++) mean[i] = sums.totals[k * p + i]! / size - center[i]!;
    for (let i = 0; i < p; i++) {
      group.sum[i]! += unit * mean[i]!;
      for (let j = 0; j < p; j++) {
        const product = mean[i]! * mean[j]!;
        group.products[i * p + j]! += unit * unit * product;
        within[i * p + j]! -= size * product;
      }
    }
  }
  return {
    items: sums.items,
    respondents,
    places: sums.places.length,
    mean: center.map((code) => origin + unit * code),
    within: within.map((value) => unit * unit * value),
    groups: [...bySize].sort((a, b) => a[0] - b[0]).map(([size, group]) => ({ size, ...group })),
  };
}

/** S_W = W/(N − K) and S_B = Σ n_k(ȳ_k − ȳ)(ȳ_k − ȳ)'/(K − 1), with the n₀ of unequal sizes (Muthén 1994, eq. 7–9). */
export function twoLevelMeanSquares({ within, groups, respondents, places }: TwoLevelMoments): {
  readonly within: Float64Array;
  readonly between: Float64Array;
  readonly size: number;
} {
  const between = new Float64Array(within.length);
  let squares = 0;
  for (const { size, count, products } of groups) {
    squares += count * size * size;
    products.forEach((value, at) => {
      between[at]! += (size * value) / (places - 1);
    });
  }
  return {
    within: within.map((value) => value / (respondents - places)),
    between,
    size: (respondents - squares / respondents) / (places - 1),
  };
}
