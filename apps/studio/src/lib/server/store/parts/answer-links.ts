import { randomBytes } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { newCode, readCode } from '../../../answer/codes.ts';
import type { Database } from '../engine/engine.ts';
import { answerLinks } from '../schema/fieldwork.ts';
import { takenOf } from './code-sheets.ts';
import { found } from './found.ts';
import { placesOf } from './places.ts';
import { today } from './today.ts';
import { waveOf } from './waves.ts';

/** A link anybody may use, as often as they like; its slug is read like a code. */
export type AnswerLink = typeof answerLinks.$inferSelect;

export interface AnswerLinkDraft {
  readonly communityId: string;
  readonly waveId: string;
  readonly placeId?: string | null;
  readonly way: AnswerLink['way'];
  readonly name: string;
  readonly madeOn?: string;
}

export function answerLinksOf(database: Database) {
  return {
    make({ communityId, waveId, placeId = null, way, name, madeOn = today() }: AnswerLinkDraft) {
      return database.transaction(async (inner): Promise<AnswerLink> => {
        await waveOf(inner, communityId, waveId);
        if (placeId !== null) await placesOf(inner).get(communityId, placeId);
        let slug = newCode(randomBytes);
        while ((await takenOf(inner, [slug])).size > 0) slug = newCode(randomBytes);
        const rows = await inner
          .insert(answerLinks)
          .values({ slug, waveId, placeId, way, name, madeOn })
          .returning();
        return found(rows, 'link');
      });
    },

    async list(communityId: string, waveId: string): Promise<AnswerLink[]> {
      await waveOf(database, communityId, waveId);
      return database
        .select()
        .from(answerLinks)
        .where(eq(answerLinks.waveId, waveId))
        .orderBy(asc(answerLinks.madeOn), asc(answerLinks.name), asc(answerLinks.slug));
    },

    async revoke(communityId: string, waveId: string, slug: string): Promise<void> {
      await waveOf(database, communityId, waveId);
      found(
        await database
          .update(answerLinks)
          .set({ revoked: true })
          .where(and(eq(answerLinks.waveId, waveId), eq(answerLinks.slug, slug)))
          .returning({ slug: answerLinks.slug }),
        'link',
      );
    },

    /** The link behind a slug as it was typed, taken back or not; `null` when there is none. */
    async find(slug: string): Promise<AnswerLink | null> {
      const plain = readCode(slug);
      if (plain === null) return null;
      const [row] = await database.select().from(answerLinks).where(eq(answerLinks.slug, plain));
      return row ?? null;
    },
  };
}
