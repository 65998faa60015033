import type { Mistake } from '$lib/ask/read-places.ts';
import { stateOf } from '$lib/hear/wave-state.ts';
import { requireRole } from '$lib/server/access/index.ts';
import { atDesk, tell, textOf } from '$lib/server/ask/room.ts';
import { startFindings, tooFew, workOf } from '$lib/server/hear/closing.ts';
import { tellEvent } from '$lib/server/hear/events.ts';
import { enterWave, today, writers } from '$lib/server/hear/room.ts';
import { studioStore } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community, wave, settings } = await enterWave(event);
  const releases = [
    ...(await store.releases.list(community.id)),
    ...(await store.releases.drafts(community.id)),
  ];
  const release = releases.find(({ waveId, withdrawnAt }) => waveId === wave.id && withdrawnAt === null);
  const work = workOf(wave.id);
  const few = wave.state === 'closed' && (await store.answers.count(wave.id)) < settings.limit;
  return {
    wave: {
      name: wave.name,
      state: wave.state,
      says: stateOf(wave, today()),
      closesOn: wave.closesOn,
      destroyed: wave.destroyedOn !== null,
      destroyOn: wave.destroyOn,
    },
    limit: settings.limit,
    early: wave.state === 'open' && wave.closesOn !== null && wave.closesOn > today(),
    published: release
      ? {
          id: release.id,
          draft: release.state === 'draft',
          title: release.title,
          on: release.publishedAt.toISOString().slice(0, 10),
        }
      : null,
    working: work?.state === 'working',
    broken: work?.state === 'broken',
    refusal: release ? null : work?.state === 'refused' ? work.refusal : few ? tooFew(settings.limit) : null,
  };
};

interface Answer {
  readonly mistake?: Mistake | undefined;
}

/** Makes the findings after the wave is closed: outside the transaction that closed it. */
async function findings(event: RequestEvent): Promise<void> {
  const { community, person } = await requireRole(event, event.params.community, ...writers);
  const store = await studioStore();
  await startFindings(store, await store.waves.get(community.id, event.params.wave), person.id);
}

export const actions: Actions = {
  close: async (event) => {
    let closed = false;
    const answer = await atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const wave = await store.waves.get(community.id, event.params.wave);
      if (wave.state !== 'open')
        return { mistake: { says: 'This wave is not open.', remedy: 'Only an open wave can be closed.' } };
      if (textOf(form, 'sure') !== 'yes')
        return {
          mistake: {
            says: 'You have not said that you are sure.',
            remedy: 'Tick the box, then close the wave.',
          },
        };
      await store.waves.close(community.id, wave.id);
      await store.audit.note({
        action: 'wave.closed',
        communityId: community.id,
        userId: person.id,
        subject: wave.id,
      });
      closed = true;
      return {};
    });
    if (!closed) return answer;
    tellEvent({ event: 'wave.closed', communityId: event.params.community, waveId: event.params.wave });
    await findings(event);
    tell(event, 'The wave is closed. Nobody can answer any more.');
  },

  findings: async (event) => {
    let ready = false;
    const answer = await atDesk<Answer>(event, writers, async ({ store, community }) => {
      const wave = await store.waves.get(community.id, event.params.wave);
      if (wave.state !== 'closed' || wave.destroyedOn !== null)
        return {
          mistake: {
            says:
              wave.destroyedOn === null ? 'This wave is not closed.' : 'Its single answers are destroyed.',
            remedy: 'Findings are made of a closed wave whose answers are there.',
          },
        };
      const drafts = await store.releases.drafts(community.id);
      if (drafts.some(({ waveId }) => waveId === wave.id))
        return { mistake: { says: 'Its findings wait as a draft already.', remedy: 'Read the draft.' } };
      const releases = await store.releases.list(community.id);
      if (releases.some(({ waveId, withdrawnAt }) => waveId === wave.id && withdrawnAt === null))
        return { mistake: { says: 'Its findings are published already.', remedy: '' } };
      ready = true;
      return {};
    });
    if (!ready) return answer;
    await findings(event);
    tell(event, 'Findings are made.');
  },
};
