import type { Instrument } from '../asked/instrument.ts';
import type { AskedQuestion } from '../asked/person-fact.ts';
import { currentTranslations } from './merge-translations.ts';
import { listOf, type SourceText, sourceTexts } from './source-texts.ts';
import type { TranslationRow, TranslationStatus } from './translation-row.ts';

/** An instrument in another language, and what is still in the language it was written in. */
export interface TranslatedInstrument {
  readonly instrument: Instrument;
  readonly missing: readonly SourceText[];
  /** Keys whose source changed after they were translated. */
  readonly stale: readonly string[];
  /** How many texts stand at each status. */
  readonly statuses: Readonly<Record<TranslationStatus, number>>;
}

/**
 * The instrument in another language. Where words are missing the source stands in their place and the key is
 * listed; names, codes, keys and scales are never touched.
 *
 * @example
 * translate(entry.instrument, entry.translations, 'es').instrument.items[0].text
 * // 'La gente de esta cuadra se echa una mano.'
 */
export function translate(
  instrument: Instrument,
  rows: readonly TranslationRow[],
  language: string,
  versions?: readonly string[],
): TranslatedInstrument {
  const statuses = { missing: 0, machine: 0, draft: 0, checked: 0, source: 0 };
  const own = language === (instrument.language ?? 'en');
  const current = own ? new Map<string, TranslationRow>() : currentTranslations(rows, language, versions);
  const texts = sourceTexts(instrument);
  const missing: SourceText[] = [];
  const stale: string[] = [];
  for (const source of texts) {
    const row = current.get(source.key);
    if (own) statuses.source += 1;
    else if (row) {
      statuses[row.status] += 1;
      if (row.source !== undefined && row.source !== source.text) stale.push(source.key);
    } else {
      statuses.missing += 1;
      missing.push(source);
    }
  }
  const say = (key: string, text: string) => current.get(key)?.text ?? text;
  const optional = <K extends string>(field: K, key: string, text: string | undefined) =>
    (text === undefined ? {} : { [field]: say(key, text) }) as { [P in K]?: string };
  const inOtherWords = <Q extends AskedQuestion>(question: Q): Q => ({
    ...question,
    ...optional('text', `item/${question.name}`, question.text),
    ...optional('hint', `item/${question.name}/hint`, question.hint),
    ...(question.options?.labels
      ? {
          options: {
            ...question.options,
            labels: question.options.labels.map((label, index) =>
              say(`answers/${listOf(question)}/${question.options!.minimum + index}`, label),
            ),
          },
        }
      : {}),
  });
  return {
    missing,
    stale,
    statuses,
    instrument: {
      ...instrument,
      language,
      name: say('instrument/name', instrument.name),
      ...optional('introduction', 'instrument/introduction', instrument.introduction),
      scales: instrument.scales.map((scale) => ({
        ...scale,
        title: say(`scale/${scale.name}/title`, scale.title),
        lowEnd: say(`scale/${scale.name}/low`, scale.lowEnd),
        highEnd: say(`scale/${scale.name}/high`, scale.highEnd),
        ...optional('instruction', `scale/${scale.name}/instruction`, scale.instruction),
      })),
      items: instrument.items.map((item) => inOtherWords(item)),
      ...(instrument.facts ? { facts: instrument.facts.map((fact) => inOtherWords(fact)) } : {}),
    },
  };
}

/**
 * The rows a translator is given: every text of the instrument in one language, with the words there are, or
 * as `missing` with none.
 */
export function translationSheet(
  instrument: Instrument,
  rows: readonly TranslationRow[],
  language: string,
  version: string,
): TranslationRow[] {
  const current = currentTranslations(rows, language);
  return sourceTexts(instrument).map(({ key, text }) => {
    const row = current.get(key);
    return row
      ? { ...row, source: text }
      : { key, language, version, revision: 0, status: 'missing', text: '', source: text };
  });
}
