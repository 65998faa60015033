/**
 * The quantile of sorted values at a share from 0 to 1: linear between neighbors (type 7 of Hyndman & Fan 1996,
 * The American Statistician 50:361; R's default).
 */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (at - below) * (high - low);
}
