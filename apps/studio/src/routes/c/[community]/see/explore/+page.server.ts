import { requireRole } from '$lib/server/access/index.ts';
import { exploreSums } from '$lib/server/see/explore/explore-sums.ts';
import { enterSee } from '$lib/server/see/room.ts';
import type { PageServerLoad } from './$types';

/** Sums of groups for analysts, and for everybody where the community is simulated. */
export const load: PageServerLoad = async (event) => {
  const { store, community, seen } = await enterSee(event);
  if (!community.simulated) await requireRole(event, event.params.community, 'analyst', 'coordinator');
  if (!seen) return { seen: null };
  const { kind, simulated } = seen.release;
  return { seen: { kind, simulated, found: await exploreSums(store, seen) } };
};
