/** Why there is no answer. The same reasons, under the same codes, as coded answers in memory. */
export const absenceCodes = {
  notAsked: 250,
  notApplicable: 251,
  refused: 252,
  dontKnow: 253,
  skipped: 254,
  unreadable: 255,
} as const;

/** The first code that means "no answer"; everything below is an answer. */
export const firstAbsenceCode = 250;

export type Absence = keyof typeof absenceCodes;

/**
 * What is done where there is no answer.
 *
 * - `dontKnow: 'middle'` reads "don't know" as the middle option where there is one, for a respondent who
 *   left at most `toleratedAbsent` of the items asked of them without an answer (a share: 0.2 is two of
 *   ten; items never asked do not count). `'absent'` leaves every "don't know" an absence.
 * - `words` are the cell texts that mean an absence, beside the recognized ones; they win over those.
 * - `numbers` are numbers that mean an absence **when they lie outside an item's options**.
 * - `unreadable: 'stop'` refuses a file with words or impossible numbers in an item; `'absent'` counts such
 *   cells and leaves them out.
 */
export interface AbsencePolicy {
  readonly dontKnow: 'middle' | 'absent';
  readonly toleratedAbsent: number;
  readonly words: Readonly<Record<string, Absence>>;
  readonly numbers: Readonly<Record<string, Absence>>;
  readonly unreadable: 'stop' | 'absent';
}

/**
 * The policy unless told otherwise. The numbers are read as "skipped": surveys disagree whether 97, 98 and 99
 * mean refused, don't know or missing, and "skipped" changes no result wrongly.
 */
export const defaultAbsencePolicy: AbsencePolicy = {
  dontKnow: 'middle',
  toleratedAbsent: 0.2,
  words: {},
  numbers: { '-99': 'skipped', '-9': 'skipped', '97': 'skipped', '98': 'skipped', '99': 'skipped' },
  unreadable: 'stop',
};
