/** Places of one size in an orthonormal subspace of `dimensions` contrasts of items: Σȳ and Σ|ȳ|². */
export interface OneWayGroup {
  readonly size: number;
  readonly count: number;
  readonly sum: Float64Array;
  readonly squares: number;
}

/** Variance between and within places of every contrast of a subspace, by REML, with their information. */
export interface OneWayVariance {
  readonly between: number;
  readonly within: number;
  /** Variance of the estimate of `between`. */
  readonly betweenVariance: number;
  /** Rise of the REML criterion when `between` is 0. */
  readonly likelihoodRatio: number;
}

/**
 * REML of a one-way random model shared by `m` uncorrelated contrasts: with θ = between/within,
 * w_k = n_k/(1 + n_kθ) and Q(θ) = SSW + Σw_k|ȳ_k|² − |Σw_kȳ_k|²/Σw_k,
 * D(θ) = m(N − 1) ln Q + m Σ ln(1 + n_kθ) + m ln Σw_k (Searle, Casella & McCulloch 1992, §6.6). The zero of D′
 * is bracketed and halved; θ = 0 where D rises from there.
 */
export function oneWayVariance(
  groups: readonly OneWayGroup[],
  squaresWithin: number,
  respondents: number,
  dimensions: number,
): OneWayVariance {
  const freedom = dimensions * (respondents - 1);
  const at = (theta: number) => {
    let [q, weights, squared, logs, ratio] = [squaresWithin, 0, 0, 0, 0];
    const sum = new Float64Array(groups[0]!.sum.length);
    const sum2 = new Float64Array(sum.length);
    let slope = 0;
    for (const { size, count, sum: total, squares } of groups) {
      const w = size / (1 + size * theta);
      q += w * squares;
      slope -= w * w * squares;
      weights += count * w;
      squared += count * w * w;
      logs += count * Math.log1p(size * theta);
      ratio += count * w;
      for (let i = 0; i < sum.length; i++) {
        sum[i]! += w * total[i]!;
        sum2[i]! += w * w * total[i]!;
      }
    }
    let [norm, cross] = [0, 0];
    for (let i = 0; i < sum.length; i++) {
      norm += sum[i]! ** 2;
      cross += sum[i]! * sum2[i]!;
    }
    q -= norm / weights;
    slope += (2 * cross) / weights - (norm * squared) / weights ** 2;
    return {
      q,
      deviance: freedom * Math.log(q) + dimensions * (logs + Math.log(weights)),
      slope: (freedom * slope) / q + dimensions * (ratio - squared / weights),
    };
  };
  let theta = 0;
  if (at(0).slope < 0) {
    let high = 1e-3;
    while (at(high).slope < 0 && high < 1e9) high *= 4;
    let low = 0;
    for (let step = 0; step < 100 && high - low > 1e-15 * high; step++) {
      theta = (low + high) / 2;
      if (at(theta).slope < 0) low = theta;
      else high = theta;
    }
  }
  const within = at(theta).q / freedom;
  const between = theta * within;
  let [a, b, c] = [dimensions * (respondents / within ** 2), 0, 0];
  for (const { size, count } of groups) {
    const each = (dimensions * count) / (within + size * between) ** 2;
    a += each - (dimensions * count) / within ** 2;
    b += size * each;
    c += size * size * each;
  }
  return {
    between,
    within,
    betweenVariance: (2 * a) / (a * c - b * b),
    likelihoodRatio: Math.max(0, at(0).deviance - at(theta).deviance),
  };
}
