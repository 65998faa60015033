import { error, fail, redirect } from '@sveltejs/kit';
import { kinds } from '$lib/ask/community-kind.ts';
import { textOf } from '$lib/server/access/form-fields.ts';
import { requirePerson } from '$lib/server/access/index.ts';
import { mayStart, startersOf } from '$lib/server/access/new-communities.ts';
import { studioStore } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

const longestName = 80;

const starters = () => startersOf(process.env.WEFT_NEW_COMMUNITIES);

export const load: PageServerLoad = async (event) => {
  const person = requirePerson(event);
  return {
    starters: starters(),
    may: await mayStart(await studioStore(), person.id, starters()),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const person = requirePerson(event);
    if (!(await mayStart(await studioStore(), person.id, starters())))
      error(403, 'Only the person who set this studio up may start a community here.');
    const form = await event.request.formData();
    const name = textOf(form, 'name').trim().replace(/\s+/g, ' ');
    const kind = kinds.find((one) => one.kind === textOf(form, 'kind'))?.kind;
    const wrong = {
      name:
        name === ''
          ? 'Write a name, as people here call it.'
          : name.length > longestName
            ? `“${name.slice(0, 30)}…” is too long. Use at most ${longestName} letters.`
            : '',
      kind: kind ? '' : 'Choose one of the four.',
    };
    if (!kind || wrong.name) return fail(400, { name, kind: kind ?? '', wrong });
    const store = await studioStore();
    const community = await store.transaction(async (inner) => {
      const made = await inner.communities.create({ name, kind });
      await inner.members.set(made.id, person.id, 'coordinator');
      await inner.audit.note({ action: 'community-made', communityId: made.id, userId: person.id });
      return made;
    });
    redirect(303, `/c/${community.id}/ask`);
  },
};
