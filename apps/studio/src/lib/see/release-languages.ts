/** The languages in which findings can be said. */
export const releaseLanguages = ['en', 'es', 'ar'] as const;
export type ReleaseLanguage = (typeof releaseLanguages)[number];

/** The one of them that a language tag means: `es-MX` is Spanish; `null` where none is. */
export function releaseLanguage(tag: string | null): ReleaseLanguage | null {
  const base = tag?.toLowerCase().split('-')[0];
  return releaseLanguages.find((language) => language === base) ?? null;
}
