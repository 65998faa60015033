/** What a two-level normal model needs of answers in places: sizes, means, and sums of squares within. */
export interface GroupedMoments {
  readonly names: readonly string[];
  readonly respondents: number;
  /** n_k. */
  readonly sizes: Float64Array;
  /** K × p: ȳ_k. */
  readonly means: Float64Array;
  /** p × p: Σ (y − ȳ_k)(y − ȳ_k)' over all respondents. */
  readonly within: Float64Array;
}

/**
 * Sums of complete rows by place: two passes, so that large values lose nothing.
 *
 * @param columns one array a variable, in the order of respondents.
 * @param placeOf the place of each respondent, from 0; −1 leaves the respondent out.
 */
export function groupedMoments(
  names: readonly string[],
  columns: readonly ArrayLike<number>[],
  placeOf: ArrayLike<number>,
  places: number,
): GroupedMoments {
  const p = names.length;
  const all = new Float64Array(places);
  const sums = new Float64Array(places * p);
  for (let j = 0; j < placeOf.length; j++) {
    const k = placeOf[j]!;
    if (k < 0) continue;
    all[k]!++;
    for (let v = 0; v < p; v++) sums[k * p + v]! += columns[v]![j]!;
  }
  for (let k = 0; k < places; k++) for (let v = 0; v < p; v++) sums[k * p + v]! /= all[k] || 1;
  const within = new Float64Array(p * p);
  let respondents = 0;
  for (let j = 0; j < placeOf.length; j++) {
    const k = placeOf[j]!;
    if (k < 0) continue;
    respondents++;
    for (let v = 0; v < p; v++) {
      const d = columns[v]![j]! - sums[k * p + v]!;
      for (let w = 0; w <= v; w++) within[v * p + w]! += d * (columns[w]![j]! - sums[k * p + w]!);
    }
  }
  for (let v = 0; v < p; v++) for (let w = 0; w < v; w++) within[w * p + v] = within[v * p + w]!;
  const kept = [...all.keys()].filter((k) => all[k]! > 0);
  return {
    names,
    respondents,
    sizes: Float64Array.from(kept, (k) => all[k]!),
    means: Float64Array.from(kept.flatMap((k) => Array.from(sums.subarray(k * p, k * p + p)))),
    within,
  };
}
