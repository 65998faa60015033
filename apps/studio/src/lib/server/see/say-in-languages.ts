import { type ReleaseLanguage, releaseLanguages } from '$lib/see/release-languages.ts';
import type { JsonObject, ReleaseDraft } from '../store/index.ts';

/** One release in all its languages, as a draft is made of it: the first, and the others beside it. */
export type SaidInLanguages = Pick<ReleaseDraft, 'title' | 'document' | 'others'>;

/** Says the same answers in every language; `say` gives a document for each. */
export async function sayInLanguages(
  first: ReleaseLanguage,
  say: (languages: readonly ReleaseLanguage[]) => Promise<readonly JsonObject[]>,
  title: (language: ReleaseLanguage) => string,
): Promise<SaidInLanguages> {
  const languages = [first, ...releaseLanguages.filter((one) => one !== first)];
  const documents = await say(languages);
  const said = languages.map((language, at) => ({
    language,
    title: title(language),
    document: documents[at]!,
  }));
  const [{ document }, ...others] = said as [(typeof said)[number], ...typeof said];
  return { title: title(first), document, others };
}
