import { english, type ReportWords } from './words.ts';
import { spanish } from './words-spanish.ts';

/** The report's own words in one language, and whether a person has checked them. */
export interface ReportCatalogue {
  readonly language: string;
  readonly status: 'source' | 'machine' | 'checked';
  readonly messages: ReportWords;
}

/** The languages that come with Weft; only English was written by a person. */
export const reportCatalogues: Readonly<Record<'en' | 'es', ReportCatalogue>> = {
  en: { language: 'en', status: 'source', messages: english },
  es: { language: 'es', status: 'machine', messages: spanish },
};

/** The catalogue of a language tag; English where there is none. */
export function reportCatalogueOf(language: string): ReportCatalogue {
  const tag = language.toLowerCase().split('-')[0]!;
  return reportCatalogues[tag === 'es' ? tag : 'en'];
}
