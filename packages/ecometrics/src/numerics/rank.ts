/** A function that ranks `count` numbers from 0 (least); equal numbers keep their order. */
export type Ranker = (values: Float64Array, ranks: Uint32Array) => void;

/**
 * Makes a ranker for lists of one length, with room of its own: numbers are dealt into about twice as many
 * equal stretches as there are numbers, and put in order by insertion, which takes time in proportion to their
 * number unless nearly all lie in one stretch.
 *
 * @example
 * const ranks = new Uint32Array(3);
 * ranker(3)(Float64Array.of(0.3, -1, 7), ranks);
 * [...ranks]; // [1, 0, 2]
 */
export function ranker(count: number): Ranker {
  const buckets = 2 * count + 1;
  const starts = new Uint32Array(buckets + 1);
  const bucketOf = new Uint32Array(count);
  const order = new Uint32Array(count);
  return (values, ranks) => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < count; i++) {
      const value = values[i]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const scale = high > low ? (buckets - 1) / (high - low) : 0;
    starts.fill(0);
    for (let i = 0; i < count; i++) {
      const bucket = Math.floor((values[i]! - low) * scale);
      bucketOf[i] = bucket;
      starts[bucket + 1]!++;
    }
    for (let b = 0; b < buckets; b++) starts[b + 1]! += starts[b]!;
    for (let i = 0; i < count; i++) order[starts[bucketOf[i]!]!++] = i;
    for (let at = 1; at < count; at++) {
      const moved = order[at]!;
      const value = values[moved]!;
      let to = at;
      while (to > 0 && values[order[to - 1]!]! > value) {
        order[to] = order[to - 1]!;
        to--;
      }
      order[to] = moved;
    }
    for (let at = 0; at < count; at++) ranks[order[at]!] = at;
  };
}
