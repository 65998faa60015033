import type { CountedGroup, DisclosedCount, DisclosedCounts } from './disclosed-counts.ts';

/** A sum of unknown whole numbers, each ±1 times, of which a reader knows the least and the most. */
export interface CountingRow {
  readonly terms: ReadonlyMap<number, number>;
  readonly low: number;
  readonly high: number;
}

/** One unknown: how many people of a group, or all, of one place, at one moment. */
export interface Unknown {
  readonly wave: string;
  readonly moment: string;
  readonly place: string;
  readonly group: CountedGroup | null;
}

/** Everything that went out, as sums over unknown whole numbers that are not negative. */
export interface CountingSystem {
  readonly unknowns: readonly Unknown[];
  readonly rows: readonly CountingRow[];
  /** Unknown of a disclosed count that is about one place; −1 for sums over places. */
  readonly cellOf: (count: DisclosedCount) => number;
}

const keyOf = (wave: string, moment: string, place: string, group: CountedGroup | null): string =>
  JSON.stringify([wave, moment, place, group ? [group.by, group.is] : null]);

/**
 * Turns what went out into sums over unknowns. People of a place are the sum of its groups where a grouping
 * gives each person one value; any other group is at most all. With `joining`, nobody left between one moment
 * of a wave and the next, as a reader may suppose.
 */
export function countingSystem(disclosed: readonly DisclosedCounts[], joining: boolean): CountingSystem {
  const unknowns: Unknown[] = [];
  const index = new Map<string, number>();
  const rows: CountingRow[] = [];
  const places = placesOf(disclosed);
  const unknown = (wave: string, moment: string, place: string, group: CountedGroup | null): number => {
    const key = keyOf(wave, moment, place, group);
    const known = index.get(key);
    if (known !== undefined) return known;
    const made = unknowns.push({ wave, moment, place, group }) - 1;
    index.set(key, made);
    if (group === null) return made;
    const values = groupingOf(disclosed, group);
    if (values) {
      const parts = values.map((is) => unknown(wave, moment, place, { by: group.by, is }));
      if (is(group, values[0]!)) rows.push(sum([...parts], [unknown(wave, moment, place, null)], 0, 0));
    } else rows.push(sum([unknown(wave, moment, place, null)], [made], 0, Number.POSITIVE_INFINITY));
    return made;
  };
  const seen = new Set<string>();
  for (const { counts } of disclosed)
    for (const { wave, moment, places: of, group, least, most } of counts) {
      const names = of === 'all' ? (places.get(wave) ?? []) : of;
      const row = sum(
        names.map((place) => unknown(wave, moment, place, group)),
        [],
        least,
        most ?? Number.POSITIVE_INFINITY,
      );
      const key = JSON.stringify([[...row.terms.keys()], row.low, row.high]);
      if (!seen.has(key)) rows.push(row);
      seen.add(key);
    }
  if (joining) rows.push(...joined(unknowns, index));
  return {
    unknowns,
    rows,
    cellOf: ({ wave, moment, places: of, group }) =>
      of !== 'all' && of.length === 1 ? (index.get(keyOf(wave, moment, of[0]!, group)) ?? -1) : -1,
  };
}

function sum(plus: readonly number[], minus: readonly number[], low: number, high: number): CountingRow {
  const terms = new Map<number, number>();
  for (const one of plus) terms.set(one, (terms.get(one) ?? 0) + 1);
  for (const one of minus) terms.set(one, (terms.get(one) ?? 0) - 1);
  return { terms, low, high };
}

function is(group: CountedGroup, value: string): boolean {
  return group.is === value;
}

function placesOf(disclosed: readonly DisclosedCounts[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { places } of disclosed)
    for (const [wave, names] of Object.entries(places))
      found.set(wave, [...new Set([...(found.get(wave) ?? []), ...names])]);
  return found;
}

function groupingOf(
  disclosed: readonly DisclosedCounts[],
  { by, is: value }: CountedGroup,
): readonly string[] | null {
  for (const { groupings } of disclosed) if (groupings[by]?.includes(value)) return groupings[by];
  return null;
}

/** Between two moments of a wave, in the order in which they went out, people of a cell only become more. */
function joined(unknowns: readonly Unknown[], index: ReadonlyMap<string, number>): CountingRow[] {
  const moments = new Map<string, string[]>();
  for (const { wave, moment } of unknowns) {
    const known = moments.get(wave) ?? [];
    if (!known.includes(moment)) moments.set(wave, [...known, moment]);
  }
  return unknowns.flatMap(({ wave, moment, place, group }, later) => {
    const all = moments.get(wave)!;
    for (let m = all.indexOf(moment) - 1; m >= 0; m--) {
      const before = index.get(keyOf(wave, all[m]!, place, group));
      if (before !== undefined) return [sum([later], [before], 0, Number.POSITIVE_INFINITY)];
    }
    return [];
  });
}
