import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe } from 'vitest';
import { migrate } from '../../src/lib/server/store/engine/migrate.ts';
import { openInMemory } from '../../src/lib/server/store/engine/pglite-engine.ts';
import { openPostgres } from '../../src/lib/server/store/engine/postgres-engine.ts';
import { type Store, storeOver } from '../../src/lib/server/store/store.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

/** A way to get stores that are empty but for their tables. */
export interface Stores {
  readonly kind: 'pglite' | 'postgres';
  fresh(): Promise<Store>;
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

/**
 * Runs a table of cases on PGlite and on a real PostgreSQL. Stores are copies of one that was migrated once;
 * they are closed and the server is ended behind the cases.
 */
export function onBothStores(what: string, cases: (stores: Stores) => void): void {
  for (const kind of ['pglite', 'postgres'] as const)
    describe.skipIf(kind === 'postgres' && server === null)(`${what}, on ${kind}`, () => {
      let make: (() => Promise<Store>) | undefined;
      const opened: Store[] = [];
      beforeAll(async () => {
        make = kind === 'pglite' ? await inMemory() : await onServer(server!);
      });
      afterAll(async () => {
        for (const store of opened) await store.close();
        if (kind === 'postgres') await server?.stop();
      });
      cases({
        kind,
        async fresh() {
          const store = await make!();
          opened.push(store);
          return store;
        },
      });
    });
}
