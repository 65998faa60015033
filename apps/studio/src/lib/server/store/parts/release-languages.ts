import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import type { JsonObject } from '../schema/column-kinds.ts';
import { releaseLanguages, releases } from '../schema/records.ts';

/** A release in one more language: the findings and numbers of the release, in other words. */
export interface ReleaseWords {
  readonly language: string;
  readonly title: string;
  readonly document: JsonObject;
}

/** Kept with the draft and never changed: what stewards agreed to is what is read. */
export async function keepLanguages(
  inner: Database,
  releaseId: string,
  others: readonly ReleaseWords[],
): Promise<void> {
  if (others.length > 0)
    await inner
      .insert(releaseLanguages)
      .values(others.map(({ language, title, document }) => ({ releaseId, language, title, document })));
}

export function languagesOf(database: Database) {
  return {
    /** The languages a release has beside its first. */
    async languages(releaseId: string): Promise<string[]> {
      const rows = await database
        .select({ language: releaseLanguages.language })
        .from(releaseLanguages)
        .where(eq(releaseLanguages.releaseId, releaseId))
        .orderBy(asc(releaseLanguages.language));
      return rows.map(({ language }) => language);
    },

    /** What releases of a community are called in a language beside their first, by their ids: for lists. */
    async titles(communityId: string, language: string): Promise<ReadonlyMap<string, string>> {
      const rows = await database
        .select({ id: releaseLanguages.releaseId, title: releaseLanguages.title })
        .from(releaseLanguages)
        .innerJoin(releases, eq(releases.id, releaseLanguages.releaseId))
        .where(and(eq(releases.communityId, communityId), eq(releaseLanguages.language, language)));
      return new Map(rows.map(({ id, title }) => [id, title]));
    },

    /** A release in a language beside its first; who may read it is asked of the release itself. */
    async inLanguage(releaseId: string, language: string): Promise<ReleaseWords | null> {
      const one = and(eq(releaseLanguages.releaseId, releaseId), eq(releaseLanguages.language, language));
      const [row] = await database
        .select({
          language: releaseLanguages.language,
          title: releaseLanguages.title,
          document: releaseLanguages.document,
        })
        .from(releaseLanguages)
        .where(one);
      return row ?? null;
    },
  };
}
