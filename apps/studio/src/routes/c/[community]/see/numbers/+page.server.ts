import { overviewPage } from '$lib/server/see/analyst/overview-page.ts';
import { onceFor } from '$lib/server/see/draw.ts';
import { enterSee } from '$lib/server/see/room.ts';
import type { PageServerLoad } from './$types';

/** The models of the release, and where the rest of its numbers stands. */
export const load: PageServerLoad = async (event) => {
  const { seen } = await enterSee(event);
  return { seen: seen && onceFor(seen.release, 'overview', () => overviewPage(seen)) };
};
