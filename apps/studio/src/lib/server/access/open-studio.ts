import { env } from 'node:process';
import { eq, or, sql } from 'drizzle-orm';
import { keepRetention } from '../hear/retention.ts';
import { announce } from '../hear/webhooks/announce.ts';
import { closeStudioStore, type Store, StoreError, type StoreParts, studioStore } from '../store/index.ts';
import { dropFirstCodes, makeCode } from './sign-in-codes.ts';

/** What the program that serves the studio may ask of it (server.js). */
export interface OpenedStudio {
  /** A one-time way in, and the words to print above it. */
  readonly wayIn: { readonly says: string; readonly path: string } | null;
  readonly close: () => Promise<void>;
}

const kept = globalThis as { weftStudio?: OpenedStudio };
const minutes = 24 * 60;

/**
 * Opens the store when the studio starts. A fresh one gets a one-time way in; so does the account that
 * `WEFT_SIGN_IN` names (its name or mail address), for whoever has lost theirs.
 */
export async function openStudio(prepare: (store: Store) => Promise<void>): Promise<void> {
  const store = await studioStore();
  await prepare(store);
  const stopRetention = await keepRetention(store);
  const stopWebhooks = announce(store);
  const wayIn = (await firstWay(store)) ?? (env.WEFT_SIGN_IN ? await wayBack(store, env.WEFT_SIGN_IN) : null);
  const close = async () => {
    stopRetention();
    stopWebhooks();
    await closeStudioStore();
  };
  kept.weftStudio = { wayIn, close };
}

async function firstWay(store: StoreParts): Promise<OpenedStudio['wayIn']> {
  await dropFirstCodes(store);
  if (await anybody(store)) return null;
  const { code } = await makeCode(store, { kind: 'first' }, { minutes });
  return {
    says: 'There is no account yet. Open this link to make the first one; it works once, for a day:',
    path: `/sign-in?code=${code}`,
  };
}

async function wayBack(store: StoreParts, named: string): Promise<OpenedStudio['wayIn']> {
  const { user } = store.schema;
  const found = await store.database
    .select({ id: user.id })
    .from(user)
    .where(or(eq(user.name, named), eq(user.email, named.toLowerCase())));
  const [only] = found;
  if (!only || found.length > 1)
    throw new StoreError(
      'absent',
      `WEFT_SIGN_IN must name one account; ${found.length} have that name or mail address.`,
    );
  const { code } = await makeCode(store, { kind: 'person', userId: only.id }, { minutes });
  return {
    says: 'This link signs in the account that WEFT_SIGN_IN names, once, within a day:',
    path: `/sign-in?code=${code}`,
  };
}

/** Whether the studio has an account yet. */
export async function anybody({ database, schema }: StoreParts): Promise<boolean> {
  const rows = await database.select({ one: sql<number>`1` }).from(schema.user).limit(1);
  return rows.length > 0;
}
