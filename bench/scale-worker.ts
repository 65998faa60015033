import { fit, summarize } from '@weft/ecometrics';
import { addUp } from './floor.ts';
import { timesOf } from './measure.ts';
import { type SimulationSize, simulatedAnswers } from './simulated-answers.ts';

/** What one process of its own measures: a study simulated, summarized and fitted. */
export interface ScaleResult {
  readonly classes: number;
  readonly cells: number;
  readonly evaluations: number;
  readonly floorMs: number;
  readonly summarizeMs: number;
  /** Median of the rounds' ratios of summary to floor. */
  readonly timesFloor: number;
  readonly fitMs: number;
  readonly firstSummarizeMs: number;
  readonly firstFitMs: number;
  /** MB, after the first summary and fit. */
  readonly peakMemory: number;
}

const [, , argument = '{}'] = process.argv;
const { repeats, ...size } = JSON.parse(argument) as SimulationSize & { repeats: number };
const { answers } = simulatedAnswers(size);

const timed = <T>(work: () => T): [T, number] => {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
};
const [summary, firstSummarizeMs] = timed(() => summarize(answers));
const [found, firstFitMs] = timed(() => fit(summary));
const peakMemory = process.resourceUsage().maxRSS / 1024;
// In turn, so that a busy moment of the machine falls on all three alike.
const rounds = Array.from({ length: repeats }, () => ({
  floor: timed(() => addUp(answers.values as Uint8Array))[1],
  summarize: timed(() => summarize(answers))[1],
  fit: timed(() => fit(summary))[1],
}));
const median = (values: readonly number[]) => timesOf(values).median;
const result: ScaleResult = {
  classes: summary.classes.count,
  cells: summary.cells.count,
  evaluations: found.convergence.evaluations,
  floorMs: median(rounds.map((one) => one.floor)),
  summarizeMs: median(rounds.map((one) => one.summarize)),
  timesFloor: median(rounds.map((one) => one.summarize / one.floor)),
  fitMs: median(rounds.map((one) => one.fit)),
  firstSummarizeMs,
  firstFitMs,
  peakMemory,
};
console.log(JSON.stringify(result));
