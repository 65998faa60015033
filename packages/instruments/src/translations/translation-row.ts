/**
 * How far a translation has come: `missing` (no words), `machine` (a machine wrote it and nobody read it),
 * `draft` (a person wrote it), `checked` (a second person compared it with the source), `source` (the words
 * that the others are made from).
 */
export type TranslationStatus = 'missing' | 'machine' | 'draft' | 'checked' | 'source';

/**
 * The words of one part of an instrument in one language. Rows are only ever added: the same `key`,
 * `language` and `version` with a higher `revision` stands before the older ones, which stay.
 *
 * - `key` says which words: `item/lend_hand`, `item/lend_hand/hint`, `answers/agreement/1`,
 *   `scale/trust/title`, `instrument/introduction` (see `sourceTexts`).
 * - `source` is the text that was translated, so that a changed source shows.
 * - `backTranslation` is what someone else made of the translation in the source language.
 */
export interface TranslationRow {
  readonly key: string;
  readonly language: string;
  readonly version: string;
  readonly revision: number;
  readonly status: TranslationStatus;
  readonly text: string;
  readonly source?: string;
  readonly backTranslation?: string;
  readonly note?: string;
}

export const translationStatuses: readonly TranslationStatus[] = [
  'missing',
  'machine',
  'draft',
  'checked',
  'source',
];
