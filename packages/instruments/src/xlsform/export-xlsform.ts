import type { Instrument } from '../asked/instrument.ts';
import { askedQuestions } from '../asked/person-fact.ts';
import { InstrumentError } from '../instrument-error.ts';
import { currentTranslations } from '../translations/merge-translations.ts';
import type { TranslationRow } from '../translations/translation-row.ts';
import { absenceLabel } from './absence-labels.ts';
import { formLists } from './form-lists.ts';
import { languageHeader } from './languages.ts';
import { patchForm } from './patch-xlsform.ts';
import { absenceNames } from './read-choices.ts';
import type { Sheet } from './sheets.ts';
import { writeFacts } from './weft-sheet.ts';

const aboutYou = (language: string): string => ({ es: 'Sobre usted', ar: 'عنك' })[language] ?? 'About you';

export interface XlsFormOptions {
  /** The form this instrument came from: its other columns, questions, groups and sheets stay. */
  readonly base?: readonly Sheet[];
  readonly version?: string;
}

/**
 * An instrument with its translations as an XLSForm: survey, choices, settings, and a sheet "weft" with what
 * the standard has no column for (scales, keys, sources). With `base`, the form the instrument came from is
 * changed only where the instrument changed, in the order the form has; unchanged it comes back cell for cell.
 *
 * The status of translations is not part of an XLSForm: read back, they are drafts.
 *
 * @example
 * writeXlsx(exportXlsForm(entry.instrument, entry.translations));
 */
export function exportXlsForm(
  instrument: Instrument,
  translations: readonly TranslationRow[] = [],
  { base, version = '' }: XlsFormOptions = {},
): Sheet[] {
  checkNames(instrument);
  if (base) return patchForm(base, instrument, translations);
  const source = instrument.language ?? 'en';
  const languages = [source, ...new Set(translations.map(({ language }) => language))].filter(
    (language, index, all) => all.indexOf(language) === index,
  );
  const many = languages.length > 1;
  const current = new Map(
    languages.map((language) => [language, currentTranslations(translations, language)] as const),
  );
  const say = (key: string, text: string | undefined) =>
    languages.map((language) =>
      language === source ? (text ?? '') : (current.get(language)!.get(key)?.text ?? ''),
    );
  const columns = (kind: string) =>
    many ? languages.map((language) => `${kind}::${languageHeader(language)}`) : [kind];
  const { lists, ofItem } = formLists(instrument);
  const hinted = askedQuestions(instrument).some(({ hint }) => hint !== undefined);
  const noHint = hinted ? languages.map(() => '') : [];
  const survey: string[][] = [['type', 'name', ...columns('label'), ...(hinted ? columns('hint') : [])]];
  const used = new Set(askedQuestions(instrument).map(({ name }) => name));
  const fresh = (wanted: string) => {
    let name = wanted.replace(/[^\p{L}\p{N}_.-]+/gu, '_').replace(/^(?![\p{L}_])/u, '_');
    const plain = name;
    for (let number = 2; used.has(name); number++) name = `${plain}_${number}`;
    used.add(name);
    return name;
  };
  if (instrument.introduction)
    survey.push([
      'note',
      fresh('introduction'),
      ...say('instrument/introduction', instrument.introduction),
      ...noHint,
    ]);
  instrument.items.forEach((item, index) => {
    const scale = instrument.scales.find(({ name }) => name === item.scale);
    if (instrument.items[index - 1]?.scale !== item.scale) {
      survey.push([
        'begin_group',
        fresh(item.scale),
        ...say(`scale/${item.scale}/title`, scale?.title),
        ...noHint,
      ]);
      if (scale?.instruction)
        survey.push([
          'note',
          fresh(`${item.scale}_instruction`),
          ...say(`scale/${item.scale}/instruction`, scale.instruction),
          ...noHint,
        ]);
    }
    const list = ofItem.get(item.name);
    survey.push([
      list === undefined ? 'integer' : `select_one ${list}`,
      item.name,
      ...say(`item/${item.name}`, item.text),
      ...(hinted ? say(`item/${item.name}/hint`, item.hint) : []),
    ]);
    if (instrument.items[index + 1]?.scale !== item.scale)
      survey.push(['end_group', '', ...languages.map(() => ''), ...noHint]);
  });
  const facts = instrument.facts ?? [];
  if (facts.length > 0) {
    survey.push(['begin_group', fresh('about_you'), ...languages.map(aboutYou), ...noHint]);
    for (const fact of facts)
      survey.push([
        `select_one ${ofItem.get(fact.name)}`,
        fact.name,
        ...say(`item/${fact.name}`, fact.text),
        ...(hinted ? say(`item/${fact.name}/hint`, fact.hint) : []),
      ]);
    survey.push(['end_group', '', ...languages.map(() => ''), ...noHint]);
  }
  const choices: string[][] = [['list_name', 'name', ...columns('label')]];
  for (const list of lists) {
    list.labels.forEach((label, index) => {
      const code = list.minimum + index;
      choices.push([
        list.name,
        String(code),
        ...(list.translated ? say(`answers/${list.key}/${code}`, label) : languages.map(() => label)),
      ]);
    });
    for (const absence of list.offers)
      choices.push([
        list.name,
        absenceNames[absence],
        ...languages.map((language) => absenceLabel(absence, language)),
      ]);
  }
  const id =
    instrument.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '') || 'form';
  return [
    { name: 'survey', rows: survey },
    { name: 'choices', rows: choices },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'version', 'default_language'],
        [instrument.name, id, version, many ? languageHeader(source) : ''],
      ],
    },
    writeFacts(instrument, translations),
  ];
}

function checkNames(instrument: Instrument): void {
  for (const { name } of askedQuestions(instrument))
    if (!/^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u.test(name))
      throw new InstrumentError({
        code: 'xlsform-name',
        sheet: 'survey',
        column: 'name',
        says: `"${name}" cannot be the name of a question.`,
        remedy: 'Begin with a letter and use letters, digits, underscores, points and hyphens only.',
      });
}
