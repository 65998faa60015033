import type { TranslationStatus } from '../translations/translation-row.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };

/** The name of a text on the pages a respondent sees. */
export type RespondentWord = keyof typeof en;

/** A catalogue: every word a respondent sees but the instrument's own, as ICU messages. */
export interface RespondentCatalogue {
  readonly language: string;
  readonly status: TranslationStatus;
  readonly messages: Readonly<Record<RespondentWord, string>>;
}

/**
 * The catalogues that come with Weft. They are data: a community adds a language by another catalogue of the
 * same names. English is the source; Spanish and Arabic are machine-written and say so until a person has
 * checked them.
 *
 * @example
 * new IntlMessageFormat(respondentCatalogues.es.messages['question.progress'], 'es').format({ number: 4, total: 10 })
 * // 'Pregunta 4 de 10'
 */
export const respondentCatalogues: Readonly<Record<'en' | 'es' | 'ar', RespondentCatalogue>> = {
  en: { language: 'en', status: 'source', messages: en },
  es: { language: 'es', status: 'machine', messages: es },
  ar: { language: 'ar', status: 'machine', messages: ar },
};
