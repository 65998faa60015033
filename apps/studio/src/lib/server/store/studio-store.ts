import { env } from 'node:process';
import { openStore, storeLocation } from './open-store.ts';
import type { Store } from './store.ts';

/** Kept on the process: while one develops, this module is loaded again at every change. */
const kept = globalThis as { weftStore?: Promise<Store> | undefined };

/** The one store of this process, opened when it is first asked for. A failure is tried again. */
export function studioStore(): Promise<Store> {
  kept.weftStore ??= openStore(storeLocation(env)).catch((error: unknown) => {
    kept.weftStore = undefined;
    throw error;
  });
  return kept.weftStore;
}

/** Closes it, when it was opened. */
export async function closeStudioStore(): Promise<void> {
  const opened = kept.weftStore;
  kept.weftStore = undefined;
  await (await opened?.catch(() => undefined))?.close();
}
