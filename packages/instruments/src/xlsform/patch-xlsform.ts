import type { Instrument } from '../asked/instrument.ts';
import { type AskedQuestion, askedQuestions } from '../asked/person-fact.ts';
import { currentTranslations } from '../translations/merge-translations.ts';
import { listOf, sourceTexts } from '../translations/source-texts.ts';
import type { TranslationRow } from '../translations/translation-row.ts';
import { absenceLabel } from './absence-labels.ts';
import { formLists } from './form-lists.ts';
import { importXlsForm, type XlsFormImport } from './import-xlsform.ts';
import { languageHeader, textColumns } from './languages.ts';
import { absenceNames } from './read-choices.ts';
import { openSheet, type Sheet } from './sheets.ts';
import { weftSheetName, writeFacts } from './weft-sheet.ts';

/** A sheet that can be written to, with columns added where they are missing. */
class Draft {
  readonly name: string;
  readonly rows: string[][];

  constructor(sheet: Sheet) {
    this.name = sheet.name;
    this.rows = sheet.rows.map((row) => [...row]);
    if (this.rows.length === 0) this.rows.push([]);
  }

  /** The column of that header, added past every cell where it is not there. */
  column(header: string, ...also: readonly string[]): number {
    const index = openSheet([{ name: 'x', rows: this.rows }], 'x')!.column(header, ...also);
    if (index >= 0) return index;
    const widest = Math.max(...this.rows.map((row) => row.length));
    while (this.rows[0]!.length < widest) this.rows[0]!.push('');
    this.rows[0]!.push(header);
    return this.rows[0]!.length - 1;
  }

  /** The column of texts in a language; the source language stands in the plain column where there is one. */
  textColumn(kind: string, language: string, source: string): number {
    const columns = textColumns(openSheet([{ name: 'x', rows: this.rows }], 'x')!, kind);
    if (language === source && columns.plain >= 0) return columns.plain;
    const index = columns.byLanguage.get(language);
    if (index !== undefined) return index;
    const named = columns.plain < 0 && columns.byLanguage.size > 0;
    return this.column(language === source && !named ? kind : `${kind}::${languageHeader(language)}`);
  }

  /** Writes a cell, if it does not say the same already. */
  write(row: number, column: number, text: string): void {
    const cells = this.rows[row]!;
    if ((cells[column] ?? '').trim() === text) return;
    while (cells.length <= column) cells.push('');
    cells[column] = text;
  }
}

interface Words {
  readonly languages: readonly string[];
  readonly source: string;
  text(key: string, language: string): string | undefined;
}

/**
 * The form an instrument came from, with what changed in the instrument written into it. Rows and columns that
 * nobody touched stay as they are, cell for cell.
 */
export function patchForm(
  base: readonly Sheet[],
  instrument: Instrument,
  translations: readonly TranslationRow[],
): Sheet[] {
  const before = importXlsForm(base, { file: instrument.name });
  const words = wordsOf(instrument, translations, before);
  const survey = new Draft(base.find((sheet) => sheet.name.trim().toLowerCase() === 'survey')!);
  const found = base.find((sheet) => sheet.name.trim().toLowerCase() === 'choices');
  const choices = new Draft(found ?? { name: 'choices', rows: [['list_name', 'name']] });
  const old = new Map(askedQuestions(before.instrument).map((item) => [item.name, item]));
  const rowOf = new Map(itemRows(survey, old));
  const asked = askedQuestions(instrument);
  const relisted = asked.filter((item) => {
    const was = old.get(item.name);
    return !was || !sameAnswers(was, item);
  });
  const taken = new Set(
    choices.rows.slice(1).map((row) => (row[choices.column('list_name', 'list')] ?? '').trim()),
  );
  const { lists, ofItem } = formLists(
    {
      items: instrument.items.filter((item) => relisted.includes(item)),
      facts: (instrument.facts ?? []).filter((fact) => relisted.includes(fact)),
    },
    taken,
  );
  for (const item of asked) {
    const list = ofItem.get(item.name);
    const type = list === undefined ? 'integer' : `select_one ${list}`;
    let row = rowOf.get(item.name);
    if (row === undefined) {
      row = survey.rows.push([]) - 1;
      survey.write(row, survey.column('type'), type);
      survey.write(row, survey.column('name', 'value'), item.name);
    } else if (relisted.includes(item)) survey.write(row, survey.column('type'), type);
    if (item.text !== undefined || old.get(item.name)?.text !== undefined)
      writeWords(survey, row, 'label', `item/${item.name}`, words);
    if (item.hint !== undefined || old.get(item.name)?.hint !== undefined)
      writeWords(survey, row, 'hint', `item/${item.name}/hint`, words);
  }
  for (const list of lists) {
    const add = (name: string, label: (language: string) => string | undefined) => {
      const row = choices.rows.push([]) - 1;
      choices.write(row, choices.column('list_name', 'list'), list.name);
      choices.write(row, choices.column('name', 'value'), name);
      for (const language of words.languages)
        choices.write(row, choices.textColumn('label', language, words.source), label(language) ?? '');
    };
    list.labels.forEach((label, index) => {
      const code = list.minimum + index;
      add(String(code), (language) =>
        list.translated && language !== words.source
          ? words.text(`answers/${list.key}/${code}`, language)
          : label,
      );
    });
    for (const absence of list.offers)
      add(absenceNames[absence], (language) => absenceLabel(absence, language));
  }
  writeChoiceWords(choices, before, instrument, relisted, words);
  const kept = new Set(asked.map(({ name }) => name));
  const removed = [...rowOf].filter(([name]) => !kept.has(name)).map(([, row]) => row);
  const rows = survey.rows.filter((_, index) => !removed.includes(index));
  const patched = base.map((sheet) => {
    if (sheet.name === survey.name) return { name: sheet.name, rows };
    if (sheet === found) return { name: sheet.name, rows: choices.rows };
    return sheet;
  });
  if (!found && choices.rows.length > 1) patched.push({ name: 'choices', rows: choices.rows });
  return saysTheSame(patched, instrument, translations)
    ? patched
    : withFacts(patched, instrument, translations);
}

