import { requireRole } from '$lib/server/access/index.ts';
import { asReleased } from '$lib/server/see/as-released.ts';
import { explorePlaces } from '$lib/server/see/explore/explore-places.ts';
import { exploreSums } from '$lib/server/see/explore/explore-sums.ts';
import { enterSee, knownFacts } from '$lib/server/see/room.ts';
import type { PageServerLoad } from './$types';

/** Sums for analysts, and for everybody where the community is simulated: of shown places, and of groups of people. */
export const load: PageServerLoad = async (event) => {
  const { store, community, seen } = await enterSee(event);
  if (!community.simulated) await requireRole(event, event.params.community, 'analyst', 'coordinator');
  if (!seen) return { seen: null };
  const { kind, simulated } = seen.release;
  const all = await store.places.list(community.id);
  const named = new Map(asReleased(seen.release, all).map(({ id, label }) => [id, label]));
  const places = all.map((place) => ({ ...place, label: named.get(place.id) ?? place.label }));
  const facts = await knownFacts({ store, community }, places);
  return {
    seen: {
      kind,
      simulated,
      people: await exploreSums(store, seen),
      places: explorePlaces(seen.release, places, facts),
    },
  };
};
