import { labelsRun } from '../asked/answer-direction.ts';
import type { Instrument } from '../asked/instrument.ts';
import type { Item } from '../asked/item.ts';
import { askedQuestions, type PersonFact } from '../asked/person-fact.ts';
import { type Scale, scaleOf } from '../asked/scale.ts';
import { roleFromName } from '../flags/plan-from-scale-flags.ts';
import { InstrumentError } from '../instrument-error.ts';
import { listOf, sourceTexts } from '../translations/source-texts.ts';
import type { TranslationRow } from '../translations/translation-row.ts';
import { languageCode, languageHeader, type TextColumns, textColumns } from './languages.ts';
import { type Choices, readChoices } from './read-choices.ts';
import { type Question, readSurvey } from './read-survey.ts';
import { checkSize, type OpenSheet, openSheet, refuse, type Sheet } from './sheets.ts';
import { FactReader, readFacts, weftSheetName } from './weft-sheet.ts';

/** A question of a form that is no item of a scale. It stays in the form, and goes out with it again. */
export interface OtherQuestion {
  readonly row: number;
  readonly name: string;
  readonly type: string;
  readonly why: 'not-one-choice' | 'no-steps' | 'not-in-a-scale';
}

/** What a form holds for us, and the form itself, so that nothing in it is lost. */
export interface XlsFormImport {
  readonly instrument: Instrument;
  readonly translations: readonly TranslationRow[];
  readonly version: string;
  readonly otherQuestions: readonly OtherQuestion[];
  /** Where the answers of each item stand on the sheet choices: by item, by code, the row (0 is the header). */
  readonly choiceRows: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The sheets as they came: hand them to `exportXlsForm` as `base`. */
  readonly base: readonly Sheet[];
}

/**
 * Reads an XLSForm: the sheets survey, choices, settings, and our own sheet "weft" where it is there.
 *
 * Items are the questions of one choice whose choices are steps. Without the sheet "weft", those are taken
 * whose choices say how much (agreement, likelihood, how often, in English, Spanish, Arabic), or else those
 * whose numbered choices two or more questions share; the group around them is their scale. All other
 * questions are listed and stay in the form. Everything is read before anything is given back: a form is
 * imported whole or not at all.
 *
 * Throws an `InstrumentError` naming sheet, row, column and remedy.
 *
 * @example
 * const { instrument, translations, base } = importXlsForm(sheets, { file: 'form.xlsx' });
 */
