import type { Fit } from '../../model/fit-result.ts';
import { assumptionsOf, requireCount, requireShare, scoreNoise } from './assumptions.ts';
import { brief, type Infeasible, infeasible, wholeUp } from './infeasible.ts';

/** How many more people, and from which places. */
export interface AnswersNeeded {
  readonly feasible: true;
  /** Entry i: more people of place `places[i]` (indices in `fit.places.labels`). */
  readonly places: readonly number[];
  readonly more: Int32Array;
  readonly total: number;
  /** λ of each place now, and with them. */
  readonly reliability: Float64Array;
  readonly expected: Float64Array;
}

/** What is to be reached. */
export interface AnswersGoal {
  readonly reliability: number;
  /** `'each'` (default): every place reaches it; `'mean'`: the places do on average, with the fewest people. */
  readonly of?: 'each' | 'mean';
  /** Items a further person answers. */
  readonly items: number;
  /** Only these places (indices in `fit.places.labels`). Default: all. */
  readonly among?: readonly number[];
  /** Most people there are in each place in all, by index of `among`. Default: no limit. */
  readonly atMost?: readonly number[];
  /** Multiplies τ_β: a plan that must hold if places differ less than they seem to. Default 1. */
  readonly placeVarianceFactor?: number;
}

/**
 * Further people for a target reliability while answers come in (science.md §2 turned round). What is known of
 * place k is its information L_k = 1/V_k, from λ_k = τ_β/(τ_β + V_k); one more person who answers I items adds
 * 1/(τ_π + σ²/I). So place k needs n = (λ/((1 − λ)τ_β) − L_k)(τ_π + σ²/I) more, rounded up. For the mean, people go
 * one by one to where λ_k rises most; λ_k is concave in their number, so no other way takes fewer. With several
 * scales L_k holds what the others tell too, and the count is never too low.
 *
 * @param scale index in `fit.scales`
 * @returns infeasible where τ_β is 0, or where `atMost` does not let the goal be reached
 * @throws RangeError when a number lies outside its range.
 */
export function answersNeeded(fit: Fit, scale: number, goal: AnswersGoal): AnswersNeeded | Infeasible {
  const { reliability, of = 'each', items, placeVarianceFactor = 1 } = goal;
  requireShare('reliability', reliability);
  requireCount('items', items);
  const assumed = assumptionsOf(fit, scale);
  const prior = assumed.place * placeVarianceFactor;
  if (!(prior > 0))
    return infeasible(
      'no-place-variance',
      'No difference between places was found, so it cannot be worked out how many people would make one show.',
    );
  const places = goal.among ?? fit.places.labels.map((_, k) => k);
  const gain = 1 / scoreNoise(assumed, items);
  const q = fit.scales.length;
  const information = Float64Array.from(places, (k) => {
    const posterior = fit.places.covariance[(k * q + scale) * q + scale]!;
    return Math.max(0, 1 / posterior - 1 / assumed.place);
  });
  const room = Int32Array.from(places, (k, i) =>
    goal.atMost === undefined ? 2 ** 30 : Math.max(0, goal.atMost[i]! - fit.places.respondents[k]!),
  );
  const reach = (i: number, more: number): number => {
    const known = prior * (information[i]! + more * gain);
    return known / (1 + known);
  };
  const more =
    of === 'each'
      ? forEach(places.length, (i) => (reliability / (1 - reliability) / prior - information[i]!) / gain)
      : forMean(places.length, reliability, room, reach);
  const short = more === null || more.some((n, i) => n > room[i]!);
  if (short) {
    const reachable = meanOf(places.length, (i) => reach(i, room[i]!));
    return infeasible(
      'too-few-respondents',
      `The goal of ${brief(reliability)} cannot be reached with the people there are: if all of them answered, the mean reliability would be ${brief(reachable)}.`,
      reachable,
    );
  }
  return {
    feasible: true,
    places,
    more,
    total: more.reduce((sum, n) => sum + n, 0),
    reliability: Float64Array.from(places, (_, i) => reach(i, 0)),
    expected: Float64Array.from(places, (_, i) => reach(i, more[i]!)),
  };
}

function forEach(count: number, needed: (i: number) => number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => Math.max(0, wholeUp(needed(i))));
}

/** One person after the other to the place that gains most; null where the goal is out of reach. */
function forMean(
  count: number,
  target: number,
  room: Int32Array,
  reach: (i: number, more: number) => number,
): Int32Array | null {
  const more = new Int32Array(count);
  const goal = target * count * (1 - 1e-12);
  let sum = 0;
  const gains = new Float64Array(count);
  const gainOf = (i: number): number =>
    more[i]! < room[i]! ? reach(i, more[i]! + 1) - reach(i, more[i]!) : 0;
  for (let i = 0; i < count; i++) {
    sum += reach(i, 0);
    gains[i] = gainOf(i);
  }
  if (meanOf(count, (i) => reach(i, room[i]!)) < target) return null;
  const heap = Array.from({ length: count }, (_, i) => i).sort((a, b) => gains[b]! - gains[a]!);
  while (sum < goal) {
    const best = heap[0]!;
    if (!(gains[best]! > 0)) return null;
    sum += gains[best]!;
    more[best]!++;
    gains[best] = gainOf(best);
    sink(heap, gains);
  }
  return more;
}

/** Restores the order of a heap (most first) after its first entry has become less. */
function sink(heap: number[], gains: Float64Array): void {
  const moved = heap[0]!;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && gains[heap[child + 1]!]! > gains[heap[child]!]!) child++;
    if (gains[heap[child]!]! <= gains[moved]!) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = moved;
}

function meanOf(count: number, value: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += value(i);
  return sum / count;
}
