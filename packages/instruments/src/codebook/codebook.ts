import { type Absence, absenceCodes } from '../asked/absence-policy.ts';
import type { Instrument } from '../asked/instrument.ts';
import { type AskedQuestion, askedQuestions } from '../asked/person-fact.ts';
import type { ScaleRole } from '../asked/scale.ts';
import type { Task } from '../asked/task.ts';
import { listOf } from '../translations/source-texts.ts';
import { translate } from '../translations/translate.ts';
import type { TranslationRow, TranslationStatus } from '../translations/translation-row.ts';
import { freeze } from '../version/freeze.ts';
import { absenceLabels } from '../xlsform/absence-labels.ts';

/** A text in every language it was written in: `{ en: 'Agree', es: 'De acuerdo' }`. */
export type Texts = Readonly<Record<string, string>>;

/** One answer: what is stored, what is read on screen, and what it counts toward the scale, apart. */
export interface CodebookOption {
  readonly code: number;
  /** `null` where the answer counts toward no scale. */
  readonly score: number | null;
  readonly labels: Texts;
}

/** One reason for no answer, under the code it has in coded answers. It has no score. */
export interface CodebookMissing {
  readonly code: number;
  readonly reason: Absence;
  readonly labels: Texts;
  /** Whether a respondent can choose it, or it comes about by itself. */
  readonly offered: boolean;
}

export interface CodebookVariable {
  readonly name: string;
  readonly column: string;
  readonly question: Texts;
  readonly hint: Texts;
  /** `null` is a fact about the person. */
  readonly scale: string | null;
  readonly task: Task | null;
  readonly reversed: boolean;
  readonly favorable: 'agree' | 'disagree' | null;
  readonly quarantined: boolean;
  readonly wording: string | null;
  readonly source: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly options: readonly CodebookOption[];
  readonly missing: readonly CodebookMissing[];
}

export interface CodebookScale {
  readonly name: string;
  readonly role: ScaleRole;
  readonly title: Texts;
  readonly lowEnd: Texts;
  readonly highEnd: Texts;
  readonly instruction: Texts;
  readonly variables: readonly string[];
}

export interface CodebookLanguage {
  readonly code: string;
  readonly rightToLeft: boolean;
  /** How many texts stand at each status; all are `source` in the language of the instrument. */
  readonly statuses: Readonly<Record<TranslationStatus, number>>;
}

/** All that is known of an instrument before anyone answers, as one value: HTML, DDI and JSON are made from it. */
export interface Codebook {
  readonly format: 'weft-codebook';
  readonly formatVersion: 1;
  readonly name: Texts;
  readonly introduction: Texts;
  readonly version: string;
  readonly hash: string;
  readonly languages: readonly CodebookLanguage[];
  readonly scales: readonly CodebookScale[];
  readonly variables: readonly CodebookVariable[];
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return rightToLeft.has(language.split('-')[0]!.toLowerCase());
}

const reasons = Object.keys(absenceCodes) as Absence[];

const otherLabels: Partial<Record<Absence, Texts>> = {
  notAsked: { en: 'Not asked', es: 'No se preguntó', ar: 'لم يُسأل' },
  skipped: { en: 'Skipped', es: 'Sin respuesta', ar: 'بدون إجابة' },
  unreadable: { en: 'Unreadable', es: 'Ilegible', ar: 'غير مقروء' },
};

/**
 * The codebook of an instrument, downloadable before fielding. For each item: code, label and score apart (a
 * turned item stores 1 and counts 5), in every language, with every reason for no answer under its own code.
 *
 * @example
 * const book = codebook(entry.instrument, entry.translations);
 * book.variables[3].options[0] // { code: 1, score: 5, labels: { en: 'Strongly disagree', … } }
 */
export function codebook(
  instrument: Instrument,
  translations: readonly TranslationRow[] = [],
  version?: string,
): Codebook {
  const source = instrument.language ?? 'en';
  const codes = [source, ...new Set(translations.map(({ language }) => language))].filter(
    (language, index, all) => all.indexOf(language) === index,
  );
  const there = codes.map((code) => ({ code, ...translate(instrument, translations, code) }));
  const isMissing = new Map(there.map(({ code, missing }) => [code, new Set(missing.map(({ key }) => key))]));
  const texts = (key: string, of: (made: Instrument) => string | undefined): Texts =>
    Object.fromEntries(
      there.flatMap(({ code, instrument: made }) => {
        const text = of(made);
        return text === undefined || text === '' || isMissing.get(code)!.has(key) ? [] : [[code, text]];
      }),
    );
  const labelsOf = (reason: Absence): Texts => {
    const known: Texts = otherLabels[reason] ?? absenceLabels[reason as keyof typeof absenceLabels];
    const written = codes.filter((code) => known[code] !== undefined);
    return Object.fromEntries((written.length > 0 ? written : ['en']).map((code) => [code, known[code]!]));
  };
  const frozen = freeze(instrument, translations);
  const ofScales = new Map(instrument.items.map((item) => [item.name, item]));
  const variableOf = (question: AskedQuestion): CodebookVariable => {
    const { name, column, options } = question;
    const item = ofScales.get(name);
    const { minimum, maximum } = options ?? { minimum: null, maximum: null };
    const steps =
      minimum === null || maximum === null
        ? []
        : Array.from({ length: Math.max(0, maximum - minimum + 1) }, (_, step) => minimum + step);
    const said = (made: Instrument) => askedQuestions(made).find((one) => one.name === name);
    return {
      name,
      column,
      question: texts(`item/${name}`, (made) => said(made)?.text),
      hint: texts(`item/${name}/hint`, (made) => said(made)?.hint),
      scale: item?.scale ?? null,
      task: item?.task ?? null,
      reversed: item?.reversed ?? false,
      favorable: item?.favorable ?? null,
      quarantined: item?.standing === 'quarantined',
      wording: item?.wording ?? null,
      source: item?.source ?? null,
      minimum,
      maximum,
      options: steps.map((code, step) => ({
        code,
        score: item ? (item.reversed ? minimum! + maximum! - code : code) : null,
        labels: texts(`answers/${listOf(question)}/${code}`, (made) => said(made)?.options?.labels?.[step]),
      })),
      missing: reasons.map((reason) => ({
        code: absenceCodes[reason],
        reason,
        labels: labelsOf(reason),
        offered: (question.offers ?? []).some((offer) => offer === reason),
      })),
    };
  };
  return {
    format: 'weft-codebook',
    formatVersion: 1,
    name: texts('instrument/name', (made) => made.name),
    introduction: texts('instrument/introduction', (made) => made.introduction),
    version: version ?? frozen.label,
    hash: frozen.hash,
    languages: there.map(({ code, statuses }) => ({ code, rightToLeft: isRightToLeft(code), statuses })),
    scales: instrument.scales.map((scale, index) => ({
      name: scale.name,
      role: scale.role,
      title: texts(`scale/${scale.name}/title`, (made) => made.scales[index]!.title),
      lowEnd: texts(`scale/${scale.name}/low`, (made) => made.scales[index]!.lowEnd),
      highEnd: texts(`scale/${scale.name}/high`, (made) => made.scales[index]!.highEnd),
      instruction: texts(`scale/${scale.name}/instruction`, (made) => made.scales[index]!.instruction),
      variables: instrument.items.filter((item) => item.scale === scale.name).map(({ name }) => name),
    })),
    variables: askedQuestions(instrument).map((item) => variableOf(item)),
  };
}

/** The codebook as JSON text. */
export function codebookJson(book: Codebook): string {
  return `${JSON.stringify(book, null, 2)}\n`;
}
