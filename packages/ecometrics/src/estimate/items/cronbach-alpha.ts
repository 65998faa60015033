/**
 * Cronbach's α of p items from their covariance matrix S (p × p, row by row):
 * α = p/(p − 1) · (1 − tr S / 1'S1) (Cronbach 1951, Psychometrika 16:297, eq. 2). Of the covariances within
 * places or between places it is α of that level (Geldhof, Preacher & Zyphur 2014, Psychol. Methods 19:72).
 * It is not the reliability of a place (λ).
 *
 * `null` for one item, or where the sum does not vary.
 *
 * @example
 * cronbachAlpha([1, 0.5, 0.5, 1], 2); // 2 / 3
 */
export function cronbachAlpha(covariance: ArrayLike<number>, items: number): number | null {
  let trace = 0;
  let sum = 0;
  for (let i = 0; i < items; i++) {
    trace += covariance[i * items + i]!;
    for (let j = 0; j < items; j++) sum += covariance[i * items + j]!;
  }
  if (items < 2 || !(sum > 0)) return null;
  return (items / (items - 1)) * (1 - trace / sum);
}

/** ∂α/∂s_ij for the lower triangle by rows, s_ij standing for s_ji too. */
export function alphaSlopes(covariance: ArrayLike<number>, items: number): Float64Array {
  let trace = 0;
  let sum = 0;
  for (let i = 0; i < items; i++) {
    trace += covariance[i * items + i]!;
    for (let j = 0; j < items; j++) sum += covariance[i * items + j]!;
  }
  const scale = items / (items - 1);
  const slopes: number[] = [];
  for (let i = 0; i < items; i++)
    for (let j = 0; j <= i; j++)
      slopes.push(scale * (i === j ? trace / sum ** 2 - 1 / sum : (2 * trace) / sum ** 2));
  return Float64Array.from(slopes);
}

/**
 * Correlation of each item with the sum of the others, r_i = Σ_{j≠i} s_ij / √(s_ii Σ_{j,k≠i} s_jk), from their
 * covariance matrix (p × p): within or between places where the matrix is of that level. `null` where the item
 * or the rest does not vary, or there is no other item.
 *
 * @example
 * itemRestCorrelations([1, 0.5, 0.5, 1], 2); // [0.5, 0.5]
 */
export function itemRestCorrelations(covariance: ArrayLike<number>, items: number): (number | null)[] {
  let all = 0;
  for (let at = 0; at < items * items; at++) all += covariance[at]!;
  return Array.from({ length: items }, (_, i) => {
    const own = covariance[i * items + i]!;
    let cross = 0;
    for (let j = 0; j < items; j++) if (j !== i) cross += covariance[i * items + j]!;
    const rest = all - own - 2 * cross;
    if (!(own > 0) || !(rest > 1e-12 * all)) return null;
    const correlation = cross / Math.sqrt(own * rest);
    return Math.abs(correlation) <= 1 + 1e-9 ? correlation : null;
  });
}
