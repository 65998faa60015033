import { ar } from './ar.ts';
import { en, type PrintWord, type PrintWords } from './en.ts';
import { es } from './es.ts';

const catalogues: Readonly<Record<string, PrintWords>> = { en, es, ar };

export type Say = (word: PrintWord, values?: Readonly<Record<string, string>>) => string;

/** The language that words on paper come in: the one asked for where there is a catalogue of it, or English. */
export const printLanguage = (language: string): string => {
  const [first = ''] = language.split('-');
  return language in catalogues ? language : first in catalogues ? first : 'en';
};

/** The words on paper in a language, or in English. */
export function printWords(language: string): Say {
  const words = catalogues[printLanguage(language)]!;
  return (word, values = {}) =>
    words[word].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
