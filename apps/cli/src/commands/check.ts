import { env, stdout } from 'node:process';
import { checkFolder, noteCheck } from '@weft/studio/check-folder';
import { openStore } from '@weft/studio/store';
import { readFlags } from '../flags.ts';
import { shuffled } from '../shuffled.ts';
import { requireStore, storeAsked } from '../store-asked.ts';
import { version } from '../version.ts';
import { requireEmpty, writeFolder } from '../write-folder.ts';
import { WrongUse } from '../wrong-use.ts';

/** `weft check RELEASE --out FOLDER`: everybody's answers and a script that works every number out again from them. */
export async function checkCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('check', args, ['out', 'from', 'stays-here']);
  const [releaseId, ...more] = flags.files;
  const folder = flags.text('out');
  if (releaseId === undefined || folder === undefined || more.length > 0)
    throw new WrongUse('weft check needs one release and an empty folder: weft check RELEASE --out FOLDER');
  requireEmpty(folder);
  const store = await openStore(requireStore(storeAsked(flags, 'from')));
  try {
    const made = await checkFolder(store, {
      releaseId,
      staysHere: flags.on('stays-here'),
      version,
      commit: env.WEFT_COMMIT ?? null,
      shuffled,
    });
    await noteCheck(store, made.communityId, releaseId);
    writeFolder(folder, made.files);
    if (flags.on('quiet')) return;
    stdout.write(
      `${folder} holds everybody's answers behind “${made.title}”, ${made.people} sittings, those of places that are held back included.
It may go to nobody but whoever checks the numbers for this community under an agreement with it${flags.on('stays-here') ? ', and not leave this computer' : ''}.
Check there with: Rscript check-rows.R
Destroy the folder when the check is done. That it was written stands in the trail of the community.
`,
    );
  } finally {
    await store.close();
  }
}
