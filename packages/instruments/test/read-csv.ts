import { existsSync, readFileSync } from 'node:fs';
import type { ColumnLike } from '../src/index.ts';

/** Splits simple CSV text into dictionary-coded columns: enough for tests, no more. */
export function columnsOf(csv: string): { columns: ColumnLike[]; rows: number } {
  const cells = csv
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] ?? m[2] ?? '').trim()),
    );
  const [header = [], ...body] = cells;
  return { columns: columnsFrom(header, body), rows: body.length };
}

/** Dictionary-coded columns from rows of cells. */
export function columnsFrom(header: readonly string[], body: readonly (readonly string[])[]): ColumnLike[] {
  return header.map((name, index) => {
    const seen = new Map<string, number>();
    const firstRow: number[] = [];
    const codes = new Uint32Array(body.length);
    body.forEach((row, at) => {
      const text = row[index] ?? '';
      let code = seen.get(text);
      if (code === undefined) {
        code = seen.size;
        seen.set(text, code);
        firstRow.push(at + 2);
      }
      codes[at] = code;
    });
    return { name, position: index + 1, codes, values: [...seen.keys()], firstRow };
  });
}

const folder = new URL('../../../../shared/data/', import.meta.url);

/** The columns of a shared data file, or `null` when the folder is not there. */
export function sharedFile(name: string): { columns: ColumnLike[]; rows: number } | null {
  const url = new URL(name, folder);
  if (!existsSync(url)) {
    console.warn(`${name} is not there (../shared/data): its tests are skipped.`);
    return null;
  }
  return columnsOf(readFileSync(url, 'latin1'));
}
