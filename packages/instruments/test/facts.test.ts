import { describe, expect, it } from 'vitest';
import {
  askedQuestions,
  checkInstrument,
  chooseFacts,
  codebook,
  codebookHtml,
  diffInstruments,
  exportXlsForm,
  freeze,
  importXlsForm,
  library,
  readyFacts,
  scoredInstrument,
  sourceTexts,
  translate,
} from '../src/index.ts';

const names = ['about_age', 'about_since', 'about_home', 'about_language'];
const withFacts = library.map((entry) => {
  const kind = entry.kinds[0]!;
  const { instrument, translations } = chooseFacts(entry.instrument, kind, names);
  return {
    ...entry,
    kind,
    plain: entry.instrument,
    instrument,
    words: [...entry.translations, ...translations],
  };
});

describe('facts about the person', () => {
  for (const { key, kind, plain, instrument, words } of withFacts) {
    it(`are asked last, in three languages, in no scale: ${key}`, () => {
      const wanted = readyFacts[kind].map(({ name }) => name);
      expect(askedQuestions(instrument).map(({ name }) => name)).toEqual([
        ...plain.items.map(({ name }) => name),
        ...wanted,
      ]);
      expect(scoredInstrument(instrument).items).toEqual(plain.items);
      expect(checkInstrument(instrument)).toEqual(checkInstrument(plain));
      for (const language of ['es', 'ar']) {
        const said = translate(instrument, words, language);
        expect(said.missing).toEqual([]);
        for (const [index, fact] of said.instrument.facts!.entries()) {
          expect(fact.text).not.toBe(instrument.facts![index]!.text);
          expect(fact.options.labels).toHaveLength(instrument.facts![index]!.options.maximum);
          expect(fact.options.labels).not.toEqual(instrument.facts![index]!.options.labels);
        }
      }
    });

    it(`go to an XLSForm and come back: ${key}`, () => {
      const sheets = exportXlsForm(instrument, words);
      const types = sheets[0]!.rows.filter(([, name]) => names.includes(name!)).map(([type]) => type);
      expect(types).toEqual(instrument.facts!.map(({ name }) => `select_one ${name}`));
      const back = importXlsForm(sheets, { file: 'form.xlsx' });
      expect(back.instrument).toEqual(instrument);
      expect(back.otherQuestions.filter(({ name }) => names.includes(name))).toEqual([]);
      const arabic = translate(back.instrument, back.translations, 'ar');
      expect(arabic.instrument.facts).toEqual(translate(instrument, words, 'ar').instrument.facts);
      expect(exportXlsForm(back.instrument, back.translations, { base: sheets })).toEqual(sheets);
      const fewer = chooseFacts(back.instrument, kind, ['about_age']).instrument;
      const patched = importXlsForm(exportXlsForm(fewer, back.translations, { base: sheets }), { file: 'f' });
      expect(patched.instrument).toEqual(fewer);
      const later = exportXlsForm(instrument, words, { base: exportXlsForm(plain, words) });
      expect(importXlsForm(later, { file: 'f' }).instrument).toEqual(instrument);
    });
  }

  it('are frozen with the version; without any, an instrument is what it was', () => {
    const { plain, instrument, kind } = withFacts[0]!;
    expect(freeze(instrument).hash).not.toBe(freeze(plain).hash);
    expect(freeze(chooseFacts(instrument, kind, []).instrument).hash).toBe(freeze(plain).hash);
  });

  it('keep the words they were asked in, and facts that came with a form', () => {
    const { instrument, kind } = withFacts[0]!;
    const own = { ...instrument.facts![0]!, name: 'shift', column: 'shift', text: 'Which shift?' };
    const asked = { ...instrument, facts: [{ ...instrument.facts![0]!, text: 'Your age?' }, own] };
    const { instrument: next, translations } = chooseFacts(asked, kind, ['about_age', 'about_home']);
    expect(next.facts!.map(({ text }) => text)).toEqual([
      'Your age?',
      'Does your household own or rent your home?',
      'Which shift?',
    ]);
    expect(translations.every(({ key }) => key.includes('about_home'))).toBe(true);
  });

  it('change no comparison of scales, and are told apart in the diff', () => {
    const { plain, instrument, kind } = withFacts[0]!;
    const changed = {
      ...instrument,
      facts: instrument.facts!.map((fact, index) => (index === 0 ? { ...fact, text: 'Your age?' } : fact)),
    };
    for (const [before, after, how] of [
      [plain, instrument, 'added'],
      [instrument, chooseFacts(instrument, kind, []).instrument, 'removed'],
      [instrument, changed, 'reworded'],
    ] as const) {
      const diff = diffInstruments(before, after);
      expect(new Set(diff.changes.map((change) => change.how))).toEqual(new Set([how]));
      expect(diff.comparableItems).toEqual(plain.items.map(({ name }) => name));
      expect(Object.values(diff.comparable).every((scale) => scale === 'all')).toBe(true);
    }
  });

  it('stand in the codebook with codes and no scores, under a heading of their own', () => {
    const { instrument, words } = withFacts[0]!;
    const book = codebook(instrument, words);
    const facts = book.variables.filter(({ scale }) => scale === null);
    expect(facts.map(({ name }) => name)).toEqual(instrument.facts!.map(({ name }) => name));
    for (const { options, missing } of facts) {
      expect(options.map(({ code, score }) => [code, score])).toEqual(
        options.map((_, index) => [index + 1, null]),
      );
      expect(missing.filter(({ offered }) => offered).map(({ reason }) => reason)).toEqual(['refused']);
    }
    expect(codebookHtml(book)).toContain('<h2 id="about-person">About the person</h2>');
  });

  it('may not take the name of an item', () => {
    const { instrument } = withFacts[0]!;
    const [fact] = instrument.facts!;
    const clash = { ...instrument, facts: [{ ...fact!, name: instrument.items[0]!.name }] };
    expect(checkInstrument(clash).filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it('are texts like any other', () => {
    const keys = sourceTexts(withFacts[0]!.instrument).map(({ key }) => key);
    expect(keys).toContain('item/about_age');
    expect(keys).toContain('answers/about_age/6');
  });
});
