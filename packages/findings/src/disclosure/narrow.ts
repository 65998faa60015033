import type { CountingRow } from './counting-system.ts';

/** The least and the most each unknown can be; `low > high` where the rows contradict one another. */
export interface Bounds {
  readonly low: number[];
  readonly high: number[];
}

/** Bounds of each unknown by each row alone, until no row tells more. */
export function narrow(count: number, rows: readonly CountingRow[]): Bounds {
  const low = new Array<number>(count).fill(0);
  const high = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  const touching: number[][] = Array.from({ length: count }, () => []);
  rows.forEach(({ terms }, r) => {
    for (const at of terms.keys()) touching[at]!.push(r);
  });
  const waiting = new Set(rows.keys());
  let budget = 200 * (rows.length + 1);
  while (waiting.size > 0 && budget-- > 0) {
    const [r] = waiting;
    waiting.delete(r!);
    for (const at of tighten(rows[r!]!, low, high)) for (const other of touching[at]!) waiting.add(other);
  }
  return { low, high };
}

/** Narrows the unknowns of one row; returns those that changed. */
function tighten({ terms, low: least, high: most }: CountingRow, low: number[], high: number[]): number[] {
  const changed: number[] = [];
  for (const [at, sign] of terms) {
    let restLow = 0;
    let restHigh = 0;
    for (const [other, by] of terms) {
      if (other === at) continue;
      restLow += by > 0 ? by * low[other]! : by * high[other]!;
      restHigh += by > 0 ? by * high[other]! : by * low[other]!;
    }
    const [from, to] =
      sign > 0
        ? [(least - restHigh) / sign, (most - restLow) / sign]
        : [(most - restLow) / sign, (least - restHigh) / sign];
    const nextLow = Math.max(low[at]!, Math.ceil(from));
    const nextHigh = Math.min(high[at]!, Math.floor(to));
    if (nextLow > low[at]! || nextHigh < high[at]!) {
      low[at] = nextLow;
      high[at] = nextHigh;
      if (nextLow > nextHigh) return [];
      changed.push(at);
    }
  }
  return changed;
}
