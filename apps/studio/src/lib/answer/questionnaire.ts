import type { OfferedAbsence, RespondentWord } from '@weft/instruments';
import { formatMessage, type MessageValues } from './message.ts';

/** One question as it is asked. `column` is its place in the order in which answers are stored. */
export interface AskedItem {
  readonly column: number;
  readonly text: string;
  readonly hint: string;
  readonly instruction: string;
  readonly options: readonly { readonly code: number; readonly text: string }[];
  readonly aside: readonly OfferedAbsence[];
}

export interface AskedPlace {
  readonly id: string;
  readonly label: string;
  /** The larger place it is part of. */
  readonly area: string;
}

/** What is promised, and when. Days are written 2026-05-31. */
export interface AskedTerms {
  readonly organization: string;
  readonly contact: string;
  readonly closesOn: string | null;
  readonly resultsOn: string | null;
  readonly withdrawUntil: string | null;
  readonly destroyOn: string | null;
  readonly limit: number;
  readonly minors: boolean;
  readonly pledges: readonly string[];
}

/**
 * Everything a device needs to ask a wave's questions in one language, with nobody else's help: the server
 * makes it, and pages are made of it on the server and on the phone alike.
 */
export interface Questionnaire {
  readonly slug: string;
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly languages: readonly { readonly tag: string; readonly own: string }[];
  /** The language the questions were written in, by its name in `language`; '' where no machine translated. */
  readonly machineFrom: string;
  readonly community: string;
  readonly kind: string;
  readonly simulated: boolean;
  readonly introduction: string;
  readonly terms: AskedTerms;
  /** How many answers are stored for each person. */
  readonly columns: number;
  readonly items: readonly AskedItem[];
  /** Which items each short form asks, by their number in `items`; `null` where all are asked everything. */
  readonly forms: readonly (readonly number[])[] | null;
  /** The places to choose from; `null` where nobody chooses. */
  readonly places: readonly AskedPlace[] | null;
  /** Where results appear. */
  readonly results: string;
  readonly words: Readonly<Partial<Record<RespondentWord, string>>>;
}

export type Say = (word: RespondentWord, values?: MessageValues) => string;

/** The words around the questions. */
export const sayIn =
  ({ words, language }: Pick<Questionnaire, 'words' | 'language'>): Say =>
  (word, values) =>
    formatMessage(words[word] ?? word, language, values);

/** A number as the language writes it. */
export const written = (count: number, language: string): string =>
  new Intl.NumberFormat(language).format(count);

/** A day in words: "31 May 2026". */
export function dayIn(day: string, language: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(at.getTime())
    ? day
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** About how many minutes so many questions take: five in a minute. */
export const minutesFor = (questions: number): number => Math.max(1, Math.round(questions / 5));
