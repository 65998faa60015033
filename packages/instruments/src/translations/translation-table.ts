import { InstrumentError } from '../instrument-error.ts';
import { isTranslationStatus } from './merge-translations.ts';
import type { TranslationRow } from './translation-row.ts';

/** The header of a translator's table. `source` is for reading; the words go into `text`. */
export const translationColumns = [
  'key',
  'language',
  'version',
  'revision',
  'status',
  'source',
  'text',
  'back_translation',
  'note',
] as const;

/** Rows of translations as a plain table with a header, for a spreadsheet. */
export function translationTable(rows: readonly TranslationRow[]): string[][] {
  return [
    [...translationColumns],
    ...rows.map((row) => [
      row.key,
      row.language,
      row.version,
      String(row.revision),
      row.status,
      row.source ?? '',
      row.text,
      row.backTranslation ?? '',
      row.note ?? '',
    ]),
  ];
}

/**
 * Rows of translations from a plain table, in any order of columns; other columns are left alone. A row
 * without words is `missing`, whatever it says of itself. Throws an `InstrumentError` naming file, row, column
 * and remedy, and then nothing is imported.
 */
export function translationsFromTable(table: readonly (readonly string[])[], file: string): TranslationRow[] {
  const header = (table[0] ?? []).map((name) => name.trim().toLowerCase());
  const at = (name: (typeof translationColumns)[number]) => header.indexOf(name);
  for (const needed of ['key', 'language', 'text'] as const) {
    if (at(needed) >= 0) continue;
    throw new InstrumentError({
      code: 'translation-table',
      file,
      row: 1,
      column: needed,
      says: `there is no column "${needed}".`,
      remedy: `The first row must name the columns ${translationColumns.join(', ')}.`,
    });
  }
  const rows: TranslationRow[] = [];
  for (let index = 1; index < table.length; index++) {
    const cells = table[index]!;
    const cell = (name: (typeof translationColumns)[number]) => (cells[at(name)] ?? '').trim();
    if (cells.every((text) => text.trim() === '')) continue;
    const where = { code: 'translation-table', file, row: index + 1 } as const;
    const key = cell('key');
    if (key === '' || cell('language') === '') {
      const column = key === '' ? 'key' : 'language';
      throw new InstrumentError({
        ...where,
        column,
        says: `the ${column} is empty.`,
        remedy: 'Leave key and language as they were given; write only into "text" and the columns after it.',
      });
    }
    const status = cell('status').toLowerCase() || 'draft';
    if (!isTranslationStatus(status)) {
      throw new InstrumentError({
        ...where,
        column: 'status',
        says: `"${cell('status')}" is not a status.`,
        remedy: 'Write machine, draft, checked or missing.',
      });
    }
    const revision = Number(cell('revision') || '1');
    if (!Number.isSafeInteger(revision) || revision < 0) {
      throw new InstrumentError({
        ...where,
        column: 'revision',
        says: `"${cell('revision')}" is not a whole number.`,
        remedy: 'Leave the revision as it was given.',
      });
    }
    const text = cell('text');
    const optional = {
      source: cell('source'),
      backTranslation: cell('back_translation'),
      note: cell('note'),
    };
    rows.push({
      key,
      language: cell('language'),
      version: cell('version'),
      revision,
      status: text === '' ? 'missing' : status === 'missing' ? 'draft' : status,
      text,
      ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')) as Partial<
        typeof optional
      >),
    });
  }
  return rows;
}
