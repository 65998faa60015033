import { firstAbsence } from '../answers/absence.ts';
import type { AnswerGrid, Answers } from '../answers/answers.ts';
import { SummaryError } from './combine.ts';
import { scaleRanges } from './record.ts';

/**
 * Mergeable sums from which every index of agreement within places is computed, for one scale: how often each
 * code was given to each item in each place, and the totals of people, by people who answered all its items
 * (listwise). All counts are whole numbers, so sums of the same scale add to the last bit, in any order.
 *
 * Histograms are sparse: those of place k and item i are the entries `start[k·J + i]` up to
 * `start[k·J + i + 1]` of `codes` (rising) and `counts`.
 *
 * The histogram of a place with few people tells their answers: sums are not anonymous by themselves.
 */
export interface AgreementSums {
  readonly scale: string;
  readonly items: readonly string[];
  readonly grid: AnswerGrid;
  /** Labels, sorted by code unit. */
  readonly places: readonly string[];
  /** Per place: who answered every item of the scale, and who answered only some. */
  readonly respondents: Float64Array;
  readonly partly: Float64Array;
  /** Per place: Σt and Σt² of the totals t (sum of codes) of those who answered every item. */
  readonly totals: Float64Array;
  readonly squares: Float64Array;
  readonly start: Int32Array;
  readonly codes: Float64Array;
  readonly counts: Float64Array;
}

/** Sums of nobody: merging them changes nothing. */
export function emptyAgreementSums(scale: string, items: readonly string[], grid: AnswerGrid): AgreementSums {
  const none = new Float64Array(0);
  return {
    scale,
    items,
    grid,
    places: [],
    respondents: none,
    partly: none,
    totals: none,
    squares: none,
    start: new Int32Array(1),
    codes: none,
    counts: none,
  };
}

/**
 * Sums the answers to scale number `scale`, listwise. Respondents without a place, or without an answer to the
 * scale, are left out; a place is kept as soon as somebody there answered one of its items.
 *
 * @throws RangeError when the scale has no item.
 * @example
 * const { answers } = simulate({ scales: [{ name: 'trust', items: [3, 3.5], itemVariance: 0.8 }],
 *   placeVariance: [[0.1]], respondentVariance: [[0.3]], sizes: [20, 20], options: { minimum: 1, maximum: 5 } }, 1);
 * [...agreementSums(answers, 0).respondents]; // [20, 20]
 */
export function agreementSums(answers: Answers, scale: number): AgreementSums {
  const { from, to } = scaleRanges(answers)[scale] ?? { from: -1, to: -1 };
  if (from < 0) throw new RangeError(`The scale number ${scale} has no items.`);
  const kept = rowsByPlace(answers, from, to);
  const { order, places } = kept;
  const items = to - from;
  const writer = histogramWriter(answers, from, to, order.length);
  const respondents = new Float64Array(places.length);
  const totals = new Float64Array(places.length);
  const squares = new Float64Array(places.length);
  const width = answers.items.length;
  for (let k = 0; k < places.length; k++) {
    const first = kept.first[k]!;
    const end = kept.first[k + 1]!;
    respondents[k] = end - first;
    for (let at = first; at < end; at++) {
      const row = order[at]! * width;
      let total = 0;
      for (let i = from; i < to; i++) total += answers.values[row + i]!;
      totals[k]! += total;
      squares[k]! += total * total;
    }
    writer.place(order, first, end);
  }
  return {
    scale: answers.scales[scale]!,
    items: answers.items.slice(from, to).map((item) => item.name),
    grid: answers.grid,
    places,
    respondents,
    partly: kept.partly,
    totals,
    squares,
    ...writer.done(places.length * items),
  };
}

/** Rows that answered everything, by place in the order of the labels; `first[k]` is where place k begins. */
function rowsByPlace(answers: Answers, from: number, to: number) {
  const width = answers.items.length;
  const { values, absent, placeOf } = answers;
  const complete = new Int32Array(answers.places.length);
  const partly = new Float64Array(answers.places.length);
  const whole = new Uint8Array(answers.respondents);
  for (let j = 0; j < answers.respondents; j++) {
    const k = placeOf[j]!;
    if (k < 0) continue;
    const row = j * width;
    let given = 0;
    if (values instanceof Uint8Array)
      for (let i = from; i < to; i++) given += values[row + i]! < firstAbsence ? 1 : 0;
    else for (let i = from; i < to; i++) given += (absent?.[row + i] ?? 0) === 0 ? 1 : 0;
    if (given === to - from) {
      whole[j] = 1;
      complete[k]!++;
    } else if (given > 0) partly[k]!++;
  }
  const named = [...answers.places.keys()]
    .filter((k) => complete[k]! + partly[k]! > 0)
    .sort((a, b) => (answers.places[a]! < answers.places[b]! ? -1 : 1));
  const first = new Int32Array(named.length + 1);
  const next = new Int32Array(answers.places.length);
  named.forEach((k, rank) => {
    next[k] = first[rank]!;
    first[rank + 1] = first[rank]! + complete[k]!;
  });
  const order = new Int32Array(first.at(-1)!);
  for (let j = 0; j < answers.respondents; j++) if (whole[j]) order[next[placeOf[j]!]!++] = j;
  return {
    order,
    first,
    places: named.map((k) => answers.places[k]!),
    partly: Float64Array.from(named, (k) => partly[k]!),
  };
}

