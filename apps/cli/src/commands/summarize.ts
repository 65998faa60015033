import { stdout } from 'node:process';
import { mergeSummaries, type Summary, summarize, summaryToJson } from '@weft/ecometrics';
import { disclosureFloor, disclosureLimit } from '@weft/findings';
import { type Flags, readFlags } from '../flags.ts';
import { printNotices } from '../notices.ts';
import { readStudy, studyFlags } from '../read-study.ts';
import { writeWhole } from '../write-whole.ts';
import { WrongUse } from '../wrong-use.ts';
import { readSummary } from './fit.ts';

/** `weft summarize`: the mergeable sums of a file, without its rows. */
export async function summarizeCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('summarize', args, [...studyFlags, 'out', 'private', 'limit']);
  const study = await readStudy('summarize', flags);
  printNotices(study, flags.on('quiet'));
  writeSummary(summarize(study.coded.answers), flags);
}

/** `weft merge`: several summaries as one, as if their rows had been in one file. */
export async function mergeCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('merge', args, ['out', 'private', 'limit']);
  const [first, ...others] = flags.files;
  if (first === undefined || others.length === 0)
    throw new WrongUse('weft merge needs two summaries or more: weft merge a.json b.json --out both.json');
  writeSummary(
    others.reduce((sum, file) => mergeSummaries(sum, readSummary(file)), readSummary(first)),
    flags,
  );
}

function writeSummary(summary: Summary, flags: Flags): void {
  const limit = Math.max(disclosureFloor, flags.count('limit', disclosureLimit, disclosureFloor));
  const small = summary.cells.respondents.filter((n) => n < limit).length;
  if (small > 0 && !flags.on('private'))
    throw new WrongUse(
      `This summary is not for passing on: ${small} of its ${summary.cells.count} cells hold fewer than ${limit} people, and a cell of one person is that person's answers. Keep it to yourself with --private, or use "weft report" for what may be said.`,
    );
  const text = `${JSON.stringify(summaryToJson(summary))}\n`;
  const out = flags.text('out');
  if (out === undefined) stdout.write(text);
  else writeWhole(out, text);
}
