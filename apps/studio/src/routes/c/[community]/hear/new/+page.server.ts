import type { Mistake } from '$lib/ask/read-places.ts';
import { givenOf, planWave, type WaveGiven } from '$lib/hear/wave-form.ts';
import { dayAfter } from '$lib/hear/wave-state.ts';
import { atDesk, tell } from '$lib/server/ask/room.ts';
import { latestFrozen } from '$lib/server/hear/frozen.ts';
import { enterHear, today, writers } from '$lib/server/hear/room.ts';
import type { JsonObject } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community } = await enterHear(event);
  const frozen = await latestFrozen(store, community.id);
  if (!frozen) return { frozen: null };
  const opensOn = dayAfter(today(), 7);
  const blank: WaveGiven = {
    name: '',
    opensOn,
    closesOn: dayAfter(opensOn, 21),
    destroyOn: '',
    organization: '',
    contact: '',
    resultsOn: dayAfter(opensOn, 35),
    withdrawUntil: dayAfter(opensOn, 35),
    limit: '10',
    minors: community.kind === 'school',
    pledges: ['no-ranking', 'no-discipline', 'rows-stay', 'members-first'],
    languages: frozen.languages.filter(({ missing }) => missing === 0).map(({ tag }) => tag),
    form: 'whole',
    choosePlace: true,
  };
  return {
    frozen: {
      number: frozen.version.number,
      questions: frozen.document.instrument.items.length,
      languages: frozen.languages,
      shortForm: frozen.shortForm,
    },
    blank,
  };
};

interface Answer {
  readonly given?: WaveGiven;
  readonly mistake?: Mistake | undefined;
}

export const actions: Actions = {
  default: async (event) => {
    let made = '';
    const answer = await atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const given = givenOf(form);
      const frozen = await latestFrozen(store, community.id);
      if (!frozen)
        return {
          given,
          mistake: {
            says: 'There are no frozen questions yet.',
            remedy: 'Freeze them in the room Ask first.',
          },
        };
      const read = planWave(
        given,
        frozen.languages.map(({ tag }) => tag),
      );
      if ('mistake' in read) return { given, mistake: read.mistake };
      const wave = await store.waves.create({
        ...read.plan,
        settings: JSON.parse(JSON.stringify(read.plan.settings)) as JsonObject,
        communityId: community.id,
        versionId: frozen.version.id,
        simulated: community.simulated,
      });
      await store.audit.note({
        action: 'wave.planned',
        communityId: community.id,
        userId: person.id,
        subject: wave.id,
      });
      made = wave.id;
      return {};
    });
    if (made === '') return answer;
    tell(
      event,
      'The wave is planned. Nobody can answer before you open it.',
      `/c/${event.params.community}/hear/${made}`,
    );
  },
};
