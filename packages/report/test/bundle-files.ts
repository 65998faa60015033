import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Release } from '@weft/findings';
import { writeCsv } from '../../formats/src/index.ts';
import { checkScript, numbersCsvRows, sumsRows } from '../src/index.ts';

export const hasR = spawnSync('Rscript', ['--version']).status === 0;

export const csvOf = ([header, ...rows]: readonly (readonly (string | number | null)[])[]): string =>
  writeCsv((header ?? []).map(String), rows, { guardFormulas: false, lineEnd: '\n' });

/** The files of a bundle that `check.R` reads. */
export const checkedFiles = (release: Release): Record<string, string> => ({
  'numbers.csv': csvOf(numbersCsvRows(release)),
  'sums.csv': csvOf(sumsRows(release) ?? []),
});

export interface Checked {
  readonly status: number | null;
  readonly told: string;
  readonly rederived: number;
  readonly given: number;
  /** Lines that say DIFFERS. */
  readonly differing: readonly string[];
  /** Names of numbers that are given, with their findings. */
  readonly givenNames: readonly string[];
}

/** Runs `check.R` beside the files. */
export function check(files: Record<string, string>): Checked {
  const folder = mkdtempSync(join(tmpdir(), 'weft-check-'));
  try {
    for (const [name, text] of Object.entries({ ...files, 'check.R': checkScript }))
      writeFileSync(join(folder, name), text);
    const { status, stdout, stderr } = spawnSync('Rscript', ['check.R'], { cwd: folder, encoding: 'utf8' });
    const lines = stdout.split('\n');
    const [, rederived, given] = /(\d+) numbers re-derived, (\d+) given/.exec(stdout) ?? [];
    return {
      status,
      told: stderr + stdout.slice(-600),
      rederived: Number(rederived),
      given: Number(given),
      differing: lines.filter((line) => line.includes('DIFFERS')),
      givenNames: lines
        .map((line) => line.split('\t'))
        .filter((cells) => cells[4] === 'given')
        .map(([finding, , name]) => `${finding} ${name}`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
