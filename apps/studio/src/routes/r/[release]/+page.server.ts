import { error } from '@sveltejs/kit';
import { type Release, storyOf } from '@weft/findings';
import { studioStore } from '$lib/server/store/index.ts';
import type { PageServerLoad } from './$types';

/** A release that its community showed to everybody, with the replies to it. */
export const load: PageServerLoad = async ({ params }) => {
  const store = await studioStore();
  const stored = await store.releases.findPublic(params.release);
  if (stored === null) error(404, 'There is nothing to read here, or it is for members alone.');
  const release = stored.document as unknown as Release;
  const community = await store.communities.get(stored.communityId);
  const replies = await store.releases.replies(stored.communityId, stored.id);
  return {
    community: { name: community.name, simulated: community.simulated },
    title: stored.title,
    on: (stored.publicAt ?? stored.publishedAt).toISOString().slice(0, 10),
    sample: release.sample,
    kind: release.kind,
    story: storyOf(release, []),
    replies: replies.map(({ id, words, place }) => ({ id, words, place })),
  };
};
