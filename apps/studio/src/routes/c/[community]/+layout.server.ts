import { communityWords, requireReader } from '$lib/server/access/index.ts';
import type { LayoutServerLoad } from './$types';

/** The community every page below stands in. This guards no form action: each asks for its own role. */
export const load: LayoutServerLoad = async (event) => {
  const { community, role, person } = await requireReader(event, event.params.community);
  const { id, name, kind, language, simulated } = community;
  return {
    community: { id, name, kind, language, simulated },
    role,
    person: person && { name: person.name },
    words: communityWords(community),
  };
};
