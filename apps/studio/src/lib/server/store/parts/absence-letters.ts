import { type Absence, absenceCodes } from '@weft/instruments';

/** One letter for each reason, and a dot for an answer. */
const letters: Readonly<Record<Absence, string>> = {
  notAsked: 'n',
  notApplicable: 'a',
  refused: 'r',
  dontKnow: 'd',
  skipped: 's',
  unreadable: 'u',
};
const answered = '.';

const reasonOf = new Map(Object.entries(letters).map(([reason, letter]) => [letter, reason as Absence]));

/** Why answers are absent, one letter a column; '' when all are there. */
export function absenceLetters(answers: readonly (number | Absence)[]): string {
  const written = answers.map((one) => (typeof one === 'number' ? answered : letters[one])).join('');
  return written === answered.repeat(answers.length) ? '' : written;
}

/** The absence code of each column; 0 where there is an answer. */
export function absencesOf(written: string, columns: number): Uint8Array {
  const codes = new Uint8Array(columns);
  for (let at = 0; at < written.length; at++) {
    const reason = reasonOf.get(written[at]!);
    if (reason) codes[at] = absenceCodes[reason];
  }
  return codes;
}
