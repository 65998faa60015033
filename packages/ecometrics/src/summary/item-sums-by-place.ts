import { firstAbsence } from '../answers/absence.ts';
import type { AnswerGrid, Answers } from '../answers/answers.ts';
import { SummaryError } from './combine.ts';

/**
 * Mergeable sums from which the covariances of items within and between places are computed, by people who
 * answered all the items (listwise). With p items and K places, y the codes of one person:
 * `respondents` K, `totals` K × p holds Σy of each place, `moments` p × p holds Σyy' over everybody.
 *
 * All are whole numbers, so sums of the same items add and subtract to the last bit, in any order.
 * The totals of a place with one person are that person's answers: sums are not anonymous by themselves.
 */
export interface ItemSumsByPlace {
  readonly items: readonly string[];
  readonly grid: AnswerGrid;
  /** Labels, sorted by code unit; only places where somebody answered everything. */
  readonly places: readonly string[];
  readonly respondents: Float64Array;
  readonly totals: Float64Array;
  readonly moments: Float64Array;
  /** Who answered some of the items but not all. */
  readonly partly: number;
}

/** Sums of nobody: merging them changes nothing. */
export function emptyItemSumsByPlace(items: readonly string[], grid: AnswerGrid): ItemSumsByPlace {
  const p = items.length;
  return {
    items,
    grid,
    places: [],
    respondents: new Float64Array(0),
    totals: new Float64Array(0),
    moments: new Float64Array(p * p),
    partly: 0,
  };
}

/**
 * Sums the answers to the items with the numbers `chosen` (all of them unless said), by people of a place who
 * answered every one of these.
 *
 * @throws RangeError when no item is chosen, or a number names none.
 * @example
 * const { answers } = simulate({ scales: [{ name: 'trust', items: [3, 3.5], itemVariance: 0.8 }],
 *   placeVariance: [[0.1]], respondentVariance: [[0.3]], sizes: [20, 30], options: { minimum: 1, maximum: 5 } }, 1);
 * [...itemSumsByPlace(answers).respondents]; // [20, 30]
 */
export function itemSumsByPlace(
  answers: Answers,
  chosen: readonly number[] = [...answers.items.keys()],
): ItemSumsByPlace {
  const items = chosen.map((i) => {
    const item = answers.items[i];
    if (item === undefined) throw new RangeError(`There is no item number ${i}.`);
    return item.name;
  });
  if (items.length === 0) throw new RangeError('Choose at least one item.');
  const p = items.length;
  const all = answers.places.length;
  const respondents = new Float64Array(all);
  const totals = new Float64Array(all * p);
  const moments = new Float64Array(p * p);
  const partly = addRows(answers, Int32Array.from(chosen), respondents, totals, moments);
  for (let a = 0; a < p; a++) for (let b = 0; b < a; b++) moments[b * p + a] = moments[a * p + b]!;
  const kept = [...answers.places.keys()]
    .filter((k) => respondents[k]! > 0)
    .sort((a, b) => (answers.places[a]! < answers.places[b]! ? -1 : 1));
  const sorted = new Float64Array(kept.length * p);
  kept.forEach((k, rank) => {
    sorted.set(totals.subarray(k * p, (k + 1) * p), rank * p);
  });
  return {
    items,
    grid: answers.grid,
    places: kept.map((k) => answers.places[k]!),
    respondents: Float64Array.from(kept, (k) => respondents[k]!),
    totals: sorted,
    moments,
    partly,
  };
}

/** Adds everybody; the lower triangle of the moments only. Returns how many answered in part. */
function addRows(
  { respondents: rows, values, absent, placeOf, items }: Answers,
  chosen: Int32Array,
  respondents: Float64Array,
  totals: Float64Array,
  moments: Float64Array,
): number {
  const width = items.length;
  const p = chosen.length;
  const row = new Float64Array(p);
  let partly = 0;
  for (let j = 0; j < rows; j++) {
    const k = placeOf[j]!;
    if (k < 0) continue;
    let answered = 0;
    for (let a = 0; a < p; a++) {
      const at = j * width + chosen[a]!;
      const code = values[at]!;
      row[a] = code;
      answered += (absent === null ? code < firstAbsence : absent[at] === 0) ? 1 : 0;
    }
    if (answered < p) {
      if (answered > 0) partly++;
      continue;
    }
    respondents[k]!++;
    for (let a = 0; a < p; a++) {
      const y = row[a]!;
      totals[k * p + a]! += y;
      for (let b = 0; b <= a; b++) moments[a * p + b]! += y * row[b]!;
    }
  }
  return partly;
}

/**
 * The sums of both groups of respondents together: commutative and associative to the last bit, with
 * `emptyItemSumsByPlace` as neutral element.
 *
 * @throws SummaryError when items or answer grid differ.
 */
export function mergeItemSumsByPlace(a: ItemSumsByPlace, b: ItemSumsByPlace): ItemSumsByPlace {
  return combine(a, b, 1);
}

/**
 * The sums of those in `whole` who are not in `part`.
 *
 * @throws SummaryError when items or grid differ, or `part` holds people who are not in `whole`.
 */
export function subtractItemSumsByPlace(whole: ItemSumsByPlace, part: ItemSumsByPlace): ItemSumsByPlace {
  return combine(whole, part, -1);
}

function combine(a: ItemSumsByPlace, b: ItemSumsByPlace, sign: 1 | -1): ItemSumsByPlace {
  if (a.items.join('\n') !== b.items.join('\n'))
    throw new SummaryError(
      'The two sums are of different items. Sum both over the same items in the same order.',
    );
  if (a.grid.origin !== b.grid.origin || a.grid.unit !== b.grid.unit)
    throw new SummaryError(
      'The two sums have different answer grids. Code the answers of both with the same options.',
    );
  const p = a.items.length;
  const inA = new Map(a.places.map((label, k) => [label, k]));
  const inB = new Map(b.places.map((label, k) => [label, k]));
  const size = (label: string): number =>
    (a.respondents[inA.get(label) ?? -1] ?? 0) + sign * (b.respondents[inB.get(label) ?? -1] ?? 0);
  const all = [...new Set([...a.places, ...b.places])].sort((x, y) => (x < y ? -1 : 1));
  const partly = a.partly + sign * b.partly;
  if (partly < 0 || all.some((label) => size(label) < 0))
    throw new SummaryError('The part to take away holds people who are not in the whole.');
  const places = all.filter((label) => size(label) > 0);
  const totals = new Float64Array(places.length * p);
  places.forEach((label, k) => {
    const [i, j] = [inA.get(label) ?? -1, inB.get(label) ?? -1];
    for (let x = 0; x < p; x++)
      totals[k * p + x] = (i < 0 ? 0 : a.totals[i * p + x]!) + sign * (j < 0 ? 0 : b.totals[j * p + x]!);
  });
  return {
    items: a.items,
    grid: a.grid,
    places,
    respondents: Float64Array.from(places, size),
    totals,
    moments: a.moments.map((value, at) => value + sign * b.moments[at]!),
    partly,
  };
}
