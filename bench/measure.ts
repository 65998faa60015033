/** Median and best of several runs. */
export interface Times {
  readonly median: number;
  readonly best: number;
}

export function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, best: sorted[0]! };
}

/** Keeps results alive, so that no run is optimized away. */
export const kept: { last: unknown } = { last: null };

/** Runs `work` `repeats` times and times the second half of them, in milliseconds: the warm half. */
export function milliseconds(work: () => unknown, repeats: number): Times {
  const measured: number[] = [];
  for (let run = 0; run < repeats; run++) {
    const start = performance.now();
    kept.last = work();
    const taken = performance.now() - start;
    if (run >= Math.floor(repeats / 2)) measured.push(taken);
  }
  return timesOf(measured);
}
