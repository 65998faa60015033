/** What is wrong with a word on a page about a community. */
export type PlainWordsKind = 'blame' | 'causal' | 'rank' | 'jargon' | 'adjective-about-people';

/** Languages that have a list. */
export type PlainWordsLanguage = 'en' | 'es' | 'ar';

/**
 * A rule of the linter, as data. `find` and its kin hold phrases of plain words, parted by commas. In a word `*` at the end stands for
 * any ending, `@` for the Spanish endings o, a, os, as, and `+` for nothing, s or es. Case, accents and, in
 * Arabic, vowel marks, the article, joined prepositions and joined pronouns make no difference.
 */
export interface WordRule {
  readonly kind: PlainWordsKind;
  readonly find: string;
  /** Source of a regular expression over the text as it stands, for what is not a word: "p < .05". */
  readonly pattern?: string;
  /** Found only where one of these words stands within `reach` words in the same sentence. */
  readonly near?: string;
  readonly reach?: number;
  /** Right after one of these, or right before them, the words mean something else. */
  readonly notAfter?: string;
  readonly notBefore?: string;
  /** Blame stays blame when it is denied; for the others "not", "no", "never" before it make it right. */
  readonly evenDenied?: boolean;
  /** Why, in a sentence for the writer. */
  readonly says: string;
  /** What to write instead. */
  readonly instead: string;
}

/** The rules of a language, with its words for denying. */
export interface WordList {
  readonly language: PlainWordsLanguage;
  readonly denials: string;
  readonly rules: readonly WordRule[];
}
