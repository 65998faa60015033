import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  type Agreement,
  type Answers,
  agreementSums,
  type NullDistribution,
  nullDistribution,
  numbersOf,
  oneWayIntraclass,
  placeAgreement,
} from '@weft/ecometrics';
import { milliseconds, type Times, timesOf } from '../measure.ts';
import { peers } from '../r-process.ts';
import type { PartTimes } from './part.ts';

const items = ['AF06', 'AF07', 'AP12', 'AP17', 'AP33', 'AP34', 'AS14', 'AS15', 'AS16', 'AS17', 'AS28'];
const shared =
  process.env.WEFT_DATA_FOLDER ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Agreement in the 99 companies of bhr2000, every index, and the intraclass correlations: ours and R's in turn. */
export async function agreementBench(rounds: number): Promise<PartTimes[] | null> {
  const path = join(shared, 'bhr2000.csv');
  if (!existsSync(path)) {
    console.warn(`SKIPPED: agreement, for ${path} is not here.`);
    return null;
  }
  const answers = read(path);
  const r =
    spawnSync('Rscript', ['-e', 'library(nlme)'], { stdio: 'ignore' }).status === 0 ? open(path) : null;
  const program = (await r?.next<{ program: string }>())?.program;
  const ours: Times[] = [];
  const theirs: { seconds: number; found: number[] }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (r) theirs.push(await r.ask());
    ours.push(milliseconds(() => analyze(answers), 60));
  }
  r?.close();
  const found = analyze(answers);
  const last = theirs.at(-1);
  const apart = last ? Math.max(...found.map((value, i) => Math.abs(value - last.found[i]!))) : null;
  return [
    {
      title: 'agreement (r_wg(j), a_WG, AD_M, AD_Md, ICC), bhr2000: 5,400 people, 99 places, 11 items',
      ours: {
        median: timesOf(ours.map((one) => one.median)).median,
        best: Math.min(...ours.map((one) => one.best)),
      },
      peer:
        program === undefined
          ? null
          : {
              program,
              milliseconds: timesOf(theirs.map((one) => 1000 * one.seconds)),
              ratio: timesOf(theirs.map((one, i) => (1000 * one.seconds) / ours[i]!.median)).median,
            },
      agreement:
        apart === null
          ? 'not compared'
          : `means over places and ICCs differ by at most ${apart.toExponential(0)}`,
    },
  ];
}

function analyze(answers: Answers): number[] {
  const sums = agreementSums(answers, 0);
  const uniform = nullDistribution('uniform', 5) as NullDistribution;
  const places = placeAgreement(sums, { minimum: 1, maximum: 5 }, uniform);
  const icc = oneWayIntraclass(sums);
  if ('absent' in icc) throw new Error(icc.absent);
  const mean = (values: readonly Agreement[]): number => {
    const numbers = numbersOf(values);
    return numbers.reduce((a, b) => a + b, 0) / numbers.length;
  };
  return [
    mean(places.map((place) => place.rwg)),
    mean(places.map((place) => place.awg)),
    mean(places.map((place) => place.meanDeviation)),
    mean(places.map((place) => place.medianDeviation)),
    icc.icc1.mean,
    icc.icc2,
    icc.reml.icc1,
  ];
}

function read(path: string): Answers {
  const [first = '', ...lines] = readFileSync(path, 'utf8').trim().replaceAll('"', '').split(/\r?\n/);
  const header = first.split(',');
  const rows = lines.map((line) => line.split(','));
  const place = header.indexOf('GRP');
  const labels = [...new Set(rows.map((row) => row[place]!))];
  const index = new Map(labels.map((label, k) => [label, k]));
  const columns = items.map((name) => header.indexOf(name));
  return {
    respondents: rows.length,
    places: labels,
    placeOf: Int32Array.from(rows, (row) => index.get(row[place]!)!),
    scales: ['leadership'],
    items: items.map((name) => ({ name, scale: 0 })),
    grid: { origin: 0, unit: 1 },
    values: Uint8Array.from(rows.flatMap((row) => columns.map((column) => Number(row[column])))),
    absent: null,
    covariates: [],
  };
}

/** R with the data in memory; each question is one line, each answer one line of JSON. */
function open(path: string) {
  const child = spawn('Rscript', [join(peers, 'agreement.R'), path]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async <T>(): Promise<T> => {
    const line = await lines.next();
    if (line.done) throw new Error('R stopped before it answered; its message stands above.');
    return JSON.parse(line.value) as T;
  };
  return {
    next,
    ask: () => {
      child.stdin.write('go\n');
      return next<{ seconds: number; found: number[] }>();
    },
    close: () => child.stdin.end(),
  };
}
