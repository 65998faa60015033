import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkKeys,
  currentTranslations,
  InstrumentError,
  labelsRun,
  library,
  mergeTranslations,
  referentAdvice,
  sourceTexts,
  type TranslationRow,
  type TranslationStatus,
  translate,
  translationSheet,
  translationsFromTable,
  translationsFromUnits,
  translationTable,
  translationUnits,
} from '../src/index.ts';

const languages = ['es', 'ar'] as const;
const entry = library[0]!;

/** Words by which a sentence denies, in each language: they must stand in turned items and in no other. */
const denies = {
  en: /\b(?:not|cannot|no one|never|rarely|give up)\b/i,
  es: /(?<!\p{L})(?:no|nunca|nadie|da por vencido)(?!\p{L})/iu,
  ar: /(?<!\p{L})(?:لا|لم|لن|ليس|ليسوا|يستسلم)(?!\p{L})/u,
};

describe('the languages of the library', () => {
  for (const { key, instrument, translations } of library)
    for (const language of languages)
      it(`${key} is complete in ${language}`, () => {
        const { instrument: there, missing, stale, statuses } = translate(instrument, translations, language);
        expect(missing).toEqual([]);
        expect(stale).toEqual([]);
        expect(statuses.machine, 'a machine wrote it, and it says so').toBe(sourceTexts(instrument).length);
        const script = language === 'ar' ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
        const other = language === 'ar' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
        for (const { text } of sourceTexts(there)) {
          expect(text).toMatch(script);
          expect(text).not.toMatch(other);
        }
        there.items.forEach((item, index) => {
          const source = instrument.items[index]!;
          expect({ ...item, text: '', options: null }).toEqual({ ...source, text: '', options: null });
          expect(item.text, 'translated, not copied').not.toBe(source.text);
          expect(item.options!.labels).toHaveLength(source.options!.labels!.length);
          expect(new Set(item.options!.labels).size).toBe(source.options!.labels!.length);
          expect(labelsRun(item.options!.labels!), item.name).toBe('up');
        });
        expect(checkKeys(there)).toEqual([]);
      });

  it('deny in turned items and in no others, in every language', () => {
    for (const { instrument, translations } of library)
      for (const language of ['en', ...languages] as const) {
        const there = translate(instrument, translations, language).instrument;
        for (const item of there.items)
          expect(denies[language].test(item.text!), `${language} ${item.name}: ${item.text}`).toBe(
            item.reversed,
          );
      }
  });

  it('speak of people here, in every language, but where they mean the person', () => {
    for (const { instrument, translations } of library)
      for (const language of ['en', ...languages] as const)
        for (const item of translate(instrument, translations, language).instrument.items)
          if (item.referent === 'we')
            expect(referentAdvice(item.text!, language)?.word ?? null, `${language} ${item.text}`).toBeNull();
    expect(referentAdvice('Confío en mis amigos.', 'es')?.word).toBe('Confío');
    expect(referentAdvice('أنا أثق بأصدقائي', 'ar')?.word).toBe('أنا');
    expect(referentAdvice('Die Leute hier', 'de')).toBeNull();
  });
});

const status = fc.constantFrom<TranslationStatus>('missing', 'machine', 'draft', 'checked');
const someText = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim());
const row: fc.Arbitrary<TranslationRow> = fc
  .record(
    {
      key: fc.constantFrom('item/a', 'item/b', 'answers/x/1'),
      language: fc.constantFrom('es', 'ar'),
      version: fc.constantFrom('v1', 'v2'),
      revision: fc.nat({ max: 3 }),
      status,
      text: someText,
      source: someText.filter((text) => text !== ''),
      backTranslation: someText.filter((text) => text !== ''),
      note: someText.filter((text) => text !== ''),
    },
    { requiredKeys: ['key', 'language', 'version', 'revision', 'status', 'text'] },
  )
  .map((one) =>
    one.text === '' || one.status === 'missing' ? { ...one, text: '', status: 'missing' as const } : one,
  );

