import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import type { Row, Study } from './study.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A file's rows by column name; small enough a reader for the fixtures, quotes included. */
export function readTable(path: string, encoding: 'utf8' | 'latin1' = 'utf8'): Record<string, string>[] {
  const lines = readFileSync(path, encoding).split(/\r?\n/).filter(Boolean);
  const cells = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '');
  const names = cells(lines[0]!);
  return lines.slice(1).map((line) => {
    const values = cells(line);
    return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
  });
}

/** A path inside the oracles folder. */
export const oraclePath = (path: string): string => `${root}oracles/${path}`;

/** A file of the shared data, which is not part of the repository. */
export const sharedPath = (name: string): string => `${root}../shared/data/${name}`;

/** A fixture that another program printed. */
export const readOracle = <T>(name: string): T =>
  JSON.parse(readFileSync(oraclePath(`out/${name}.json`), 'utf8')) as T;

/** Tests on shared data: without the data they are skipped, and say so. */
export function describeShared(name: string, files: readonly string[], body: () => void): void {
  const absent = files.filter((file) => !existsSync(sharedPath(file)));
  if (absent.length === 0) describe(name, body);
  else {
    console.warn(`Skipped: ${name}, for ../shared/data lacks ${absent.join(', ')}.`);
    describe.skip(`${name} (skipped: ../shared/data lacks ${absent.join(', ')})`, body);
  }
}

/** A number, or null for an empty cell. */
export const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '' || text === 'NA' ? null : Number(text);

/** Rows of a table as a study: `scales` holds the columns of each scale. */
export function studyOf(
  table: readonly Record<string, string>[],
  place: (row: Record<string, string>) => string,
  scales: Readonly<Record<string, readonly string[]>>,
  covariates: readonly string[] = [],
  grid = { origin: 0, unit: 1 },
): Study {
  const items = Object.values(scales).flatMap((names, scale) => names.map((name) => ({ name, scale })));
  const rows = table.map(
    (row): Row => ({
      place: place(row) || null,
      answers: items.map((item) => numberOf(row[item.name])),
      covariates: covariates.map((name) => numberOf(row[name])),
    }),
  );
  return { scales: Object.keys(scales), items, covariates, grid, rows };
}
