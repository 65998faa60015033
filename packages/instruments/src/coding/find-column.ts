import { InstrumentError } from '../instrument-error.ts';
import type { ColumnLike } from './column.ts';

function editDistance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const here = [i];
    for (let j = 1; j <= right.length; j++) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1;
      here.push(Math.min(here[j - 1]! + 1, above[j]! + 1, above[j - 1]! + change));
    }
    above = here;
  }
  return above[right.length]!;
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The name among `names` that is most like the one asked for, or `null` when none is near: at most a third
 * of its letters differ, case and signs aside.
 */
export function nearestName(asked: string, names: readonly string[]): string | null {
  let nearest: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const changes = editDistance(plain(asked), plain(name));
    if (changes < fewest) {
      fewest = changes;
      nearest = name;
    }
  }
  return fewest <= Math.max(1, Math.floor(asked.length / 3)) ? nearest : null;
}

/**
 * The column of that name. Throws `unknown-column` with the nearest name, or `duplicate-column` when two
 * columns carry it.
 */
export function findColumn(columns: readonly ColumnLike[], name: string, file: string): ColumnLike {
  const found = columns.filter((column) => column.name === name);
  if (found.length > 1) {
    throw new InstrumentError({
      code: 'duplicate-column',
      file,
      column: name,
      says: `${found.length} columns have this name (columns ${found.map((column) => column.position).join(' and ')}).`,
      remedy: 'Give each column its own name in the first row of the file.',
    });
  }
  const column = found[0];
  if (column) return column;
  const names = columns.map((other) => other.name);
  const nearest = nearestName(name, names);
  const listed = names.slice(0, 12).join(', ');
  throw new InstrumentError({
    code: 'unknown-column',
    file,
    column: name,
    says: 'there is no column of this name.',
    remedy: nearest
      ? `Did you mean "${nearest}"?`
      : `The columns are ${listed}${names.length > 12 ? ` and ${names.length - 12} more` : ''}.`,
  });
}
