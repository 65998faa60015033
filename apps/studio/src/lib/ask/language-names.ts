/** A language by its own name and by its name in English; the tag where the platform knows neither. */
export interface LanguageName {
  readonly tag: string;
  readonly own: string;
  readonly english: string;
}

const nameIn = (tag: string, language: string): string => {
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

export function languageName(tag: string): LanguageName {
  return { tag, own: nameIn(tag, tag), english: nameIn(tag, 'en') };
}

/** A language tag in its usual spelling, or `null` for what is none. Three letters at most, then parts. */
export function languageTag(typed: string): string | null {
  const text = typed.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
