import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { places } from '../schema/places.ts';
import { releases, replies } from '../schema/records.ts';
import { StoreError } from '../store-error.ts';
import { found } from './found.ts';

export type Reply = typeof replies.$inferSelect;

export interface ReplyDraft {
  readonly communityId: string;
  readonly releaseId: string;
  readonly words: string;
  /** The place whose people reply; none for the whole community. */
  readonly placeId?: string | null;
  readonly by?: string;
}

export const longestReply = 2_000;

export function repliesOf(database: Database) {
  const own = (communityId: string, releaseId: string) =>
    and(eq(releases.communityId, communityId), eq(releases.id, releaseId));
  return {
    /** What people answer to a release that they can read; it stands beside it wherever it is shown. */
    reply({ communityId, releaseId, words, placeId, by }: ReplyDraft): Promise<Reply> {
      return database.transaction(async (inner) => {
        const release = found(
          await inner.select().from(releases).where(own(communityId, releaseId)),
          'release',
        );
        if (release.state === 'draft')
          throw new StoreError('not-frozen', 'A reply stands beside what members can read. This is a draft.');
        const said = words.trim();
        if (said === '' || said.length > longestReply)
          throw new StoreError('wrong-answer', `A reply has 1 to ${longestReply} letters.`);
        if (placeId) {
          const place = and(eq(places.communityId, communityId), eq(places.id, placeId));
          found(await inner.select({ id: places.id }).from(places).where(place), 'place');
        }
        const rows = await inner
          .insert(replies)
          .values({ releaseId, words: said, placeId: placeId ?? null, by: by ?? null })
          .returning();
        return found(rows, 'reply');
      });
    },

    /** In the order they were written. */
    async replies(communityId: string, releaseId: string): Promise<(Reply & { place: string | null })[]> {
      const rows = await database
        .select({ reply: replies, place: places.label })
        .from(replies)
        .innerJoin(releases, eq(releases.id, replies.releaseId))
        .leftJoin(places, eq(places.id, replies.placeId))
        .where(own(communityId, releaseId))
        .orderBy(asc(replies.createdAt), asc(replies.id));
      return rows.map(({ reply, place }) => ({ ...reply, place }));
    },

    /** Takes a reply back: its writer's, or anyone's where `by` is not given. */
    removeReply(communityId: string, releaseId: string, replyId: string, by?: string): Promise<void> {
      return database.transaction(async (inner) => {
        found(
          await inner.select({ id: releases.id }).from(releases).where(own(communityId, releaseId)),
          'release',
        );
        const mine = by === undefined ? undefined : eq(replies.by, by);
        const gone = await inner
          .delete(replies)
          .where(and(eq(replies.id, replyId), eq(replies.releaseId, releaseId), mine))
          .returning({ id: replies.id });
        found(gone, 'reply');
      });
    },
  };
}
