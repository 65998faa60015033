import { sql } from 'drizzle-orm';
import { closeStudioStore, type StoreParts, studioStore } from '../store/index.ts';
import { dropFirstCodes, makeCode } from './sign-in-codes.ts';

/** What the program that serves the studio may ask of it (server.js). */
export interface OpenedStudio {
  /** A path that makes the first account, while there is none. */
  readonly firstVisit: string | null;
  readonly close: () => Promise<void>;
}

const kept = globalThis as { weftStudio?: OpenedStudio };
const firstCodeMinutes = 24 * 60;

/** Opens the store when the studio starts; a fresh one gets a one-time way in. */
export async function openStudio(prepare: (store: StoreParts) => Promise<void>): Promise<void> {
  const store = await studioStore();
  await prepare(store);
  kept.weftStudio = { firstVisit: await firstVisit(store), close: closeStudioStore };
}

async function firstVisit(store: StoreParts): Promise<string | null> {
  await dropFirstCodes(store);
  if (await anybody(store)) return null;
  const { code } = await makeCode(store, { kind: 'first' }, { minutes: firstCodeMinutes });
  return `/sign-in?code=${code}`;
}

/** Whether the studio has an account yet. */
export async function anybody({ database, schema }: StoreParts): Promise<boolean> {
  const rows = await database.select({ one: sql<number>`1` }).from(schema.user).limit(1);
  return rows.length > 0;
}
