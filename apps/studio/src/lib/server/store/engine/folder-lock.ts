import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreError } from '../store-error.ts';
import { type ProcessName, runs, thisProcess } from './running-process.ts';

export interface FolderLock {
  release(): void;
}

interface Holder extends ProcessName {
  readonly key: string;
}

const beat = 2_000;
/** A holder in another container shows that it lives by touching the lock; after this long it does not. */
const silence = 15_000;
/** A lock is written in one go; empty for longer, its writer was killed in between. */
const halfWritten = 1_000;

/**
 * Locks a folder to this process with a file beside it: PGlite takes no lock of its own, and two processes
 * that write to one folder lose what they wrote. A lock whose process is gone (kill −9, power cut) is taken over.
 *
 * @throws StoreError `locked`, naming the process and what to do
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = `${folder}.lock`;
  const holder: Holder = { ...thisProcess(), key: randomUUID() };
  while (!create(file, holder)) {
    const there = holderOf(file);
    const lives = there === null ? livesHalfWritten(file) : runs(there);
    if (there !== null && (lives === 'yes' || (lives === 'unknown' && age(file) < silence)))
      throw new StoreError('locked', inUse(folder, there, holder));
    if (lives === 'yes') await wait(50);
    else takeAway(file, there);
  }
  const timer = setInterval(() => touch(file, holder), beat);
  timer.unref();
  const release = (): void => {
    clearInterval(timer);
    process.off('exit', release);
    if (holderOf(file)?.key === holder.key) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { release };
}

function inUse(folder: string, there: Holder, own: Holder): string {
  const elsewhere =
    there.world === own.world ? '' : ` in another container or on another machine (${there.world})`;
  return `The data in "${folder}" are in use by process ${there.pid}${elsewhere}: only one Weft may use a folder, or what both write is lost. End that process (perhaps "npm start" in another window; "kill ${there.pid}" ends it), or give this one another folder with WEFT_DATA.`;
}

function create(file: string, holder: Holder): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(descriptor, JSON.stringify(holder));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return true;
}

function holderOf(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** How long ago a file was last touched; endless when it is gone. */
function age(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

const livesHalfWritten = (file: string): 'yes' | 'no' => (age(file) < halfWritten ? 'yes' : 'no');

/** Takes a dead lock away, one contender at a time, so that nobody takes away the lock of the next. */
function takeAway(file: string, dead: Holder | null): void {
  const turn = `${file}.turn`;
  try {
    mkdirSync(turn);
  } catch {
    if (age(turn) > silence) rmSync(turn, { recursive: true, force: true });
    return;
  }
  try {
    if (holderOf(file)?.key === dead?.key) rmSync(file, { force: true });
  } finally {
    rmdirSync(turn);
  }
}

function touch(file: string, holder: Holder): void {
  if (holderOf(file)?.key !== holder.key) return;
  const now = new Date();
  utimesSync(file, now, now);
}
