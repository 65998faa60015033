import { stateOf } from '$lib/hear/wave-state.ts';
import { latestFrozen } from '$lib/server/hear/frozen.ts';
import { enterHear, today } from '$lib/server/hear/room.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community } = await enterHear(event);
  const waves = await store.waves.list(community.id);
  return {
    frozen: (await latestFrozen(store, community.id)) !== null,
    waves: waves.toReversed().map((wave) => ({
      id: wave.id,
      name: wave.name,
      state: stateOf(wave, today()),
      open: wave.state === 'open',
      opensOn: wave.opensOn,
      closesOn: wave.closesOn,
      simulated: wave.simulated,
    })),
  };
};
