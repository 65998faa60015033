import { sourceTexts } from '../translations/source-texts.ts';
import { library } from './library.ts';
import type { Wording } from './wording.ts';

let known: Map<string, Partial<Wording>> | null = null;

/**
 * A text of the library in another of its languages; `null` where the library does not have it. For instruments
 * whose own translations leave out a title that the library knows.
 *
 * @example
 * libraryWords('Readiness to act', 'es') // 'Disposición a actuar'
 */
export function libraryWords(text: string, language: string): string | null {
  if (known === null) {
    known = new Map();
    for (const { instrument, translations } of library)
      for (const { key, text: en } of sourceTexts(instrument)) {
        const wording: Partial<Wording> = {
          en,
          ...Object.fromEntries(
            translations.filter((row) => row.key === key).map((row) => [row.language, row.text]),
          ),
        };
        for (const one of Object.values(wording)) if (!known.has(one)) known.set(one, wording);
      }
  }
  return known.get(text)?.[language as keyof Wording] ?? null;
}
