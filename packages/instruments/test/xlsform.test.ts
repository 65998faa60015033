import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkKeys,
  exportXlsForm,
  type Instrument,
  InstrumentError,
  type Item,
  importXlsForm,
  library,
  type Sheet,
  sourceTexts,
  translate,
} from '../src/index.ts';
import { clinicForm, generator, mutated } from './forms.ts';

const full = process.env.WEFT_TRIALS === '1';
const read = (sheets: readonly Sheet[]) => importXlsForm(sheets, { file: 'form.xlsx' });

const edited = (instrument: Instrument, name: string, how: (item: Item) => Item): Instrument => ({
  ...instrument,
  items: instrument.items.map((item) => (item.name === name ? how(item) : item)),
});

const textsIn = (instrument: Instrument) => sourceTexts(instrument).map(({ key, text }) => [key, text]);

describe('an instrument as an XLSForm', () => {
  for (const { key, instrument, translations } of library)
    it(`comes back as it went: ${key}`, () => {
      const sheets = exportXlsForm(instrument, translations, { version: 'v1' });
      const back = read(sheets);
      expect(back.instrument).toEqual(instrument);
      expect(back.version).toBe('v1');
      expect(back.translations.every(({ status, version }) => status === 'draft' && version === 'v1')).toBe(
        true,
      );
      for (const language of ['es', 'ar']) {
        expect(textsIn(translate(back.instrument, back.translations, language).instrument)).toEqual(
          textsIn(translate(instrument, translations, language).instrument),
        );
      }
      expect(exportXlsForm(back.instrument, back.translations, { version: 'v1' })).toEqual(sheets);
      expect(exportXlsForm(back.instrument, back.translations, { base: sheets })).toEqual(sheets);
    });

  it('has the columns other programs look for', () => {
    const { instrument, translations } = library[0]!;
    const [survey, choices, settings] = exportXlsForm(instrument, translations);
    expect(survey!.rows[0]).toEqual([
      'type',
      'name',
      'label::English (en)',
      'label::Español (es)',
      'label::العربية (ar)',
    ]);
    expect(survey!.rows.filter(([type]) => type === 'select_one agreement')).toHaveLength(5);
    expect(choices!.rows.filter(([list]) => list === 'likelihood').map(([, name]) => name)).toEqual([
      ...['1', '2', '3', '4', '5'],
      'dont_know',
      'prefer_not',
    ]);
    expect(settings!.rows[1]!.at(-1)).toBe('English (en)');
  });

  it('comes back as it went, whatever is asked', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((made) => made.trim())
      .filter((made) => made !== '');
    const item = fc.record(
      {
        text,
        hint: text,
        reversed: fc.boolean(),
        minimum: fc.integer({ min: -2, max: 2 }),
        steps: fc.integer({ min: 2, max: 7 }),
        labeled: fc.boolean(),
        list: fc.constantFrom('a', 'b', undefined),
        favorable: fc.constantFrom('agree' as const, 'disagree' as const),
        offers: fc.subarray(['dontKnow', 'refused', 'notApplicable'] as const),
        scale: fc.constantFrom('one', 'two'),
        standing: fc.constantFrom('tested' as const, 'quarantined' as const),
      },
      { requiredKeys: ['reversed', 'minimum', 'steps', 'labeled', 'scale'] },
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), text, (made, name) => {
        const instrument: Instrument = {
          name,
          scales: ['one', 'two'].map((scale) => ({
            name: scale,
            role: 'other',
            title: `On ${scale}`,
            lowEnd: 'less',
            highEnd: 'more',
          })),
          items: made.map(({ minimum, steps, labeled, list, ...rest }, index) => ({
            ...(Object.fromEntries(
              Object.entries(rest).filter(([, value]) => value !== undefined),
            ) as unknown as Item),
            name: `q${index}`,
            column: `Q ${index}`,
            options: {
              minimum,
              maximum: minimum + steps - 1,
              ...(labeled ? { labels: Array.from({ length: steps }, (_, at) => `step ${at}`) } : {}),
              ...(list === undefined ? {} : { list }),
            },
          })),
          absencePolicy: library[0]!.instrument.absencePolicy,
        };
        const back = read(exportXlsForm(instrument));
        expect(back.instrument).toEqual(instrument);
        expect(exportXlsForm(back.instrument, back.translations)).toEqual(exportXlsForm(instrument));
      }),
      { numRuns: full ? 2000 : 150 },
    );
  });
});

