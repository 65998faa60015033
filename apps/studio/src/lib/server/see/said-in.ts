import type { RequestEvent } from '@sveltejs/kit';
import type { ListedRelease, StoreParts } from '../store/index.ts';
import { languagesBeside, releaseIn } from './languages.ts';
import { speakIn } from './speak-in.ts';

/** A release in the language that a reader asked for, the frame of the page with it, and the other languages. */
export async function saidIn(
  event: Pick<RequestEvent, 'locals' | 'url'>,
  store: Pick<StoreParts, 'releases'>,
  stored: ListedRelease,
) {
  const said = await releaseIn(store, stored, event.url.searchParams.get('language'));
  speakIn(event, said.language);
  const languages = await languagesBeside(store, stored, said.language);
  return { ...said, languages };
}
