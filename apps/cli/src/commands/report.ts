import { basename } from 'node:path';
import { stderr, stdout } from 'node:process';
import { type Release, type ReleaseOptions, release, scalesShown } from '@weft/findings';
import { checkFiles, reportHtml, reportJson, rScript, scriptInput } from '@weft/report';
import { requireNull } from '../agreement-output.ts';
import { type Flags, readFlags } from '../flags.ts';
import { groupsAsked } from '../groups-asked.ts';
import { printNotices } from '../notices.ts';
import { nullOf } from '../null-flag.ts';
import { mechanismFlags, readMechanism, splitOutcome } from '../place-outcome.ts';
import { readRoster } from '../read-roster.ts';
import { readPlaceCovariates, readStudy, type Study, studyFlags } from '../read-study.ts';
import { referencesOf } from '../references.ts';
import { shuffled } from '../shuffled.ts';
import { version } from '../version.ts';
import { changeOptions, taskOptions, waveFlags } from '../waves.ts';
import { requireEmpty, writeFolder } from '../write-folder.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUse } from '../wrong-use.ts';

/** `weft report`: findings with every rule of saying applied, as HTML, JSON or the R script behind them. */
export async function reportCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('report', args, [
    ...studyFlags,
    'covariate-effects',
    'method',
    'item-variance',
    'out',
    'check',
    'limit',
    'community',
    'kind',
    'simulated',
    'null',
    'roster',
    'reference',
    ...waveFlags,
    'task',
    'group',
    ...mechanismFlags,
  ]);
  const out = flags.text('out');
  const form = out === undefined ? 'html' : formOf(out);
  const folder = flags.text('check');
  if (folder !== undefined) {
    if (out !== undefined)
      throw new WrongUse('Write a report with --out, or a folder with --check, one at a time.');
    requireEmpty(folder);
  }
  const study = await readStudy('report', flags);
  printNotices(study, flags.on('quiet'));
  const options = await optionsOf(flags, study);
  const said = release(study.coded.answers, options);
  if (folder !== undefined) {
    writeFolder(folder, checkOf(study, options, said));
    if (!flags.on('quiet')) stderr.write(`Check every number: cd ${folder} && Rscript check-rows.R\n`);
    return;
  }
  const text =
    form === 'json'
      ? reportJson(said)
      : form === 'r'
        ? scriptOf(flags, study, said)
        : htmlOf(flags, study, said);
  if (out === undefined) stdout.write(text);
  else writeWhole(out, text);
}

function formOf(out: string): 'html' | 'json' | 'r' {
  const end = /\.(html|json|r)$/i.exec(out)?.[1]?.toLowerCase();
  if (end === 'html' || end === 'json' || end === 'r') return end;
  throw new WrongUse(`A report can be written as .html, .json or .R, not as "${basename(out)}".`);
}

/** The rows, what was asked of them, the numbers and the script that works them out again. */
function checkOf({ coded }: Study, asked: ReleaseOptions, said: Release): ReturnType<typeof checkFiles> {
  const turned = coded.items.flatMap(({ name, reversed, minimum, maximum }) =>
    reversed ? [[name, minimum + maximum] as const] : [],
  );
  return checkFiles({
    answers: coded.answers,
    asked,
    release: said,
    turned: new Map(turned),
    order: shuffled(coded.answers.respondents),
    version,
    commit: null,
    by: 'researcher',
  });
}

async function optionsOf(flags: Flags, study: Study): Promise<ReleaseOptions> {
  const placeCovariates = await readPlaceCovariates(flags, study.plan);
  const keys = typeof study.plan.place === 'string' ? [study.plan.place] : study.plan.place;
  const mechanism = await readMechanism(flags, keys);
  const [one, many] = (flags.text('kind') ?? 'place,places').split(',').map((word) => word.trim());
  if (!one || !many) throw new WrongUse('Write --kind ONE,MANY, for instance --kind block,blocks.');
  const community = flags.text('community');
  const change = changeOptions(flags, study.file);
  const tasks = taskOptions(flags, study.plan);
  const roster = await readRoster(
    flags,
    study.plan,
    flags.text('wave') || flags.text('earlier') ? null : study.coded.answers,
  );
  const scales = scalesShown(study.plan.instrument, study.coded.items);
  const asked = nullOf(flags);
  requireNull(study.coded.answers, scales, asked);
  return {
    scales,
    kind: { one, many },
    simulated: flags.on('simulated'),
    method: flags.choice('method', ['reml', 'ml'], 'reml') === 'ml' ? 'ML' : 'REML',
    itemVariance: flags.choice('item-variance', ['common', 'scale'], 'common'),
    covariateEffects: flags.choice('covariate-effects', ['common', 'scale'], 'common'),
    limit: flags.count('limit', 10, 5),
    agreement: { null: asked },
    items: { groups: groupsAsked(flags) },
    ...(roster ? { roster } : {}),
    ...(community ? { community } : {}),
    ...(placeCovariates ? { placeCovariates } : {}),
    ...referencesOf(flags, study.coded.answers.scales),
    ...(mechanism ? { mechanism } : {}),
    ...(change ? { change } : {}),
    ...(tasks.length > 0 ? { tasks } : {}),
  };
}

function scriptOf(flags: Flags, study: Study, said: Release): string {
  const [placeFile, columns] = split(flags.text('place-covariates'));
  const place = typeof study.plan.place === 'string' ? study.plan.place : study.plan.place[0]!;
  return rScript(
    scriptInput({
      file: {
        name: basename(study.file),
        encoding: study.encoding === 'UTF-8' ? 'UTF-8' : 'CP1252',
        delimiter: study.table.delimiter,
      },
      columns: study.table.columns,
      plan: study.plan,
      coded: study.coded,
      release: said,
      placeFile:
        placeFile === undefined
          ? null
          : { name: basename(placeFile), encoding: 'UTF-8', delimiter: ',', decimal: '.', place, columns },
      ...outcomeRead(flags, place),
      ...wavesRead(flags, study),
      version,
    }),
  );
}

function outcomeRead(flags: Flags, place: string): Pick<Parameters<typeof scriptInput>[0], 'outcomeFile'> {
  const given = flags.text('outcome');
  if (given === undefined || given.startsWith('scale:')) return {};
  const { file, column, kind, exposure } = splitOutcome(given);
  return { outcomeFile: { name: basename(file), place, column, kind, exposure } };
}

function wavesRead(flags: Flags, study: Study): Pick<Parameters<typeof scriptInput>[0], 'waves'> {
  const earlier = flags.text('earlier');
  const column = flags.text('wave') ?? null;
  if (earlier === undefined && column === null) return {};
  const file =
    earlier === undefined
      ? null
      : { name: basename(earlier), encoding: 'UTF-8', delimiter: study.earlierDelimiter ?? ',' };
  return { waves: { column, person: flags.text('person') ?? null, earlier: file } };
}

function split(given: string | undefined): [string | undefined, string[]] {
  if (given === undefined) return [undefined, []];
  const colon = given.lastIndexOf(':');
  return [given.slice(0, colon), given.slice(colon + 1).split(',')];
}

function htmlOf(flags: Flags, study: Study, said: Release): string {
  return reportHtml(said, {
    script: scriptOf(flags, study, said),
    scriptName: `${basename(study.file).replace(/\.[^.]*$/, '')}.R`,
    file: basename(study.file),
    version,
    notices: [...study.notes, ...study.coded.notices.map((notice) => notice.says)],
  });
}
