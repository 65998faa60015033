import { defaultAbsencePolicy, type Instrument, type Sheet, type ShortFormOptions } from '@weft/instruments';
import type { JsonObject } from '$lib/server/store/index.ts';

/**
 * What the store keeps of a version: the instrument itself, and beside its own fields the short forms chosen
 * and the XLSForm it came from, so that columns we do not use go out again.
 */
export interface AskDocument {
  readonly instrument: Instrument;
  readonly shortForms: ShortFormOptions | null;
  readonly xlsForm: readonly Sheet[] | null;
  /** The languages chosen beside that of the instrument; `null` are those there are words in. */
  readonly languages: readonly string[] | null;
}

export const emptyDocument = (name: string, language: string): AskDocument => ({
  instrument: { name, language, scales: [], items: [], absencePolicy: defaultAbsencePolicy },
  shortForms: null,
  xlsForm: null,
  languages: [],
});

export function readDocument(kept: JsonObject): AskDocument {
  const { shortForms, xlsForm, languages, ...instrument } = kept as unknown as Partial<Instrument> & {
    readonly shortForms?: ShortFormOptions;
    readonly xlsForm?: readonly Sheet[];
    readonly languages?: readonly string[];
  };
  return {
    instrument: { ...emptyDocument('', 'en').instrument, ...instrument },
    shortForms: shortForms ?? null,
    xlsForm: xlsForm ?? null,
    languages: languages ?? null,
  };
}

export function writeDocument({ instrument, shortForms, xlsForm, languages }: AskDocument): JsonObject {
  const kept = {
    ...instrument,
    ...(shortForms ? { shortForms } : {}),
    ...(xlsForm ? { xlsForm } : {}),
    ...(languages ? { languages } : {}),
  };
  return JSON.parse(JSON.stringify(kept)) as JsonObject;
}
