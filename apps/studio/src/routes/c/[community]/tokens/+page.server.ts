import { fail } from '@sveltejs/kit';
import { lineOf } from '$lib/server/access/form-fields.ts';
import { requireRole } from '$lib/server/access/index.ts';
import { type Scope, scopes, scopeWords } from '$lib/server/access/scopes.ts';
import { type Role, StoreError, studioStore } from '$lib/server/store/index.ts';
import type { Actions, PageServerLoad } from './$types';

const allowed: readonly Role[] = ['coordinator', 'analyst'];
const day = 86_400_000;

/** A token goes no further than the one who makes it: analysts make none that write. */
const scopesFor = (role: Role): readonly Scope[] =>
  role === 'coordinator' ? scopes : scopes.filter((scope) => scope !== 'setup:write');

export const load: PageServerLoad = async (event) => {
  const { community, role, person } = await requireRole(event, event.params.community, ...allowed);
  const store = await studioStore();
  const tokens = await store.tokens.list(community.id);
  return {
    scopes: scopesFor(role).map((name) => ({ name, words: scopeWords[name] })),
    tokens: tokens
      .filter(({ revokedAt, userId }) => !revokedAt && (role === 'coordinator' || userId === person.id))
      .map(({ id, name, scopes: held, expiresAt }) => ({
        id,
        name,
        scopes: held,
        until: expiresAt?.toISOString().slice(0, 10) ?? '',
      })),
  };
};

export const actions: Actions = {
  issue: async (event) => {
    const { community, role, person } = await requireRole(event, event.params.community, ...allowed);
    const form = await event.request.formData();
    const name = lineOf(form, 'name');
    const chosen = scopesFor(role).filter((scope) => form.getAll('scope').includes(scope));
    if (name === '' || name.length > 80) return fail(400, { wrong: 'Say what the token is for.' });
    if (chosen.length === 0) return fail(400, { wrong: 'Choose what it may do.' });
    const store = await studioStore();
    const { token, id } = await store.tokens.issue({
      communityId: community.id,
      userId: person.id,
      name,
      scopes: chosen,
      expiresAt: new Date(Date.now() + 365 * day),
    });
    await store.audit.note({
      action: 'token.issued',
      communityId: community.id,
      userId: person.id,
      subject: id,
    });
    return { token };
  },

  revoke: async (event) => {
    const { community, role, person } = await requireRole(event, event.params.community, ...allowed);
    const id = lineOf(await event.request.formData(), 'token');
    const store = await studioStore();
    try {
      const held = (await store.tokens.list(community.id)).find((token) => token.id === id);
      if (role !== 'coordinator' && held?.userId !== person.id)
        return fail(400, { wrong: 'There is no such token here.' });
      await store.tokens.revoke(community.id, id);
    } catch (thrown) {
      if (!(thrown instanceof StoreError)) throw thrown;
      return fail(400, { wrong: thrown.message });
    }
    await store.audit.note({
      action: 'token.revoked',
      communityId: community.id,
      userId: person.id,
      subject: id,
    });
    return { done: 'The token is taken back.' };
  },
};
