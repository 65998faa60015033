import { fail } from '@sveltejs/kit';
import { storyOf } from '@weft/findings';
import type { Mistake } from '$lib/ask/read-places.ts';
import { seeSpeech } from '$lib/see/words/see-words.ts';
import { requireRole } from '$lib/server/access/index.ts';
import { atDesk, mistakeIn, news, tell, textOf } from '$lib/server/ask/room.ts';
import { filesToTake } from '$lib/server/see/out/serve-out.ts';
import { pageLanguage } from '$lib/server/see/page-language.ts';
import { checkPublishing, publishToMembers } from '$lib/server/see/publishing.ts';
import { enterRelease } from '$lib/server/see/releases.ts';
import { adviceOn, replyMistake, type WordsAdvice } from '$lib/server/see/replying.ts';
import { saidIn } from '$lib/server/see/said-in.ts';
import { type Role, type Release as StoredRelease, studioStore } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

const everyMember: readonly Role[] = ['coordinator', 'facilitator', 'analyst', 'member'];
const publishers: readonly Role[] = ['coordinator'];

/** One release: what it says, what it waits for, and what members answered to it. */
export const load: PageServerLoad = async (event) => {
  const room = await enterRelease(event);
  const { store, community, stored, steward, role } = room;
  const { release, title, language, languages } = await saidIn(event, store, stored);
  const { say } = seeSpeech(language, release.kind);
  const places = await store.places.named(community.id);
  const told = news(event);
  return {
    // What a reply is answered with is said in the language of the page; what is done to a release, in English.
    news: told === null ? null : { text: told, spoken: told === say('replyStands') },
    id: stored.id,
    title,
    language,
    languages,
    state: stored.state,
    on: stored.publishedAt.toISOString().slice(0, 10),
    withdrawn: stored.withdrawnAt && {
      on: stored.withdrawnAt.toISOString().slice(0, 10),
      because: stored.withdrawnBecause ?? '',
    },
    publicAt:
      stored.state === 'public' && stored.withdrawnAt === null ? `${event.url.origin}/r/${stored.id}` : null,
    simulated: release.simulated,
    sample: release.sample,
    kind: release.kind,
    story: storyOf(release, []),
    files:
      stored.state === 'draft' || stored.withdrawnAt !== null
        ? []
        : filesToTake(`/c/${community.id}/see/releases/${stored.id}/out`, language),
    waits: room.readsDrafts && stored.state === 'draft' ? await whatItWaitsFor(room) : null,
    publicFrom: await publicFrom(room),
    steward,
    publishes: role === 'coordinator',
    member: role !== 'visitor',
    places: places.map(({ id, label }) => ({ id, label })),
    replies: (await store.releases.replies(community.id, stored.id)).map(({ id, words, place }) => ({
      id,
      words,
      place,
    })),
  };
};

type Room = Awaited<ReturnType<typeof enterRelease>>;

async function whatItWaitsFor({ store, community, stored, person }: Room) {
  const { open, contradictory } = await checkPublishing(store, stored);
  const consents = await store.releases.consents(community.id, stored.id);
  return {
    open,
    contradictory,
    stewards: consents.map(({ name, agrees, words, userId }) => ({
      name,
      agrees,
      words: words ?? '',
      me: userId === person?.id,
    })),
  };
}

/** From which day a coordinator may show it to everybody; null where that is not the next step. */
async function publicFrom({
  store,
  stored,
}: Room): Promise<{ readonly day: string; readonly now: boolean } | null> {
  if (stored.state !== 'members' || stored.withdrawnAt !== null) return null;
  const from = await store.releases.publicFrom(stored);
  return { day: from.toISOString().slice(0, 10), now: from.getTime() <= Date.now() };
}

interface Answer {
  readonly mistake?: Mistake | undefined;
  readonly words?: string;
  /** The mistake is one of a reply. */
  readonly replying?: boolean;
  readonly advice?: readonly WordsAdvice[];
}

export const actions: Actions = {
  consent: (event) =>
    atDesk<Answer>(event, everyMember, async ({ store, community, person, form }) => {
      const says = textOf(form, 'says');
      const words = textOf(form, 'words').slice(0, 2000);
      if (says !== 'agree' && says !== 'object')
        return { words, mistake: { says: 'You did not say which.', remedy: 'Choose one of the two.' } };
      if (says === 'object' && words === '')
        return {
          words,
          mistake: { says: 'You gave no reason.', remedy: 'Say in a sentence what should change.' },
        };
      await store.releases.consent({
        communityId: community.id,
        releaseId: event.params.release,
        userId: person.id,
        agrees: says === 'agree',
        words,
      });
      return says === 'agree' ? 'You agree to this draft.' : 'You object, and why stands beside the draft.';
    }),

  /** Not at the desk: whoever listens is told only after the transaction has ended. */
  publish: async (event) => {
    const { community, person } = await requireRole(event, event.params.community, ...publishers);
    const store = await studioStore();
    let published: StoredRelease;
    try {
      const draft = await store.releases.inAnyState(community.id, event.params.release);
      published = await publishToMembers(store, draft, person.id);
    } catch (thrown) {
      const mistake = mistakeIn(thrown);
      if (mistake === null) throw thrown;
      return fail(400, { mistake } as Answer);
    }
    tell(event, `Members read it now: ${published.title}`);
  },

  open: (event) =>
    atDesk<Answer>(event, publishers, async ({ store, community, person }) => {
      const { id } = await store.releases.makePublic(community.id, event.params.release);
      await store.audit.note({
        action: 'release.public',
        communityId: community.id,
        userId: person.id,
        subject: id,
      });
      return 'Everybody may read it now.';
    }),

  withdraw: (event) =>
    atDesk<Answer>(event, publishers, async ({ store, community, person, form }) => {
      const because = textOf(form, 'because').slice(0, 2000);
      if (because === '')
        return { mistake: { says: 'You gave no reason.', remedy: 'Say why, for those who have read it.' } };
      const { id } = await store.releases.withdraw(community.id, event.params.release, because);
      await store.audit.note({
        action: 'release.withdrawn',
        communityId: community.id,
        userId: person.id,
        subject: id,
      });
      return 'It is withdrawn, and says why.';
    }),

  reply: (event) =>
    atDesk<Answer>(event, everyMember, async ({ store, community, person, form }) => {
      const speech = seeSpeech(pageLanguage(event, community), { one: '', many: '' });
      const words = textOf(form, 'words');
      const advice = adviceOn(words, [speech.language, community.language]);
      if (advice.length > 0 && textOf(form, 'as-it-is') !== 'yes') return { words, advice };
      try {
        await store.releases.reply({
          communityId: community.id,
          releaseId: event.params.release,
          placeId: textOf(form, 'place') || null,
          words,
          by: person.id,
        });
      } catch (thrown) {
        const mistake = replyMistake(thrown, speech);
        if (mistake === null) throw thrown;
        return { words, replying: true, mistake };
      }
      return speech.say('replyStands');
    }),
};
