import { easyPage } from '$lib/server/see/easy-page.ts';
import { pageLanguage } from '$lib/server/see/page-language.ts';
import { enterSee } from '$lib/server/see/room.ts';
import { speakIn } from '$lib/server/see/speak-in.ts';
import type { PageServerLoad } from './$types';

/** The latest release in easy words. */
export const load: PageServerLoad = async (event) => {
  const { store, community, seen } = await enterSee(event);
  if (!seen) return { language: pageLanguage(event, community), easy: null };
  const easy = await easyPage(store, seen.stored, event.url.searchParams.get('language'));
  speakIn(event, easy.language);
  return { language: easy.language, easy };
};
