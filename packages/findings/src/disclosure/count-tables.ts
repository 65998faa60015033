import type { WithheldReason } from '../finding.ts';
import { disclosureFloor, type EarlierCount, type PlaceCount, withhold } from './disclosure.ts';

/** The answers to one item: `codes[row]` is the option chosen, or `null` where there is none. */
export interface ItemAnswers {
  readonly item: string;
  readonly options: readonly number[];
  readonly codes: readonly (number | null)[];
}

/** One line: how many answered, and how many chose each option, in the order of `options`. Both, or neither. */
export interface CountLine {
  /** `null` is all places together. */
  readonly place: string | null;
  readonly people: number | null;
  readonly counts: readonly number[] | null;
  readonly withheld: WithheldReason | null;
}

export interface CountTable {
  readonly item: string;
  readonly options: readonly number[];
  readonly lines: readonly CountLine[];
}

/** What an earlier table told of an item; the place `null` is all places together. */
export interface EarlierTold {
  readonly item: string;
  readonly place: string | null;
  readonly people: number;
}

/**
 * How many chose each option of each item, by place, where enough people answered that item: the number shown is
 * the number counted, and equals the sum of its options. Each item has its own primary and complementary
 * suppression (`withhold`); a line of all places stands only over the limit and when not everybody gave one answer.
 *
 * `earlier` is what went out before: a line whose number moved by fewer than the floor since then is held back.
 *
 * @example
 * countTables(['North', 'South', null], [{ item: 'q1', options: [1, 2], codes: [1, 2, null] }], 10)
 */
export function countTables(
  placeOf: readonly (string | null)[],
  items: readonly ItemAnswers[],
  limit: number,
  earlier: readonly EarlierTold[] = [],
): CountTable[] {
  const least = Math.max(disclosureFloor, Math.ceil(limit));
  const places = [...new Set(placeOf)].filter((place) => place !== null).toSorted();
  return items.map(({ item, options, codes }) => {
    const zero = () => new Array<number>(options.length).fill(0);
    const byPlace = new Map(places.map((place) => [place, zero()]));
    const all = zero();
    codes.forEach((code, row) => {
      if (code === null) return;
      const at = options.indexOf(code);
      if (at < 0) throw new RangeError(`Item "${item}", row ${row + 1}: ${code} is none of its options.`);
      all[at]! += 1;
      const counts = byPlace.get(placeOf[row] ?? '');
      if (counts) counts[at]! += 1;
    });
    const before = earlier.filter((told) => told.item === item);
    const counted = [...byPlace].map(
      ([place, counts]): PlaceCount => ({ place, respondents: sum(counts), unanimous: isUnanimous(counts) }),
    );
    const placeless = sum(all) - counted.reduce((people, { respondents }) => people + respondents, 0);
    const lines = linesOf(counted, byPlace, least, placeless, before);
    const total = sum(all);
    const told = before.find(({ place }) => place === null)?.people;
    const moved = told === undefined ? 0 : Math.abs(total - told);
    const held: WithheldReason | null =
      total === 0
        ? 'no-answers'
        : total < least
          ? 'too-few'
          : isUnanimous(all)
            ? 'unanimous'
            : moved > 0 && moved < disclosureFloor
              ? 'protects-another'
              : null;
    return { item, options, lines: [line(null, all, held), ...lines] };
  });
}

/** People without a place count as one more place that is never shown. */
function linesOf(
  counted: readonly PlaceCount[],
  countsOf: ReadonlyMap<string, readonly number[]>,
  least: number,
  placeless: number,
  before: readonly EarlierTold[],
): CountLine[] {
  const earlier = before.flatMap(({ place, people }): EarlierCount[] =>
    place === null ? [] : [{ place, respondents: people }],
  );
  const nowhere: PlaceCount[] =
    placeless > 0
      ? [{ place: '\0', respondents: Math.min(placeless, least - 1), people: placeless, unanimous: false }]
      : [];
  const reasons = withhold([...counted, ...nowhere], least, earlier);
  return counted.map(({ place }) => line(place, countsOf.get(place)!, reasons.get(place) ?? null));
}

const sum = (counts: readonly number[]): number => counts.reduce((people, count) => people + count, 0);
const isUnanimous = (counts: readonly number[]): boolean => counts.filter((count) => count > 0).length === 1;

const line = (
  place: string | null,
  counts: readonly number[],
  withheld: WithheldReason | null,
): CountLine => ({
  place,
  people: withheld === null ? sum(counts) : null,
  counts: withheld === null ? counts : null,
  withheld,
});
