import { asc } from 'drizzle-orm';
import type { StoreParts } from '../store/index.ts';

/** Who may start a community: anybody signed in, or the person who set the studio up (the first account). */
export type Starters = 'anyone' | 'first';

/**
 * What `WEFT_NEW_COMMUNITIES` says. Unset is `anyone`; any other word than the two is read as `first`, so that a
 * slip of the pen opens nothing.
 */
export function startersOf(said: string | undefined): Starters {
  return said === undefined || said === '' || said === 'anyone' ? 'anyone' : 'first';
}

/** Whether this person may start a community here. */
export async function mayStart(store: StoreParts, personId: string, starters: Starters): Promise<boolean> {
  if (starters === 'anyone') return true;
  const { user } = store.schema;
  const [first] = await store.database
    .select({ id: user.id })
    .from(user)
    .orderBy(asc(user.createdAt), asc(user.id))
    .limit(1);
  return first?.id === personId;
}
