import { kindForms, type Release } from '@weft/findings';
import { ar } from './words/ar.ts';
import { en, type PrintedWord, type PrintedWords } from './words/en.ts';
import { es } from './words/es.ts';

/** The words of what is printed, by language tag. */
export const printedCatalogues: Readonly<Record<'en' | 'es' | 'ar', PrintedWords>> = { en, es, ar };

export type PrintedSay = (word: PrintedWord, values?: Readonly<Record<string, string>>) => string;

/** The words of a language tag; English where there are none. */
export function printedWordsOf(language: string): PrintedWords {
  const tag = language.toLowerCase().split('-')[0]!;
  return printedCatalogues[tag === 'es' || tag === 'ar' ? tag : 'en'];
}

/** Speaks the words of what is printed in the language of a release; English where there is no catalogue. */
export function printedSay({ language, kind }: Pick<Release, 'language' | 'kind'>): PrintedSay {
  const words = printedWordsOf(language);
  const forms: Readonly<Record<string, string>> = { ...kindForms(kind, language) };
  return (word, values = {}) => {
    const text = words[word].replace(
      /\{(\w+)\}/g,
      (whole, name: string) => values[name] ?? forms[name] ?? whole,
    );
    return /^\{(one|many|theMany|allMany)\}/.test(words[word])
      ? text.charAt(0).toUpperCase() + text.slice(1)
      : text;
  };
}
