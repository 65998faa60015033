import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { locationOf, type StoreLocation, storeLocation } from '@weft/studio/store';
import type { FlagName, Flags } from './flags.ts';
import { WrongUse } from './wrong-use.ts';

/** Where a flag says that a store is; the studio's own where it is not given. */
export function storeAsked(flags: Flags, flag: Extract<FlagName, 'from' | 'to'>): StoreLocation {
  const text = flags.text(flag);
  return text === undefined ? storeLocation(env) : locationOf(text);
}

/** A store that must be there: a mistyped folder is not made. */
export function requireStore(location: StoreLocation): StoreLocation {
  if ('folder' in location && !existsSync(join(location.folder, 'postgres')))
    throw new WrongUse(
      `There is no store in the folder "${location.folder}". Name it with --from or WEFT_DATA, or a PostgreSQL with DATABASE_URL.`,
    );
  return location;
}
