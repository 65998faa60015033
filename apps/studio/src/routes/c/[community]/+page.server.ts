import type { Release } from '@weft/findings';
import { placeMap } from '$lib/ask/place-map.ts';
import { requireReader } from '$lib/server/access/index.ts';
import { type ContextValue, studioStore } from '$lib/server/store/index.ts';
import type { PageServerLoad } from './$types';

/** What every member sees: the places, what is known of them, the waves, and the findings published last. */
export const load: PageServerLoad = async (event) => {
  const { community } = await requireReader(event, event.params.community);
  const store = await studioStore();
  const places = await store.places.list(community.id);
  const context = await store.context.list(community.id);
  const waves = await store.waves.list(community.id);
  const releases = await store.releases.list(community.id);
  const latest = releases.find(({ withdrawnAt }) => withdrawnAt === null);
  const known = new Map<string, ContextValue[]>();
  for (const value of context) {
    const key = JSON.stringify([value.kind, value.name, value.year]);
    known.set(key, [...(known.get(key) ?? []), value]);
  }
  return {
    map: placeMap(places),
    places: places.map(({ id, label }) => ({ id, label })),
    known: [...known.values()].map((values) => ({
      name: values[0]!.name,
      year: values[0]!.year,
      source: [...new Set(values.map(({ source }) => source))].join(', '),
      values: Object.fromEntries(
        values.map(({ placeId, value, exposure }) => [placeId, { value, exposure }]),
      ),
    })),
    waves: waves.map(({ name, state, opensOn, closesOn }) => ({ name, state, opensOn, closesOn })),
    published: latest
      ? {
          title: latest.title,
          on: latest.publishedAt.toISOString().slice(0, 10),
          release: latest.document as unknown as Release,
        }
      : null,
  };
};
