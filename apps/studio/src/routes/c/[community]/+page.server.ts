import { storyOf } from '@weft/findings';
import { showCode } from '$lib/answer/codes.ts';
import { placeMap } from '$lib/ask/place-map.ts';
import { requireReader } from '$lib/server/access/index.ts';
import { today } from '$lib/server/hear/room.ts';
import { documentOf } from '$lib/server/see/kept-releases.ts';
import { type ContextValue, type StoreParts, studioStore, type Wave } from '$lib/server/store/index.ts';
import type { PageServerLoad } from './$types';

/** The way in that anybody may use, where an open wave has one; any other way in was given to a person. */
async function openDoor(
  { links }: StoreParts,
  { communityId, id, state, closesOn }: Wave,
): Promise<string | null> {
  if (state !== 'open' || (closesOn !== null && closesOn < today())) return null;
  const open = (await links.list(communityId, id)).filter(({ way, revoked }) => way === 'open' && !revoked);
  const door = open.find(({ placeId }) => placeId === null) ?? open[0];
  return door ? `/a/${showCode(door.slug)}` : null;
}

/** What every member sees: the places, what is known of them, the waves, and the findings published last. */
export const load: PageServerLoad = async (event) => {
  const { community, person } = await requireReader(event, event.params.community);
  const store = await studioStore();
  const places = await store.places.list(community.id);
  const context = await store.context.list(community.id);
  const waves = await store.waves.list(community.id);
  const releases = await store.releases.list(community.id);
  const latest = releases.find(({ withdrawnAt }) => withdrawnAt === null);
  const fresh = latest ? await isNews(store, community.id, person?.id, latest.number) : false;
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
    waves: await Promise.all(
      waves.map(async (wave) => {
        const { name, state, opensOn, closesOn } = wave;
        return { name, state, opensOn, closesOn, answer: await openDoor(store, wave) };
      }),
    ),
    published: latest
      ? {
          title: latest.title,
          on: latest.publishedAt.toISOString().slice(0, 10),
          fresh,
          opening: storyOf(await documentOf(store, latest), []).opening,
        }
      : null,
  };
};

/** Whether a member has not been told of this release yet; from now on they have. */
async function isNews(
  store: StoreParts,
  communityId: string,
  userId: string | undefined,
  number: number,
): Promise<boolean> {
  const member = userId === undefined ? null : await store.members.get(communityId, userId);
  if (member === null || member.shownRelease >= number) return false;
  await store.members.wasShown(communityId, member.userId, number);
  return true;
}
