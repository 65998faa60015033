import type { Instrument } from '../asked/instrument.ts';
import { type AskedQuestion, askedQuestions } from '../asked/person-fact.ts';

/** One text of an instrument that a respondent or a reader sees, under the key its translations have. */
export interface SourceText {
  readonly key: string;
  readonly text: string;
}

/** The name under which the answers of a question are translated: its list, or the question itself. */
export const listOf = (item: AskedQuestion): string => item.options?.list ?? item.name;

/**
 * Every text of an instrument with its key, in the order of asking; texts that several items share (the
 * answers of one list) stand once.
 *
 * @example
 * sourceTexts(cohesionAndControl)[0] // { key: 'instrument/name', text: 'Cohesion and control, short' }
 */
export function sourceTexts(instrument: Instrument): SourceText[] {
  const texts = new Map<string, string>();
  const add = (key: string, text: string | undefined) => {
    if (text !== undefined && text !== '' && !texts.has(key)) texts.set(key, text);
  };
  add('instrument/name', instrument.name);
  add('instrument/introduction', instrument.introduction);
  for (const scale of instrument.scales) {
    add(`scale/${scale.name}/title`, scale.title);
    add(`scale/${scale.name}/low`, scale.lowEnd);
    add(`scale/${scale.name}/high`, scale.highEnd);
    add(`scale/${scale.name}/instruction`, scale.instruction);
  }
  for (const item of askedQuestions(instrument)) {
    add(`item/${item.name}`, item.text);
    add(`item/${item.name}/hint`, item.hint);
    item.options?.labels?.forEach((label, index) => {
      add(`answers/${listOf(item)}/${item.options!.minimum + index}`, label);
    });
  }
  return [...texts].map(([key, text]) => ({ key, text }));
}

/**
 * Whether people who answer see the text of this key; the others (the name of the instrument, the titles and ends
 * of scales) stand on pages for readers of results.
 *
 * @example
 * seenByRespondents('instrument/name') // false
 */
export const seenByRespondents = (key: string): boolean =>
  /^(instrument\/introduction$|scale\/.+\/instruction$|item\/|answers\/)/.test(key);
