import { firstAbsence } from '../answers/absence.ts';
import type { Answers } from '../answers/answers.ts';

/**
 * Sums of people's means on one scale in one group of people (a language, a way of answering), over all places
 * together: no place stands in them. Groups of one grouping add.
 *
 * With y a person's mean of the items they answered, each item less its own mean over everybody and the scale's mean
 * put back: `people` N, `total` Σy, `within` Σ(y − ȳ_k)² about the group's mean in each place k, `between`
 * Σ n_k(ȳ_k − ȳ)², `places` K of them with somebody of the group.
 */
export interface GroupSums {
  readonly group: string;
  readonly people: number;
  readonly places: number;
  readonly total: number;
  readonly within: number;
  readonly between: number;
}

/** One scale of a grouping: its groups, and S_gh = Σ_k n_gk n_hk, how often their people share a place. */
export interface GroupedScale {
  readonly scale: string;
  /** Places in which anybody of any group answered. */
  readonly places: number;
  readonly groups: readonly GroupSums[];
  readonly together: readonly (readonly number[])[];
}

/**
 * The sums of every group of a grouping on one scale (`groupOf[j]` indexes `groups`, −1 leaves a person out).
 *
 * People who answered no item of the scale, and people without a place, are left out.
 */
export function groupSums(
  answers: Answers,
  scale: number,
  groups: readonly string[],
  groupOf: ArrayLike<number>,
): GroupedScale {
  const means = personMeans(answers, scale);
  const K = answers.places.length;
  const count = groups.map(() => new Float64Array(K));
  const sum = groups.map(() => new Float64Array(K));
  const squares = groups.map(() => 0);
  for (let j = 0; j < answers.respondents; j++) {
    const k = answers.placeOf[j]!;
    const g = groupOf[j]!;
    const y = means[j]!;
    if (k < 0 || g < 0 || Number.isNaN(y)) continue;
    count[g]![k]!++;
    sum[g]![k]! += y;
    squares[g]! += y * y;
  }
  const shared = (a: Float64Array, b: Float64Array) => a.reduce((total, n, k) => total + n * b[k]!, 0);
  return {
    scale: answers.scales[scale]!,
    places: Array.from({ length: K }, (_, k) => count.some((n) => n[k]! > 0)).filter(Boolean).length,
    groups: groups.map((group, g) => {
      const people = count[g]!.reduce((a, b) => a + b, 0);
      const total = sum[g]!.reduce((a, b) => a + b, 0);
      const ofPlaces = count[g]!.reduce((all, n, k) => (n > 0 ? all + sum[g]![k]! ** 2 / n : all), 0);
      return {
        group,
        people,
        places: count[g]!.filter((n) => n > 0).length,
        total,
        within: Math.max(0, squares[g]! - ofPlaces),
        between: people > 0 ? Math.max(0, ofPlaces - total ** 2 / people) : 0,
      };
    }),
    together: count.map((a) => count.map((b) => shared(a, b))),
  };
}

/** Each person's mean of what they answered, items made alike in ease; NaN where they answered none. */
function personMeans(answers: Answers, scale: number): Float64Array {
  const width = answers.items.length;
  const own = [...answers.items.keys()].filter((i) => answers.items[i]!.scale === scale);
  const { origin, unit } = answers.grid;
  const isAbsent = (at: number): boolean =>
    answers.values instanceof Uint8Array
      ? answers.values[at]! >= firstAbsence
      : (answers.absent?.[at] ?? 0) !== 0;
  const valueAt = (at: number): number => origin + unit * answers.values[at]!;
  const itemMeans = own.map((i) => {
    let n = 0;
    let total = 0;
    for (let j = 0; j < answers.respondents; j++) {
      const at = j * width + i;
      if (isAbsent(at)) continue;
      n++;
      total += valueAt(at);
    }
    return n === 0 ? null : total / n;
  });
  const known = itemMeans.filter((mean) => mean !== null);
  const middle = known.reduce((a, b) => a + b, 0) / known.length;
  return Float64Array.from({ length: answers.respondents }, (_, j) => {
    let n = 0;
    let total = 0;
    own.forEach((i, q) => {
      const at = j * width + i;
      if (isAbsent(at)) return;
      n++;
      total += valueAt(at) - itemMeans[q]!;
    });
    return n === 0 ? Number.NaN : middle + total / n;
  });
}
