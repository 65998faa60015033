import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { absenceInWords } from '../src/asked/absence-words.ts';
import { type RespondentWord, respondentCatalogues } from '../src/index.ts';
import { absenceLabels } from '../src/xlsform/absence-labels.ts';

const names = Object.keys(respondentCatalogues.en.messages) as RespondentWord[];
const catalogues = Object.values(respondentCatalogues);

interface Part {
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  readonly pluralType?: string;
}

/** The names of arguments in a message, and the plural forms it writes. */
function parts(message: string, language: string): { arguments: Set<string>; plurals: string[][] } {
  const found = { arguments: new Set<string>(), plurals: [] as string[][] };
  const walk = (ast: readonly Part[]) => {
    for (const part of ast) {
      if (part.options) {
        found.arguments.add(part.value!);
        if (part.pluralType) found.plurals.push(Object.keys(part.options));
        for (const option of Object.values(part.options)) walk(option.value);
      } else if ((part as { type?: number }).type === 1) found.arguments.add(part.value!);
    }
  };
  walk(new IntlMessageFormat(message, language).getAst() as unknown as Part[]);
  return found;
}

const sample = {
  questions: 10,
  minutes: 3,
  limit: 10,
  length: 8,
  count: 3,
  answered: 4,
  number: 4,
  total: 10,
  seconds: 20,
  community: 'Millbrook',
  organization: 'Millbrook Library',
  date: '1 May',
  contact: 'library@example.org',
  code: 'K7M4',
  address: 'example.org/r',
  text: 'x',
  place: 'Elm Street',
  language: 'English',
};

describe('the words on a respondent’s pages', () => {
  for (const { language, messages, status } of catalogues) {
    it(`are complete in ${language}: every name, nothing else, no empty text`, () => {
      expect(Object.keys(messages)).toEqual(names);
      for (const name of names) {
        expect(messages[name].trim(), name).not.toBe('');
        if (language !== 'en' && !['reader.error'].includes(name))
          expect(messages[name], name).not.toBe(respondentCatalogues.en.messages[name]);
        if (language === 'ar') expect(messages[name], name).toMatch(/\p{Script=Arabic}/u);
      }
      expect(status).toBe(language === 'en' ? 'source' : 'machine');
    });

    it(`are ICU messages with the same arguments, and every plural of ${language}`, () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const name of names) {
        const { arguments: used, plurals } = parts(messages[name], language);
        expect([...used].sort(), name).toEqual(
          [...parts(respondentCatalogues.en.messages[name], 'en').arguments].sort(),
        );
        for (const written of plurals)
          expect(
            forms.filter((form) => !written.includes(form) && !(language === 'es' && form === 'many')),
            name,
          ).toEqual([]);
      }
    });

    it(`read as sentences in ${language}, whatever the number`, () => {
      for (const name of names)
        for (const count of [0, 1, 2, 3, 11, 100]) {
          const said = String(
            new IntlMessageFormat(messages[name], language).format({
              ...sample,
              count,
              seconds: count,
              minutes: count,
              answered: count,
            }),
          );
          expect(said, name).not.toMatch(/[{}#]|undefined/);
        }
    });
  }

  it('hold what every page needs', () => {
    for (const page of [
      'welcome',
      'consent',
      'code',
      'place',
      'question',
      'answer',
      'button',
      'later',
      'offline',
      'review',
      'thanks',
      'withdraw',
      'closed',
      'error',
      'kiosk',
      'reader',
      'foot',
    ])
      expect(
        names.some((name) => name.startsWith(`${page}.`)),
        page,
      ).toBe(true);
  });

  it('say ways of not answering as forms do, and a file with these words is read back as such', () => {
    for (const { language, messages } of catalogues)
      for (const absence of ['dontKnow', 'refused', 'notApplicable'] as const) {
        expect(absenceLabels[absence][language]).toBe(messages[`answer.${absence}`]);
        expect(absenceInWords(messages[`answer.${absence}`]), messages[`answer.${absence}`]).toBe(absence);
      }
  });
});
