import { and, asc, eq, isNull, not, or } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { user } from '../schema/accounts.ts';
import { memberships } from '../schema/communities.ts';
import { consents, releases } from '../schema/records.ts';
import { StoreError } from '../store-error.ts';
import { found } from './found.ts';

/** What each steward of a community said to a release; `agrees` is null while they said nothing. */
export interface StewardConsent {
  readonly userId: string;
  readonly name: string;
  readonly agrees: boolean | null;
  readonly words: string | null;
}

export interface ConsentDraft {
  readonly communityId: string;
  readonly releaseId: string;
  readonly userId: string;
  readonly agrees: boolean;
  readonly words?: string;
}

/** @throws StoreError `needs-consent` while one who is a steward now has not agreed. */
export async function askStewards(
  database: Database,
  release: { readonly id: string; readonly communityId: string },
): Promise<void> {
  const open = await database
    .select({ userId: memberships.userId })
    .from(memberships)
    .leftJoin(consents, and(eq(consents.userId, memberships.userId), eq(consents.releaseId, release.id)))
    .where(
      and(
        eq(memberships.communityId, release.communityId),
        eq(memberships.steward, true),
        or(isNull(consents.agrees), not(consents.agrees)),
      ),
    );
  if (open.length > 0)
    throw new StoreError(
      'needs-consent',
      `Not every steward has agreed: ${open.length} to go. Ask them to read the draft.`,
    );
}

export function consentsOf(database: Database) {
  return {
    /** The stewards of now, by name, and what each said. */
    consents(communityId: string, releaseId: string): Promise<StewardConsent[]> {
      return database
        .select({
          userId: memberships.userId,
          name: user.name,
          agrees: consents.agrees,
          words: consents.words,
        })
        .from(memberships)
        .innerJoin(user, eq(user.id, memberships.userId))
        .leftJoin(consents, and(eq(consents.userId, memberships.userId), eq(consents.releaseId, releaseId)))
        .where(and(eq(memberships.communityId, communityId), eq(memberships.steward, true)))
        .orderBy(asc(user.name), asc(user.id));
    },

    /** A steward agrees to a draft, or does not; the last word counts. */
    consent({ communityId, releaseId, userId, agrees, words = '' }: ConsentDraft): Promise<void> {
      return database.transaction(async (inner) => {
        const own = and(eq(releases.communityId, communityId), eq(releases.id, releaseId));
        const release = found(await inner.select().from(releases).where(own).for('update'), 'release');
        if (release.state !== 'draft')
          throw new StoreError('frozen', 'This release is published; a reply can stand beside it.');
        const steward = and(
          eq(memberships.communityId, communityId),
          eq(memberships.userId, userId),
          eq(memberships.steward, true),
        );
        found(await inner.select({ userId: memberships.userId }).from(memberships).where(steward), 'steward');
        await inner
          .insert(consents)
          .values({ releaseId, userId, agrees, words })
          .onConflictDoUpdate({ target: [consents.releaseId, consents.userId], set: { agrees, words } });
      });
    },
  };
}
