/**
 * Why an answer is absent. Each reason keeps its own code, so that "I don't know" is never
 * mistaken for a question that was not asked.
 *
 * In a `Uint8Array` of answers the codes from 250 up are absences; everything below is an answer.
 */
export const absenceCodes = {
  notAsked: 250,
  notApplicable: 251,
  refused: 252,
  dontKnow: 253,
  skipped: 254,
  unreadable: 255,
} as const;

export type Absence = keyof typeof absenceCodes;

/** The first code that means "no answer". */
export const firstAbsence = 250;

/** The reason behind an absence code, or `null` when the code is an answer. */
export function absenceOf(code: number): Absence | null {
  for (const [reason, value] of Object.entries(absenceCodes)) if (value === code) return reason as Absence;
  return null;
}
