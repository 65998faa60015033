import { type ActionFailure, fail, redirect } from '@sveltejs/kit';
import { languageName, languageTag } from '$lib/ask/language-names.ts';
import { lineOf } from '$lib/server/access/form-fields.ts';
import { communityWords, requireRole } from '$lib/server/access/index.ts';
import { StoreError, studioStore } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const longestName = 80;
const longestWord = 40;
const wordNames = ['community', 'place', 'places', 'people'] as const;

export const load: PageServerLoad = async (event) => {
  const { community, role } = await requireRole(event, event.params.community);
  const usual = communityWords({ kind: community.kind, words: {} });
  const [language = 'en'] = [community.language];
  return {
    coordinates: role === 'coordinator',
    words: wordNames.map((name) => ({
      name,
      usual: usual[name],
      own: typeof community.words[name] === 'string' ? community.words[name] : '',
    })),
    languages: [...new Set(['en', 'es', 'ar', language])].map(languageName),
  };
};

/** What stands beside the form that was sent. */
interface Answer {
  readonly at?: 'name' | 'words' | 'language' | 'leave' | 'delete';
  readonly wrong?: string;
  readonly done?: string;
}

type Desk = Awaited<ReturnType<typeof requireRole>> & {
  readonly store: Awaited<ReturnType<typeof studioStore>>;
  readonly form: FormData;
};

/** Does the work in one transaction. A sentence given back as `wrong`, or an error of the store, changes nothing. */
async function act(
  event: RequestEvent,
  allowed: readonly 'coordinator'[],
  at: NonNullable<Answer['at']>,
  work: (desk: Desk) => Promise<{ readonly wrong: string } | { readonly done: string }>,
): Promise<Answer | ActionFailure<Answer>> {
  const access = await requireRole(event, event.params.community, ...allowed);
  const form = await event.request.formData();
  const store = await studioStore();
  try {
    const said = await store.transaction((inner) => work({ ...access, store: inner as Desk['store'], form }));
    return 'wrong' in said ? fail(400, { at, ...said }) : { at, ...said };
  } catch (thrown) {
    if (thrown instanceof StoreError) return fail(400, { at, wrong: thrown.message });
    throw thrown;
  }
}

const coordinators = ['coordinator'] as const;

export const actions: Actions = {
  name: (event) =>
    act(event, coordinators, 'name', async ({ store, community, person, form }) => {
      const name = lineOf(form, 'name').replace(/\s+/g, ' ');
      if (name === '' || name.length > longestName)
        return { wrong: `Write a name of at most ${longestName} letters, as people here call it.` };
      await store.communities.change(community.id, { name });
      await store.audit.note({
        action: 'community.named',
        communityId: community.id,
        userId: person.id,
        detail: { name },
      });
      return { done: `The community is called “${name}” now.` };
    }),

  words: (event) =>
    act(event, coordinators, 'words', async ({ store, community, person, form }) => {
      const typed = wordNames.map((name) => [name, lineOf(form, name).replace(/\s+/g, ' ')] as const);
      const long = typed.find(([, word]) => word.length > longestWord);
      if (long)
        return { wrong: `“${long[1].slice(0, 20)}…” is too long. Use at most ${longestWord} letters.` };
      const words = Object.fromEntries(typed.filter(([, word]) => word !== ''));
      await store.communities.change(community.id, { words });
      await store.audit.note({ action: 'community.words', communityId: community.id, userId: person.id });
      return { done: 'The words were saved.' };
    }),

  language: (event) =>
    act(event, coordinators, 'language', async ({ store, community, person, form }) => {
      const language = languageTag(lineOf(form, 'language'));
      if (language === null) return { wrong: 'Choose one of the languages.' };
      await store.communities.change(community.id, { language });
      await store.audit.note({ action: 'community.language', communityId: community.id, userId: person.id });
      return { done: `The language is ${languageName(language).english} now.` };
    }),

  leave: async (event) => {
    const answer = await act(event, [], 'leave', async ({ store, community, person, form }) => {
      if (lineOf(form, 'sure') !== 'yes') return { wrong: 'Tick the box to say that you are sure.' };
      await store.members.remove(community.id, person.id);
      await store.audit.note({ action: 'community.left', communityId: community.id, userId: person.id });
      return { done: 'left' };
    });
    if ('done' in answer) redirect(303, '/communities');
    return answer;
  },

  delete: async (event) => {
    const answer = await act(event, coordinators, 'delete', async ({ store, community, person, form }) => {
      if (lineOf(form, 'name') !== community.name)
        return { wrong: `Type the name just as it is written: ${community.name}` };
      const open = (await store.waves.list(community.id)).find(({ state }) => state === 'open');
      if (open) return { wrong: `People are answering “${open.name}”. Close the wave first.` };
      await store.communities.remove(community.id);
      await store.audit.note({
        action: 'community.deleted',
        communityId: community.id,
        userId: person.id,
        detail: { name: community.name },
      });
      return { done: 'deleted' };
    });
    if ('done' in answer) redirect(303, '/communities');
    return answer;
  },
};
