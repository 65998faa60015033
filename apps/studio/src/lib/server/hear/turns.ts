import type { Store } from '../store/index.ts';

const kept = new WeakMap<Store, Map<string, Promise<unknown>>>();

/**
 * Does work on a wave when all that was asked before is done, so that what is held in memory moves exactly with
 * what is stored. Work that fails stops nobody after it.
 */
export function inTurn<T>(store: Store, waveId: string, work: () => Promise<T>): Promise<T> {
  const turns = kept.get(store) ?? new Map<string, Promise<unknown>>();
  kept.set(store, turns);
  const mine = (turns.get(waveId) ?? Promise.resolve()).then(work, work);
  const over = mine.catch(() => {});
  turns.set(waveId, over);
  void over.then(() => {
    if (turns.get(waveId) === over) turns.delete(waveId);
  });
  return mine;
}
