import type { Store } from '../store/index.ts';
import { mixedTogether } from '../store/parts/store-sittings.ts';
import { inTurn } from './turns.ts';

/** Not more often than this are the remains of rows that were written anew swept away. */
const sweepEvery = 5_000;

export interface Mixing {
  /** So many rows came; when ten did, those that came one by one are mixed. Nobody waits for it. */
  came(waveId: string, rows: number): void;
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

  const own: Mixing = {
    came(waveId, rows) {
      if (rows === 0) return;
      const count = (since.get(waveId) ?? 0) + (rows >= mixedTogether ? 0 : rows);
      since.set(waveId, count >= mixedTogether ? 0 : count);
      if (count < mixedTogether) return;
      void inTurn(store, waveId, () => store.answers.mix(waveId))
        .then(sweepSoon)
        .catch(() => {});
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
