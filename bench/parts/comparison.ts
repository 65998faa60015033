import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  type Answers,
  comparisonIntervals,
  expectedRanks,
  type Fit,
  fit,
  rankIntervals,
  summarize,
} from '@weft/ecometrics';
import { milliseconds, type Times, timesOf } from '../measure.ts';
import { peers } from '../r-process.ts';
import type { PartBench, PartTimes } from './part.ts';

const shared =
  process.env.WEFT_DATA_FOLDER ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const draws = 20_000;
const known = { fixedEffects: 'known' } as const;

/** The same work on both sides: lme4's conditional errors, which are independent. */
const works = {
  expected: {
    title: 'expected ranks, 160 schools',
    repeats: 40,
    run: (f: Fit) => expectedRanks(f, 0, known),
  },
  intervals: {
    title: `rank intervals of ${draws.toLocaleString('en')} draws, 160 schools`,
    repeats: 4,
    run: (f: Fit) => rankIntervals(f, 0, { ...known, draws }),
  },
  multiplier: {
    title: 'Goldstein–Healy intervals, 160 schools',
    repeats: 40,
    run: (f: Fit) => comparisonIntervals(f, 0, known),
  },
} as const;

type Work = keyof typeof works;

/** Comparing the schools of Hsb82 against R on the same fit, in turn. */
export const comparisonBench: PartBench = async (rounds) => {
  const file = join(shared, 'Hsb82.csv');
  if (!existsSync(file)) {
    console.warn('SKIPPED: the comparison of schools, for ../shared/data/Hsb82.csv is not here.');
    return null;
  }
  const fitted = fit(summarize(schools(file)));
  const r =
    spawnSync('Rscript', ['-e', 'library(lme4)'], { stdio: 'ignore' }).status === 0 ? ask(file) : null;
  const program = await r?.program;
  const results: PartTimes[] = [];
  for (const work of Object.keys(works) as Work[]) {
    const { title, repeats, run } = works[work];
    const ours: Times[] = [];
    const theirs: { seconds: number; number: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      if (r) theirs.push(await r.time(work));
      ours.push(milliseconds(() => run(fitted), repeats));
    }
    const peer = timesOf(theirs.map(({ seconds }) => 1000 * seconds));
    const number = theirs.at(-1)?.number ?? Number.NaN;
    results.push({
      title,
      ours: { median: timesOf(ours.map((t) => t.median)).median, best: Math.min(...ours.map((t) => t.best)) },
      peer:
        theirs.length === 0
          ? null
          : {
              program: program ?? 'R',
              milliseconds: peer,
              ratio: timesOf(theirs.map(({ seconds }, i) => (1000 * seconds) / ours[i]!.median)).median,
            },
      agreement: theirs.length === 0 ? '' : agreement(work, fitted, number),
    });
  }
  r?.close();
  return results;
};

function agreement(work: Work, fitted: Fit, theirs: number): string {
  if (work === 'expected') {
    const at = fitted.places.labels.indexOf('1224');
    return `school 1224: differs by ${Math.abs(expectedRanks(fitted, 0, known)[at]! - theirs).toExponential(1)}`;
  }
  if (work === 'multiplier')
    return `multiplier differs by ${Math.abs(comparisonIntervals(fitted, 0, known)!.multiplier - theirs).toExponential(1)}`;
  const ranks = rankIntervals(fitted, 0, { ...known, draws });
  if ('absent' in ranks) return '';
  const widths = [...ranks.upper.map((upper, i) => upper - ranks.lower[i]!)].sort((a, b) => a - b);
  return `median width ${(widths[79]! + widths[80]!) / 2} against ${theirs}`;
}

function schools(file: string): Answers {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().replaceAll('"', '').split(/\r?\n/);
  const names = head.split(',');
  const [school, score] = [names.indexOf('school'), names.indexOf('mAch')];
  const places: string[] = [];
  const index = new Map<string, number>();
  const rows = lines.map((line) => line.split(','));
  const placeOf = Int32Array.from(rows, (row) => {
    const place = row[school]!;
    if (!index.has(place)) index.set(place, places.push(place) - 1);
    return index.get(place)!;
  });
  return {
    respondents: rows.length,
    places,
    placeOf,
    scales: ['achievement'],
    items: [{ name: 'mAch', scale: 0 }],
    grid: { origin: 0, unit: 0.001 },
    values: Float64Array.from(rows, (row) => Math.round(1000 * Number(row[score]))),
    absent: new Uint8Array(rows.length),
    covariates: [],
  };
}

/** An R that stays alive with its fit in memory. */
function ask(file: string) {
  const child = spawn('Rscript', [`${peers}/comparison.R`, file]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async <T>(): Promise<T> => {
    const line = await lines.next();
    if (line.done) throw new Error('R stopped before it answered; its message stands above.');
    return JSON.parse(line.value) as T;
  };
  const program = next<{ program: string }>().then((first) => first.program);
  return {
    program,
    time: async (work: Work) => {
      await program;
      child.stdin.write(`${work}\n`);
      return next<{ seconds: number; number: number }>();
    },
    close: () => child.stdin.end(),
  };
}
