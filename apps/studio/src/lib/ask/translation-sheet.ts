import {
  type Instrument,
  respondentCatalogues,
  type SourceText,
  sourceTexts,
  type TranslationRow,
  translationSheet,
} from '@weft/instruments';

/** The page around the questions, under the keys its words are translated by. */
export const pageTexts: readonly SourceText[] = Object.entries(respondentCatalogues.en.messages).map(
  ([name, text]) => ({ key: `page/${name}`, text }),
);

/**
 * Every text a respondent meets, for one language: first the instrument's own, then the words of the page
 * around it. Page words that come with Weft stand there until the community writes its own.
 */
export function sheetOf(
  instrument: Instrument,
  rows: readonly TranslationRow[],
  language: string,
  version: string,
): TranslationRow[] {
  const own = new Map(rows.filter((row) => row.language === language).map((row) => [row.key, row] as const));
  const brought = Object.values(respondentCatalogues).find((one) => one.language === language);
  const words: Readonly<Record<string, string>> = brought?.messages ?? {};
  return [
    ...translationSheet(instrument, rows, language, version),
    ...pageTexts.map(({ key, text }): TranslationRow => {
      const known = own.get(key);
      if (known) return { ...known, source: known.source ?? text };
      const told = words[key.slice('page/'.length)] ?? '';
      const status = told === '' ? 'missing' : 'machine';
      return { key, language, version, revision: 0, status, text: told, source: text };
    }),
  ];
}

/** What stands at a key now, in the language of the instrument. */
export const sourcesOf = (instrument: Instrument): ReadonlyMap<string, string> =>
  new Map([...sourceTexts(instrument), ...pageTexts].map(({ key, text }) => [key, text]));

/** A key in words: what kind of text it is. */
export function kindOfText(key: string): string {
  const [kind, , part] = key.split('/');
  if (kind === 'item') return part === 'hint' ? 'Hint' : 'Question';
  if (kind === 'answers') return 'Answer';
  if (kind === 'scale') return part === 'instruction' ? 'Before the questions' : 'Theme';
  if (kind === 'page') return 'Page';
  return key.endsWith('introduction') ? 'Introduction' : 'Name';
}
