import type { Release } from '@weft/findings';
import { languageName } from '$lib/ask/language-names.ts';
import { releaseLanguage, releaseLanguages } from '$lib/see/release-languages.ts';
import type { ListedRelease, StoreParts } from '../store/index.ts';
import { documentIn, documentOf } from './kept-releases.ts';

type Reads = Pick<StoreParts, 'releases'>;

/** A release as it is read, and in which language that is: the one asked for, where the release has it. */
export interface ReleaseSaid {
  readonly release: Release;
  readonly language: string;
  readonly title: string;
}

/** The languages a release can be read in, always in the same order. */
export async function offered(store: Reads, stored: ListedRelease): Promise<readonly string[]> {
  const { language } = await documentOf(store, stored);
  const all = new Set([language, ...(await store.releases.languages(stored.id))]);
  const known = releaseLanguages.filter((one) => all.delete(one));
  return [...known, ...all];
}

/** The same with their names, and which of them is being read. */
export async function languagesBeside(store: Reads, stored: ListedRelease, here: string) {
  return (await offered(store, stored)).map((tag) => ({ ...languageName(tag), here: tag === here }));
}

/** The release in a language; in its first where it was not said in the one asked for, or none was. */
export async function releaseIn(
  store: Reads,
  stored: ListedRelease,
  language: string | null,
): Promise<ReleaseSaid> {
  const first = await documentOf(store, stored);
  const wanted = releaseLanguage(language);
  const said = wanted === null || wanted === first.language ? null : await documentIn(store, stored, wanted);
  if (wanted === null || said === null)
    return { release: first, language: first.language, title: stored.title };
  return { ...said, language: wanted };
}
