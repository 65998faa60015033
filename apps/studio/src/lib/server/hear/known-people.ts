import { and, asc, eq } from 'drizzle-orm';
import type { StoreParts } from '../store/index.ts';

/** How many people live here, by one thing: 'place', 'language', or a fact about the person. */
export interface KnownPeople {
  readonly dimension: string;
  /** A place's id, a language's tag, an option's number. */
  readonly key: string;
  readonly people: number;
  readonly source: string;
  readonly year: number;
}

export async function knownPeople(
  { database, schema: { margins } }: StoreParts,
  communityId: string,
): Promise<KnownPeople[]> {
  return database
    .select({
      dimension: margins.dimension,
      key: margins.key,
      people: margins.people,
      source: margins.source,
      year: margins.year,
    })
    .from(margins)
    .where(eq(margins.communityId, communityId))
    .orderBy(asc(margins.dimension), asc(margins.key));
}

/** Puts the numbers of one dimension in place of those there are; none takes them away. */
export async function setKnownPeople(
  { database, schema: { margins } }: StoreParts,
  communityId: string,
  dimension: string,
  rows: readonly Omit<KnownPeople, 'dimension'>[],
): Promise<void> {
  await database
    .delete(margins)
    .where(and(eq(margins.communityId, communityId), eq(margins.dimension, dimension)));
  if (rows.length > 0)
    await database.insert(margins).values(rows.map((row) => ({ ...row, communityId, dimension })));
}
