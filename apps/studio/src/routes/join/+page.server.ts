import { fail, redirect } from '@sveltejs/kit';
import { makePerson, readPerson } from '$lib/server/access/accounts.ts';
import { studioAuth } from '$lib/server/access/auth.ts';
import { lineOf } from '$lib/server/access/form-fields.ts';
import { guessedRight, mayGuess, tooMany } from '$lib/server/access/guesses.ts';
import { StoreError, studioStore } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => ({
  code: url.searchParams.get('code') ?? '',
  person: locals.person && { name: locals.person.name },
});

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const code = lineOf(form, 'code');
    if (!(await mayGuess(event))) return tooMany();
    const store = await studioStore();
    const here = event.locals.person;
    const given = here ? null : readPerson(form);
    if (typeof given === 'string') return fail(400, { wrong: '', wrongName: given, code });
    try {
      const joined = await store.transaction(async (inner) => {
        const userId = here?.id ?? (given ? await makePerson(inner, given) : '');
        const membership = await inner.invitations.accept(code, userId);
        const { communityId, role } = membership;
        await inner.audit.note({ action: 'member.joined', communityId, userId, detail: { role } });
        return membership;
      });
      if (!here) {
        const auth = await studioAuth(event.url.origin);
        await auth.api.beginSession({ body: { userId: joined.userId }, headers: event.request.headers });
      }
      await guessedRight(event);
      redirect(303, `/c/${joined.communityId}`);
    } catch (thrown) {
      if (!(thrown instanceof StoreError)) throw thrown;
      const wrong = thrown.code === 'absent' || thrown.code === 'taken' ? thrown.message : '';
      if (wrong === '') throw thrown;
      return fail(400, { wrong, wrongName: '', code });
    }
  },
};
