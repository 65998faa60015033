import { and, desc, eq, isNull, max, sql } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import type { JsonObject } from '../schema/column-kinds.ts';
import { communities } from '../schema/communities.ts';
import { releases } from '../schema/records.ts';
import { found } from './found.ts';

export type Release = typeof releases.$inferSelect;

export interface ReleaseDraft {
  readonly communityId: string;
  readonly title: string;
  readonly document: JsonObject;
  readonly by?: string;
}

export function releasesOf(database: Database) {
  const one = (communityId: string, releaseId: string) =>
    and(eq(releases.communityId, communityId), eq(releases.id, releaseId));
  return {
    /** Keeps findings as they are published, under the next number. */
    publish({ communityId, title, document, by }: ReleaseDraft): Promise<Release> {
      return database.transaction(async (inner) => {
        const owner = await inner
          .select({ id: communities.id })
          .from(communities)
          .where(eq(communities.id, communityId))
          .for('update');
        found(owner, 'community');
        const [last] = await inner
          .select({ number: max(releases.number) })
          .from(releases)
          .where(eq(releases.communityId, communityId));
        const rows = await inner
          .insert(releases)
          .values({
            communityId,
            title,
            document,
            publishedBy: by ?? null,
            number: (last?.number ?? 0) + 1,
          })
          .returning();
        return found(rows, 'release');
      });
    },

    /** The latest first. */
    list(communityId: string): Promise<Release[]> {
      return database
        .select()
        .from(releases)
        .where(eq(releases.communityId, communityId))
        .orderBy(desc(releases.number));
    },

    async get(communityId: string, releaseId: string): Promise<Release> {
      return found(await database.select().from(releases).where(one(communityId, releaseId)), 'release');
    },

    /** Marks a release as withdrawn; what was published is kept, because others hold copies. */
    async withdraw(communityId: string, releaseId: string, because: string): Promise<Release> {
      await database
        .update(releases)
        .set({ withdrawnAt: sql`now()`, withdrawnBecause: because })
        .where(and(one(communityId, releaseId), isNull(releases.withdrawnAt)));
      return found(await database.select().from(releases).where(one(communityId, releaseId)), 'release');
    },
  };
}