export function importXlsForm(sheets: readonly Sheet[], { file }: { readonly file: string }): XlsFormImport {
  checkSize(sheets, file);
  const survey = openSheet(sheets, 'survey');
  if (!survey) {
    throw new InstrumentError({
      code: 'xlsform-sheet',
      file,
      sheet: 'survey',
      says: `there is no such sheet; the file has ${sheets.map(({ name }) => `"${name}"`).join(', ') || 'none'}.`,
      remedy: 'An XLSForm has the sheets survey, choices and settings.',
    });
  }
  const settings = openSheet(sheets, 'settings');
  const setting = (name: string) => (settings ? settings.cell(1, settings.column(name)) : '');
  const weft = openSheet(sheets, weftSheetName);
  const facts = new FactReader(readFacts(weft, file) ?? new Map(), file, weft?.name ?? weftSheetName);
  const defaultLanguage = setting('default_language');
  const preferred = defaultLanguage === '' ? null : languageCode(defaultLanguage);
  const labels = textColumns(survey, 'label');
  const source = sourceOf(labels, preferred, weft ? (facts.text('instrument', 'language') ?? 'en') : null, {
    file,
    sheet: survey.name,
  });
  const sourceColumn = (columns: TextColumns) =>
    columns.plain >= 0 ? columns.plain : (columns.byLanguage.get(source ?? '') ?? -1);
  const questions = readSurvey(survey, file);
  const choices = readChoices(openSheet(sheets, 'choices'), file, sourceColumn);
  const hints = textColumns(survey, 'hint');
  const label = sourceColumn(labels);
  for (const question of questions) checkList(question, choices, survey, file);

  const taken = weft
    ? questions.filter((question) => facts.item(question.name) !== null)
    : guessItems(questions, choices);
  const takenFacts = questions.filter(
    ({ name, list }) =>
      list !== null &&
      facts.fact(name) !== null &&
      facts.item(name) === null &&
      choices.lists.get(list)?.options,
  );
  const personFacts = takenFacts.map((question) =>
    factOf(question, survey, label, sourceColumn(hints), choices, facts),
  );
  const items = taken.map((question) => itemOf(question, survey, label, sourceColumn(hints), choices, facts));
  if (items.length === 0)
    refuse(
      'xlsform-no-items',
      { file, sheet: survey.name },
      'no question could be taken as an item: none has choices that say how much.',
      'Use select_one with numbered choices, such as 1 Strongly disagree to 5 Strongly agree, shared by the items of a scale.',
    );
  const asked = [...items, ...personFacts];
  const twice = asked.find(({ name }, index) => asked.findIndex((other) => other.name === name) !== index);
  if (twice) {
    const row = [...taken, ...takenFacts].filter(({ name }) => name === twice.name)[1]!.row;
    refuse(
      'xlsform-name',
      { file, sheet: survey.name, row: row + 1, column: 'name' },
      `two questions are named "${twice.name}", in two groups.`,
      'Give one of them another name: columns of answers are told apart by it.',
    );
  }
  const scales = scalesOf(items, taken, survey, label, facts);
  const stray = items.find((item) => !scales.some(({ name }) => name === item.scale));
  if (stray)
    refuse(
      'xlsform-weft',
      { file, sheet: weftSheetName },
      `"${stray.name}" belongs to a scale "${stray.scale}" that the sheet does not describe.`,
      'Add a row with part "scale", its name, field "role", and the value trust, action or other.',
    );
  const language = weft ? facts.text('instrument', 'language') : (source ?? undefined);
  const introduction = facts.text('instrument', 'introduction');
  const instrument: Instrument = {
    name: facts.text('instrument', 'name') ?? (setting('form_title') || file),
    scales,
    items,
    ...(personFacts.length > 0 ? { facts: personFacts } : {}),
    absencePolicy: facts.absencePolicy(),
    ...(introduction === undefined ? {} : { introduction }),
    ...(language === undefined ? {} : { language }),
  };
  const version = setting('version');
  return {
    instrument,
    version,
    translations: translationsOf(instrument, [...taken, ...takenFacts], survey, choices, facts, version),
    otherQuestions: questions
      .filter((question) => !taken.includes(question) && !takenFacts.includes(question))
      .map(({ row, name, type, list }) => ({
        row: row + 1,
        name,
        type,
        why:
          list === null ? 'not-one-choice' : choices.lists.get(list)?.options ? 'not-in-a-scale' : 'no-steps',
      })),
    choiceRows: new Map(
      [...taken, ...takenFacts].map(({ name, list }) => [
        name,
        new Map(
          (list === null ? [] : (choices.lists.get(list)?.choices ?? [])).flatMap(
            ({ code, row }): [number, number][] => (code === null ? [] : [[code, row]]),
          ),
        ),
      ]),
    ),
    base: sheets,
  };
}

function checkList({ list, row }: Question, choices: Choices, survey: OpenSheet, file: string): void {
  if (list === null || choices.lists.has(list) || list.includes('$')) return;
  refuse(
    'xlsform-list',
    { file, sheet: survey.name, row: row + 1, column: 'type' },
    `there is no list "${list}" on the sheet choices.`,
    choices.lists.size > 0
      ? `The lists are ${[...choices.lists.keys()].slice(0, 20).join(', ')}. Capital letters count.`
      : 'Add its choices there, with list_name, name and label.',
  );
}

function guessItems(questions: readonly Question[], choices: Choices): Question[] {
  const stepped = questions.filter(({ list }) => list !== null && choices.lists.get(list)?.options);
  const saysHowMuch = stepped.filter(({ list }) => labelsRun(choices.lists.get(list!)!.options!.labels!));
  if (saysHowMuch.length > 0) return saysHowMuch;
  return stepped.filter(({ list }) => {
    const { options, choices: rows } = choices.lists.get(list!)!;
    const numbered = rows.every(({ name, absence }) => absence !== null || /^-?\d+$/.test(name));
    return (
      numbered &&
      options!.maximum - options!.minimum >= 2 &&
      stepped.filter((other) => other.list === list).length >= 2
    );
  });
}

