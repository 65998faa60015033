import { redirect } from '@sveltejs/kit';
import { easyPage } from '$lib/server/see/easy-page.ts';
import { publicRelease } from '$lib/server/see/public-release.ts';
import type { PageServerLoad } from './$types';

/** A release that everybody may read, in easy words. */
export const load: PageServerLoad = async (event) => {
  const { store, stored, community, language, speak } = await publicRelease(event);
  if (stored.withdrawnAt !== null) redirect(303, `/r/${stored.id}${event.url.search}`);
  const easy = await easyPage(store, stored, language);
  speak(easy.language);
  return { community, easy };
};
