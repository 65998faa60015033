import type { Mistake } from '$lib/ask/read-places.ts';
import { requireRole } from '$lib/server/access/index.ts';
import { atDesk, textOf } from '$lib/server/ask/room.ts';
import { type EventName, eventNames } from '$lib/server/hear/events.ts';
import { enterWave, writers } from '$lib/server/hear/room.ts';
import { holdOpen, privateAllowed } from '$lib/server/hear/webhooks/announce.ts';
import { urlRefusal } from '$lib/server/hear/webhooks/deliver.ts';
import { studioStore } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

const mostHooks = 20;

const eventWords: Readonly<Record<EventName, string>> = {
  'wave.opened': 'a wave opens',
  'wave.step': 'ten more people answered',
  'wave.closed': 'a wave is closed',
  'release.published': 'findings are published',
};

export const load: PageServerLoad = async (event) => {
  await requireRole(event, event.params.community, ...writers);
  const { store, community, wave } = await enterWave(event);
  return {
    wave: { id: wave.id, name: wave.name },
    events: eventNames.map((name) => ({ name, words: eventWords[name] })),
    hooks: (await store.webhooks.list(community.id)).map(({ id, url, events, lastSaid, lastAt }) => ({
      id,
      url,
      events,
      last: lastSaid === null ? null : `${lastAt?.toISOString().slice(0, 10) ?? ''}: ${lastSaid}`,
    })),
  };
};

interface Answer {
  readonly mistake?: Mistake | undefined;
  readonly url?: string;
  readonly secret?: string;
}

export const actions: Actions = {
  add: async (event) => {
    const answer = await atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const url = textOf(form, 'url').trim();
      const events = eventNames.filter((name) => form.getAll('event').includes(name));
      const refused = url.length > 500 ? 'That address is too long.' : urlRefusal(url, privateAllowed());
      if (refused !== null)
        return {
          url,
          mistake: { says: refused, remedy: 'Give the address where the other program listens.' },
        };
      if (events.length === 0)
        return {
          url,
          mistake: { says: 'Nothing is chosen.', remedy: 'Tick what the other program is told.' },
        };
      if ((await store.webhooks.list(community.id)).length >= mostHooks)
        return {
          url,
          mistake: { says: `There are ${mostHooks} webhooks already.`, remedy: 'Take one away first.' },
        };
      const { id, secret } = await store.webhooks.add({ communityId: community.id, url, events });
      await store.audit.note({
        action: 'webhook.added',
        communityId: community.id,
        userId: person.id,
        subject: id,
        detail: { host: new URL(url).host, events: [...events] },
      });
      return { secret };
    });
    void holdOpen(await studioStore()).catch(() => {});
    return answer;
  },

  remove: (event) =>
    atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const id = textOf(form, 'hook');
      await store.webhooks.remove(community.id, id);
      await store.audit.note({
        action: 'webhook.removed',
        communityId: community.id,
        userId: person.id,
        subject: id,
      });
      return 'The other program is told nothing any more.';
    }),
};
