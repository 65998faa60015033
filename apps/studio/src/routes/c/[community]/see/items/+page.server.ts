import { itemsPage } from '$lib/server/see/analyst/items-page.ts';
import { onceFor } from '$lib/server/see/draw.ts';
import { enterSee } from '$lib/server/see/room.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { seen } = await enterSee(event);
  return { shown: seen && onceFor(seen.release, 'items', () => itemsPage(seen)) };
};
