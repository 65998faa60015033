import type { Instrument } from '../asked/instrument.ts';
import { currentTranslations } from '../translations/merge-translations.ts';
import { sourceTexts } from '../translations/source-texts.ts';
import type { TranslationRow } from '../translations/translation-row.ts';
import { sha256 } from './sha256.ts';

/**
 * An instrument as it was fielded, never to change again. `hash` is of everything a respondent sees and every
 * key that scores it, in all languages: two versions with one hash ask the same. `translations` are the rows
 * that counted when it was frozen.
 */
export interface InstrumentVersion {
  readonly hash: string;
  /** The first twelve signs of the hash: enough to tell versions apart on a page. */
  readonly label: string;
  readonly instrument: Instrument;
  readonly languages: readonly string[];
  readonly translations: readonly TranslationRow[];
}

/** A value as JSON with the names of every object in order, so that the same content is the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/**
 * Freezes an instrument with its translations into a version. The value given stays as it is; the version is a
 * copy that cannot be changed.
 *
 * @example
 * const { label } = freeze(entry.instrument, entry.translations);
 */
export function freeze(instrument: Instrument, rows: readonly TranslationRow[] = []): InstrumentVersion {
  const keys = new Set(sourceTexts(instrument).map(({ key }) => key));
  const languages = [...new Set(rows.map(({ language }) => language))]
    .filter((language) => language !== (instrument.language ?? 'en'))
    .sort();
  const translations = languages.flatMap((language) => {
    const current = currentTranslations(rows, language);
    return [...keys].sort().flatMap((key) => current.get(key) ?? []);
  });
  const asked = {
    instrument: { ...instrument, language: instrument.language ?? 'en' },
    texts: translations.map(({ key, language, text }) => [language, key, text]),
  };
  const hash = sha256(canonical(asked));
  return frozen(structuredCopy({ hash, label: hash.slice(0, 12), instrument, languages, translations }));
}

function structuredCopy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(structuredCopy) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, structuredCopy(inner)])) as T;
}
