import type { Mistake } from '$lib/ask/read-places.ts';
import { readSettings } from '$lib/hear/wave-settings.ts';
import { daysBetween, stateOf } from '$lib/hear/wave-state.ts';
import { atDesk } from '$lib/server/ask/room.ts';
import { tellEvent } from '$lib/server/hear/events.ts';
import { hearPage } from '$lib/server/hear/hear-page.ts';
import { openingChecks } from '$lib/server/hear/opening.ts';
import { enterWave, today, writers } from '$lib/server/hear/room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.depends('hear:live');
  const room = await enterWave(event);
  const { store, wave, settings } = room;
  return {
    wave: {
      id: wave.id,
      name: wave.name,
      state: wave.state,
      says: stateOf(wave, today()),
      opensOn: wave.opensOn,
      closesOn: wave.closesOn,
      simulated: wave.simulated,
    },
    days: wave.opensOn && wave.closesOn ? daysBetween(wave.opensOn, wave.closesOn) + 1 : null,
    page: wave.state === 'open' ? await hearPage(room) : null,
    checks: wave.state === 'planned' ? await openingChecks(store, wave, settings) : [],
  };
};

interface Answer {
  readonly mistake?: Mistake | undefined;
}

export const actions: Actions = {
  open: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, person }) => {
      const wave = await store.waves.get(community.id, event.params.wave);
      if (wave.state !== 'planned')
        return { mistake: { says: 'This wave was opened before.', remedy: 'Each wave opens once.' } };
      const settings = readSettings(wave.settings);
      const undone = (await openingChecks(store, wave, settings)).find(({ done }) => !done);
      if (undone) return { mistake: { says: undone.says, remedy: 'Then open the wave.' } };
      if (wave.closesOn !== null && wave.closesOn < today())
        return {
          mistake: {
            says: `The last day to answer, ${wave.closesOn}, is past.`,
            remedy: 'Choose a later one, then open the wave.',
          },
        };
      if (wave.opensOn !== today()) await store.waves.change(community.id, wave.id, { opensOn: today() });
      await store.waves.open(community.id, wave.id);
      await store.audit.note({
        action: 'wave.opened',
        communityId: community.id,
        userId: person.id,
        subject: wave.id,
      });
      tellEvent({ event: 'wave.opened', communityId: community.id, waveId: wave.id });
      return 'The wave is open. People can answer now.';
    }),
};