function itemOf(
  question: Question,
  survey: OpenSheet,
  label: number,
  hintColumn: number,
  choices: Choices,
  facts: FactReader,
): Item {
  const { row, name } = question;
  const text = survey.cell(row, label);
  const hint = survey.cell(row, hintColumn);
  const known = facts.item(name);
  const list = question.list === null ? undefined : choices.lists.get(question.list);
  const said = {
    name,
    ...(text === '' ? {} : { text }),
    ...(hint === '' ? {} : { hint }),
  };
  if (known) {
    const { labels, minimum, maximum } = list?.options ?? {};
    const listName = facts.text(`item ${name}`, 'list') ?? question.list ?? '';
    const options =
      minimum === undefined || maximum === undefined
        ? {}
        : {
            options: {
              minimum,
              maximum,
              ...(labels && facts.text(`item ${name}`, 'labels') !== 'no' ? { labels } : {}),
              ...(listName === '' ? {} : { list: listName }),
            },
          };
    return { ...said, ...known, ...options };
  }
  const { options, offers } = list!;
  return {
    ...said,
    column: name,
    scale: question.groups.at(-1)?.name || list!.name,
    reversed: labelsRun(options!.labels!) === 'down',
    options: options!,
    offers,
  };
}

function factOf(
  { row, name, list }: Question,
  survey: OpenSheet,
  label: number,
  hintColumn: number,
  choices: Choices,
  facts: FactReader,
): PersonFact {
  const { labels, minimum, maximum } = choices.lists.get(list!)!.options!;
  const hint = survey.cell(row, hintColumn);
  const listName = facts.text(`fact ${name}`, 'list') ?? list!;
  return {
    name,
    text: survey.cell(row, label),
    ...(hint === '' ? {} : { hint }),
    options: {
      minimum,
      maximum,
      ...(labels && facts.text(`fact ${name}`, 'labels') !== 'no' ? { labels } : {}),
      ...(listName === '' ? {} : { list: listName }),
    },
    ...facts.fact(name)!,
  };
}

function scalesOf(
  items: readonly Item[],
  taken: readonly Question[],
  survey: OpenSheet,
  label: number,
  facts: FactReader,
): Scale[] {
  const named = facts.scaleNames().flatMap((name) => facts.scale(name) ?? []);
  if (named.length > 0) return named;
  return [...new Set(items.map(({ scale }) => scale))].map((name) => {
    const group = taken.flatMap(({ groups }) => groups).find((one) => one.name === name);
    const title = group ? survey.cell(group.row, label) : '';
    const scale = scaleOf(name, roleFromName(name));
    return title === '' ? scale : { ...scale, title };
  });
}

/**
 * The language the form is written in: what the sheet weft says, or the default language where it has a column,
 * or the language of the first column; `null` where nothing says it.
 */
function sourceOf(
  labels: TextColumns,
  preferred: string | null,
  said: string | null,
  spot: { readonly file: string; readonly sheet: string },
): string | null {
  const [first] = labels.byLanguage.keys();
  if (labels.plain >= 0 || first === undefined) return said ?? preferred;
  if (said !== null && !labels.byLanguage.has(said))
    refuse(
      'xlsform-column',
      { ...spot, row: 1, column: `label::${languageHeader(said)}` },
      `the form is written in "${said}", and there is no such column.`,
      'Add the column again, with the questions as they were first written.',
    );
  if (said !== null) return said;
  return preferred !== null && labels.byLanguage.has(preferred) ? preferred : first;
}

function translationsOf(
  instrument: Instrument,
  taken: readonly Question[],
  survey: OpenSheet,
  choices: Choices,
  facts: FactReader,
  version: string,
): TranslationRow[] {
  const sources = new Map(sourceTexts(instrument).map(({ key, text }) => [key, text]));
  const rows = new Map<string, TranslationRow>();
  const add = (key: string, language: string, text: string) => {
    const source = sources.get(key);
    if (text === '' || source === undefined || language === (instrument.language ?? 'en')) return;
    const id = `${language} ${key}`;
    if (!rows.has(id)) rows.set(id, { key, language, version, revision: 1, status: 'draft', text, source });
  };
  for (const [of, known] of facts.facts) {
    const key = /^text (.+)$/s.exec(of)?.[1];
    if (key) for (const [language, { value }] of known) add(key, language, value);
  }
  const labels = textColumns(survey, 'label').byLanguage;
  const hints = textColumns(survey, 'hint').byLanguage;
  askedQuestions(instrument).forEach((item, index) => {
    const { row, list } = taken[index]!;
    for (const [language, column] of labels) add(`item/${item.name}`, language, survey.cell(row, column));
    for (const [language, column] of hints) add(`item/${item.name}/hint`, language, survey.cell(row, column));
    if (list === null || !choices.sheet) return;
    for (const choice of choices.lists.get(list)?.choices ?? [])
      if (choice.code !== null)
        for (const [language, column] of choices.labels.byLanguage)
          add(`answers/${listOf(item)}/${choice.code}`, language, choices.sheet.cell(choice.row, column));
  });
  return [...rows.values()];
}
