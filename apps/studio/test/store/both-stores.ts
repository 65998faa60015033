import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe } from 'vitest';
import { migrate } from '../../src/lib/server/store/engine/migrate.ts';
import { openInMemory } from '../../src/lib/server/store/engine/pglite-engine.ts';
import { openPostgres } from '../../src/lib/server/store/engine/postgres-engine.ts';
import { type Store, storeOver } from '../../src/lib/server/store/store.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

type Kind = 'pglite' | 'postgres';

/** A way to get stores that are empty but for their tables. */
export interface Stores {
  readonly kind: Kind;
  fresh(): Promise<Store>;
  /** One of the other kind; `null` where there is no PostgreSQL. */
  readonly other: (() => Promise<Store>) | null;
}

const server: PostgresServer | null = await startPostgres();

async function inMemory(): Promise<() => Promise<Store>> {
  const first = await openInMemory();
  await migrate(first);
  const template = await (first.client as PGlite).dumpDataDir('none');
  await first.close();
  return async () => storeOver(await openInMemory(template));
}

async function onServer(postgres: PostgresServer): Promise<() => Promise<Store>> {
  const template = await openPostgres(await postgres.database('template'));
  await migrate(template);
  await template.close();
  let count = 0;
  return async () => storeOver(await openPostgres(await postgres.database(`test${count++}`, 'template')));
}

const makers: Partial<Record<Kind, Promise<() => Promise<Store>>>> = {};
const opened: Store[] = [];

/** A copy of a store that was migrated once; closed when the file ends. */
export async function eachStore(kind: Kind): Promise<Store> {
  makers[kind] ??= kind === 'pglite' ? inMemory() : onServer(server!);
  const store = await (await makers[kind])();
  opened.push(store);
  return store;
}

afterAll(async () => {
  for (const store of opened) await store.close();
  await server?.stop();
});

/** Runs a table of cases on PGlite and on a real PostgreSQL. */
export function onBothStores(what: string, cases: (stores: Stores) => void): void {
  for (const kind of ['pglite', 'postgres'] as const)
    describe.skipIf(kind === 'postgres' && server === null)(`${what}, on ${kind}`, () => {
      beforeAll(async () => void (await (await eachStore(kind)).close()));
      cases({
        kind,
        fresh: () => eachStore(kind),
        other: server === null ? null : () => eachStore(kind === 'pglite' ? 'postgres' : 'pglite'),
      });
    });
}
