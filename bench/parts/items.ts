import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Answers, absenceCodes, domains, itemByPlace, itemSumsByPlace } from '@weft/ecometrics';
import { milliseconds, type Times, timesOf } from '../measure.ts';
import { peers } from '../r-process.ts';
import type { PartBench, PartTimes } from './part.ts';

const file = fileURLToPath(new URL('../../oracles/data/two-level-items.csv', import.meta.url));
const domainOf = [0, 0, 0, 0, 1, 1, 1, 1];

/** Ours does more: six factor models beside lavaan's one, and the sums each time. Numbers are −2 ln L, and a share. */
const works = {
  factors: {
    title: 'two-level factor models: four of ours and both bases, one of lavaan (8 items, 80 places)',
    repeats: 20,
    run(answers: Answers): number {
      const found = domains(itemSumsByPlace(answers), domainOf);
      return 'absent' in found ? Number.NaN : found.models.find(({ model }) => model === '2|2')!.deviance;
    },
    told: (ours: number, theirs: number) =>
      `−2 ln L of 2|2 differs by ${Math.abs(ours + 2 * theirs).toExponential(1)}`,
  },
  own: {
    title: 'item-by-place variance by REML (8 items, 80 places)',
    repeats: 100,
    run(answers: Answers): number {
      const found = itemByPlace(itemSumsByPlace(answers));
      return 'absent' in found ? Number.NaN : found.ownShare;
    },
    told: (ours: number, theirs: number) =>
      `own share differs by ${Math.abs(ours - theirs).toExponential(1)}`,
  },
} as const;

type Work = keyof typeof works;

/** Items against lavaan and lme4 on the committed study, in turn. */
export const itemsBench: PartBench = async (rounds) => {
  const answers = study();
  const here =
    spawnSync('Rscript', ['-e', 'library(lavaan); library(lme4)'], { stdio: 'ignore' }).status === 0;
  const r = here ? ask() : null;
  const program = await r?.program;
  const results: PartTimes[] = [];
  for (const work of Object.keys(works) as Work[]) {
    const { title, repeats, run, told } = works[work];
    const ours: Times[] = [];
    const theirs: { seconds: number; number: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      if (r) theirs.push(await r.time(work));
      ours.push(milliseconds(() => run(answers), repeats));
    }
    results.push({
      title,
      ours: { median: timesOf(ours.map((t) => t.median)).median, best: Math.min(...ours.map((t) => t.best)) },
      peer:
        theirs.length === 0
          ? null
          : {
              program: program ?? 'R',
              milliseconds: timesOf(theirs.map(({ seconds }) => 1000 * seconds)),
              ratio: timesOf(theirs.map(({ seconds }, i) => (1000 * seconds) / ours[i]!.median)).median,
            },
      agreement: theirs.length === 0 ? '' : told(run(answers), theirs.at(-1)!.number),
    });
  }
  r?.close();
  return results;
};

function study(): Answers {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = head.split(',').slice(2);
  const rows = lines.map((line) => line.split(','));
  const places = [...new Set(rows.map((row) => row[0]!))];
  return {
    respondents: rows.length,
    places,
    placeOf: Int32Array.from(rows, (row) => places.indexOf(row[0]!)),
    scales: ['trust', 'act'],
    items: names.map((name, i) => ({ name, scale: i < 4 ? 0 : 1 })),
    grid: { origin: 0, unit: 1 },
    values: Uint8Array.from(
      rows.flatMap((row) => row.slice(2).map((text) => (text === '' ? absenceCodes.skipped : Number(text)))),
    ),
    absent: null,
    covariates: [],
  };
}

/** An R that stays alive. */
function ask() {
  const child = spawn('Rscript', [`${peers}/items.R`, file]);
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
