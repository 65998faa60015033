import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Times, timesOf } from './measure.ts';
import { commandLine, type Model, models } from './ours.ts';
import { peers } from './r-process.ts';
import type { Study } from './study.ts';

export interface WholeProcess {
  readonly seconds: Times;
  /** Peak resident memory in MB; `null` where /usr/bin/time is not here. */
  readonly peakMemory: number | null;
}

export interface ColdResult {
  readonly model: Model;
  readonly ours: WholeProcess;
  readonly peer: (WholeProcess & { readonly ratio: number; readonly bestRatio: number }) | null;
}

const weft = fileURLToPath(new URL('../apps/cli/bin/weft.cjs', import.meta.url));
const timer = existsSync('/usr/bin/time') ? '/usr/bin/time' : null;

interface Run {
  readonly seconds: number;
  readonly peakMemory: number | null;
}

/** Runs a program to its end, and says how long it took and what memory it reached. */
function run(program: string, args: readonly string[]): Run {
  const start = performance.now();
  const done = timer
    ? spawnSync(timer, ['-v', program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
    : spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}\n${done.stderr}`);
  const kilobytes = /Maximum resident set size \(kbytes\): (\d+)/.exec(done.stderr)?.[1];
  return { seconds, peakMemory: kilobytes ? Number(kilobytes) / 1024 : null };
}

function whole(runs: readonly Run[]): WholeProcess {
  const memory = runs.map((one) => one.peakMemory).filter((value) => value !== null);
  return {
    seconds: timesOf(runs.map((one) => one.seconds)),
    peakMemory: memory.length > 0 ? Math.max(...memory) : null,
  };
}

/** Start, read the CSV, fit, print, end: `weft fit` and `Rscript` in turn. `null` when weft does not run yet. */
export function coldRuns(
  study: Study,
  withR: boolean,
  glmmTMB: boolean,
  rounds: number,
): ColdResult[] | null {
  const first = spawnSync(process.execPath, [weft, ...commandLine(models[0]!, study)], { encoding: 'utf8' });
  if (first.status !== 0) {
    console.warn(`SKIPPED: whole processes; weft does not run: ${first.stderr.trim().split('\n').at(-1)}`);
    return null;
  }
  return models.map((model) => {
    const ours: Run[] = [];
    const theirs: Run[] = [];
    const hasPeer = withR && (model.peer === 'lme4' || glmmTMB);
    for (let round = 0; round < rounds; round++) {
      ours.push(run(process.execPath, [weft, ...commandLine(model, study)]));
      const { answers, places } = study.files;
      if (hasPeer)
        theirs.push(run('Rscript', [`${peers}/whole-process.R`, peers, answers, places, model.name]));
      process.stderr.write(`\rwhole process ${model.name}: ${round + 1} of ${rounds} `);
    }
    process.stderr.write('\n');
    const mine = whole(ours);
    const peer = hasPeer ? whole(theirs) : null;
    return {
      model,
      ours: mine,
      peer: peer && {
        ...peer,
        ratio: timesOf(theirs.map((one, i) => one.seconds / ours[i]!.seconds)).median,
        bestRatio: peer.seconds.best / mine.seconds.best,
      },
    };
  });
}
