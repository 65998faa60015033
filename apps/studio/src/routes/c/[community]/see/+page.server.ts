import { storyOf } from '@weft/findings';
import { asReleased } from '$lib/server/see/as-released.ts';
import { onceFor } from '$lib/server/see/draw.ts';
import { enterSee, knownFacts } from '$lib/server/see/room.ts';
import { storyPictures } from '$lib/server/see/story-pictures.ts';
import type { PageServerLoad } from './$types';

/** What the latest release says, in the order a community reads it, with its pictures and its replies. */
export const load: PageServerLoad = async (event) => {
  const room = await enterSee(event);
  if (!room.seen) return { seen: null };
  const { seen } = room;
  const { stored, release } = seen;
  const places = asReleased(release, await room.store.places.named(room.community.id));
  const facts = await knownFacts(room, places);
  const story = onceFor(release, 'told', () => storyOf(release, facts), JSON.stringify(facts));
  const replies = await room.store.releases.replies(room.community.id, stored.id);
  return {
    seen: {
      id: stored.id,
      title: stored.title,
      on: stored.publishedAt.toISOString().slice(0, 10),
      number: stored.number,
      simulated: release.simulated,
      sample: release.sample,
      kind: release.kind,
      scales: release.scales,
      levels: release.levels,
      story,
      pictures: onceFor(release, 'story', () => storyPictures(seen)),
      replies: replies.map(({ id, words, place }) => ({ id, words, place })),
    },
  };
};
