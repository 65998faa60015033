import { type ScaleShown, scalesShown } from '@weft/findings';
import { type Absence, absenceCodes, scoredInstrument } from '@weft/instruments';
import type { AskDocument } from '$lib/ask/ask-document.ts';
import type { Coding } from '../store/index.ts';

/** Reasons are counted by the findings themselves; words of scales do not need them. */
const noAbsences = Object.fromEntries(Object.keys(absenceCodes).map((reason) => [reason, 0])) as Record<
  Absence,
  number
>;

/** The scales of a wave as findings speak of them, in the order of its summary. */
export function scalesOf({ instrument }: AskDocument, coding: Coding): ScaleShown[] {
  const shown = scalesShown(
    scoredInstrument(instrument),
    coding.columns
      .filter(({ scale }) => scale !== null)
      .map((column) => ({ ...column, column: column.name, answered: 0, absences: noAbsences })),
  );
  return coding.scales.map((name) => shown.find((scale) => scale.name === name)!);
}
