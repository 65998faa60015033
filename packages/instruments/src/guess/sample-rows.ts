import type { ColumnLike } from '../coding/column.ts';

const most = 5000;
const columnsHashed = 24;

function hashOf(text: string, seed: number): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * At most 5,000 rows that stand for the rest, chosen by what is in them and not by where they stand, so that
 * the same file in another order gives the same sample.
 */
export function sampleRows(columns: readonly ColumnLike[], rows: number): Int32Array {
  if (rows <= most) return Int32Array.from({ length: rows }, (_, row) => row);
  const sums = new Uint32Array(rows);
  columns.slice(0, columnsHashed).forEach((column, index) => {
    const hashes = Uint32Array.from(column.values, (text) => hashOf(text, index * 2654435761));
    const { codes } = column;
    for (let row = 0; row < rows; row++) sums[row] = sums[row]! + hashes[codes[row]!]!;
  });
  for (let row = 0; row < rows; row++) {
    const mixed = Math.imul(sums[row]! ^ (sums[row]! >>> 16), 0x45d9f3b);
    sums[row] = mixed ^ (mixed >>> 16);
  }
  let limit = (most / rows) * 2 ** 32;
  let sample: number[] = [];
  do {
    sample = [];
    for (let row = 0; row < rows && sample.length <= most; row++) if (sums[row]! < limit) sample.push(row);
    limit *= 0.9;
  } while (sample.length > most);
  return Int32Array.from(sample);
}
