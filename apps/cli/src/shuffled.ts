import { randomInt } from 'node:crypto';

/** A random order of so many rows, drawn by the system's own source of chance. */
export function shuffled(rows: number): number[] {
  const order = Array.from({ length: rows }, (_, row) => row);
  for (let at = rows - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
