/**
 * Counts as whole parts of a hundred that add up to it: each is rounded down, and what is missing goes to those that
 * lost most (the method of the largest remainder). So none is further than one from its share.
 *
 * @example
 * partsOfHundred([31, 27, 62]); // [26, 22, 52]
 */
export function partsOfHundred(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (100 * count) / all);
  const parts = exact.map(Math.floor);
  const missing = 100 - parts.reduce((sum, part) => sum + part, 0);
  const lost = [...exact.keys()].sort((a, b) => exact[b]! - parts[b]! - (exact[a]! - parts[a]!) || a - b);
  for (const at of lost.slice(0, missing)) parts[at]!++;
  return parts;
}
