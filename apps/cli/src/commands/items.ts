import { stdout } from 'node:process';
import { scalesShown } from '@weft/findings';
import { readFlags } from '../flags.ts';
import { groupsAsked } from '../groups-asked.ts';
import { itemsJson, itemsText } from '../items-output.ts';
import { printNotices } from '../notices.ts';
import { readStudy, studyFlags } from '../read-study.ts';

/** `weft items`: how each question works, for an analyst on a file that is already theirs. */
export async function itemsCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('items', args, [...studyFlags, 'group', 'json']);
  const study = await readStudy('items', flags);
  printNotices(study, flags.on('quiet'));
  const scales = scalesShown(study.plan.instrument, study.coded.items);
  const found = itemsJson(study.coded.answers, scales, study.coded.items, groupsAsked(flags));
  stdout.write(flags.on('json') ? `${JSON.stringify(found)}\n` : itemsText(found));
}
