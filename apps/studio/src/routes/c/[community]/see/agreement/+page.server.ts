import { agreementPage } from '$lib/server/see/analyst/agreement-page.ts';
import { onceFor } from '$lib/server/see/draw.ts';
import { enterSee } from '$lib/server/see/room.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { seen } = await enterSee(event);
  return { shown: seen && onceFor(seen.release, 'agreement', () => agreementPage(seen)) };
};
