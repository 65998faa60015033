/** A step that was taken, δ, and the change of the gradient along it, y. */
export interface SecantPair {
  readonly step: Float64Array;
  readonly change: Float64Array;
}

const mostPairs = 8;
const smallestCurvatureShare = 0.2;

/** The pairs with one more, the oldest forgotten past eight. Elements that may not move stay out of it. */
export function withPair(
  pairs: readonly SecantPair[],
  from: { readonly theta: Float64Array; readonly gradient: Float64Array },
  to: { readonly theta: Float64Array; readonly gradient: Float64Array },
  free: Uint8Array,
): SecantPair[] {
  const between = (a: Float64Array, b: Float64Array): Float64Array =>
    a.map((value, i) => (free[i] ? b[i]! - value : 0));
  const pair = { step: between(from.theta, to.theta), change: between(from.gradient, to.gradient) };
  return [...pairs, pair].slice(-mostPairs);
}

/**
 * The scoring matrix S brought into agreement with the steps behind us, by the damped BFGS formula
 * S − Sδδ'S / δ'Sδ + yy' / δ'y (Nocedal & Wright 2006, eq. 18.16), oldest step first.
 *
 * S leaves out what the fixed effects take from the places: with few places and REML it is too large by
 * about K/(K − 1 − place covariates), and scoring alone only creeps. With many places this changes little.
 */
export function correctedScoring(scoring: Float64Array, pairs: readonly SecantPair[]): Float64Array {
  const result = Float64Array.from(scoring);
  for (const { step, change } of pairs) {
    const n = step.length;
    const image = new Float64Array(n);
    let before = 0;
    let after = 0;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) image[i]! += result[i * n + j]! * step[j]!;
      before += step[i]! * image[i]!;
      after += step[i]! * change[i]!;
    }
    if (!(before > 0)) continue;
    const share =
      after >= smallestCurvatureShare * before
        ? 1
        : ((1 - smallestCurvatureShare) * before) / (before - after);
    const target = change.map((y, i) => share * y + (1 - share) * image[i]!);
    const curvature = share * after + (1 - share) * before;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        result[i * n + j]! += (target[i]! * target[j]!) / curvature - (image[i]! * image[j]!) / before;
  }
  return result;
}
