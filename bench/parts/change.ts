import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  type Answers,
  byWave,
  fit,
  overallChange,
  placeChanges,
  samePlaceEffectTest,
  summarize,
} from '@weft/ecometrics';
import { readCsvBytes } from '@weft/formats';
import { codeAnswers, planFromScaleFlags } from '@weft/instruments';
import { milliseconds, type Times, timesOf } from '../measure.ts';
import type { PartTimes } from './part.ts';

const data = fileURLToPath(new URL('../../oracles/data/two-waves.csv', import.meta.url));
const script = fileURLToPath(new URL('../peers/change.R', import.meta.url));

interface Peer {
  readonly seconds: number;
  readonly criterion: number;
  readonly rise: number;
  readonly change: number;
}

/** Change in a panel of two waves: both models, every place, against two fits of lme4, in turn. */
export async function changeBench(rounds: number): Promise<PartTimes[]> {
  const plan = {
    ...planFromScaleFlags({ file: 'two-waves.csv', place: 'place', scale: ['trust=q1,q2,q3'] }),
    groupings: ['year', 'person'],
  };
  const answers: Answers = codeAnswers(
    readCsvBytes(readFileSync(data), { file: 'two-waves.csv' }).columns,
    plan,
  ).answers;
  const work = () => {
    const waves = byWave(answers, { wave: 'year', person: 'person', from: '2019', to: '2023', scale: 0 });
    const summary = summarize(waves.answers);
    const found = fit(summary);
    return {
      found,
      change: overallChange(found),
      places: placeChanges(found, summary),
      test: samePlaceEffectTest(summary, {}, found),
    };
  };
  const here = spawnSync('Rscript', ['-e', 'library(lme4)'], { stdio: 'ignore' }).status === 0;
  const child = here ? spawn('Rscript', [script, data]) : null;
  const lines = child ? createInterface({ input: child.stdout })[Symbol.asyncIterator]() : null;
  const next = async (): Promise<Peer> => JSON.parse(String((await lines!.next()).value));
  if (child) await next();
  const ours: Times[] = [];
  const theirs: Peer[] = [];
  for (let round = 0; round < rounds; round++) {
    if (child) {
      child.stdin.write('fit\n');
      theirs.push(await next());
    }
    ours.push(milliseconds(work, 40));
  }
  child?.stdin.end();
  const { found, change, test } = work();
  const last = theirs.at(-1);
  return [
    {
      title: `change in a panel of two waves, ${found.respondents} people in ${found.places.labels.length} places`,
      ours: {
        median: timesOf(ours.map((one) => one.median)).median,
        best: Math.min(...ours.map((one) => one.best)),
      },
      peer: last
        ? {
            program: 'lme4, two fits with ranef',
            milliseconds: timesOf(theirs.map((one) => 1000 * one.seconds)),
            ratio: timesOf(theirs.map((one, i) => (1000 * one.seconds) / ours[i]!.median)).median,
          }
        : null,
      agreement: last
        ? `criterion differs by ${Math.abs(last.criterion - found.criterion).toExponential(0)}, likelihood ratio by ${Math.abs(last.rise - test.likelihoodRatio).toExponential(0)}, change by ${Math.abs(last.change - change.estimate).toExponential(0)}`
        : 'R with lme4 is not here',
    },
  ];
}
