import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');
export const shared = join(root, '../shared/data');

/** One run of the command line, as a person starts it. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

export function weft(...args: readonly string[]): Run {
  const run = spawnSync(process.execPath, [join(root, 'apps/cli/bin/weft.cjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: run.status, out: run.stdout, said: run.stderr };
}

/** The JSON of `weft fit … --json`. */
export function weftFit(...args: readonly string[]) {
  const run = weft('fit', ...args, '--json', '--quiet');
  if (run.code !== 0) throw new Error(run.said);
  return JSON.parse(run.out);
}

/** A file of its own folder, with this text. */
export function fileWith(name: string, text: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'weft-')), name);
  writeFileSync(path, text);
  return path;
}

/** Whether the shared data are here; says aloud what is skipped when not. */
export function hasShared(file: string, what: string): boolean {
  const here = existsSync(join(shared, file));
  if (!here) console.warn(`SKIPPED: ${what} (../shared/data/${file} is not here)`);
  return here;
}
