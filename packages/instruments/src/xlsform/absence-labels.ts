import type { OfferedAbsence } from '../asked/item.ts';

/** The words of each way of not answering, by language; the same words stand on the respondent's page. */
export const absenceLabels: Readonly<Record<OfferedAbsence, Readonly<Record<string, string>>>> = {
  dontKnow: { en: 'I don’t know', es: 'No sé', ar: 'لا أعرف' },
  refused: { en: 'Prefer not to say', es: 'Prefiero no decir', ar: 'أفضل عدم الإجابة' },
  notApplicable: { en: 'Does not apply', es: 'No aplica', ar: 'لا ينطبق' },
};

/** The words of a way of not answering in a language, in English where there are none. */
export function absenceLabel(absence: OfferedAbsence, language: string): string {
  return absenceLabels[absence][language] ?? absenceLabels[absence].en!;
}
