import { enterReleases } from '$lib/server/see/releases.ts';
import type { PageServerLoad } from './$types';

/** What was published, the latest first, and the drafts for those who agree to them. */
export const load: PageServerLoad = async (event) => {
  const { store, community, readsDrafts } = await enterReleases(event);
  const published = await store.releases.list(community.id);
  const drafts = readsDrafts ? await store.releases.drafts(community.id) : [];
  return {
    drafts: drafts.map(({ id, title }) => ({ id, title })),
    published: published.map(({ id, title, state, publishedAt, withdrawnAt }) => ({
      id,
      title,
      to: state === 'public' ? 'everybody' : 'members',
      on: publishedAt.toISOString().slice(0, 10),
      withdrawn: withdrawnAt !== null,
    })),
  };
};
