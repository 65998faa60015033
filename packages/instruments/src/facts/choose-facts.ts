import type { Instrument } from '../asked/instrument.ts';
import type { PersonFact } from '../asked/person-fact.ts';
import { type CommunityKind, libraryVersion } from '../library/library-entry.ts';
import { libraryLanguages, type Wording } from '../library/wording.ts';
import type { TranslationRow } from '../translations/translation-row.ts';
import { type FactWords, readyFacts } from './ready-facts.ts';

/** An instrument with the facts that were chosen, and their words in the other languages. */
export interface FactsChosen {
  readonly instrument: Instrument;
  readonly translations: readonly TranslationRow[];
}

const factIn = ({ name, words, answers }: FactWords, language: keyof Wording): PersonFact => ({
  name,
  column: name,
  text: words[language],
  options: {
    minimum: 1,
    maximum: answers.length,
    labels: answers.map((answer) => answer[language]),
    list: name,
  },
  offers: ['refused'],
});

function rowsOf(fact: FactWords): TranslationRow[] {
  return libraryLanguages.flatMap((language) =>
    [
      { key: `item/${fact.name}`, said: fact.words },
      ...fact.answers.map((said, index) => ({ key: `answers/${fact.name}/${index + 1}`, said })),
    ].map(
      ({ key, said }): TranslationRow => ({
        key,
        language,
        version: libraryVersion,
        revision: 1,
        status: 'machine',
        text: said[language],
        source: said.en,
      }),
    ),
  );
}

/**
 * Sets which ready-made facts about the person are asked, by name, worded for the kind of community. Facts
 * already asked keep their words, and facts that are not ready-made (from a form) stay. Nothing chosen leaves an
 * instrument without the field, so that its hash is that of one that never had it.
 *
 * @example
 * chooseFacts(instrument, 'school', ['about_age']).instrument.facts?.[0]?.text // 'How old are you?'
 */
export function chooseFacts(
  { facts: asked = [], ...instrument }: Instrument,
  kind: CommunityKind,
  chosen: readonly string[],
): FactsChosen {
  const ready = readyFacts[kind];
  const isReady = new Set(ready.map(({ name }) => name));
  const wanted = ready.filter(({ name }) => chosen.includes(name));
  const facts = [
    ...wanted.map((fact) => asked.find(({ name }) => name === fact.name) ?? factIn(fact, 'en')),
    ...asked.filter(({ name }) => !isReady.has(name)),
  ];
  return {
    instrument: { ...instrument, ...(facts.length > 0 ? { facts } : {}) },
    translations: wanted.filter(({ name }) => !asked.some((one) => one.name === name)).flatMap(rowsOf),
  };
}
