import { arabic } from './arabic.ts';
import { english, type Words } from './english.ts';
import { spanish } from './spanish.ts';

/** Who wrote a catalogue: its first author, a machine, or a machine with a person who checked it. */
export type CatalogueStatus = 'source' | 'machine' | 'checked';

/** The sentences of one language, and who wrote them. */
export interface FindingCatalogue {
  readonly language: string;
  readonly status: CatalogueStatus;
  readonly messages: Words;
}

/**
 * The sentences of findings in the languages that come with Weft. English is the source; Spanish and Arabic
 * are machine-written and say so until a person has checked them.
 */
export const findingCatalogues: Readonly<Record<'en' | 'es' | 'ar', FindingCatalogue>> = {
  en: { language: 'en', status: 'source', messages: english },
  es: { language: 'es', status: 'machine', messages: spanish },
  ar: { language: 'ar', status: 'machine', messages: arabic },
};

/**
 * The catalogue of a language tag; English where there is none.
 *
 * @example
 * wordsOf('es-MX').messages['hedge.likely']; // 'probablemente'
 */
export function wordsOf(language: string): FindingCatalogue {
  const tag = language.toLowerCase().split('-')[0]!;
  return tag === 'es' || tag === 'ar' ? findingCatalogues[tag] : findingCatalogues.en;
}
