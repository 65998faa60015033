import { frozenVersion } from '$lib/server/hear/frozen.ts';
import { levelsOf } from '$lib/server/see/analyst/levels-page.ts';
import { asReleased } from '$lib/server/see/as-released.ts';
import { enterSee, knownFacts } from '$lib/server/see/room.ts';
import type { PageServerLoad } from './$types';

/** Community, individual, institution: what was asked at each level, and where the differences lie. */
export const load: PageServerLoad = async (event) => {
  const room = await enterSee(event);
  const { store, community, seen } = room;
  if (!seen) return { seen: null };
  const { release, stored } = seen;
  const places = asReleased(release, await store.places.named(community.id));
  const known = await knownFacts(room, places);
  const wave = stored.waveId === null ? null : await store.waves.get(community.id, stored.waveId);
  const version = wave && (await frozenVersion(store, community.id, wave.versionId));
  return {
    seen: {
      kind: release.kind,
      simulated: release.simulated,
      levels: levelsOf(release, version?.document.instrument ?? null, known),
    },
  };
};
