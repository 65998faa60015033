import type { Item, OfferedAbsence, Options } from './item.ts';

/**
 * An optional question about the person who answers, asked last: how old, how long here. It belongs to no scale
 * and counts in no score. Its answers are codes from `options.minimum`; they serve to see who is missing and to
 * compare like with like, and are shown of nobody.
 */
export interface PersonFact {
  readonly name: string;
  readonly column: string;
  readonly text: string;
  readonly hint?: string;
  readonly options: Options;
  readonly offers: readonly OfferedAbsence[];
}

/** What items and facts about the person have in common: a question, its answers, and ways of not answering. */
export type AskedQuestion = Pick<Item, 'name' | 'column' | 'text' | 'hint' | 'options' | 'offers'>;

/**
 * Every question in the order of asking: the items, then the facts about the person.
 *
 * @example
 * askedQuestions(instrument).at(-1)?.name // 'about_language'
 */
export function askedQuestions({
  items,
  facts = [],
}: {
  readonly items: readonly Item[];
  readonly facts?: readonly PersonFact[];
}): readonly AskedQuestion[] {
  return [...items, ...facts];
}
