import { existsSync } from 'node:fs';
import { stdout } from 'node:process';
import {
  backup,
  type Engine,
  locationOf,
  move,
  openEngine,
  restore,
  type StoreLocation,
  type TableSum,
} from '@weft/studio/store';
import { type Flags, readFlags } from '../flags.ts';
import { progress } from '../progress.ts';
import { requireStore, storeAsked } from '../store-asked.ts';
import { WrongUse } from '../wrong-use.ts';

/** `weft backup --out FILE`: all of a store in one file, as it is at one moment. */
export async function backupCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('backup', args, ['from', 'out']);
  const file = flags.text('out');
  if (file === undefined || flags.files.length > 0)
    throw new WrongUse('weft backup needs a name for the file: weft backup --out millbrook.weft');
  const from = await openSource(storeAsked(flags, 'from'));
  await closing([from], async () => {
    const sums = await withProgress(flags, 'Backing up', (told) => backup(from, file, told));
    say(flags, `${from.place} is kept in ${file}`, sums);
  });
}

/** `weft restore FILE`: a backup into an empty store. */
export async function restoreCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('restore', args, ['to']);
  const [file, ...more] = flags.files;
  if (file === undefined || more.length > 0)
    throw new WrongUse('weft restore needs one backup: weft restore millbrook.weft --to NEW-FOLDER');
  if (!existsSync(file)) throw new WrongUse(`There is no file "${file}". Check its name and folder.`);
  const to = await openEngine(storeAsked(flags, 'to'));
  await closing([to], async () => {
    const sums = await withProgress(flags, 'Restoring', (told) => restore(to, file, told));
    say(flags, `${file} is restored to ${to.place}`, sums);
  });
}

/** `weft move --from X --to Y`: one store into another, between folders and PostgreSQL. */
export async function moveCommand(args: readonly string[]): Promise<void> {
  const flags = readFlags('move', args, ['from', 'to']);
  const [source, target] = [flags.text('from'), flags.text('to')];
  if (source === undefined || target === undefined || flags.files.length > 0)
    throw new WrongUse(
      'weft move needs where from and where to: weft move --from FOLDER --to postgresql://user@host/database',
    );
  const from = await openSource(locationOf(source));
  await closing([from], async () => {
    const to = await openEngine(locationOf(target));
    await closing([to], async () => {
      const sums = await withProgress(flags, 'Moving', (told) => move(from, to, told));
      say(flags, `${from.place} is moved to ${to.place}, and is itself left as it was`, sums);
    });
  });
}

/** Opens a store that is there; a mistyped folder is not made. */
async function openSource(location: StoreLocation): Promise<Engine> {
  return openEngine(requireStore(location), { migrated: false });
}

async function closing(engines: readonly Engine[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    for (const engine of engines) await engine.close();
  }
}

async function withProgress<T>(
  flags: Flags,
  doing: string,
  work: (told: (table: string, rows: number, of: number) => void) => Promise<T>,
): Promise<T> {
  const shown = progress(flags.on('quiet'));
  try {
    return await work((table, rows, of) => shown.step(`${doing} ${table}`, rows / Math.max(1, of)));
  } finally {
    shown.done();
  }
}

function say(flags: Flags, what: string, sums: readonly TableSum[]): void {
  if (flags.on('quiet')) return;
  const rows = sums.reduce((sum, table) => sum + table.rows, 0);
  stdout.write(`${what}: ${rows} rows in ${sums.length} tables, each compared by number and checksum.\n`);
}
