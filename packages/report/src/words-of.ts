import { english, type ReportWords } from './words.ts';
import { arabic } from './words-arabic.ts';
import { spanish } from './words-spanish.ts';

/** The report's own words in one language, and whether a person has checked them. */
export interface ReportCatalogue {
  readonly language: string;
  readonly status: 'source' | 'machine' | 'checked';
  readonly messages: ReportWords;
}

/** The languages that come with Weft: English is the source, Spanish and Arabic are machine-written. */
export const reportCatalogues: Readonly<Record<'en' | 'es' | 'ar', ReportCatalogue>> = {
  en: { language: 'en', status: 'source', messages: english },
  es: { language: 'es', status: 'machine', messages: spanish },
  ar: { language: 'ar', status: 'machine', messages: arabic },
};

/** The catalogue of a language tag; English where there is none. */
export function reportCatalogueOf(language: string): ReportCatalogue {
  const tag = language.toLowerCase().split('-')[0]!;
  return reportCatalogues[tag === 'es' || tag === 'ar' ? tag : 'en'];
}
