import { isRightToLeft } from '@weft/instruments';
import { printLanguage, printWords } from './print-words/print-words.ts';

/** What everything printed says of a wave. Days are written 2026-05-31. */
export interface Asking {
  readonly community: string;
  readonly organization: string;
  readonly contact: string;
  readonly closesOn: string | null;
  readonly resultsOn: string | null;
  readonly withdrawUntil: string | null;
  readonly limit: number;
  /** How many questions one person is asked. */
  readonly questions: number;
}

/** The same in one language, ready to be printed; '' where there is nothing to say. */
export interface Said {
  readonly [part: string]: string | boolean;
  readonly language: string;
  readonly rightToLeft: boolean;
  readonly headline: string;
  readonly purpose: string;
  readonly minutes: string;
  readonly until: string;
  readonly results: string;
  readonly contact: string;
  readonly voluntary: string;
  readonly scan: string;
  readonly tear: string;
  readonly codeTitle: string;
  readonly codeOnce: string;
}

/** A day in words: "31 May 2026". */
export const dayIn = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** About how many minutes so many questions take, five in a minute, as the first page of the survey says it. */
export const minutesFor = (questions: number): number => Math.max(1, Math.round(questions / 5));

/** What an invitation says in a language (in English where there are no words in it). */
export function saidIn(asking: Asking, wanted: string): Said {
  const language = printLanguage(wanted);
  const say = printWords(language);
  const { community, organization, contact, closesOn, resultsOn, questions } = asking;
  const minutes = new Intl.NumberFormat(language).format(minutesFor(questions));
  return {
    language,
    rightToLeft: isRightToLeft(language),
    headline: say('headline', { community }),
    purpose: organization ? say('purpose.by', { organization }) : say('purpose'),
    minutes: say('minutes', { minutes }),
    until: closesOn ? say('until', { date: dayIn(closesOn, language) }) : '',
    results: resultsOn ? say('results', { date: dayIn(resultsOn, language) }) : '',
    contact: contact ? say('contact', { contact }) : '',
    voluntary: say('voluntary'),
    scan: say('scan'),
    tear: say('tear'),
    codeTitle: say('code.title'),
    codeOnce: say('code.once'),
  };
}

/** The languages to print in: those asked for that the wave offers; all of them where none is. Each once in print. */
export function languagesToPrint(offered: readonly string[], wanted: string | null): readonly string[] {
  const chosen = offered.filter((tag) => tag === wanted);
  const tags = chosen.length > 0 ? chosen : offered;
  return tags.filter(
    (tag, at) => tags.findIndex((other) => printLanguage(other) === printLanguage(tag)) === at,
  );
}
