import type { OpenSheet } from './sheets.ts';

const namesOf: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Español',
  ar: 'العربية',
  fr: 'Français',
  pt: 'Português',
  de: 'Deutsch',
  it: 'Italiano',
  tr: 'Türkçe',
  ru: 'Русский',
  uk: 'Українська',
  zh: '中文',
  hi: 'हिन्दी',
  fa: 'فارسی',
  so: 'Soomaali',
  sw: 'Kiswahili',
  vi: 'Tiếng Việt',
};

const codeOfName = new Map(Object.entries(namesOf).map(([code, name]) => [name.toLowerCase(), code]));
for (const [name, code] of [
  ['spanish', 'es'],
  ['arabic', 'ar'],
  ['french', 'fr'],
  ['portuguese', 'pt'],
  ['german', 'de'],
])
  codeOfName.set(name!, code!);

/**
 * The language of a header's tail: "Español (es)" is `es`, "Spanish" is `es`, an unknown name is itself in
 * lower case.
 */
export function languageCode(text: string): string {
  const inBrackets = /\(\s*([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\s*\)\s*$/.exec(text)?.[1];
  if (inBrackets) return inBrackets;
  const name = text.trim().toLowerCase();
  return codeOfName.get(name) ?? name;
}

/** What stands after `label::` for a language: "Español (es)". */
export function languageHeader(code: string): string {
  const name = namesOf[code];
  return name
    ? `${name} (${code})`
    : /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(code)
      ? `${code} (${code})`
      : code;
}

/** The columns of one kind of text, by language; `plain` is the column without a language, or −1. */
export interface TextColumns {
  readonly plain: number;
  readonly byLanguage: ReadonlyMap<string, number>;
}

/** The columns `label`, `label::Español (es)`, … of a sheet. */
export function textColumns(sheet: OpenSheet, kind: string): TextColumns {
  let plain = -1;
  const byLanguage = new Map<string, number>();
  sheet.header.forEach((header, index) => {
    const [name, ...rest] = header.split('::');
    if (name!.trim().toLowerCase() !== kind) return;
    if (rest.length === 0 && plain < 0) plain = index;
    if (rest.length > 0) {
      const language = languageCode(rest.join('::'));
      if (!byLanguage.has(language)) byLanguage.set(language, index);
    }
  });
  return { plain, byLanguage };
}
