import type { Store } from '../store/index.ts';
import { mixedTogether } from '../store/parts/store-sittings.ts';
import { inTurn } from './turns.ts';

/** Not more often than this are the remains of rows that were written anew swept away. */
const sweepEvery = 30_000;

export interface Mixing {
  /** Whether those that came one by one are ten with so many more: they are mixed as these are written. */
  due(waveId: string, rows: number): boolean;
  /** So many rows came, and whether all were mixed with them. */
  came(waveId: string, rows: number, mixed: boolean): void;
  /** Mixes what is left of a wave, and sweeps. */
  finish(waveId: string): Promise<void>;
}

const made = new WeakMap<Store, Mixing>();

/** Keeps the order in which answers came out of the files of the database (`responses.mixed`). */
export function mixing(store: Store): Mixing {
  const there = made.get(store);
  if (there) return there;
  const since = new Map<string, number>();
  let swept = 0;
  let later: NodeJS.Timeout | undefined;

  /** What VACUUM takes away are rows as they were before: deleted, but still on the disk. */
  const sweep = async (): Promise<void> => {
    clearTimeout(later);
    later = undefined;
    swept = Date.now();
    for (const table of ['responses', 'code_sheets', 'paper_entries'])
      await store.engine.run(`VACUUM ${table}`);
  };
  const sweepSoon = (): void => {
    later ??= setTimeout(() => void sweep().catch(() => {}), Math.max(0, swept + sweepEvery - Date.now()));
    later.unref();
  };
  const waiting = (waveId: string, rows: number): number =>
    (since.get(waveId) ?? 0) + (rows >= mixedTogether ? 0 : rows);

  const own: Mixing = {
    due: (waveId, rows) => waiting(waveId, rows) >= mixedTogether,
    came(waveId, rows, mixed) {
      if (mixed) {
        since.delete(waveId);
        sweepSoon();
      } else since.set(waveId, waiting(waveId, rows));
    },
    async finish(waveId) {
      since.delete(waveId);
      await inTurn(store, waveId, () => store.answers.mix(waveId));
      await sweep();
    },
  };
  made.set(store, own);
  return own;
}
