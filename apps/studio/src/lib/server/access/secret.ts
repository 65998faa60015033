import { randomBytes } from 'node:crypto';
import { env } from 'node:process';
import type { Store } from '../store/index.ts';

/** What cookies are signed with: `WEFT_SECRET`, else one made once and kept in the store. */
export async function secretOf(store: Store): Promise<string> {
  if (env.WEFT_SECRET) return env.WEFT_SECRET;
  const kept = await store.settings.setOnce('secret', randomBytes(32).toString('base64url'));
  if (typeof kept !== 'string') throw new Error('The secret that the store keeps is not a text.');
  return kept;
}
