/**
 * The variances of the model, in the units of the answer codes: T_u between places and T_r between
 * respondents (Q × Q, row by row), σ² of one answer per scale.
 */
export interface Parameters {
  readonly place: Float64Array;
  readonly respondent: Float64Array;
  readonly item: Float64Array;
}

/** Pairs (i, j), j ≤ i, of a symmetric Q × Q matrix in the order of its `vech`. */
export function vechPairs(q: number): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < q; i++) for (let j = 0; j <= i; j++) pairs.push([i, j]);
  return pairs;
}

/** θ = (vech T_u, vech T_r, σ²), σ² once when it is common to all scales. */
export function toVector(parameters: Parameters, q: number, byScale: boolean): Float64Array {
  const pairs = vechPairs(q);
  const theta = new Float64Array(2 * pairs.length + (byScale ? q : 1));
  pairs.forEach(([i, j], a) => {
    theta[a] = parameters.place[i * q + j]!;
    theta[pairs.length + a] = parameters.respondent[i * q + j]!;
  });
  for (let s = 0; s < (byScale ? q : 1); s++) theta[2 * pairs.length + s] = parameters.item[s]!;
  return theta;
}

/** The inverse of `toVector`. */
export function fromVector(theta: ArrayLike<number>, q: number, byScale: boolean): Parameters {
  const pairs = vechPairs(q);
  const place = new Float64Array(q * q);
  const respondent = new Float64Array(q * q);
  pairs.forEach(([i, j], a) => {
    place[i * q + j] = place[j * q + i] = theta[a]!;
    respondent[i * q + j] = respondent[j * q + i] = theta[pairs.length + a]!;
  });
  const item = Float64Array.from({ length: q }, (_, s) => theta[2 * pairs.length + (byScale ? s : 0)]!);
  return { place, respondent, item };
}

/** All variances times `factor`. */
export function scaleParameters(parameters: Parameters, factor: number): Parameters {
  const times = (values: Float64Array): Float64Array => values.map((value) => value * factor);
  return {
    place: times(parameters.place),
    respondent: times(parameters.respondent),
    item: times(parameters.item),
  };
}
