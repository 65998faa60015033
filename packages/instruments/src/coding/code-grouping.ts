import type { GroupingColumn } from './coded-answers.ts';
import type { ColumnLike } from './column.ts';
import { placeKey } from './place-key.ts';

/** The groups of a column, read as places are; `rows` are the rows kept, or `null` for all. */
export function codeGrouping(column: ColumnLike, rows: Int32Array | null): GroupingColumn {
  const { places: labels, placeOfRow: ofRow } = placeKey([column]);
  const kept = rows ? rows.map((row) => ofRow[row]!) : ofRow;
  const used = [...new Set(kept)].filter((code) => code >= 0);
  const order = new Int32Array(labels.length).fill(-1);
  used.forEach((code, group) => {
    order[code] = group;
  });
  return {
    name: column.name,
    groups: used.map((code) => labels[code]!),
    groupOf: kept.map((code) => (code < 0 ? -1 : order[code]!)),
  };
}
