import { fail, redirect } from '@sveltejs/kit';
import { makeFirstPerson, readPerson, refusedBy } from '$lib/server/access/accounts.ts';
import { studioAuth } from '$lib/server/access/auth.ts';
import { lineOf } from '$lib/server/access/form-fields.ts';
import { guessedRight, mayGuess, tooMany } from '$lib/server/access/guesses.ts';
import { localPath } from '$lib/server/access/local-path.ts';
import { codeStands, useCode } from '$lib/server/access/sign-in-codes.ts';
import { studioStore } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

const spent =
  'This code cannot be used: it is mistyped, used before, or over. Ask a coordinator for a new one.';

/** Opening a link uses nothing up (mail programs open links too): the button on the page does. */
export const load: PageServerLoad = async (event) => {
  const code = event.url.searchParams.get('code') ?? '';
  const to = localPath(event.url.searchParams.get('to'));
  if (code === '') return { code, to, purpose: null, person: event.locals.person?.name ?? null };
  if (!(await mayGuess(event))) return { code: '', to, purpose: null, person: null };
  const stands = await codeStands(await studioStore(), code);
  if (stands) await guessedRight(event);
  return { code, to, purpose: stands?.kind ?? ('spent' as const), person: event.locals.person?.name ?? null };
};

export const actions: Actions = {
  code: async (event) => {
    const form = await event.request.formData();
    if (!(await mayGuess(event))) return tooMany();
    const store = await studioStore();
    const code = lineOf(form, 'code');
    const stands = await codeStands(store, code);
    if (!stands) return fail(400, { wrong: spent });
    const given = stands.kind === 'first' ? readPerson(form) : null;
    if (typeof given === 'string') return fail(400, { wrong: given });
    const userId = await store.transaction(async (inner) => {
      const used = await useCode(inner, code);
      if (used?.kind === 'person') return used.userId;
      return used && given ? makeFirstPerson(inner, given) : null;
    });
    if (userId === null) return fail(400, { wrong: spent });
    const auth = await studioAuth(event.url.origin);
    const { begun } = await auth.api.beginSession({ body: { userId }, headers: event.request.headers });
    if (!begun) return fail(400, { wrong: spent });
    await guessedRight(event);
    await store.audit.note({ action: 'session.begun', userId });
    redirect(303, localPath(lineOf(form, 'to')));
  },

  password: async (event) => {
    const form = await event.request.formData();
    if (!(await mayGuess(event))) return tooMany();
    const auth = await studioAuth(event.url.origin);
    try {
      await auth.api.signInEmail({
        body: { email: lineOf(form, 'email').toLowerCase(), password: String(form.get('password') ?? '') },
        headers: event.request.headers,
      });
    } catch (thrown) {
      if (!refusedBy(thrown)) throw thrown;
      return fail(400, { wrongPassword: 'The address and the password do not belong together.' });
    }
    await guessedRight(event);
    redirect(303, localPath(lineOf(form, 'to')));
  },
};
