import type { Release } from '@weft/findings';
import { type ReleaseLanguage, releaseLanguages } from '$lib/see/release-languages.ts';
import type { JsonObject, ReleaseDraft } from '../store/index.ts';

/** One release in all its languages, as a draft is made of it: the first, and the others beside it. */
export type SaidInLanguages = Pick<ReleaseDraft, 'title' | 'document' | 'others'>;

const asJson = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

/** Long enough for the pages that wait to be answered. */
const pause = 50;

/** Says the same answers in every language, one after the other, so that pages are answered in between. */
export async function sayInLanguages(
  first: ReleaseLanguage,
  say: (language: ReleaseLanguage) => Release,
  title: (language: ReleaseLanguage) => string,
): Promise<SaidInLanguages> {
  const document = asJson(say(first));
  const others: { language: string; title: string; document: JsonObject }[] = [];
  for (const language of releaseLanguages.filter((one) => one !== first)) {
    await new Promise((wake) => setTimeout(wake, pause));
    others.push({ language, title: title(language), document: asJson(say(language)) });
  }
  return { title: title(first), document, others };
}
