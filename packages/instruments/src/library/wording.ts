/** The same words in the languages of the library: English is the source, the others are machine-written. */
export interface Wording {
  readonly en: string;
  readonly es: string;
  readonly ar: string;
}

/** Words in English, Spanish and Arabic. */
export function words(en: string, es: string, ar: string): Wording {
  return { en, es, ar };
}

/** The languages of the library that are translations. */
export const libraryLanguages = ['es', 'ar'] as const;
