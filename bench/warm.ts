import { floorOf } from './floor.ts';
import { milliseconds, type Times, timesOf } from './measure.ts';
import { analyze, type Model, models, variancesOf } from './ours.ts';
import type { RFit, RProcess } from './r-process.ts';
import type { Study } from './study.ts';

export interface WarmResult {
  readonly model: Model;
  readonly criterion: number;
  readonly evaluations: number;
  readonly converged: boolean;
  /** Milliseconds, over all rounds. */
  readonly ours: Times;
  readonly floor: Times;
  readonly peer: null | {
    readonly seconds: Times;
    readonly criterion: number;
    /** Median of the rounds' ratios, and best against best. */
    readonly ratio: number;
    readonly bestRatio: number;
    /** Largest relative difference of a variance, and of an estimate of the first place. */
    readonly variancesDiffer: number;
    readonly firstPlaceDiffers: number;
  };
}

const repeats = 60;

const largestDifference = (ours: readonly number[], theirs: readonly number[]) =>
  Math.max(...ours.map((value, i) => Math.abs(value - theirs[i]!) / Math.abs(theirs[i]!)));

/** Both sides in turn, on the same data in memory: `rounds` times each model. */
export async function warmRuns(study: Study, r: RProcess | null, rounds: number): Promise<WarmResult[]> {
  const versions = await r?.versions;
  const results: WarmResult[] = [];
  for (const model of models) {
    const peer = model.peer === 'glmmTMB' && !versions?.glmmTMB ? null : r;
    const ours: Times[] = [];
    const floor: number[] = [];
    const theirs: RFit[] = [];
    for (let round = 0; round < rounds; round++) {
      if (peer) theirs.push(await peer.fit(model.name));
      ours.push(milliseconds(() => analyze(study, model), repeats));
      floor.push(floorOf(study.values, repeats));
      process.stderr.write(`\rwarm ${model.name}: ${round + 1} of ${rounds} `);
    }
    process.stderr.write('\n');
    const { found, places } = analyze(study, model);
    const last = theirs.at(-1);
    const seconds = timesOf(theirs.map((one) => one.seconds));
    const best = Math.min(...ours.map((one) => one.best));
    results.push({
      model,
      criterion: found.criterion,
      evaluations: found.convergence.evaluations,
      converged: found.convergence.converged,
      ours: { median: timesOf(ours.map((one) => one.median)).median, best },
      floor: timesOf(floor),
      peer: last
        ? {
            seconds,
            criterion: last.criterion,
            ratio: timesOf(theirs.map((one, i) => (1000 * one.seconds) / ours[i]!.median)).median,
            bestRatio: (1000 * seconds.best) / best,
            variancesDiffer: largestDifference(variancesOf(found), last.variances),
            firstPlaceDiffers: largestDifference(places[0]!.effect, last.first),
          }
        : null,
    });
  }
  return results;
}
