import { once } from 'node:events';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  type ReadStream,
  renameSync,
  rmSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pid } from 'node:process';
import { PassThrough, pipeline } from 'node:stream';
import { pipeline as whole } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Engine } from '../engine/engine.ts';
import { StoreError } from '../store-error.ts';
import type { TableSum, Told } from './backup-lines.ts';
import { dump } from './dump.ts';
import { load } from './load.ts';

/**
 * Writes all of a store to a file, compressed; to a neighbor first, then in its place, once it is on the disk.
 *
 * @throws StoreError `taken` when there is such a file
 */
export async function backup(engine: Engine, file: string, told?: Told): Promise<TableSum[]> {
  if (existsSync(file))
    throw new StoreError('taken', `There is a file "${file}" already. Give the backup another name.`);
  const beside = `${file}.${pid}.part`;
  try {
    const gzip = createGzip();
    const written = whole(gzip, createWriteStream(beside, { mode: 0o600, flags: 'wx' }));
    const failed = written.then(
      () => {},
      (error: unknown) => {
        throw error;
      },
    );
    failed.catch(() => {});
    const sums = await dump(
      engine,
      async (lines) => {
        if (!gzip.write(`${lines.join('\n')}\n`)) await Promise.race([once(gzip, 'drain'), failed]);
      },
      told,
    );
    gzip.end();
    await written;
    await toDisk(beside);
    renameSync(beside, file);
    await toDisk(dirname(file));
    return sums;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a backup file into an empty store: see `load`. */
export async function restore(engine: Engine, file: string, told?: Told): Promise<TableSum[]> {
  const source = createReadStream(file);
  await once(source, 'open');
  return load(engine, linesOf(source), told);
}

async function* linesOf(file: ReadStream): AsyncGenerator<string> {
  const plain = pipeline(file, createGunzip(), () => {});
  const letters = new TextDecoder();
  let rest = '';
  try {
    for await (const bytes of plain as AsyncIterable<Uint8Array>) {
      const lines = (rest + letters.decode(bytes, { stream: true })).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
  } catch (error) {
    throw new StoreError(
      'damaged',
      'This file is not a backup of Weft, or it is cut off or damaged. Nothing was restored.',
      error,
    );
  } finally {
    file.destroy();
  }
  if (rest !== '') yield rest;
}

/** Copies all of one store into another that is empty, and compares them. The first is left as it is. */
export async function move(from: Engine, to: Engine, told?: Told): Promise<TableSum[]> {
  const lines = new PassThrough({ objectMode: true, highWaterMark: 4_000 });
  const reading = dump(from, async (some) => {
    let room = true;
    for (const line of some) room = lines.write(line);
    if (!room && !lines.destroyed) await Promise.race([once(lines, 'drain'), once(lines, 'close')]);
    if (lines.destroyed) throw new StoreError('damaged', 'The other store stopped taking rows.');
  }).then(
    () => lines.end(),
    (error: unknown) => {
      lines.destroy(error as Error);
    },
  );
  try {
    return await load(to, lines as AsyncIterable<string>, told);
  } finally {
    lines.destroy();
    await reading;
  }
}