describe('a form made elsewhere', () => {
  it('is read: items, scales, languages, ways of not answering; the rest is listed', () => {
    const { instrument, translations, otherQuestions, version } = read(clinicForm);
    expect(instrument).toMatchObject({ name: 'Clinic', language: 'en' });
    expect(version).toBe('2024-1');
    expect(instrument.scales).toMatchObject([{ name: 'trust', role: 'trust', title: 'About neighbors' }]);
    expect(instrument.items.map(({ name, scale, hint, offers }) => [name, scale, hint, offers])).toEqual([
      ['t1', 'trust', 'think of a week', ['dontKnow']],
      ['t2', 'trust', undefined, ['dontKnow']],
    ]);
    expect(instrument.items[0]!.options).toMatchObject({ minimum: 1, maximum: 5, list: 'agree5' });
    expect(translate(instrument, translations, 'es').instrument.items[1]!.text).toBe('La gente no habla.');
    expect(otherQuestions.map(({ name, why }) => [name, why])).toEqual([
      ['start', 'not-one-choice'],
      ['welcome', 'not-one-choice'],
      ['age', 'not-one-choice'],
      ['child_name', 'not-one-choice'],
      ['owner', 'not-in-a-scale'],
      ['reach', 'not-one-choice'],
      ['score', 'not-one-choice'],
    ]);
    expect(checkKeys(instrument).map(({ code }) => code)).toEqual(['meaning-not-said', 'meaning-not-said']);
  });

  it('goes out cell for cell when nothing changed', () => {
    const { instrument, translations } = read(clinicForm);
    expect(exportXlsForm(instrument, translations, { base: clinicForm })).toEqual(clinicForm);
  });

  it('changes where the instrument changed, and nowhere else', () => {
    const { instrument, translations } = read(clinicForm);
    const out = exportXlsForm(
      edited(instrument, 't1', (item) => ({ ...item, text: 'People here share.' })),
      translations,
      {
        base: clinicForm,
      },
    );
    const differing = clinicForm.flatMap(({ rows }, sheet) =>
      rows.flatMap((row, at) =>
        row.flatMap((cell, column) => (out[sheet]!.rows[at]![column] === cell ? [] : [[sheet, at, column]])),
      ),
    );
    expect(differing).toEqual([[0, 5, 2]]);
    expect(out).toHaveLength(clinicForm.length);
  });

  it('keeps keys, new items, new answers and new languages in the form, with all that was there', () => {
    const { instrument, translations } = read(clinicForm);
    const keyed = edited(instrument, 't2', (item) => ({ ...item, favorable: 'disagree', reversed: true }));
    const more: Instrument = {
      ...keyed,
      items: [
        ...keyed.items,
        {
          name: 't3',
          column: 't3',
          text: 'People here feel safe.',
          scale: 'trust',
          reversed: false,
          options: { minimum: 1, maximum: 3, labels: ['No', 'Partly', 'Yes'], list: 'agree5' },
        },
      ],
    };
    const arabic = {
      key: 'item/t1',
      language: 'ar',
      version: '',
      revision: 1,
      status: 'draft',
      text: 'الناس هنا يساعدون',
    } as const;
    const out = exportXlsForm(more, [...translations, arabic], { base: clinicForm });
    const back = read(out);
    expect(back.instrument.items).toEqual(more.items);
    expect(translate(back.instrument, back.translations, 'ar').instrument.items[0]!.text).toBe(arabic.text);
    for (const [index, { rows }] of clinicForm.entries())
      for (const [at, row] of rows.entries())
        if (at > 0) expect(out[index]!.rows[at]!.slice(0, row.length)).toEqual(row);
    expect(exportXlsForm(back.instrument, back.translations, { base: out })).toEqual(out);
  });

  it('takes an item out with its row only', () => {
    const { instrument, translations } = read(clinicForm);
    const fewer = { ...instrument, items: instrument.items.filter(({ name }) => name !== 't2') };
    const [survey] = exportXlsForm(fewer, translations, { base: clinicForm });
    expect(survey!.rows).toEqual(clinicForm[0]!.rows.filter((row) => row[1] !== 't2'));
  });

  it('turns round answers that run from most to least', () => {
    const down = clinicForm.map((sheet) =>
      sheet.name === 'choices'
        ? {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row[0] === 'agree5' && row[1] !== '99'
                ? [row[0], String(6 - Number(row[1])), ...row.slice(2)]
                : row,
            ),
          }
        : sheet,
    );
    const { instrument } = read(down);
    expect(instrument.items.map(({ reversed }) => reversed)).toEqual([true, true]);
    expect(instrument.items[0]!.options!.labels![0]).toBe('Strongly agree');
    expect(exportXlsForm(instrument, read(down).translations, { base: down })).toEqual(down);
  });
});

