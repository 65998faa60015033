import { spawnSync } from 'node:child_process';

export const hasR = spawnSync('Rscript', ['--version']).status === 0;

export interface RowsChecked {
  readonly status: number | null;
  readonly told: string;
  readonly rederived: number;
  /** Lines that say DIFFERS. */
  readonly differing: readonly string[];
  /** Finding, name and reason of every number that was not checked. */
  readonly notChecked: readonly string[];
  readonly lines: readonly string[];
}

/** Runs `check-rows.R` in a folder that holds it. */
export function checkRows(folder: string): RowsChecked {
  const { status, stdout, stderr } = spawnSync('Rscript', ['check-rows.R'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const lines = stdout.split('\n');
  return {
    status,
    told: stderr + stdout.slice(-1500),
    rederived: Number(/(\d+) numbers re-derived/.exec(stdout)?.[1]),
    differing: lines.filter((line) => line.endsWith('\tDIFFERS')),
    notChecked: lines
      .map((line) => line.split('\t'))
      .filter((cells) => cells[5] === 'not checked')
      .map(([finding, , , name, , , , why]) => `${finding} ${name}: ${why}`),
    lines,
  };
}
