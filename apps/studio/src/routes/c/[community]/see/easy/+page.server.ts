import { easyPage } from '$lib/server/see/easy-page.ts';
import { enterSee } from '$lib/server/see/room.ts';
import { speakIn } from '$lib/server/see/speak-in.ts';
import type { PageServerLoad } from './$types';

/** The latest release in easy words. */
export const load: PageServerLoad = async (event) => {
  const { store, seen } = await enterSee(event);
  if (!seen) return { easy: null };
  const easy = await easyPage(store, seen.stored, event.url.searchParams.get('language'));
  speakIn(event, easy.language);
  return { easy };
};
