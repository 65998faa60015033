import { absenceCodes } from '../asked/absence-policy.ts';
import type { Codebook, CodebookVariable, Texts } from './codebook.ts';

/** A number that stands in cells, and the words for it. */
export interface CodeLabel {
  readonly code: number;
  readonly label: string;
}

/** One variable of a file of answers; structurally a variable of the writers of SPSS and Stata files. */
export interface AnswerVariable {
  readonly name: string;
  readonly label: string;
  readonly kind: 'number';
  readonly measure: 'nominal' | 'ordinal';
  readonly values: readonly CodeLabel[];
  readonly missing: readonly CodeLabel[];
  readonly cells: readonly (number | null)[];
}

/** Answers with all their words: what every file of answers is made from. */
export interface AnswerTableLabeled {
  readonly label: string;
  readonly rows: number;
  readonly variables: readonly AnswerVariable[];
}

/** What is known of one row: `null` was not told, `undefined` is withheld. Answers stand by name: option or absence code. */
export interface AnswerRow {
  readonly place: string | null | undefined;
  readonly language: string | null | undefined;
  readonly way: string | null | undefined;
  /** In the order of `personFacts`. */
  readonly facts: readonly (number | null | undefined)[];
  readonly answers: Readonly<Record<string, number>>;
}

export interface AnswerTableOptions {
  readonly title: string;
  /** The language of labels; where a text is not there in it, the first there is. */
  readonly language: string;
}

/** Codes of what is not known about a person, apart from every answer and every place. */
export const identityCodes = { withheld: -1, notTold: -2 } as const;

const identityMissing: readonly CodeLabel[] = [
  { code: identityCodes.withheld, label: 'Withheld, so that nobody can be recognized' },
  { code: identityCodes.notTold, label: 'Not told' },
];

const wayLabels: Readonly<Record<string, string>> = {
  invited: 'By a code of one’s own',
  open: 'By a link anybody could open',
  kiosk: 'On a shared device',
  paper: 'On paper',
};

/** A text in a language, or in the first it has; '' where it has none. */
export const textIn = (texts: Texts, language: string): string =>
  texts[language] ?? Object.values(texts)[0] ?? '';

/** The facts about a person in a codebook: what is asked outside every scale. */
export const personFacts = (book: Codebook): readonly CodebookVariable[] =>
  book.variables.filter(({ scale }) => scale === null);

/** The questions whose answers are what a file is about. */
export const scaleItems = (book: Codebook): readonly CodebookVariable[] =>
  book.variables.filter(({ scale }) => scale !== null);

/**
 * Rows of answers as labeled variables: place, language and way as numbered categories, then facts, then the items
 * in the order of the codebook. Codes are those chosen (a turned item is not turned: its scores stand in the
 * codebook); each reason for no answer keeps its own code from 250 on and its own words.
 *
 * @example writeSav(labeledAnswers(codebook(instrument), rows, { title: 'Spring', language: 'en' }), …)
 */
export function labeledAnswers(
  book: Codebook,
  rows: readonly AnswerRow[],
  { title, language }: AnswerTableOptions,
): AnswerTableLabeled {
  const identity = (
    name: 'place' | 'language' | 'way',
    label: string,
    words: (text: string) => string = (text) => text,
  ): AnswerVariable => {
    const told = [...new Set(rows.map((row) => row[name]))]
      .filter((text) => typeof text === 'string')
      .toSorted();
    const codeOf = new Map(told.map((text, index) => [text, index + 1]));
    return {
      name,
      label,
      kind: 'number',
      measure: 'nominal',
      values: told.map((text, index) => ({ code: index + 1, label: words(text) })),
      missing: identityMissing,
      cells: rows.map((row) => knownOr(row[name], (text) => codeOf.get(text)!)),
    };
  };
  return {
    label: title,
    rows: rows.length,
    variables: [
      identity('place', 'Place'),
      identity('language', 'Language the person answered in'),
      identity('way', 'How the answer came', (way) => wayLabels[way] ?? way),
      ...personFacts(book).map(
        (fact, index): AnswerVariable => ({
          name: fact.name,
          label: textIn(fact.question, language),
          kind: 'number',
          measure: 'nominal',
          values: labelsOf(fact, language),
          missing: identityMissing,
          cells: rows.map((row) => knownOr(row.facts[index], (code) => code)),
        }),
      ),
      ...scaleItems(book).map((variable) => itemVariable(variable, rows, language)),
    ],
  };
}

function knownOr<T>(told: T | null | undefined, code: (told: T) => number): number {
  if (told === undefined) return identityCodes.withheld;
  return told === null ? identityCodes.notTold : code(told);
}

const labelsOf = ({ options }: CodebookVariable, language: string): CodeLabel[] =>
  options.flatMap(({ code, labels }) => {
    const label = textIn(labels, language);
    return label === '' ? [] : [{ code, label }];
  });

function itemVariable(
  variable: CodebookVariable,
  rows: readonly AnswerRow[],
  language: string,
): AnswerVariable {
  return {
    name: variable.name,
    label: textIn(variable.question, language),
    kind: 'number',
    measure: 'ordinal',
    values: labelsOf(variable, language),
    missing: variable.missing.map(({ code, labels }) => ({ code, label: textIn(labels, language) })),
    cells: rows.map(({ answers }) => answers[variable.name] ?? absenceCodes.notAsked),
  };
}

/**
 * The same table in plain cells: places, languages, ways and reasons in words, answers as the numbers chosen.
 *
 * @example writeCsv(...plainCells(table))
 */
export function plainCells({ rows, variables }: AnswerTableLabeled): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
} {
  const words = variables.map(({ values, missing, measure }) => {
    const told = measure === 'nominal' ? [...values, ...missing] : missing;
    return new Map(told.map(({ code, label }) => [code, label]));
  });
  return {
    header: variables.map(({ name }) => name),
    rows: Array.from({ length: rows }, (_, row) =>
      variables.map(({ cells }, column) => {
        const cell = cells[row] ?? null;
        return cell === null ? null : (words[column]!.get(cell) ?? cell);
      }),
    ),
  };
}
