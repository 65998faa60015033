import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pid } from 'node:process';
import { writeCsv } from '@weft/formats';
import { WrongUse } from './wrong-use.ts';

type Rows = readonly (readonly (string | number | null)[])[];

/**
 * Writes a folder whole or not at all, for its owner's eyes alone: to a neighbor first, then in its place.
 *
 * @throws WrongUse where something stands in the folder already
 */
export function writeFolder(path: string, files: ReadonlyMap<string, string | Rows>): void {
  requireEmpty(path);
  const beside = `${path.replace(/[/\\]+$/, '')}.${pid}.part`;
  try {
    mkdirSync(beside, { mode: 0o700 });
    for (const [name, content] of files)
      writeFileSync(join(beside, name), typeof content === 'string' ? content : csvOf(content), {
        mode: 0o600,
      });
    if (existsSync(path)) rmdirSync(path);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}

/** Refuses a folder in which anything stands, before any work is done. */
export function requireEmpty(path: string): void {
  if (!existsSync(path)) return;
  let inside: string[];
  try {
    inside = readdirSync(path);
  } catch {
    throw new WrongUse(`"${path}" is not a folder. Name a folder that is empty or not there yet.`);
  }
  if (inside.length > 0)
    throw new WrongUse(
      `The folder "${path}" is not empty: ${inside.slice(0, 3).join(', ')}${inside.length > 3 ? ' …' : ''} is in it. Name one that is empty or not there yet.`,
    );
}

const csvOf = ([header, ...rows]: Rows): string =>
  writeCsv((header ?? []).map(String), rows, { guardFormulas: false });
