import type { DisclosedCounts } from '../../src/index.ts';
import { groupings } from './publisher.ts';

/** A withheld cell and what an attacker made of it. */
export interface Taken {
  readonly cell: string;
  readonly value: number;
}

interface Puzzle {
  readonly names: string[];
  /** Coefficients by unknown; least; most. */
  readonly lines: { readonly of: Map<number, number>; readonly low: number; readonly high: number }[];
  readonly secret: Set<number>;
}

/** Writes down what was published as an attacker would, without any code of the rule. */
function puzzle(out: readonly DisclosedCounts[]): Puzzle {
  const names: string[] = [];
  const at = (name: string): number => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  };
  const lines: Puzzle['lines'] = [];
  const secret = new Set<number>();
  const open = new Set<number>();
  const linked = new Set<string>();
  for (const { counts, places } of out)
    for (const { wave, moment, places: of, group, least, most, withheld } of counts) {
      const cells = (of === 'all' ? places[wave]! : of).map((place) =>
        at(`${moment}|${place}|${group ? `${group.by}=${group.is}` : ''}`),
      );
      lines.push({ of: new Map(cells.map((one) => [one, 1])), low: least, high: most ?? Infinity });
      if (cells.length === 1) (withheld ? secret : open).add(cells[0]!);
      if (!group) continue;
      for (const place of places[wave]!) {
        const key = `${moment}|${place}|${group.by}`;
        if (linked.has(key)) continue;
        linked.add(key);
        const parts = groupings[group.by as keyof typeof groupings];
        const sum = new Map(parts.map((is) => [at(`${moment}|${place}|${group.by}=${is}`), 1]));
        sum.set(at(`${moment}|${place}|`), -1);
        lines.push({ of: sum, low: 0, high: 0 });
      }
    }
  for (const one of open) secret.delete(one);
  return { names, lines, secret };
}

/** Plain Gaussian elimination on the equations: cells that come out as a number. */
export function byAlgebra(out: readonly DisclosedCounts[]): Taken[] {
  const { names, lines, secret } = puzzle(out);
  const width = names.length;
  const matrix = lines
    .filter(({ low, high }) => low === high)
    .map(({ of, low }) => {
      const row = new Array<number>(width + 1).fill(0);
      for (const [cell, by] of of) row[cell] = by;
      row[width] = low;
      return row;
    });
  let rank = 0;
  for (let c = 0; c < width && rank < matrix.length; c++) {
    let best = rank;
    for (let r = rank; r < matrix.length; r++)
      if (Math.abs(matrix[r]![c]!) > Math.abs(matrix[best]![c]!)) best = r;
    if (Math.abs(matrix[best]![c]!) < 1e-9) continue;
    [matrix[rank], matrix[best]] = [matrix[best]!, matrix[rank]!];
    const lead = matrix[rank]!.map((value) => value / matrix[rank]![c]!);
    matrix[rank] = lead;
    matrix.forEach((row, r) => {
      const times = row[c]!;
      if (r !== rank && Math.abs(times) > 1e-12) for (let i = c; i <= width; i++) row[i]! -= times * lead[i]!;
    });
    rank++;
  }
  return matrix.slice(0, rank).flatMap((row) => {
    const cells = row.slice(0, width).flatMap((value, cell) => (Math.abs(value) > 1e-7 ? [cell] : []));
    const [only] = cells;
    return cells.length === 1 && secret.has(only!) ? [{ cell: names[only!]!, value: row[width]! }] : [];
  });
}

/** Search over whole numbers: secret cells with one possible value. `null` when the search grew too long. */
export function bySearch(out: readonly DisclosedCounts[], budget = 200_000): Taken[] | null {
  const { names, lines, secret } = puzzle(out);
  let steps = 0;
  const touching = names.map((_, cell) => lines.filter(({ of }) => of.has(cell)));
  const tight = (low: number[], high: number[]): boolean => {
    for (let again = true; again; ) {
      again = false;
      for (const { of, low: least, high: most } of lines)
        for (const [cell, by] of of) {
          let from = 0;
          let to = 0;
          for (const [other, sign] of of)
            if (other !== cell) {
              from += sign > 0 ? low[other]! : -high[other]!;
              to += sign > 0 ? high[other]! : -low[other]!;
            }
          const [a, b] = by > 0 ? [least - to, most - from] : [from - most, to - least];
          if (a > low[cell]!) {
            low[cell] = a;
            again = true;
          }
          if (b < high[cell]!) {
            high[cell] = b;
            again = true;
          }
          if (low[cell]! > high[cell]!) return false;
        }
      if (++steps > budget) return true;
    }
    return true;
  };
  const solvable = (low: number[], high: number[]): boolean => {
    if (steps > budget) return true;
    if (!tight(low, high)) return false;
    let pick = -1;
    for (let cell = 0; cell < names.length; cell++)
      if (low[cell]! < high[cell]! && touching[cell]!.length > 0)
        if (pick < 0 || high[cell]! - low[cell]! < high[pick]! - low[pick]!) pick = cell;
    if (pick < 0) return true;
    for (let value = low[pick]!; value <= Math.min(high[pick]!, low[pick]! + 60); value++) {
      const [a, b] = [[...low], [...high]];
      a[pick] = b[pick] = value;
      if (solvable(a, b)) return true;
    }
    return false;
  };
  const low = names.map(() => 0);
  const high = names.map(() => Infinity);
  if (!tight(low, high)) return [];
  const found: Taken[] = [];
  for (const cell of secret) {
    let possible = 0;
    let value = low[cell]!;
    for (let guess = low[cell]!; guess <= Math.min(high[cell]!, low[cell]! + 60) && possible < 2; guess++) {
      const [a, b] = [[...low], [...high]];
      a[cell] = b[cell] = guess;
      if (solvable(a, b)) {
        possible++;
        value = guess;
      }
    }
    if (steps > budget) return null;
    if (possible === 1) found.push({ cell: names[cell]!, value });
  }
  return found;
}