describe('merging translations', () => {
  it('never deletes or changes a row that was there', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (existing, incoming) => {
        const { rows, added, unchanged, ignored } = mergeTranslations(existing, incoming);
        expect(rows.slice(0, existing.length)).toEqual(existing);
        expect(added + unchanged + ignored).toBe(incoming.length);
        expect(rows.slice(existing.length).every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  it('adds nothing the second time, and never empties a text', () => {
    fc.assert(
      fc.property(
        fc.array(row),
        fc.uniqueArray(row, { selector: ({ key, language, version }) => `${key} ${language} ${version}` }),
        (existing, incoming) => {
          const once = mergeTranslations(existing, incoming).rows;
          expect(mergeTranslations(once, incoming).rows).toEqual(once);
          for (const language of languages) {
            const before = currentTranslations(existing, language, ['v1', 'v2']);
            const after = currentTranslations(once, language, ['v1', 'v2']);
            for (const key of before.keys()) expect(after.get(key)?.text).toBeTruthy();
          }
        },
      ),
    );
  });

  it('sets a person before a machine, and the latest before the older', () => {
    const base = { key: 'item/a', language: 'es', version: 'v1', revision: 1 } as const;
    const person: TranslationRow = { ...base, status: 'draft', text: 'persona' };
    const machine: TranslationRow = { ...base, status: 'machine', text: 'máquina' };
    const rows = mergeTranslations([person], [machine]).rows;
    expect(currentTranslations(rows, 'es').get('item/a')?.text).toBe('persona');
    const again = mergeTranslations(rows, [{ ...base, status: 'draft', text: 'otra' }]).rows;
    expect(currentTranslations(again, 'es').get('item/a')?.text).toBe('otra');
    expect(again).toHaveLength(3);
  });

  it('shows what is missing and what is stale', () => {
    const some = entry.translations.filter(({ key }) => key !== 'item/close');
    const changed = {
      ...entry.instrument,
      items: entry.instrument.items.map((item) =>
        item.name === 'lend_hand' ? { ...item, text: 'People here share.' } : item,
      ),
    };
    const { missing, stale, instrument } = translate(changed, some, 'es');
    expect(missing.map(({ key }) => key)).toEqual(['item/close']);
    expect(stale).toEqual(['item/lend_hand']);
    expect(instrument.items[1]!.text).toBe(entry.instrument.items[1]!.text);
  });
});

describe('translation files', () => {
  it('come back as they went, as a table', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(translationsFromTable(translationTable(rows), 'es.csv')).toEqual(rows);
      }),
    );
  });

  it('come back as they went, as units', () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ key }) => key }), (rows) => {
        const spanish = rows.filter(({ language, note }) => language === 'es' && !note?.includes('\n'));
        const units = translationUnits(spanish, 'form', { source: 'en', target: 'es' });
        expect(translationsFromUnits(units)).toEqual(spanish);
      }),
    );
  });

  it('give a translator every text, translated or not', () => {
    const sheet = translationSheet(entry.instrument, [], 'fr', 'v1');
    expect(sheet).toHaveLength(sourceTexts(entry.instrument).length);
    expect(sheet.every((one) => one.status === 'missing' && one.source !== '')).toBe(true);
    const read = translationsFromTable(translationTable(sheet), 'fr.csv');
    expect(mergeTranslations(entry.translations, read).rows).toEqual(entry.translations);
  });

  it('name file, row and column of what is wrong', () => {
    const table = translationTable(entry.translations.slice(0, 3));
    const broken = (row: number, column: number, text: string) =>
      table.map((cells, index) =>
        index === row ? cells.map((cell, at) => (at === column ? text : cell)) : cells,
      );
    const refusal = (made: string[][]): InstrumentError => {
      try {
        translationsFromTable(made, 'es.csv');
      } catch (error) {
        if (error instanceof InstrumentError) return error;
        throw error;
      }
      throw new Error('it was read');
    };
    expect(refusal(broken(2, 4, 'finished'))).toMatchObject({ file: 'es.csv', row: 3, column: 'status' });
    expect(refusal(broken(1, 0, ''))).toMatchObject({ row: 2, column: 'key' });
    expect(refusal(broken(0, 6, 'words'))).toMatchObject({ row: 1, column: 'text' });
    expect(refusal(broken(2, 3, 'x'))).toMatchObject({ row: 3, column: 'revision' });
  });
});