function wordsOf(
  instrument: Instrument,
  translations: readonly TranslationRow[],
  before: XlsFormImport,
): Words {
  const source = before.instrument.language ?? instrument.language ?? 'en';
  const own = new Map(sourceTexts(instrument).map(({ key, text }) => [key, text]));
  const languages = [source, ...new Set(translations.map(({ language }) => language))].filter(
    (language, index, all) => all.indexOf(language) === index,
  );
  const current = new Map(
    languages.map((language) => [language, currentTranslations(translations, language)] as const),
  );
  return {
    languages,
    source,
    text: (key, language) => (language === source ? own.get(key) : current.get(language)!.get(key)?.text),
  };
}

function writeWords(draft: Draft, row: number, kind: string, key: string, words: Words): void {
  for (const language of words.languages) {
    const text = words.text(key, language);
    if (text !== undefined) draft.write(row, draft.textColumn(kind, language, words.source), text);
    else if (language === words.source) draft.write(row, draft.textColumn(kind, language, words.source), '');
  }
}

/** The rows of the survey that hold the items. */
function itemRows(survey: Draft, items: ReadonlyMap<string, AskedQuestion>): [string, number][] {
  const name = survey.column('name', 'value');
  const type = survey.column('type');
  return survey.rows.flatMap((cells, row): [string, number][] => {
    const named = (cells[name] ?? '').trim();
    const bracket = /^(?:begin|end)[ _]/i.test((cells[type] ?? '').trim());
    return row > 0 && !bracket && items.has(named) ? [[named, row]] : [];
  });
}

function sameAnswers(before: AskedQuestion, after: AskedQuestion): boolean {
  const { labels: a = [], ...from } = before.options ?? { minimum: 0, maximum: 0 };
  const { labels: b = [], ...to } = after.options ?? { minimum: 0, maximum: 0 };
  return (
    from.minimum === to.minimum &&
    from.maximum === to.maximum &&
    a.join('\n') === b.join('\n') &&
    (before.offers ?? []).join() === (after.offers ?? []).join()
  );
}

/** Translations of choices whose list stayed. */
function writeChoiceWords(
  choices: Draft,
  before: XlsFormImport,
  instrument: Instrument,
  relisted: readonly AskedQuestion[],
  words: Words,
): void {
  const known = new Map(before.translations.map((row) => [`${row.language} ${row.key}`, row.text]));
  const positions = before.choiceRows;
  for (const item of askedQuestions(instrument)) {
    if (relisted.includes(item)) continue;
    for (const [code, row] of positions.get(item.name) ?? [])
      for (const language of words.languages) {
        if (language === words.source) continue;
        const key = `answers/${listOf(item)}/${code}`;
        const text = words.text(key, language);
        if (text === undefined || known.get(`${language} ${key}`) === text) continue;
        choices.write(row, choices.textColumn('label', language, words.source), text);
      }
  }
}

function plainFacts(
  made: XlsFormImport | { instrument: Instrument; translations: readonly TranslationRow[] },
): string {
  const { instrument, translations } = made;
  const byName = (a: AskedQuestion, b: AskedQuestion) => (a.name < b.name ? -1 : 1);
  const items = [...instrument.items].sort(byName);
  const facts = [...(instrument.facts ?? [])].sort(byName);
  const languages = [...new Set(translations.map(({ language }) => language))].sort();
  const keys = sourceTexts(instrument).map(({ key }) => key);
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : value !== null && typeof value === 'object'
        ? Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, inner]) => [name, sorted(inner)])
        : value;
  return JSON.stringify([
    sorted({ ...instrument, items, facts }),
    languages.map((language) => {
      const current = currentTranslations(translations, language);
      return [language, keys.sort().map((key) => current.get(key)?.text ?? '')];
    }),
  ]);
}

function saysTheSame(
  sheets: readonly Sheet[],
  instrument: Instrument,
  translations: readonly TranslationRow[],
): boolean {
  try {
    const again = importXlsForm(sheets, { file: instrument.name });
    return plainFacts(again) === plainFacts({ instrument, translations });
  } catch {
    return false;
  }
}

function withFacts(
  sheets: readonly Sheet[],
  instrument: Instrument,
  translations: readonly TranslationRow[],
): Sheet[] {
  const facts = writeFacts(instrument, translations);
  const isWeft = ({ name }: Sheet) => name.trim().toLowerCase() === weftSheetName;
  return sheets.some(isWeft)
    ? sheets.map((sheet) => (isWeft(sheet) ? { ...facts, name: sheet.name } : sheet))
    : [...sheets, facts];
}
