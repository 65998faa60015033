import { stdout } from 'node:process';
import { scalesShown } from '@weft/findings';
import { agreementJson, agreementText } from '../agreement-output.ts';
import { readFlags } from '../flags.ts';
import { printNotices } from '../notices.ts';
import { nullOf } from '../null-flag.ts';
import { progress } from '../progress.ts';
import { readStudy, studyFlags } from '../read-study.ts';

/** `weft agree`: agreement within places, for an analyst on a file that is already theirs. */
export async function agreeCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('agree', args, [...studyFlags, 'null', 'json']);
  const asked = nullOf(flags);
  const study = await readStudy('agree', flags);
  printNotices(study, flags.on('quiet'));
  const shown = progress(flags.on('quiet'));
  const scales = scalesShown(study.plan.instrument, study.coded.items);
  const found = agreementJson(study.coded.answers, scales, asked, shown);
  shown.done();
  stdout.write(flags.on('json') ? `${JSON.stringify(found)}\n` : agreementText(found));
}
