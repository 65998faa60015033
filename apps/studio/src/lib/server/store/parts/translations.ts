import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { type TranslationStatus, translations } from '../schema/instruments.ts';
import { refusing } from './found.ts';

export type Translation = typeof translations.$inferSelect;

/** One text in one language. `status` is `draft`, and the others are none, where not said. */
export interface TranslationDraft {
  readonly language: string;
  readonly key: string;
  readonly text: string;
  readonly status?: TranslationStatus;
  readonly note?: string | null;
  readonly source?: string | null;
  readonly backTranslation?: string | null;
}

export interface LanguageState {
  readonly language: string;
  readonly texts: number;
  readonly byStatus: Readonly<Partial<Record<TranslationStatus, number>>>;
}

const atOnce = 1_000;

/** What stood there goes to the end of `earlier` when other words come. */
const withEarlier = sql`case when ${translations.text} = excluded.text then ${translations.earlier} else
  (${translations.earlier}::jsonb || jsonb_build_array(jsonb_build_object('text', ${translations.text},
  'status', ${translations.status}, 'savedAt', ${translations.savedAt})))::json end`;

export function translationsOf(database: Database) {
  return {
    list(versionId: string, language?: string): Promise<Translation[]> {
      const own = eq(translations.versionId, versionId);
      return database
        .select()
        .from(translations)
        .where(language ? and(own, eq(translations.language, language)) : own)
        .orderBy(asc(translations.language), asc(translations.key));
    },

    /**
     * Adds texts and writes over those of the same language and key. Nothing is ever deleted by saving: words
     * that are written over stay in `earlier`.
     */
    save(versionId: string, drafts: readonly TranslationDraft[]): Promise<void> {
      return database.transaction(async (inner) => {
        const last = new Map(drafts.map((draft) => [JSON.stringify([draft.language, draft.key]), draft]));
        const rows = [...last.values()].map(
          ({ status = 'draft', note = null, source = null, backTranslation = null, ...draft }) => ({
            ...draft,
            versionId,
            status,
            note,
            source,
            backTranslation,
          }),
        );
        for (let from = 0; from < rows.length; from += atOnce)
          await refusing(
            inner
              .insert(translations)
              .values(rows.slice(from, from + atOnce))
              .onConflictDoUpdate({
                target: [translations.versionId, translations.language, translations.key],
                set: {
                  text: sql`excluded.text`,
                  status: sql`excluded.status`,
                  note: sql`excluded.note`,
                  source: sql`excluded.source`,
                  backTranslation: sql`excluded.back_translation`,
                  earlier: withEarlier,
                  savedAt: sql`now()`,
                },
              }),
            { absent: 'There is no such version here.' },
          );
      });
    },

    /** How far each language is. */
    async languages(versionId: string): Promise<LanguageState[]> {
      const rows = await database
        .select({ language: translations.language, status: translations.status, texts: count() })
        .from(translations)
        .where(eq(translations.versionId, versionId))
        .groupBy(translations.language, translations.status)
        .orderBy(asc(translations.language), asc(translations.status));
      const languages = [...new Set(rows.map(({ language }) => language))];
      return languages.map((language) => {
        const own = rows.filter((row) => row.language === language);
        return {
          language,
          texts: own.reduce((sum, { texts }) => sum + texts, 0),
          byStatus: Object.fromEntries(own.map(({ status, texts }) => [status, texts])),
        };
      });
    },
  };
}
