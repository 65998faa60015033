import { isRightToLeft } from '@weft/instruments';
import { dayAfter, daysBetween } from '../hear/wave-state.ts';
import { printLanguage, printWords } from './print-words/print-words.ts';
import { type Asking, dayIn } from './said.ts';

/** A note to everybody, whoever has answered: who that is, nobody knows. */
export interface Reminder {
  readonly day: string;
  readonly last: boolean;
}

/**
 * Days to send the notes on: after two fifths of the days there are, and three days before the end; only the
 * second where there are fewer than ten days, and none where there are fewer than three.
 */
export function reminderDays(opensOn: string | null, closesOn: string | null): readonly Reminder[] {
  if (opensOn === null || closesOn === null) return [];
  const days = daysBetween(opensOn, closesOn);
  if (days < 3) return [];
  const last: Reminder = { day: dayAfter(closesOn, days < 6 ? -1 : -3), last: true };
  return days < 10 ? [last] : [{ day: dayAfter(opensOn, Math.round(days * 0.4)), last: false }, last];
}

/** What a note says in a language, sentence by sentence, its title first. `shown` is an open link, if there is one. */
export function reminderIn(asking: Asking, wanted: string, last: boolean, shown: string | null) {
  const language = printLanguage(wanted);
  const say = printWords(language);
  const { community, closesOn, contact } = asking;
  return {
    language,
    rightToLeft: isRightToLeft(language),
    title: say(last ? 'reminder.last' : 'reminder.title'),
    sentences: [
      say('reminder.text', { community }),
      closesOn ? say('until', { date: dayIn(closesOn, language) }) : '',
      say('reminder.thanks'),
      shown ? say('reminder.link', { address: shown }) : say('reminder.how'),
      contact ? say('reminder.lost', { contact }) : '',
    ].filter((sentence) => sentence !== ''),
  };
}

/** The sheet for parents of people under age, in a language. */
export function parentsIn(asking: Asking, wanted: string) {
  const language = printLanguage(wanted);
  const say = printWords(language);
  const { community, organization, contact, withdrawUntil, resultsOn, limit } = asking;
  return {
    language,
    rightToLeft: isRightToLeft(language),
    title: say('parents.title'),
    sentences: [
      say('parents.what', { community }),
      organization ? say('parents.who', { organization }) : '',
      say('parents.free'),
      say('parents.nameless'),
      say('parents.limit', { limit: new Intl.NumberFormat(language).format(limit) }),
      withdrawUntil
        ? say('parents.back', { date: dayIn(withdrawUntil, language) })
        : say('parents.back.open'),
      resultsOn ? say('results', { date: dayIn(resultsOn, language) }) : '',
      contact ? say('parents.no', { contact }) : '',
    ].filter((sentence) => sentence !== ''),
  };
}
