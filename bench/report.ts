import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Times, timesOf } from './measure.ts';
import { itemNames, placeFactNames, respondentFacts, type Study } from './study.ts';

const weft = fileURLToPath(new URL('../apps/cli/bin/weft.cjs', import.meta.url));

export interface ReportRun {
  readonly seconds: Times;
  readonly megabytes: number;
}

/** The whole report, cold: start, read the CSV, every part, HTML and R script written, end. */
export function reportRuns(study: Study, rounds: number): ReportRun {
  const folder = mkdtempSync(join(tmpdir(), 'weft-bench-'));
  const out = join(folder, 'report.html');
  const args = [
    weft,
    'report',
    study.files.answers,
    '--quiet',
    '--place',
    'place',
    '--scale',
    `cohesion=${itemNames.slice(0, 5).join(',')}`,
    '--scale',
    `control=${itemNames.slice(5).join(',')}`,
    '--covariate',
    respondentFacts.join(','),
    '--place-covariates',
    `${study.files.places}:${placeFactNames.join(',')}`,
    '--outcome',
    `${study.files.places}:homicides:count/population`,
    '--out',
    out,
  ];
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const done = spawnSync(process.execPath, args, { encoding: 'utf8' });
    seconds.push((performance.now() - start) / 1000);
    if (done.status !== 0) throw new Error(`weft report\n${done.stderr}`);
  }
  const megabytes = statSync(out).size / 1e6;
  rmSync(folder, { recursive: true });
  return { seconds: timesOf(seconds), megabytes };
}
