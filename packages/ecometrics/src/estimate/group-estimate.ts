import { fQuantile } from '../numerics/incomplete-beta.ts';
import { normalCdf } from '../numerics/normal.ts';
import type { GroupedScale } from '../summary/group-sums.ts';
import { type Interval, type IntervalEstimate, normalInterval } from './interval.ts';

/** What the people of some groups say together on one scale, from sums in which no place stands. */
export interface GroupEstimate {
  readonly scale: string;
  readonly people: number;
  readonly groups: number;
  /** Mean of the people's means, every person counted once. */
  readonly level: IntervalEstimate;
  /** Variance between places, and of people's means within a place, groups alike. */
  readonly placeVariance: number;
  readonly withinVariance: number;
  /** Share of the differences between people that lies between places. */
  readonly betweenPlaces: { readonly estimate: number; readonly interval: Interval };
  /** Reliability of a place with the average number of these people. */
  readonly reliability: number;
  /** Of all pairs of places, the share expected to be told apart almost certainly, and at least likely. */
  readonly apart: { readonly certain: number; readonly likely: number };
  /** Level less that of everybody in the grouping; null where everybody is chosen. */
  readonly fromWhole: (IntervalEstimate & { readonly probabilityAbove: number }) | null;
}

/** Why there is no estimate. */
export type NoGroupEstimate = { readonly absent: 'nobody' | 'one-place' | 'no-variation-within' };

/** Confidence from which two places count as told apart (findings' ladder: almost certainly, likely). */
const certainAt = 1.959963984540054;
const likelyAt = 1.2815515655446004;

/**
 * Estimates for the chosen groups of one grouping, from their sums alone. One-way analysis of variance with groups
 * as strata: σ² = Σ within / Σ(N_g − K_g), τ = (Σ between − Σ(K_g − 1)σ²) / Σ(N_g − Σ_k n_gk²/N_g), not under 0
 * (Searle, Casella & McCulloch 1992, Variance Components, §3.6). The interval of the share is the one of F with
 * n₀, and with the degrees of freedom of the group in most places, since groups of one place share its effect. The
 * level's variance is σ²/N + τ Σ_k n_k²/N², its difference from everybody's that of two means over the same places.
 * Expected pairs told apart: 2Φ(−z√((1 − λ)/λ)) with λ the reliability of a place of average size.
 *
 * @example
 * const { answers } = simulate({
 *   scales: [{ name: 'trust', items: [3, 3.4, 3.8], itemVariance: 0.6 }],
 *   placeVariance: [[0.1]], respondentVariance: [[0.3]], sizes: Array(20).fill(15),
 * }, 1);
 * const groupOf = Array.from({ length: 300 }, (_, j) => j % 3);
 * groupEstimate(groupSums(answers, 0, ['es', 'en', 'ar'], groupOf), ['es', 'ar']).people; // 200
 */
export function groupEstimate(
  { scale, groups, together, places }: GroupedScale,
  chosen: readonly string[],
  level = 0.95,
): GroupEstimate | NoGroupEstimate {
  const at = [...groups.keys()].filter((g) => chosen.includes(groups[g]!.group) && groups[g]!.people > 0);
  const people = at.reduce((sum, g) => sum + groups[g]!.people, 0);
  if (people === 0) return { absent: 'nobody' };
  let within = 0;
  let between = 0;
  let total = 0;
  let d1 = 0;
  let d2 = 0;
  let weight = 0;
  let widest = 0;
  for (const g of at) {
    const one = groups[g]!;
    within += one.within;
    between += one.between;
    total += one.total;
    d1 += one.places - 1;
    d2 += one.people - one.places;
    weight += one.people - together[g]![g]! / one.people;
    widest = Math.max(widest, one.places - 1);
  }
  if (widest < 1) return { absent: 'one-place' };
  if (!(within > 0) || d2 < 1) return { absent: 'no-variation-within' };
  const withinVariance = within / d2;
  const placeVariance = Math.max(0, (between - d1 * withinVariance) / weight);
  const size = weight / d1;
  const f = between / d1 / withinVariance;
  const shareAt = (probability: number): number => {
    const theta = Math.max(0, (f / fQuantile(probability, widest, d2) - 1) / size);
    return theta / (1 + theta);
  };
  const tail = (1 - level) / 2;
  const shared = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, g) => sum + b.reduce((inner, h) => inner + together[g]![h]!, 0), 0);
  const variance = withinVariance / people + (placeVariance * shared(at, at)) / people ** 2;
  const value = total / people;
  const average = people / places;
  const reliability =
    placeVariance > 0 ? (average * placeVariance) / (average * placeVariance + withinVariance) : 0;
  const apart = (z: number): number =>
    reliability > 0 ? 2 * normalCdf(-z * Math.sqrt((1 - reliability) / reliability)) : 0;
  return {
    scale,
    people,
    groups: at.length,
    level: {
      estimate: value,
      standardError: Math.sqrt(variance),
      interval: normalInterval(value, Math.sqrt(variance), level),
    },
    placeVariance,
    withinVariance,
    betweenPlaces: {
      estimate: placeVariance / (placeVariance + withinVariance),
      interval: { lower: shareAt(1 - tail), upper: shareAt(tail), level },
    },
    reliability,
    apart: { certain: apart(certainAt), likely: apart(likelyAt) },
    fromWhole: fromWhole(),
  };

  function fromWhole(): GroupEstimate['fromWhole'] {
    const rest = [...groups.keys()].filter((g) => !at.includes(g) && groups[g]!.people > 0);
    if (rest.length === 0) return null;
    const others = rest.reduce((sum, g) => sum + groups[g]!.people, 0);
    const othersMean = rest.reduce((sum, g) => sum + groups[g]!.total, 0) / others;
    const part = others / (people + others);
    const places =
      shared(at, at) / people ** 2 -
      (2 * shared(at, rest)) / (people * others) +
      shared(rest, rest) / others ** 2;
    const error =
      part * Math.sqrt(withinVariance * (1 / people + 1 / others) + placeVariance * Math.max(0, places));
    const estimate = part * (value - othersMean);
    return {
      estimate,
      standardError: error,
      interval: normalInterval(estimate, error, level),
      probabilityAbove: normalCdf(estimate / error),
    };
  }
}
