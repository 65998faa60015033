/**
 * AD_M and AD_Md of one item: the mean distance of the n answers from their mean, and from their median
 * (divisor n), in the unit of the answers. 0: all alike.
 * Source: Burke, Finkelstein & Dusig (1999), Organizational Research Methods 2:49; Burke & Dunlap (2002),
 * Organizational Research Methods 5:159, who call AD ≤ A/6 agreement for A options.
 *
 * `codes` are sorted; `counts` says how often each was given, between `from` and `to`.
 */
export function averageDeviations(
  codes: Float64Array,
  counts: Float64Array,
  from: number,
  to: number,
): { readonly mean: number; readonly median: number } {
  let n = 0;
  let total = 0;
  for (let e = from; e < to; e++) {
    n += counts[e]!;
    total += counts[e]! * codes[e]!;
  }
  const mean = total / n;
  const median =
    (valueAt(codes, counts, from, to, Math.floor((n - 1) / 2)) +
      valueAt(codes, counts, from, to, Math.floor(n / 2))) /
    2;
  let aroundMean = 0;
  let aroundMedian = 0;
  for (let e = from; e < to; e++) {
    aroundMean += counts[e]! * Math.abs(codes[e]! - mean);
    aroundMedian += counts[e]! * Math.abs(codes[e]! - median);
  }
  return { mean: aroundMean / n, median: aroundMedian / n };
}

/** The answer at this rank (from 0) of all answers in order. */
function valueAt(codes: Float64Array, counts: Float64Array, from: number, to: number, rank: number): number {
  let before = 0;
  for (let e = from; e < to; e++) {
    before += counts[e]!;
    if (before > rank) return codes[e]!;
  }
  return codes[to - 1]!;
}
