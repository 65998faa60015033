import type { TranslationRow } from '@weft/instruments';
import type { Translation, TranslationDraft } from '$lib/server/store/index.ts';

/** Words as the store keeps them, as rows of the instrument. */
export function rowsFromStore(kept: readonly Translation[]): TranslationRow[] {
  return kept
    .filter(({ text }) => text !== '')
    .map(({ key, language, versionId, status, text, source, backTranslation, note, earlier }) => ({
      key,
      language,
      version: versionId,
      revision: earlier.length + 1,
      status,
      text,
      ...(source === null ? {} : { source }),
      ...(backTranslation === null ? {} : { backTranslation }),
      ...(note === null ? {} : { note }),
    }));
}

/** Rows as the store takes them. Rows without words are left out: saving never empties a text. */
export function draftsFromRows(rows: readonly TranslationRow[]): TranslationDraft[] {
  return rows.flatMap(({ key, language, status, text, source, backTranslation, note }) =>
    text.trim() === '' || status === 'missing' || status === 'source'
      ? []
      : [
          {
            key,
            language,
            status,
            text: text.trim(),
            source: source ?? null,
            backTranslation: backTranslation ?? null,
            note: note ?? null,
          },
        ],
  );
}
