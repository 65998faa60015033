import { english, type FigureWords } from './words.ts';
import { arabic } from './words-arabic.ts';
import { spanish } from './words-spanish.ts';

/** Words of figures in one language, and whether a person has checked them. */
export interface FigureCatalogue {
  readonly language: string;
  readonly status: 'source' | 'machine' | 'checked';
  readonly messages: FigureWords;
}

/** The languages that come with Weft: English is the source, Spanish and Arabic are machine-written. */
export const figureCatalogues: Readonly<Record<'en' | 'es' | 'ar', FigureCatalogue>> = {
  en: { language: 'en', status: 'source', messages: english },
  es: { language: 'es', status: 'machine', messages: spanish },
  ar: { language: 'ar', status: 'machine', messages: arabic },
};

/**
 * The words of figures for a language tag; English where there are none.
 *
 * @example figureWordsOf('ar').keyLikely; // 'الأرجح'
 */
export function figureWordsOf(language: string): FigureWords {
  const tag = language.toLowerCase().split('-')[0]!;
  return figureCatalogues[tag === 'es' || tag === 'ar' ? tag : 'en'].messages;
}
