import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import * as schema from '../schema/index.ts';
import { StoreError } from '../store-error.ts';
import { type Disk, DurableFiles, durableParameters } from './durable-files.ts';
import type { Engine, Run } from './engine.ts';
import { lockFolder } from './folder-lock.ts';

/**
 * PostgreSQL inside this program, on the files of `folder`/postgres. It is one connection: what is asked
 * while a transaction runs waits for its end.
 *
 * @throws StoreError `locked` when another process uses the folder
 */
export async function openPglite(folder: string, disk?: Disk): Promise<Engine> {
  const home = resolve(folder);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const data = join(home, 'postgres');
  const lock = await lockFolder(data);
  try {
    if (!existsSync(data)) await makeWhole(data);
    const client = await PGlite.create({
      fs: new DurableFiles(data, disk),
      startParams: durableParameters,
    });
    return engineOver(client, home, () => lock.release());
  } catch (error) {
    lock.release();
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      'damaged',
      `The data in "${home}" could not be opened. Keep that folder as it is, and restore a backup into another: WEFT_DATA=NEW weft restore FILE.`,
      error,
    );
  }
}

/** The same in memory, gone with the process: for tests. `template` is what `dumpDataDir` gave. */
export async function openInMemory(template?: Blob): Promise<Engine & { readonly client: PGlite }> {
  const client = await PGlite.create(template ? { loadDataDir: template } : {});
  return { ...engineOver(client, 'memory', () => {}), client };
}

/** Makes the files of an empty store beside, then puts them in place: a kill in between leaves nothing. */
async function makeWhole(data: string): Promise<void> {
  const beside = `${data}.making`;
  rmSync(beside, { recursive: true, force: true });
  const client = await PGlite.create({ fs: new DurableFiles(beside), startParams: durableParameters });
  await client.close();
  for (const path of everyPath(beside)) toDisk(path);
  renameSync(beside, data);
  toDisk(dirname(data));
}

function* everyPath(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* everyPath(path);
    else if (entry.isFile()) yield path;
  }
  yield folder;
}

function toDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function engineOver(client: PGlite, place: string, released: () => void): Engine {
  const runOn =
    (asked: Pick<PGlite, 'query'>): Run =>
    async (statement, parameters = []) =>
      (await asked.query<Record<string, unknown>>(statement, [...parameters])).rows;
  return {
    kind: 'pglite',
    place,
    database: drizzle({ client, schema, casing: 'snake_case' }),
    run: runOn(client),
    whole: async (work) => (await client.transaction((inner) => work(runOn(inner)))) as never,
    close: async () => {
      if (client.closed) return;
      await client.close();
      released();
    },
  };
}
