import { type CountingRow, type CountingSystem, countingSystem } from './counting-system.ts';
import type { DisclosedCount, DisclosedCounts } from './disclosed-counts.ts';
import { disclosureFloor } from './disclosure.ts';
import { determined } from './eliminate.ts';
import { extremes } from './extremes.ts';
import { momentsMoved } from './moments-moved.ts';
import { narrow } from './narrow.ts';
import type { Recoverable } from './recoverable.ts';

/** What a new disclosure would tell beside everything that went out before. */
export interface ReleaseCheck {
  readonly recoverable: readonly Recoverable[];
  /** Counts of the new disclosure to hold back too, so that nothing can be worked out; null where none helps. */
  readonly holdBack: readonly DisclosedCount[] | null;
  /** The counts contradict one another: a label of a moment stands for two states of the answers. */
  readonly contradictory: boolean;
}

/** Cells of one connected group beyond which only sums and single rows are looked at. */
const largest = 600;

/**
 * Checks a disclosure against everything that ever went out. All of it together is a set of sums over unknown
 * whole numbers: totals, groups, counters in steps, tables, releases, waves. A cell that was held back is
 * recoverable when any combination of them leaves it fewer values than `disclosureFloor`, or than its own rule
 * leaves it, whichever is fewer. Each pair of moments of a wave is compared too: a count that moved by one to
 * four people tells of those few.
 *
 * @example
 * const { recoverable, holdBack } = checkRelease(releaseCounts(next, at), earlier);
 * if (recoverable.length > 0) // hold back what `holdBack` names, or wait
 */
export function checkRelease(next: DisclosedCounts, earlier: readonly DisclosedCounts[]): ReleaseCheck {
  const first = recoverableOf([...earlier, next]);
  if (first === null) return { recoverable: [], holdBack: null, contradictory: true };
  return {
    recoverable: first,
    holdBack: first.length === 0 ? [] : holdBackFor(next, earlier, first),
    contradictory: false,
  };
}

/** Holds back counts of the new disclosure, fewest people first, until nothing is recoverable. */
function holdBackFor(
  next: DisclosedCounts,
  earlier: readonly DisclosedCounts[],
  found: readonly Recoverable[],
): readonly DisclosedCount[] | null {
  const held: DisclosedCount[] = [];
  let counts = next.counts;
  let open = found;
  while (open.length > 0) {
    const spot = open[0]!;
    const choices = counts
      .filter(
        ({ withheld, places, wave, most }) =>
          !withheld && places !== 'all' && wave === spot.wave && most !== null && most > 0,
      )
      .sort((a, b) => nearness(a, spot) - nearness(b, spot) || a.least - b.least);
    const choice = choices[0];
    if (!choice) return null;
    held.push(choice);
    counts = counts.map((count) =>
      count === choice ? { ...count, least: 0, most: null, withheld: true } : count,
    );
    const now = recoverableOf([...earlier, { ...next, counts }]);
    if (now === null) return null;
    open = now;
  }
  return held;
}

/** A count of the same cell first, then of the same place or the same group, then any. */
function nearness({ places, group }: DisclosedCount, spot: Recoverable): number {
  const samePlace = places.length === 1 && places[0] === spot.place;
  const sameGroup = group?.by === spot.group?.by && group?.is === spot.group?.is;
  if (samePlace && sameGroup) return 0;
  return samePlace || sameGroup ? 1 : 2;
}

/** Every withheld cell that can be worked out; null where the counts contradict one another. */
function recoverableOf(disclosed: readonly DisclosedCounts[]): Recoverable[] | null {
  const counts = disclosed.flatMap((one) => one.counts);
  const solved =
    solve(countingSystem(disclosed, true), counts) ?? solve(countingSystem(disclosed, false), counts);
  return solved && [...solved, ...momentsMoved(disclosed)];
}

function solve(system: CountingSystem, counts: readonly DisclosedCount[]): Recoverable[] | null {
  const { unknowns, rows } = system;
  const bounds = narrow(unknowns.length, rows);
  if (bounds.low.some((low, at) => low > bounds.high[at]!)) return null;
  const exact = determined(rows);
  const allowed = new Map<number, number>();
  for (const count of counts) {
    const cell = count.withheld ? system.cellOf(count) : -1;
    if (cell < 0) continue;
    const values = count.most === null ? disclosureFloor : count.most - count.least + 1;
    allowed.set(cell, Math.min(allowed.get(cell) ?? disclosureFloor, values));
  }
  for (const count of counts) if (!count.withheld) allowed.delete(system.cellOf(count));
  const found: Recoverable[] = [];
  const add = (at: number, least: number, most: number, by: Recoverable['by']): void => {
    if (most - least + 1 < allowed.get(at)!) found.push({ ...unknowns[at]!, least, most, by });
  };
  for (const part of connected(unknowns.length, rows, bounds)) {
    const asked = part.cells.filter((at) => allowed.has(at));
    if (asked.length === 0) continue;
    const ends =
      part.cells.length > 1 && part.cells.length <= largest
        ? extremes(part.cells, bounds, part.rows, asked)
        : new Map(asked.map((at) => [at, { low: bounds.low[at]!, high: bounds.high[at]! }]));
    if (ends === null) return null;
    for (const at of asked) {
      const sum = exact.get(at);
      if (sum !== undefined) add(at, sum, sum, 'sum');
      else add(at, ends.get(at)!.low, ends.get(at)!.high, 'bounds');
    }
  }
  return found;
}

interface Part {
  readonly cells: number[];
  readonly rows: CountingRow[];
}

/** Groups of unknowns that share rows, once what is known for certain is taken out of them. */
function connected(
  count: number,
  rows: readonly CountingRow[],
  { low, high }: { readonly low: readonly number[]; readonly high: readonly number[] },
): Part[] {
  const parent = Array.from({ length: count }, (_, at) => at);
  const root = (at: number): number => {
    let one = at;
    while (parent[one] !== one) one = parent[one] = parent[parent[one]!]!;
    return one;
  };
  const open = rows.flatMap((row): CountingRow[] => {
    let known = 0;
    const terms = new Map<number, number>();
    for (const [at, by] of row.terms)
      if (low[at] === high[at]) known += by * low[at]!;
      else terms.set(at, by);
    return terms.size === 0 ? [] : [{ terms, low: row.low - known, high: row.high - known }];
  });
  for (const { terms } of open) {
    const [first, ...rest] = terms.keys();
    for (const other of rest) parent[root(other)] = root(first!);
  }
  const parts = new Map<number, Part>();
  for (let at = 0; at < count; at++) {
    const part = parts.get(root(at)) ?? { cells: [], rows: [] };
    part.cells.push(at);
    parts.set(root(at), part);
  }
  for (const row of open) {
    const [first] = row.terms.keys();
    parts.get(root(first!))!.rows.push(row);
  }
  return [...parts.values()];
}
