import { randomUUID } from 'node:crypto';
import type { ImportedTable } from './read-import.ts';

interface Pending {
  readonly waveId: string;
  readonly userId: string;
  readonly read: ImportedTable;
  readonly until: number;
}

const minutes = 30;
const most = 8;

/** Files that were looked at and not stored yet: in memory alone, for half an hour, the oldest dropped first. */
const pending = new Map<string, Pending>();

export function keepPending(waveId: string, userId: string, read: ImportedTable): string {
  for (const [id, { until }] of pending) if (until < Date.now()) pending.delete(id);
  while (pending.size >= most) pending.delete(pending.keys().next().value!);
  const id = randomUUID();
  pending.set(id, { waveId, userId, read, until: Date.now() + minutes * 60_000 });
  return id;
}

/** The file somebody looked at for a wave; `null` when it was too long ago, or was not theirs. */
export function pendingOf(id: string, waveId: string, userId: string): ImportedTable | null {
  const found = pending.get(id);
  return found && found.waveId === waveId && found.userId === userId && found.until >= Date.now()
    ? found.read
    : null;
}

export function dropPending(id: string): void {
  pending.delete(id);
}
