import { asc, eq } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import type { JsonObject } from '../schema/column-kinds.ts';
import { disclosures } from '../schema/fieldwork.ts';

/** What went out once, as far as numbers of people can be worked out from it. */
export type Disclosure = typeof disclosures.$inferSelect;

export interface DisclosureNote {
  readonly communityId: string;
  readonly waveId: string | null;
  /** 'release', 'counter', 'export', 'api'. */
  readonly channel: string;
  readonly what: string;
  /** `DisclosedCounts` of `@weft/findings`. */
  readonly counts: object;
}

export function disclosuresOf(database: Database) {
  return {
    /** Rows are only ever added. */
    async note({ counts, ...note }: DisclosureNote): Promise<void> {
      await database
        .insert(disclosures)
        .values({ ...note, counts: JSON.parse(JSON.stringify(counts)) as JsonObject });
    },

    /** In the order in which they went out. */
    list(communityId: string): Promise<Disclosure[]> {
      return database
        .select()
        .from(disclosures)
        .where(eq(disclosures.communityId, communityId))
        .orderBy(asc(disclosures.createdAt), asc(disclosures.id));
    },
  };
}
