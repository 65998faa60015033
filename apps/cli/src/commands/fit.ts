import { readFileSync } from 'node:fs';
import { stdout } from 'node:process';
import {
  type Answers,
  fit,
  type Specification,
  type Summary,
  summarize,
  summaryFromJson,
} from '@weft/ecometrics';
import { comparisonOf, comparisonText } from '../comparison-output.ts';
import { consensusOf, consensusText } from '../consensus-output.ts';
import { fitJson, fitText } from '../fit-output.ts';
import { type FlagName, type Flags, readFlags } from '../flags.ts';
import { printNotices } from '../notices.ts';
import { readPlaceCovariates, readStudy, studyFlags } from '../read-study.ts';
import { WrongUse } from '../wrong-use.ts';

const flagsTaken: readonly FlagName[] = [
  ...studyFlags,
  'covariate-effects',
  'method',
  'item-variance',
  'consensus',
  'compare',
  'json',
];

/** `weft fit`: the model for an analyst, from a file of answers or a summary. */
export async function fitCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('fit', args, flagsTaken);
  const { summary, answers, placeCovariates, readMs, summarizeMs, rest } = await summaryFor(flags);
  if (flags.on('consensus') && !answers)
    throw new WrongUse(
      'A summary holds no squares of people’s answers by place; --consensus needs the file of answers.',
    );
  const covariates = summary.shape.covariates.map((c) => c.name);
  const specification: Specification = {
    method: flags.choice('method', ['reml', 'ml'], 'reml') === 'ml' ? 'ML' : 'REML',
    itemVariance: flags.choice('item-variance', ['common', 'scale'], 'common'),
    covariates,
    covariateEffects: flags.choice('covariate-effects', ['common', 'scale'], 'common'),
    ...(placeCovariates ? { placeCovariates } : {}),
  };
  const started = performance.now();
  const fitted = fit(summary, specification);
  const timing = { readMs, summarizeMs, fitMs: performance.now() - started };
  const consensus = flags.on('consensus') && answers ? consensusOf(answers, placeCovariates) : null;
  const comparison = flags.on('compare') ? comparisonOf(fitted) : null;
  if (flags.on('json')) {
    const json = fitJson(fitted, summary, specification, timing, rest);
    const asked = { ...(consensus ? { consensus } : {}), ...(comparison ? { comparison } : {}) };
    stdout.write(`${JSON.stringify({ ...json, ...asked })}\n`);
  } else {
    stdout.write(fitText(fitted, summary, specification, timing));
    if (consensus) stdout.write(consensusText(consensus));
    if (comparison) stdout.write(comparisonText(comparison));
  }
}

async function summaryFor(flags: Flags): Promise<{
  summary: Summary;
  answers: Answers | null;
  placeCovariates: Specification['placeCovariates'];
  readMs: number;
  summarizeMs: number;
  rest: object;
}> {
  const file = flags.files[0];
  if (file?.endsWith('.json')) {
    if (flags.list('scale').length > 0 || flags.list('covariate').length > 0)
      throw new WrongUse(
        'A summary already holds its scales and covariates; leave --scale and --covariate out.',
      );
    const started = performance.now();
    const summary = readSummary(file);
    const placeCovariates = await readPlaceCovariates(flags, { place: flags.text('place') ?? 'place' });
    return {
      summary,
      answers: null,
      placeCovariates,
      readMs: performance.now() - started,
      summarizeMs: 0,
      rest: {},
    };
  }
  const study = await readStudy('fit', flags);
  printNotices(study, flags.on('quiet'));
  const placeCovariates = await readPlaceCovariates(flags, study.plan);
  const started = performance.now();
  const summary = summarize(study.coded.answers);
  return {
    summary,
    answers: study.coded.answers,
    placeCovariates,
    readMs: study.readMs,
    summarizeMs: performance.now() - started,
    rest: { rowsWithoutPlace: study.coded.rowsWithoutPlace, leftOut: summary.leftOut },
  };
}

/** A summary file, with an error that names it. */
export function readSummary(file: string): Summary {
  const text = readFileSync(file, 'utf8');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new WrongUse(`${file} is not JSON. Write it with "weft summarize … --out ${file}".`);
  }
  try {
    return summaryFromJson(data);
  } catch (error) {
    throw new WrongUse(`${file}: ${(error as Error).message}`);
  }
}
