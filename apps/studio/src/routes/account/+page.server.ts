import { fail, redirect } from '@sveltejs/kit';
import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { refusedBy } from '$lib/server/access/accounts.ts';
import { studioAuth } from '$lib/server/access/auth.ts';
import { lineOf } from '$lib/server/access/form-fields.ts';
import { guessedRight, mayGuess, tooMany } from '$lib/server/access/guesses.ts';
import { requirePerson } from '$lib/server/access/index.ts';
import { studioStore } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = requirePerson(event);
  const { database, schema } = await studioStore();
  const { session, account } = schema;
  const sessions = await database
    .select({
      id: session.id,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      browser: session.userAgent,
    })
    .from(session)
    .where(and(eq(session.userId, person.id), gt(session.expiresAt, sql`now()`)))
    .orderBy(desc(session.createdAt), session.id);
  const passwords = await database
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.userId, person.id), eq(account.providerId, 'credential')));
  return {
    person: { name: person.name, email: person.email },
    hasPassword: passwords.length > 0,
    sessions: sessions.map(({ id, createdAt, expiresAt, browser }) => ({
      id,
      here: id === person.sessionId,
      since: createdAt.toISOString().slice(0, 10),
      until: expiresAt.toISOString().slice(0, 10),
      browser: browserName(browser ?? ''),
    })),
  };
};

export const actions: Actions = {
  /** Ends one session, or (without an id) all but this one. */
  end: async (event) => {
    const person = requirePerson(event);
    const id = lineOf(await event.request.formData(), 'session');
    const { database, schema } = await studioStore();
    const which = id === '' ? ne(schema.session.id, person.sessionId) : eq(schema.session.id, id);
    await database.delete(schema.session).where(and(eq(schema.session.userId, person.id), which));
    redirect(303, id === person.sessionId ? '/sign-in' : '/account');
  },

  out: async (event) => {
    requirePerson(event);
    const auth = await studioAuth(event.url.origin);
    await auth.api.signOut({ headers: event.request.headers });
    redirect(303, '/sign-in');
  },

  password: async (event) => {
    const person = requirePerson(event);
    const form = await event.request.formData();
    if (person.email === null) return fail(400, { wrong: 'A password needs a mail address to go with it.' });
    const newPassword = String(form.get('new') ?? '');
    const currentPassword = String(form.get('current') ?? '');
    if (newPassword.length < 10 || newPassword.length > 128)
      return fail(400, { wrong: 'Choose at least ten letters; a sentence is good.' });
    if (!(await mayGuess(event))) return tooMany();
    const auth = await studioAuth(event.url.origin);
    const { headers } = event.request;
    try {
      if (currentPassword === '') await auth.api.setPassword({ body: { newPassword }, headers });
      else
        await auth.api.changePassword({
          body: { newPassword, currentPassword, revokeOtherSessions: true },
          headers,
        });
    } catch (thrown) {
      if (!refusedBy(thrown)) throw thrown;
      return fail(400, { wrong: 'The present password is not right.' });
    }
    await guessedRight(event);
    return { done: 'The password is set.' };
  },
};

/** A browser and its system in two words; nothing finer. */
function browserName(agent: string): string {
  const of = (names: readonly (readonly [RegExp, string])[]) => names.find(([sign]) => sign.test(agent))?.[1];
  const browser = of([
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrom(e|ium)\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = of([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  return [browser ?? 'A browser', system && `on ${system}`].filter(Boolean).join(' ');
}
