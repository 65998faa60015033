import { enterSee } from '$lib/server/see/room.ts';
import type { PageServerLoad } from './$types';

/** The whole release, for the analyst. */
export const load: PageServerLoad = async (event) => {
  const { seen } = await enterSee(event);
  return { release: seen?.release ?? null };
};
