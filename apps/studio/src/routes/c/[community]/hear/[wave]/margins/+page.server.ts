import type { Mistake } from '$lib/ask/read-places.ts';
import { readKnownPeople } from '$lib/hear/read-known-people.ts';
import { readSettings } from '$lib/hear/wave-settings.ts';
import { communityWords } from '$lib/server/access/index.ts';
import { atDesk, textOf } from '$lib/server/ask/room.ts';
import { frozenVersion } from '$lib/server/hear/frozen.ts';
import { leavesOf } from '$lib/server/hear/hear-page.ts';
import { setKnownPeople } from '$lib/server/hear/known-people.ts';
import { dimensionsOf, languageGroup } from '$lib/server/hear/margin-groups.ts';
import { enterWave, writers } from '$lib/server/hear/room.ts';
import type { Community, StoreParts, Wave } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

async function dimensions(store: StoreParts, community: Community, wave: Wave) {
  const { document } = await frozenVersion(store, community.id, wave.versionId);
  return dimensionsOf(
    leavesOf(await store.places.list(community.id), new Map()),
    readSettings(wave.settings).languages.map(languageGroup),
    document,
    await store.waves.coding(wave.id),
    communityWords(community),
  ).filter(({ groups }) => groups.length > 0);
}

export const load: PageServerLoad = async (event) => {
  const { store, community, wave } = await enterWave(event);
  const known = await store.margins.list(community.id);
  return {
    wave: { name: wave.name },
    dimensions: (await dimensions(store, community, wave)).map((dimension) => {
      const own = known.filter((one) => one.dimension === dimension.name);
      return {
        ...dimension,
        source: own[0]?.source ?? '',
        year: own[0] ? String(own[0].year) : '',
        people: Object.fromEntries(own.map(({ key, people }) => [key, people])),
      };
    }),
  };
};

interface Answer {
  readonly dimension?: string;
  readonly text?: string;
  readonly source?: string;
  readonly year?: string;
  readonly mistake?: Mistake | undefined;
}

export const actions: Actions = {
  keep: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, form }) => {
      const given = {
        dimension: textOf(form, 'dimension'),
        text: textOf(form, 'text'),
        source: textOf(form, 'source'),
        year: textOf(form, 'year'),
      };
      const wave = await store.waves.get(community.id, event.params.wave);
      const dimension = (await dimensions(store, community, wave)).find(
        ({ name }) => name === given.dimension,
      );
      if (!dimension) return { ...given, mistake: { says: 'There is no such question here.', remedy: '' } };
      const reading = readKnownPeople(given, dimension.groups);
      if ('mistake' in reading) return { ...given, mistake: reading.mistake };
      await setKnownPeople(store, community.id, dimension.name, reading.rows);
      return `${reading.rows.length} numbers were kept: ${dimension.title}.`;
    }),

  forget: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, form }) => {
      await setKnownPeople(store, community.id, textOf(form, 'dimension'), []);
      return 'The numbers were removed.';
    }),
};
