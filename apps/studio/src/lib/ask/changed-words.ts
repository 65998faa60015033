import type { TranslationRow, TranslationStatus } from '@weft/instruments';

/** What a person left in the fields of one text. */
export interface Typed {
  readonly text: string;
  readonly status: string;
  readonly backTranslation: string;
  readonly fits: boolean;
}

/**
 * The rows that a person changed, of those on the page. Words changed by a person are a draft at least; an
 * emptied field changes nothing, because nothing is deleted by saving.
 */
export function changedWords(
  sheet: readonly TranslationRow[],
  sources: ReadonlyMap<string, string>,
  typed: (key: string) => Typed | null,
): TranslationRow[] {
  return sheet.flatMap((row) => {
    const now = typed(row.key);
    if (!now) return [];
    const text = now.text.trim().replace(/\r\n/g, '\n');
    if (text === '') return [];
    const sameText = text === row.text.trim();
    const asked: TranslationStatus =
      now.status === 'checked' ? 'checked' : now.status === 'machine' ? 'machine' : 'draft';
    const status = !sameText && asked === 'machine' ? 'draft' : asked;
    const backTranslation = now.backTranslation.trim();
    const sameBack = backTranslation === (row.backTranslation ?? '');
    if (sameText && status === row.status && sameBack && !now.fits) return [];
    const source = sources.get(row.key);
    return [
      {
        key: row.key,
        language: row.language,
        version: row.version,
        revision: row.revision,
        status,
        text,
        ...(source === undefined ? {} : { source }),
        ...(backTranslation === '' ? {} : { backTranslation }),
        ...(row.note ? { note: row.note } : {}),
      },
    ];
  });
}
