import { arabicList } from './arabic-list.ts';
import { englishList } from './english-list.ts';
import { phraseTests, type Word, type WordTest, wordsIn } from './match-words.ts';
import { spanishList } from './spanish-list.ts';
import type { PlainWordsKind, PlainWordsLanguage, WordList, WordRule } from './word-rule.ts';

/** A word that should be another one: where it stands, what is wrong with it, and what to write instead. */
export interface WordAdvice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: PlainWordsKind;
  readonly says: string;
  readonly instead: string;
}

/** About what, and for whom, a text is written. */
export interface PlainWordsOptions {
  /** The text tells results of people asked once: words for causes are found. Default true. */
  readonly crossSectional?: boolean;
  /** `members`: words of statistics are found too. Default `analysts`. */
  readonly audience?: 'members' | 'analysts';
}

interface ReadyRule {
  readonly rule: WordRule;
  readonly phrases: readonly (readonly WordTest[])[];
  readonly near: readonly WordTest[] | null;
  readonly notAfter: readonly WordTest[];
  readonly notBefore: readonly WordTest[];
}

const lists: Readonly<Record<PlainWordsLanguage, WordList>> = {
  en: englishList,
  es: spanishList,
  ar: arabicList,
};
const ready = new Map<PlainWordsLanguage, { denials: WordTest[]; rules: ReadyRule[] }>();

/** How many words before a word may deny it, within one clause. */
const denialReach = 9;

/**
 * Finds words that blame a place, name people by a lack, claim causes that answers of one time cannot show,
 * put places in an order, or need a course in statistics. Advice for a writer, and the rule for every text of
 * Weft's own. A language without a list gives no advice.
 *
 * @example
 * lintWords('Market is a bad neighborhood.', 'en')[0]; // { kind: 'blame', text: 'bad', start: 12, end: 15, … }
 */
export function lintWords(text: string, language: string, options: PlainWordsOptions = {}): WordAdvice[] {
  const known = language.toLowerCase().split('-')[0]!;
  if (!(known in lists)) return [];
  const { crossSectional = true, audience = 'analysts' } = options;
  const { denials, rules } = readied(known as PlainWordsLanguage);
  const words = wordsIn(text, known as PlainWordsLanguage);
  const found: WordAdvice[] = [];
  const add = (rule: WordRule, start: number, end: number): void => {
    if (found.some((one) => start < one.end && one.start < end)) return;
    const { kind, says, instead } = rule;
    found.push({ start, end, text: text.slice(start, end), kind, says, instead });
  };
  for (const one of rules) {
    const { rule } = one;
    if (rule.kind === 'causal' && !crossSectional) continue;
    if (rule.kind === 'jargon' && audience !== 'members') continue;
    for (const phrase of one.phrases)
      for (let at = 0; at + phrase.length <= words.length; at++) {
        const last = at + phrase.length - 1;
        if (!phrase.every((test, i) => test(words[at + i]!))) continue;
        if (words[at]!.sentence !== words[last]!.sentence) continue;
        if (one.near && !isNear(words, at, last, one.near, rule.reach ?? 3)) continue;
        if (at > 0 && one.notAfter.some((test) => test(words[at - 1]!))) continue;
        if (last + 1 < words.length && one.notBefore.some((test) => test(words[last + 1]!))) continue;
        if (!rule.evenDenied && isDenied(words, at, denials)) continue;
        add(rule, words[at]!.start, words[last]!.end);
      }
    if (rule.pattern)
      for (const match of text.matchAll(new RegExp(rule.pattern, 'giu')))
        add(rule, match.index, match.index + match[0].length);
  }
  return found.sort((a, b) => a.start - b.start);
}

function isNear(
  words: readonly Word[],
  first: number,
  last: number,
  tests: readonly WordTest[],
  reach: number,
): boolean {
  for (let i = Math.max(0, first - reach); i <= Math.min(words.length - 1, last + reach); i++) {
    if (i >= first && i <= last) continue;
    if (words[i]!.sentence === words[first]!.sentence && tests.some((test) => test(words[i]!))) return true;
  }
  return false;
}

function isDenied(words: readonly Word[], at: number, denials: readonly WordTest[]): boolean {
  for (let i = Math.max(0, at - denialReach); i < at; i++)
    if (words[i]!.clause === words[at]!.clause && denials.some((test) => test(words[i]!))) return true;
  return false;
}

function readied(language: PlainWordsLanguage): { denials: WordTest[]; rules: ReadyRule[] } {
  const known = ready.get(language);
  if (known) return known;
  const list = lists[language];
  const one = (entry: string): WordTest => phraseTests(entry, language)[0]!;
  const made = {
    denials: each(list.denials).map(one),
    rules: list.rules.map(
      (rule): ReadyRule => ({
        rule,
        phrases: each(rule.find).map((phrase) => phraseTests(phrase, language)),
        near: rule.near ? each(rule.near).map(one) : null,
        notAfter: each(rule.notAfter).map(one),
        notBefore: each(rule.notBefore).map(one),
      }),
    ),
  };
  ready.set(language, made);
  return made;
}

function each(phrases = ''): string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.split(' ').length - a.split(' ').length);
}
