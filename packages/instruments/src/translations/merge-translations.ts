import { type TranslationRow, type TranslationStatus, translationStatuses } from './translation-row.ts';

/** What came of adding rows to those that were there. */
export interface TranslationMerge {
  /** Everything that was there, in its order, and after it what is new. */
  readonly rows: readonly TranslationRow[];
  readonly added: number;
  readonly unchanged: number;
  /** Rows without words: they never empty a text that is there. */
  readonly ignored: number;
}

const place = (row: TranslationRow) => JSON.stringify([row.key, row.language, row.version]);

const byPerson = (status: TranslationStatus) => status !== 'machine' && status !== 'missing';

/**
 * Adds rows of translations to those that are there. **Nothing is deleted or overwritten**: new words are a
 * new revision, the older ones stay, and rows without words change nothing. Saving the same rows twice adds
 * nothing.
 *
 * @example
 * mergeTranslations(saved, imported).rows.length >= saved.length // always
 */
export function mergeTranslations(
  existing: readonly TranslationRow[],
  incoming: readonly TranslationRow[],
): TranslationMerge {
  const rows = [...existing];
  const latest = new Map<string, TranslationRow>();
  for (const row of existing) {
    const before = latest.get(place(row));
    if (!before || row.revision >= before.revision) latest.set(place(row), row);
  }
  let unchanged = 0;
  let ignored = 0;
  for (const row of incoming) {
    if (row.text.trim() === '' || row.status === 'missing') {
      ignored += 1;
      continue;
    }
    const before = latest.get(place(row));
    if (before && sameWords(before, row)) {
      unchanged += 1;
      continue;
    }
    const added = { ...row, revision: before ? before.revision + 1 : Math.max(1, row.revision) };
    latest.set(place(row), added);
    rows.push(added);
  }
  return { rows, added: rows.length - existing.length, unchanged, ignored };
}

function sameWords(before: TranslationRow, row: TranslationRow): boolean {
  return (['text', 'status', 'source', 'backTranslation', 'note'] as const).every(
    (field) => (before[field] ?? '') === (row[field] ?? ''),
  );
}

/**
 * The rows that count: for each key in one language, the latest words written or checked by a person, or the
 * latest of a machine where no person wrote any. Rows of `versions` named earlier win over later ones.
 */
export function currentTranslations(
  rows: readonly TranslationRow[],
  language: string,
  versions?: readonly string[],
): ReadonlyMap<string, TranslationRow> {
  const order = versions ?? [...new Set(rows.map(({ version }) => version))].reverse();
  const rank = new Map(order.map((version, index) => [version, index]));
  const current = new Map<string, TranslationRow>();
  for (const row of rows) {
    if (row.language !== language || row.text.trim() === '' || !rank.has(row.version)) continue;
    const before = current.get(row.key);
    if (!before || standsBefore(row, before, rank)) current.set(row.key, row);
  }
  return current;
}

function standsBefore(
  row: TranslationRow,
  other: TranslationRow,
  rank: ReadonlyMap<string, number>,
): boolean {
  if (byPerson(row.status) !== byPerson(other.status)) return byPerson(row.status);
  const difference = rank.get(row.version)! - rank.get(other.version)!;
  return difference === 0 ? row.revision >= other.revision : difference < 0;
}

/** Whether a text is one of the statuses; files may say anything. */
export function isTranslationStatus(text: string): text is TranslationStatus {
  return (translationStatuses as readonly string[]).includes(text);
}
