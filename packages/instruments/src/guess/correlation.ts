import type { ColumnProfile } from './column-profile.ts';

/** Correlations between columns over the sampled rows, each over the rows that have both. */
export interface Correlations {
  /** `between(a, b)`: by index; 0 where it cannot be told. */
  readonly between: (a: number, b: number) => number;
  /** Sampled rows. */
  readonly rows: number;
}

function sampled(profile: ColumnProfile, rows: Int32Array): { values: Float64Array; known: Uint8Array } {
  const { codes } = profile.column;
  const values = new Float64Array(rows.length);
  const known = new Uint8Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const code = codes[rows[index]!]!;
    if (profile.absent[code]) continue;
    known[index] = 1;
    values[index] = profile.numbers![code]!;
  }
  return { values, known };
}

/** Pearson correlations of all pairs. Sums of whole numbers are exact, so the order of rows does not matter. */
export function correlations(profiles: readonly ColumnProfile[], rows: Int32Array): Correlations {
  const size = profiles.length;
  const data = profiles.map((profile) => sampled(profile, rows));
  const matrix = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    matrix[a * size + a] = 1;
    for (let b = 0; b < a; b++) {
      const x = data[a]!;
      const y = data[b]!;
      let n = 0;
      let sumX = 0;
      let sumY = 0;
      let sumXX = 0;
      let sumYY = 0;
      let sumXY = 0;
      for (let row = 0; row < rows.length; row++) {
        if (!x.known[row] || !y.known[row]) continue;
        const u = x.values[row]!;
        const v = y.values[row]!;
        n += 1;
        sumX += u;
        sumY += v;
        sumXX += u * u;
        sumYY += v * v;
        sumXY += u * v;
      }
      const ofX = n * sumXX - sumX * sumX;
      const ofY = n * sumYY - sumY * sumY;
      const r = ofX > 0 && ofY > 0 ? (n * sumXY - sumX * sumY) / Math.sqrt(ofX * ofY) : 0;
      matrix[a * size + b] = r;
      matrix[b * size + a] = r;
    }
  }
  return { between: (a, b) => matrix[a * size + b]!, rows: rows.length };
}

/** Mean absolute correlation between the members of two sets (or within one). 0 when there is no pair. */
export function meanBetween(of: Correlations, left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  let pairs = 0;
  for (const a of left) {
    for (const b of right) {
      if (a === b) continue;
      sum += Math.abs(of.between(a, b));
      pairs += 1;
    }
  }
  return pairs === 0 ? 0 : sum / pairs;
}

/**
 * The members of a set that run against the rest: negative on the set's first common direction, which most
 * members follow, and clearly so (their correlation with the sum of the others, turned the right way, is
 * further from zero than chance and than .1).
 */
export function runsAgainst(of: Correlations, members: readonly number[]): number[] {
  const size = members.length;
  if (size < 2) return [];
  const reach = members.map((a) => members.reduce((sum, b) => sum + Math.abs(of.between(a, b)), 0));
  const hub = members[reach.indexOf(Math.max(...reach))]!;
  let direction = members.map((member) => of.between(member, hub));
  for (let step = 0; step < 50; step++) {
    const next = members.map((a) =>
      members.reduce((sum, b, at) => sum + of.between(a, b) * direction[at]!, 0),
    );
    const length = Math.hypot(...next) || 1;
    direction = next.map((value) => value / length);
  }
  const positive = direction.filter((value) => value >= 0).length;
  const turn = positive * 2 > size || (positive * 2 === size && direction[0]! >= 0) ? 1 : -1;
  const chance = Math.max(0.1, 2 / Math.sqrt(Math.max(4, of.rows)));
  return members.filter((member, at) => {
    if (direction[at]! * turn >= 0) return false;
    const others = members.filter((other) => other !== member);
    const mean =
      others.reduce((sum, other) => {
        const sign = direction[members.indexOf(other)]! * turn >= 0 ? 1 : -1;
        return sum + sign * of.between(member, other);
      }, 0) / others.length;
    return mean < -chance;
  });
}
