import { normalCdf, normalQuantile } from '../../numerics/normal.ts';
import type { NullDistribution } from './null-distribution.ts';

const leanings = 200;

/**
 * Random answers that correlate by ρ within a person and keep the null: a normal copula. A person leans by
 * z ~ N(0, 1), taken at 200 equally likely points; each answer is option a with chance
 * Φ((c_a − √r z)/√(1 − r)) − Φ((c_{a−1} − √r z)/√(1 − r)), c_a = Φ⁻¹(P(answer ≤ a)), and r is such that the
 * answers correlate ρ. Returns the cumulative chances for each leaning.
 */
export function leaningsOf(against: NullDistribution, correlation: number): readonly Float64Array[] {
  const key = [correlation, ...against.probabilities].join(' ');
  const known = kept.get(key);
  if (known) return known;
  let low = 0;
  let high = 1 - 1e-9;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (correlationOf(tableOf(against, middle), against) < correlation) low = middle;
    else high = middle;
  }
  const table = tableOf(against, (low + high) / 2);
  if (kept.size >= 64) kept.clear();
  kept.set(key, table);
  return table;
}

const kept = new Map<string, readonly Float64Array[]>();
const points = Float64Array.from({ length: leanings }, (_, g) => normalQuantile((g + 0.5) / leanings));

/** Chances added up from the first option on. */
export function cumulative(probabilities: ArrayLike<number>): Float64Array {
  let sum = 0;
  return Float64Array.from(probabilities, (p) => {
    sum += p;
    return sum;
  });
}

function tableOf({ probabilities }: NullDistribution, latent: number): Float64Array[] {
  const cuts = cumulative(probabilities).map((p) => normalQuantile(Math.min(1, p)));
  cuts[cuts.length - 1] = Number.POSITIVE_INFINITY;
  return Array.from({ length: leanings }, (_, g) => {
    const shift = Math.sqrt(latent) * points[g]!;
    return cuts.map((cut) => normalCdf((cut - shift) / Math.sqrt(1 - latent)));
  });
}

/** Variance of a person's expected answer over the variance of one answer. */
function correlationOf(table: readonly Float64Array[], { options, variance }: NullDistribution): number {
  const expected = table.map(
    (upTo) => options - 1 - upTo.subarray(0, options - 1).reduce((a, b) => a + b, 0),
  );
  const mean = expected.reduce((a, b) => a + b, 0) / expected.length;
  return expected.reduce((sum, e) => sum + (e - mean) ** 2, 0) / expected.length / variance;
}
