import { fail } from '@sveltejs/kit';
import type { Mistake } from '$lib/ask/read-places.ts';
import { requireRole } from '$lib/server/access/index.ts';
import { mistakeIn, tell, textOf } from '$lib/server/ask/room.ts';
import { closeOut, sumsThatStay } from '$lib/server/hear/close-out.ts';
import { enterWave, today, writers } from '$lib/server/hear/room.ts';
import { studioStore } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, wave, settings } = await enterWave(event);
  const { id, name, state, destroyOn, destroyedOn } = wave;
  const closed = state === 'closed' && destroyedOn === null;
  return {
    wave: { id, name, state, destroyOn, destroyedOn },
    limit: settings.limit,
    stays: closed ? await staying(store, wave) : null,
  };
};

/** How many places stay with their sums, and how many are held back. */
async function staying(store: Parameters<typeof sumsThatStay>[0], wave: Parameters<typeof sumsThatStay>[1]) {
  const { places } = (await sumsThatStay(store, wave)) as unknown as {
    readonly places: readonly { readonly respondents: number | null }[];
  };
  const shown = places.filter(({ respondents }) => respondents !== null).length;
  return { shown, withheld: places.length - shown };
}

export const actions: Actions = {
  default: async (event) => {
    const { person, community } = await requireRole(event, event.params.community, ...writers);
    const store = await studioStore();
    const typed = textOf(await event.request.formData(), 'name').trim();
    try {
      const wave = await store.waves.get(community.id, event.params.wave);
      if (typed !== wave.name.trim()) {
        const mistake: Mistake = {
          says: `You typed “${typed}”, and the wave is named “${wave.name}”.`,
          remedy: 'Type its name just so, to destroy its single answers.',
        };
        return fail(400, { mistake });
      }
      await closeOut(store, {
        communityId: community.id,
        waveId: wave.id,
        userId: person.id,
        day: today(),
      });
    } catch (thrown) {
      const mistake = mistakeIn(thrown);
      if (mistake === null) throw thrown;
      return fail(400, { mistake });
    }
    return tell(event, 'Single answers are destroyed. Sums over the limit and what was published stay.');
  },
};
