import { stdout } from 'node:process';
import { closeOutDue } from '@weft/studio/close-out';
import { openStore } from '@weft/studio/store';
import { readFlags } from '../flags.ts';
import { requireStore, storeAsked } from '../store-asked.ts';
import { WrongUse } from '../wrong-use.ts';

/** `weft close-out`: destroys the single answers of waves whose day has come; a studio that runs does it by itself. */
export async function closeOutCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('close-out', args, ['from']);
  if (flags.files.length > 0)
    throw new WrongUse('weft close-out takes no files: weft close-out --from FOLDER');
  const store = await openStore(requireStore(storeAsked(flags, 'from')));
  try {
    const waves = await closeOutDue(store, new Date().toISOString().slice(0, 10));
    if (flags.on('quiet')) return;
    for (const { name, destroyOn } of waves)
      stdout.write(`The single answers of "${name}", to be destroyed on ${destroyOn}, are destroyed.\n`);
    if (waves.length === 0) stdout.write('No wave has come to its day.\n');
  } finally {
    await store.close();
  }
}
