import { news } from '$lib/server/ask/room.ts';
import { enterHear, writers } from '$lib/server/hear/room.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { role } = await enterHear(event);
  return {
    news: news(event),
    canWrite: writers.some((writer) => writer === role),
    hear: `/c/${event.params.community}/hear`,
  };
};
