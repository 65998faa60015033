import { homedir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import type { Engine } from './engine/engine.ts';
import { migrate } from './engine/migrate.ts';
import { openPglite } from './engine/pglite-engine.ts';
import { openPostgres } from './engine/postgres-engine.ts';
import { type Store, storeOver } from './store.ts';

/** Where data are kept: a folder of this machine, or a PostgreSQL behind a URL. */
export type StoreLocation = { readonly folder: string } | { readonly url: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** `DATABASE_URL`, else the folder `WEFT_DATA`, else a folder of this account. */
export function storeLocation(environment: Environment): StoreLocation {
  if (environment.DATABASE_URL) return { url: environment.DATABASE_URL };
  return { folder: environment.WEFT_DATA || ownFolder(environment) };
}

/** A location as a person names it: a PostgreSQL URL, or a folder. */
export const locationOf = (named: string): StoreLocation =>
  /^postgres(ql)?:\/\//.test(named) ? { url: named } : { folder: named };

function ownFolder(environment: Environment): string {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Weft');
  if (platform === 'win32') return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Weft');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'weft');
}

/** Opens an engine, with the tables of this version unless it is only read. */
export async function openEngine(location: StoreLocation, { migrated = true } = {}): Promise<Engine> {
  const engine = 'url' in location ? await openPostgres(location.url) : await openPglite(location.folder);
  try {
    if (migrated) await migrate(engine);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/**
 * Opens the store, making it where there is none.
 *
 * @throws StoreError `locked`, `unreachable`, `newer-store` or `damaged`, each with its remedy
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  return storeOver(await openEngine(location));
}
