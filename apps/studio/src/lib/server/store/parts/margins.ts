import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { margins } from '../schema/fieldwork.ts';
import { found } from './found.ts';

/** How many people live here of one kind: of a place (its id), a language (its tag), an answer to a question. */
export type Margin = Omit<typeof margins.$inferSelect, 'communityId'>;

export function marginsOf(database: Database) {
  return {
    list(communityId: string, dimension?: string): Promise<Margin[]> {
      const here = eq(margins.communityId, communityId);
      return database
        .select({
          dimension: margins.dimension,
          key: margins.key,
          people: margins.people,
          source: margins.source,
          year: margins.year,
        })
        .from(margins)
        .where(dimension === undefined ? here : and(here, eq(margins.dimension, dimension)))
        .orderBy(asc(margins.dimension), asc(margins.key));
    },

    /** Writes all of a list or none, over what stands for the same dimension and key. */
    async set(communityId: string, drafts: readonly Margin[]): Promise<void> {
      const last = new Map(drafts.map((draft) => [JSON.stringify([draft.dimension, draft.key]), draft]));
      for (const { people } of last.values())
        if (!Number.isInteger(people) || people < 0)
          throw new RangeError(`A number of people is whole and not negative, not ${people}.`);
      if (last.size === 0) return;
      await database
        .insert(margins)
        .values([...last.values()].map((draft) => ({ ...draft, communityId })))
        .onConflictDoUpdate({
          target: [margins.communityId, margins.dimension, margins.key],
          set: { people: sql`excluded.people`, source: sql`excluded.source`, year: sql`excluded.year` },
        });
    },

    /** Forgets one number, or all of a dimension. */
    async remove(communityId: string, dimension: string, key?: string): Promise<void> {
      const those = and(eq(margins.communityId, communityId), eq(margins.dimension, dimension));
      found(
        await database
          .delete(margins)
          .where(key === undefined ? those : and(those, eq(margins.key, key)))
          .returning({ key: margins.key }),
        'number of people',
      );
    },
  };
}
