import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { type ContextKind, contextValues } from '../schema/places.ts';
import { found, refusing } from './found.ts';

export type ContextValue = typeof contextValues.$inferSelect;

export type ContextDraft = Omit<ContextValue, 'communityId' | 'exposure'> & {
  readonly exposure?: number | null;
};

const atOnce = 1_000;

export function contextOf(database: Database) {
  return {
    list(communityId: string, kind?: ContextKind): Promise<ContextValue[]> {
      const here = eq(contextValues.communityId, communityId);
      return database
        .select()
        .from(contextValues)
        .where(kind ? and(here, eq(contextValues.kind, kind)) : here)
        .orderBy(
          asc(contextValues.kind),
          asc(contextValues.name),
          asc(contextValues.year),
          asc(contextValues.placeId),
        );
    },

    /** Writes all of a list or none; a value of the same place, kind, name and year is replaced. */
    set(communityId: string, drafts: readonly ContextDraft[]): Promise<void> {
      return database.transaction(async (inner) => {
        const last = new Map(drafts.map((draft) => [keyOf(draft), draft]));
        const rows = [...last.values()].map((draft) => ({ exposure: null, ...draft, communityId }));
        for (let from = 0; from < rows.length; from += atOnce)
          await refusing(
            inner
              .insert(contextValues)
              .values(rows.slice(from, from + atOnce))
              .onConflictDoUpdate({
                target: [contextValues.placeId, contextValues.kind, contextValues.name, contextValues.year],
                set: {
                  value: sql`excluded.value`,
                  exposure: sql`excluded.exposure`,
                  source: sql`excluded.source`,
                },
                setWhere: eq(contextValues.communityId, communityId),
              }),
            { absent: 'There is no such place here.' },
          );
      });
    },

    async remove(
      communityId: string,
      { placeId, kind, name, year }: Pick<ContextValue, 'placeId' | 'kind' | 'name' | 'year'>,
    ): Promise<void> {
      const rows = await database
        .delete(contextValues)
        .where(
          and(
            eq(contextValues.communityId, communityId),
            eq(contextValues.placeId, placeId),
            eq(contextValues.kind, kind),
            eq(contextValues.name, name),
            eq(contextValues.year, year),
          ),
        )
        .returning({ placeId: contextValues.placeId });
      found(rows, 'value');
    },
  };
}

const keyOf = ({ placeId, kind, name, year }: ContextDraft): string =>
  JSON.stringify([placeId, kind, name, year]);
