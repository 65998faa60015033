import { pageLanguage } from '$lib/server/see/page-language.ts';
import { enterSee } from '$lib/server/see/room.ts';
import { speakIn } from '$lib/server/see/speak-in.ts';
import { storyPage } from '$lib/server/see/story-page.ts';
import { whatWasAsked } from '$lib/server/see/what-was-asked.ts';
import type { PageServerLoad } from './$types';

/** What the latest release says, in the order a community reads it, in the language a reader chose. */
export const load: PageServerLoad = async (event) => {
  const { store, community, seen } = await enterSee(event);
  if (!seen) return { language: pageLanguage(event, community), seen: null };
  const story = await storyPage(store, seen.stored, event.url.searchParams.get('language'));
  speakIn(event, story.language);
  const asked = await whatWasAsked(store, seen.stored, story.language);
  return {
    language: story.language,
    seen: { ...story, asked, on: seen.stored.publishedAt.toISOString().slice(0, 10) },
  };
};
