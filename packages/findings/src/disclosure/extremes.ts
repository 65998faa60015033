import type { CountingRow } from './counting-system.ts';

const near = 1e-7;

/**
 * The least and the most that chosen unknowns can be under all rows at once, by the simplex method on the
 * rows' relaxation to real numbers, rounded inward to whole ones. `null` when the rows contradict one another.
 * Every unknown has to have a lower end of 0 or more.
 */
export function extremes(
  unknowns: readonly number[],
  bounds: { readonly low: readonly number[]; readonly high: readonly number[] },
  rows: readonly CountingRow[],
  asked: readonly number[],
): Map<number, { readonly low: number; readonly high: number }> | null {
  const column = new Map(unknowns.map((one, i) => [one, i]));
  const lines: { values: Map<number, number>; right: number; slack: -1 | 0 | 1 }[] = [];
  const add = (terms: readonly (readonly [number, number])[], right: number, slack: -1 | 0 | 1): void => {
    const shift = terms.reduce((total, [at, by]) => total + by * bounds.low[at]!, 0);
    lines.push({
      values: new Map(terms.map(([at, by]) => [column.get(at)!, by])),
      right: right - shift,
      slack,
    });
  };
  for (const { terms, low, high } of rows) {
    const list = [...terms];
    if (low === high) add(list, low, 0);
    else {
      if (Number.isFinite(high)) add(list, high, 1);
      add(list, low, -1);
    }
  }
  for (const one of unknowns) if (Number.isFinite(bounds.high[one]!)) add([[one, 1]], bounds.high[one]!, 1);
  const table = feasible(lines, unknowns.length);
  if (!table) return null;
  const found = new Map<number, { low: number; high: number }>();
  for (const one of asked) {
    const at = column.get(one)!;
    const least = optimum(table, at, 1);
    const most = optimum(table, at, -1);
    found.set(one, {
      low: bounds.low[one]! + Math.ceil(least - 1e-5),
      high: bounds.low[one]! + Math.floor(most + 1e-5),
    });
  }
  return found;
}

interface Table {
  /** Lines of the tableau; the last column is the right-hand side. */
  readonly lines: Float64Array[];
  readonly basis: number[];
  readonly width: number;
}

/** A first corner, by minimizing the sum of one artificial unknown a line. */
function feasible(
  given: readonly { values: ReadonlyMap<number, number>; right: number; slack: -1 | 0 | 1 }[],
  count: number,
): Table | null {
  const slacks = given.filter(({ slack }) => slack !== 0).length;
  const width = count + slacks;
  const all = width + given.length;
  let next = count;
  const basis: number[] = [];
  const lines = given.map(({ values, right, slack }, r) => {
    const line = new Float64Array(all + 1);
    const turn = right < 0 ? -1 : 1;
    for (const [at, by] of values) line[at] = turn * by;
    let start = width + r;
    if (slack !== 0) {
      line[next] = turn * slack;
      if (turn * slack > 0) start = next;
      next++;
    }
    line[width + r] = 1;
    line[all] = turn * right;
    basis.push(start);
    return line;
  });
  const cost = new Float64Array(all + 1);
  lines.forEach((line, r) => {
    if (basis[r]! >= width) for (let c = 0; c <= all; c++) cost[c]! -= c >= width && c < all ? 0 : line[c]!;
  });
  descend(lines, basis, cost, width);
  if (cost[all]! < -1e-6) return null;
  lines.forEach((line, r) => {
    if (basis[r]! < width) return;
    for (let c = 0; c < width; c++)
      if (Math.abs(line[c]!) > near) {
        pivot(lines, basis, null, r, c);
        break;
      }
  });
  const kept = lines.flatMap((_, r) => (basis[r]! < width ? [r] : []));
  return {
    lines: kept.map((r) => {
      const line = new Float64Array(width + 1);
      line.set(lines[r]!.subarray(0, width));
      line[width] = lines[r]![all]!;
      return line;
    }),
    basis: kept.map((r) => basis[r]!),
    width,
  };
}

/** Least value of `sign` times an unknown, given back with the sign undone; infinite where nothing bounds it. */
function optimum({ lines, basis, width }: Table, at: number, sign: 1 | -1): number {
  const cost = new Float64Array(width + 1);
  cost[at] = sign;
  lines.forEach((line, r) => {
    const by = basis[r] === at ? sign : 0;
    if (by !== 0) for (let c = 0; c <= width; c++) cost[c]! -= by * line[c]!;
  });
  if (!descend(lines, basis, cost, width)) return sign * Number.NEGATIVE_INFINITY;
  return -cost[width]! * sign;
}

/** Walks down by Bland's rule, which never circles. False where there is no floor. */
function descend(lines: Float64Array[], basis: number[], cost: Float64Array, width: number): boolean {
  const right = cost.length - 1;
  for (;;) {
    let enter = -1;
    for (let c = 0; c < width; c++)
      if (cost[c]! < -near) {
        enter = c;
        break;
      }
    if (enter < 0) return true;
    let leave = -1;
    let best = Number.POSITIVE_INFINITY;
    lines.forEach((line, r) => {
      if (line[enter]! <= near) return;
      const ratio = line[right]! / line[enter]!;
      if (ratio < best - near || (ratio < best + near && basis[r]! < basis[leave]!)) {
        best = Math.min(best, ratio);
        leave = r;
      }
    });
    if (leave < 0) return false;
    pivot(lines, basis, cost, leave, enter);
  }
}

function pivot(
  lines: Float64Array[],
  basis: number[],
  cost: Float64Array | null,
  row: number,
  column: number,
): void {
  const line = lines[row]!;
  const by = line[column]!;
  for (let c = 0; c < line.length; c++) line[c]! /= by;
  for (const other of cost ? [...lines, cost] : lines) {
    if (other === line) continue;
    const times = other[column]!;
    if (times !== 0) for (let c = 0; c < other.length; c++) other[c]! -= times * line[c]!;
  }
  basis[row] = column;
}