describe('a form with a mistake', () => {
  const replaced = (sheet: number, row: number, column: number, text: string): Sheet[] =>
    clinicForm.map((one, at) =>
      at === sheet
        ? {
            ...one,
            rows: one.rows.map((cells, index) =>
              index === row ? cells.map((cell, position) => (position === column ? text : cell)) : cells,
            ),
          }
        : one,
    );
  const refusal = (sheets: readonly Sheet[]): InstrumentError => {
    try {
      read(sheets);
    } catch (error) {
      if (error instanceof InstrumentError) return error;
      throw error;
    }
    throw new Error('it was read');
  };
  const cases: [string, Sheet[], object, RegExp][] = [
    ['no survey', clinicForm.slice(1), { sheet: 'survey', code: 'xlsform-sheet' }, /survey, choices/],
    ['no type column', replaced(0, 0, 0, 'kind'), { sheet: 'Survey', row: 1, column: 'type' }, /type, name/],
    ['an unknown list', replaced(0, 5, 0, 'select_one agree6'), { row: 6, column: 'type' }, /agree5/],
    ['a group not closed', replaced(0, 7, 0, 'note'), { row: 8, column: 'name' }, /name/],
    ['a group closed twice', replaced(0, 10, 0, 'end group'), { row: 11, column: 'type' }, /pairs/],
    ['a group left open', replaced(0, 13, 0, 'begin_group'), { row: 14, column: 'type' }, /end_group/],
    ['a name used twice', replaced(0, 6, 1, 't1'), { row: 7, column: 'name' }, /another name/],
    ['a name that is none', replaced(0, 6, 1, 'my item'), { row: 7, column: 'name' }, /letters/],
    ['a choice twice', replaced(1, 2, 1, '1'), { sheet: 'choices', row: 3, column: 'name' }, /another name/],
    ['a choice without a list', replaced(1, 2, 0, ''), { sheet: 'choices', row: 3 }, /list/],
    ['a cell too long', replaced(0, 2, 2, 'x'.repeat(40_000)), { row: 3, code: 'xlsform-too-large' }, /form/],
  ];
  for (const [what, sheets, where, remedy] of cases)
    it(`names the place: ${what}`, () => {
      const error = refusal(sheets);
      expect(error).toMatchObject({ file: 'form.xlsx', ...where });
      expect(error.message).toContain(`sheet "${error.sheet}"`);
      expect(error.remedy).toMatch(remedy);
    });
});

describe('fuzzed forms', () => {
  const runs = full ? 20_000 : 700;
  it(`${runs} of them: read whole, or refused by name; what was read goes out as it came`, () => {
    const random = generator(full ? (Math.random() * 2 ** 32) | 0 : 11);
    const own = exportXlsForm(library[8]!.instrument, library[8]!.translations);
    let taken = 0;
    for (let run = 0; run < runs; run++) {
      const sheets = mutated(run % 2 === 0 ? clinicForm : own, random);
      const before = JSON.stringify(sheets);
      try {
        const { instrument, translations } = read(sheets);
        taken += 1;
        expect(instrument.items.length).toBeGreaterThan(0);
        for (const item of instrument.items)
          expect(instrument.scales.some(({ name }) => name === item.scale)).toBe(true);
        if (run % 5 === 0)
          expect(JSON.stringify(exportXlsForm(instrument, translations, { base: sheets }))).toBe(before);
      } catch (error) {
        if (!(error instanceof InstrumentError)) throw error;
        expect(error.sheet, error.message).not.toBeNull();
        expect(error.remedy).not.toBe('');
      }
      expect(JSON.stringify(sheets)).toBe(before);
    }
    expect(taken).toBeGreaterThan(runs / 10);
    expect(taken).toBeLessThan(runs);
  });
});
