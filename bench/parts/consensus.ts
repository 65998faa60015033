import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Answers, fitConsensus, placeMoments } from '@weft/ecometrics';
import { milliseconds, type Times, timesOf } from '../measure.ts';
import type { PartBench } from './part.ts';

const shared =
  process.env.WEFT_DATA_FOLDER ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const script = fileURLToPath(new URL('../peers/consensus.R', import.meta.url));

interface RConsensus {
  readonly seconds: number;
  readonly criterion: number;
  readonly consensusVariance: number;
}

/** The location–scale model of Hsb82: moments, both fits, standard errors; beside the same by quadrature in R. */
export const consensusBench: PartBench = async (rounds) => {
  const file = join(shared, 'Hsb82.csv');
  if (!existsSync(file)) {
    console.warn(`SKIPPED: consensus, for ${file} is not here.`);
    return null;
  }
  const answers = readSchools(file);
  const ours: Times[] = [];
  const theirs: RConsensus[] = [];
  const r = rConsensus(file);
  for (let round = 0; round < rounds; round++) {
    const one = await r?.fit();
    if (one) theirs.push(one);
    ours.push(milliseconds(() => fitConsensus(placeMoments(answers, { scale: 'math' })), 60));
    process.stderr.write(`\rconsensus: ${round + 1} of ${rounds} `);
  }
  process.stderr.write('\n');
  r?.close();
  const fitted = fitConsensus(placeMoments(answers, { scale: 'math' }));
  const last = theirs.at(-1);
  return [
    {
      title: 'consensus (location–scale model), Hsb82, 160 schools',
      ours: { median: timesOf(ours.map((t) => t.median)).median, best: Math.min(...ours.map((t) => t.best)) },
      peer: last
        ? {
            program: 'R, quadrature with 15 nodes and optim',
            milliseconds: timesOf(theirs.map((one) => 1000 * one.seconds)),
            ratio: timesOf(theirs.map((one, i) => (1000 * one.seconds) / ours[i]!.median)).median,
          }
        : null,
      agreement: last
        ? `−2LL differs by ${Math.abs(fitted.criterion - last.criterion).toExponential(0)}, the consensus variance by ${Math.abs(fitted.consensusVariance / last.consensusVariance - 1).toExponential(0)} of itself`
        : `−2LL ${fitted.criterion.toFixed(6)}`,
    },
  ];
};

function readSchools(file: string): Answers {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().replaceAll('"', '').split(/\r?\n/);
  const names = head.split(',');
  const [school, math] = [names.indexOf('school'), names.indexOf('mAch')];
  const rows = lines.map((line) => line.split(','));
  const places = [...new Set(rows.map((row) => row[school]!))];
  const index = new Map(places.map((place, k) => [place, k]));
  return {
    respondents: rows.length,
    places,
    placeOf: Int32Array.from(rows, (row) => index.get(row[school]!)!),
    scales: ['math'],
    items: [{ name: 'mAch', scale: 0 }],
    grid: { origin: 0, unit: 0.001 },
    values: Float64Array.from(rows, (row) => Math.round(1000 * Number(row[math]))),
    absent: new Uint8Array(rows.length),
    covariates: [],
  };
}

/** An R that stays alive, so that warm is compared with warm; null where R is not here. */
function rConsensus(file: string): { fit: () => Promise<RConsensus>; close: () => void } | null {
  if (spawnSync('Rscript', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const child = spawn('Rscript', [script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let opened = false;
  const next = async (): Promise<string> => {
    const line = await lines.next();
    if (line.done) throw new Error('R stopped before it answered; its message stands above.');
    return line.value;
  };
  return {
    async fit() {
      if (!opened) await next();
      opened = true;
      child.stdin.write('fit\n');
      return JSON.parse(await next()) as RConsensus;
    },
    close: () => child.stdin.end(),
  };
}
