import { InstrumentError } from '../instrument-error.ts';
import type { TranslationRow, TranslationStatus } from './translation-row.ts';

/** One text of a translation file (XLIFF): structurally what the reader and writer of formats take and give. */
export interface TranslationUnit {
  readonly id: string;
  readonly source: string;
  readonly target: string | null;
  readonly state: string | null;
  readonly notes: readonly { readonly from: string | null; readonly text: string }[];
}

/** The texts of one language, with the two languages they stand between. */
export interface TranslationFile {
  readonly original: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  readonly units: readonly TranslationUnit[];
}

const stateOf: Readonly<Record<TranslationStatus, string>> = {
  missing: 'needs-translation',
  machine: 'needs-review-translation',
  draft: 'translated',
  checked: 'signed-off',
  source: 'final',
};

const statusOf: Readonly<Record<string, TranslationStatus>> = {
  new: 'draft',
  'needs-translation': 'machine',
  'needs-review-translation': 'machine',
  'needs-adaptation': 'draft',
  'needs-l10n': 'draft',
  'needs-review-adaptation': 'draft',
  'needs-review-l10n': 'draft',
  translated: 'draft',
  'signed-off': 'checked',
  final: 'checked',
};

/** What the notes in a translation file are from; a reader in another program sees these words. */
const backTranslationFrom = 'back-translation';
const versionFrom = 'weft-version';
const noteFrom = 'translator';

/**
 * Rows of one language as the units of an XLIFF file. Version and revision travel in a note, and so does the
 * back-translation, which no XLIFF element holds.
 */
export function translationUnits(
  rows: readonly TranslationRow[],
  original: string,
  languages: { readonly source: string; readonly target: string },
): TranslationFile {
  return {
    original,
    sourceLanguage: languages.source,
    targetLanguage: languages.target,
    units: rows
      .filter(({ language }) => language === languages.target)
      .map((row) => ({
        id: row.key,
        source: row.source ?? '',
        target: row.text === '' ? null : row.text,
        state: stateOf[row.status],
        notes: [
          { from: versionFrom, text: `${row.version}#${row.revision}` },
          ...(row.backTranslation ? [{ from: backTranslationFrom, text: row.backTranslation }] : []),
          ...(row.note ? [{ from: noteFrom, text: row.note }] : []),
        ],
      })),
  };
}

/**
 * Rows of translations from the units of an XLIFF file, made here or by another program. A unit with words
 * and no known state is a draft. Throws an `InstrumentError` naming the unit.
 */
export function translationsFromUnits(file: TranslationFile, version = ''): TranslationRow[] {
  const seen = new Set<string>();
  return file.units.map((unit, index) => {
    if (unit.id.trim() === '' || seen.has(unit.id)) {
      throw new InstrumentError({
        code: 'translation-units',
        file: file.original,
        says: seen.has(unit.id)
          ? `the unit "${unit.id}" stands twice.`
          : `unit ${index + 1} has no id, so it cannot be told which words these are.`,
        remedy: 'Leave the ids as they were given.',
      });
    }
    seen.add(unit.id);
    const noteOf = (from: string) => unit.notes.find((note) => note.from === from)?.text;
    const stamp = /^(.*)#(\d{1,9})$/s.exec(noteOf(versionFrom) ?? '');
    const back = noteOf(backTranslationFrom);
    const note = unit.notes
      .filter(({ from }) => from !== versionFrom && from !== backTranslationFrom)
      .map(({ text }) => text)
      .join('\n');
    const text = unit.target ?? '';
    return {
      key: unit.id,
      language: file.targetLanguage,
      version: stamp?.[1] ?? version,
      revision: stamp ? Number(stamp[2]) : 1,
      status: text === '' ? 'missing' : (statusOf[unit.state ?? ''] ?? 'draft'),
      text,
      ...(unit.source === '' ? {} : { source: unit.source }),
      ...(back === undefined ? {} : { backTranslation: back }),
      ...(note === '' ? {} : { note }),
    };
  });
}
