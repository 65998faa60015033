import type { PlainWordsLanguage } from './word-rule.ts';

/** A word of a text, where it stands, and the forms in which a list may name it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly forms: ReadonlySet<string>;
  /** A new sentence, or a new part of one, begins here. */
  readonly sentence: number;
  readonly clause: number;
}

/** Splits a text into words and says in which sentence and clause each stands. */
export function wordsIn(text: string, language: PlainWordsLanguage): Word[] {
  let sentence = 0;
  let clause = 0;
  let last = 0;
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu)].map((match) => {
    const gap = text.slice(last, match.index);
    if (/[.!?؟\n]/.test(gap)) sentence++;
    if (/[.!?؟,;:،؛\n—]/.test(gap)) clause++;
    last = match.index + match[0].length;
    return {
      start: match.index,
      end: last,
      forms: language === 'ar' ? arabicForms(match[0]) : new Set([plain(match[0])]),
      sentence,
      clause,
    };
  });
}

/** A test for one word of a list's phrase. */
export type WordTest = (word: Word) => boolean;

/** Turns a phrase of a list into tests, one a word. */
export function phraseTests(phrase: string, language: PlainWordsLanguage): WordTest[] {
  return phrase.split(' ').map((entry): WordTest => {
    if (language === 'ar') {
      const whole = arabicPlain(entry);
      return ({ forms }) => forms.has(whole);
    }
    const stem = plain(entry.replace(/[*@+]$/, ''));
    if (entry.endsWith('*')) return ({ forms }) => [...forms].some((form) => form.startsWith(stem));
    const endings = entry.endsWith('@')
      ? ['o', 'a', 'os', 'as']
      : entry.endsWith('+')
        ? ['', 's', 'es']
        : [''];
    const wanted = endings.map((ending) => stem + ending);
    return ({ forms }) => wanted.some((form) => forms.has(form));
  });
}

/** Lower case, no accents but on ñ, one kind of apostrophe. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<!n)\u0303|[\u0300-\u0302\u0304-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll("'", '’');
}

/** Without vowel marks and lengthening; one letter for each family of alef, ya and ta marbuta. */
function arabicPlain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ|ء/g, 'ي');
}

const prefixes = [
  '',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'ال',
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'ولل',
  'وب',
  'ول',
  'س',
  'وس',
];
const suffixes = [
  '',
  'ه',
  'ها',
  'هم',
  'هن',
  'هما',
  'نا',
  'ك',
  'كم',
  'ي',
  'ون',
  'ين',
  'ات',
  'ان',
  'ا',
  'تها',
  'ته',
  'تهم',
  'اتها',
];

/** An Arabic word as it stands, and without the article, joined prepositions, pronouns and endings it may carry. */
function arabicForms(word: string): Set<string> {
  const whole = arabicPlain(word);
  const forms = new Set([whole]);
  for (const prefix of prefixes) {
    if (!whole.startsWith(prefix)) continue;
    for (const suffix of suffixes) {
      if (!whole.endsWith(suffix)) continue;
      const stem = whole.slice(prefix.length, whole.length - suffix.length);
      const short =
        prefix.length + suffix.length > 0 && stem.length < (suffix.length > 1 || suffix === 'ك' ? 3 : 2);
      if (!short) forms.add(stem);
      if (suffix.startsWith('ت') && stem.length >= 2) forms.add(`${stem}ه`);
    }
  }
  return forms;
}
