import { english as findingWords, type Release, wordsOf } from '@weft/findings';
import { IntlMessageFormat } from 'intl-messageformat';
import { arabic, type BundleWords, english, spanish } from './words.ts';

/** The bundle's own words by language: English is the source, the others are machine-written. */
export const bundleCatalogues = { en: english, es: spanish, ar: arabic } as const;

export type SayBundle = (id: keyof BundleWords, values?: Readonly<Record<string, string | number>>) => string;

/** The bundle's words in the language of a release. */
export function sayBundle({ language, community, kind }: Release): SayBundle {
  const tag = language.toLowerCase().split('-')[0]!;
  const words = bundleCatalogues[tag === 'es' || tag === 'ar' ? tag : 'en'];
  const unnamed = (wordsOf(language).messages ?? findingWords)['whole.unnamed'];
  const whole = community ?? String(new IntlMessageFormat(unnamed, language).format({ ...kind }));
  return (id, values = {}) =>
    String(
      new IntlMessageFormat(words[id], language, undefined, { ignoreTag: true }).format({ whole, ...values }),
    );
}
