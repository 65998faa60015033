import type { GroupedScale } from '@weft/ecometrics';
import { disclosureFloor } from './disclosure.ts';

/** People sorted into groups, each of which may be spoken of: `groupOf[j]` indexes `groups`, −1 has no place. */
export interface SafeGroups {
  readonly groups: readonly string[];
  readonly groupOf: Int32Array;
}

/** Groups that were too small stand together under this name; people who did not tell, under the other. */
export const otherGroups = 'others';
export const notTold = 'not told';

/** A group of people in fewer places than this could tell of a single place. */
export const fewestPlacesOfGroup = 6;

/**
 * Sorts people into groups whose sums over all places may leave: each holds `limit` people or more who answered each
 * scale, in at least `fewestPlacesOfGroup` places, and no place holds more than half of them. Groups that do not are
 * put together as `otherGroups`; while these together do not either, the smallest of the rest joins them. Groups part
 * everybody who has a place, so whatever is added up or taken away is a sum of whole groups: no part of one can be
 * had. `null` where fewer than two groups are left.
 *
 * `answered[s][j]` says whether person j answered scale s; `groupOf[j]` is −1 where it was not told.
 *
 * @example
 * safeGroups(['en', 'es'], [0, 0, 1], [0, 1, 1], [[true, true, true]], 10) // null: too few of each
 */
export function safeGroups(
  groups: readonly string[],
  groupOf: ArrayLike<number>,
  placeOf: ArrayLike<number>,
  answered: readonly (readonly boolean[])[],
  limit: number,
): SafeGroups | null {
  const least = Math.max(disclosureFloor, Math.ceil(limit));
  const names = [...groups, notTold];
  const own = Int32Array.from({ length: placeOf.length }, (_, j) =>
    placeOf[j]! < 0 ? -1 : groupOf[j]! < 0 ? groups.length : groupOf[j]!,
  );
  const sizeOf = (members: ReadonlySet<number>): { readonly safe: boolean; readonly people: number } => {
    let people = Number.POSITIVE_INFINITY;
    let safe = true;
    for (const scale of answered) {
      const places = new Map<number, number>();
      own.forEach((group, j) => {
        if (members.has(group) && scale[j]) places.set(placeOf[j]!, (places.get(placeOf[j]!) ?? 0) + 1);
      });
      const counts = [...places.values()];
      const all = counts.reduce((a, b) => a + b, 0);
      people = Math.min(people, all);
      safe &&= all >= least && counts.length >= fewestPlacesOfGroup && 2 * Math.max(0, ...counts) <= all;
    }
    return { safe, people };
  };
  const there = [...names.keys()].filter((g) => own.includes(g));
  const sizes = new Map(there.map((g) => [g, sizeOf(new Set([g]))]));
  const kept = there
    .filter((g) => sizes.get(g)!.safe)
    .sort((a, b) => sizes.get(a)!.people - sizes.get(b)!.people || a - b);
  const pool = new Set(there.filter((g) => !sizes.get(g)!.safe));
  while (pool.size > 0 && !sizeOf(pool).safe) {
    const next = kept.shift();
    if (next === undefined) return null;
    pool.add(next);
  }
  const shown = kept.sort((a, b) => a - b);
  if (shown.length + (pool.size > 0 ? 1 : 0) < 2) return null;
  return {
    groups: [...shown.map((g) => names[g]!), ...(pool.size > 0 ? [otherGroups] : [])],
    groupOf: own.map((g) => (g < 0 ? -1 : pool.has(g) ? shown.length : shown.indexOf(g))),
  };
}

/**
 * Sums of groups as they may leave: means to three decimals, sums of squares and shared places to three digits, so
 * that nobody's whole answers can be searched for behind them. `null` where everybody of some group answered alike.
 */
export function roundedSums(sums: GroupedScale): GroupedScale | null {
  if (sums.groups.some(({ within }) => !(within > 0))) return null;
  const digits = (value: number): number => Number(value.toPrecision(3));
  return {
    ...sums,
    groups: sums.groups.map((one) => ({
      ...one,
      total: (Math.round((1000 * one.total) / one.people) / 1000) * one.people,
      within: digits(one.within),
      between: digits(one.between),
    })),
    together: sums.together.map((row) => row.map(digits)),
  };
}
