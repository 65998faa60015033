import type { RequestEvent } from '@sveltejs/kit';
import { languageName } from '$lib/ask/language-names.ts';
import type { ListedRelease, StoreParts } from '../store/index.ts';
import { offered, releaseIn } from './languages.ts';
import { speakIn } from './speak-in.ts';

/** A release in the language that a reader asked for, the frame of the page with it, and the other languages. */
export async function saidIn(
  event: Pick<RequestEvent, 'locals' | 'url'>,
  store: Pick<StoreParts, 'releases'>,
  stored: ListedRelease,
) {
  const said = await releaseIn(store, stored, event.url.searchParams.get('language'));
  speakIn(event, said.language);
  const languages = (await offered(store, stored)).map((tag) => ({
    ...languageName(tag),
    here: tag === said.language,
  }));
  return { ...said, languages };
}