/** Counts codes of one place after the other; bytes by a histogram, larger codes by sorting. */
function histogramWriter(answers: Answers, from: number, to: number, rows: number) {
  const { values } = answers;
  const width = answers.items.length;
  const most = rows * (to - from);
  const codes = new Float64Array(most);
  const counts = new Float64Array(most);
  const starts: number[] = [0];
  const bytes = values instanceof Uint8Array;
  const tally = new Int32Array(bytes ? firstAbsence : 0);
  let end = 0;
  const add = (code: number, count: number): void => {
    codes[end] = code;
    counts[end++] = count;
  };
  return {
    place(order: Int32Array, first: number, last: number): void {
      for (let i = from; i < to; i++) {
        if (bytes) {
          let low = firstAbsence;
          let high = -1;
          for (let at = first; at < last; at++) {
            const code = values[order[at]! * width + i]!;
            tally[code]!++;
            if (code < low) low = code;
            if (code > high) high = code;
          }
          for (let code = low; code <= high; code++)
            if (tally[code]! > 0) {
              add(code, tally[code]!);
              tally[code] = 0;
            }
        } else {
          const given = Float64Array.from(order.subarray(first, last), (j) => values[j * width + i]!).sort();
          for (let at = 0; at < given.length; ) {
            let next = at + 1;
            while (next < given.length && given[next] === given[at]) next++;
            add(given[at]!, next - at);
            at = next;
          }
        }
        starts.push(end);
      }
    },
    done: (cells: number) => ({
      start: Int32Array.from({ length: cells + 1 }, (_, at) => starts[at]!),
      codes: codes.slice(0, end),
      counts: counts.slice(0, end),
    }),
  };
}

/**
 * The sums of both groups of respondents together: commutative, associative, with `emptyAgreementSums` as
 * neutral element, all to the last bit.
 *
 * @throws SummaryError when scale, items or answer grid differ.
 */
export function mergeAgreementSums(a: AgreementSums, b: AgreementSums): AgreementSums {
  if (a.scale !== b.scale || a.items.join('\n') !== b.items.join('\n'))
    throw new SummaryError(
      'The two sums are of different items. Sum both over the same items in the same order.',
    );
  if (a.grid.origin !== b.grid.origin || a.grid.unit !== b.grid.unit)
    throw new SummaryError(
      'The two sums have different answer grids. Code the answers of both with the same options.',
    );
  const places = [...new Set([...a.places, ...b.places])].sort((x, y) => (x < y ? -1 : 1));
  const inA = new Map(a.places.map((label, k) => [label, k]));
  const inB = new Map(b.places.map((label, k) => [label, k]));
  const added = (pick: (sums: AgreementSums) => Float64Array): Float64Array =>
    Float64Array.from(
      places,
      (label) => (pick(a)[inA.get(label) ?? -1] ?? 0) + (pick(b)[inB.get(label) ?? -1] ?? 0),
    );
  const codes: number[] = [];
  const counts: number[] = [];
  const start = new Int32Array(places.length * a.items.length + 1);
  places.forEach((label, k) => {
    for (let i = 0; i < a.items.length; i++) {
      const both = new Map<number, number>();
      for (const [sums, at] of [
        [a, inA.get(label)],
        [b, inB.get(label)],
      ] as const) {
        if (at === undefined) continue;
        const cell = at * a.items.length + i;
        for (let e = sums.start[cell]!; e < sums.start[cell + 1]!; e++)
          both.set(sums.codes[e]!, (both.get(sums.codes[e]!) ?? 0) + sums.counts[e]!);
      }
      for (const [code, count] of [...both].sort((x, y) => x[0] - y[0])) {
        codes.push(code);
        counts.push(count);
      }
      start[k * a.items.length + i + 1] = codes.length;
    }
  });
  return {
    scale: a.scale,
    items: a.items,
    grid: a.grid,
    places,
    respondents: added((sums) => sums.respondents),
    partly: added((sums) => sums.partly),
    totals: added((sums) => sums.totals),
    squares: added((sums) => sums.squares),
    start,
    codes: Float64Array.from(codes),
    counts: Float64Array.from(counts),
  };
}
