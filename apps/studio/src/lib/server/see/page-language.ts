import type { RequestEvent } from '@sveltejs/kit';
import { type ReleaseLanguage, releaseLanguage } from '$lib/see/release-languages.ts';
import { speakIn } from './speak-in.ts';

/** The language of a page that stands on no one release, and its frame in it: the one asked for, else the community's. */
export function pageLanguage(
  event: Pick<RequestEvent, 'locals' | 'url'>,
  community: { readonly language: string },
): ReleaseLanguage {
  const asked = releaseLanguage(event.url.searchParams.get('language'));
  const language = asked ?? releaseLanguage(community.language) ?? 'en';
  speakIn(event, language);
  return language;
}
