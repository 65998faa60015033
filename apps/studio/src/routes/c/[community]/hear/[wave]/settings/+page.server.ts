import type { Mistake } from '$lib/ask/read-places.ts';
import { givenFrom, givenOf, planWave, type WaveGiven } from '$lib/hear/wave-form.ts';
import { readSettings, settingsMayBecome } from '$lib/hear/wave-settings.ts';
import { atDesk, tell } from '$lib/server/ask/room.ts';
import { frozenVersion } from '$lib/server/hear/frozen.ts';
import { enterWave, writers } from '$lib/server/hear/room.ts';
import type { JsonObject } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community, wave, settings } = await enterWave(event);
  const frozen = await frozenVersion(store, community.id, wave.versionId);
  return {
    wave: { name: wave.name, state: wave.state },
    given: givenFrom(wave, settings),
    languages: frozen.languages,
    shortForm: frozen.shortForm,
  };
};

interface Answer {
  readonly given?: WaveGiven;
  readonly mistake?: Mistake | undefined;
}

export const actions: Actions = {
  default: async (event) => {
    let done = false;
    const answer = await atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const given = givenOf(form);
      const wave = await store.waves.get(community.id, event.params.wave);
      const frozen = await frozenVersion(store, community.id, wave.versionId);
      const read = planWave(
        given,
        frozen.languages.map(({ tag }) => tag),
      );
      if ('mistake' in read) return { given, mistake: read.mistake };
      const { plan } = read;
      const [clash] = settingsMayBecome(readSettings(wave.settings), plan.settings, wave.state);
      if (clash) return { given, mistake: { says: clash.says, remedy: 'Leave it as it was.' } };
      const earlier =
        wave.state !== 'planned' &&
        ((wave.closesOn !== null && plan.closesOn !== null && plan.closesOn < wave.closesOn) ||
          plan.opensOn !== wave.opensOn ||
          plan.destroyOn !== wave.destroyOn);
      if (earlier)
        return {
          given,
          mistake: {
            says: 'People were told these days when the wave opened.',
            remedy: 'The closing day may become later. To end sooner, close the wave.',
          },
        };
      const { opensOn, destroyOn, ...kept } = plan;
      await store.waves.change(community.id, wave.id, {
        ...kept,
        ...(wave.state === 'planned' ? { opensOn, destroyOn } : {}),
        settings: JSON.parse(JSON.stringify(plan.settings)) as JsonObject,
      });
      await store.audit.note({
        action: 'wave.changed',
        communityId: community.id,
        userId: person.id,
        subject: wave.id,
      });
      done = true;
      return {};
    });
    if (!done) return answer;
    tell(event, 'The wave is changed.', `/c/${event.params.community}/hear/${event.params.wave}`);
  },
};
