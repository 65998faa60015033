import { isRightToLeft } from '@weft/instruments';
import { whatWeCannotSee } from '../answer/what-we-cannot-see.ts';
import { pageWords } from '../ask/phone-screen.ts';
import { printLanguage, printWords } from './print-words/print-words.ts';
import type { Asking } from './said.ts';

/** A sheet to hand out that says what nobody can see, in the words of the page residents read. */
export function cannotSeeIn({ contact }: Pick<Asking, 'contact'>, wanted: string) {
  const language = printLanguage(wanted);
  const say = printWords(language);
  const word = pageWords([], language);
  return {
    language,
    rightToLeft: isRightToLeft(language),
    title: say('private.title'),
    points: [
      ...whatWeCannotSee.map((line) => word(`private.${line}`)),
      ...(contact ? [say('contact', { contact })] : []),
    ],
  };
}
