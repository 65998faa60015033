import { enter, news, translators, writers } from '$lib/server/ask/room.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { role } = await enter(event);
  return {
    news: news(event),
    canWrite: writers.includes(role),
    canTranslate: translators.includes(role),
    home: `/c/${event.params.community}/ask`,
  };
};
