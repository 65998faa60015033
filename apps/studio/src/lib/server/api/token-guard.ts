import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Scope } from '../access/scopes.ts';
import {
  type ApiToken,
  type Community,
  type Role,
  type Store,
  StoreError,
  studioStore,
} from '../store/index.ts';

/** What `fetch` is given with a request, and what its handlers find. */
export interface Env {
  readonly Bindings: { readonly mayGuess: () => Promise<boolean> };
  readonly Variables: { store: Store; token: ApiToken | null; community: Community };
}

const readsWith: Readonly<Record<Scope, readonly Role[]>> = {
  'setup:read': ['coordinator', 'analyst'],
  'setup:write': ['coordinator'],
  'fieldwork:read': ['coordinator', 'analyst'],
  'summary:read': ['coordinator', 'analyst'],
  'releases:read': ['coordinator', 'analyst'],
};

export const refuse = (status: 400 | 401 | 403 | 404 | 409 | 429, says: string): HTTPException =>
  new HTTPException(status, { message: says });

export const notHere = 'There is no such community here.';

/** Reads the token, if one came. A token whose owner has left is none. */
export const readToken: MiddlewareHandler<Env> = async (context, next) => {
  const store = await studioStore();
  context.set('store', store);
  context.set('token', null);
  const sent = context.req.header('authorization');
  if (sent !== undefined) {
    const token = await store.tokens.find(/^Bearer (\S+)$/i.exec(sent)?.[1] ?? '');
    if (!token) {
      if (!(await context.env.mayGuess()))
        throw refuse(429, 'That were too many tries. Wait a quarter of an hour.');
      throw refuse(401, 'This token cannot be used: it is mistyped, over, or taken back.');
    }
    context.set('token', token);
  }
  await next();
};

/**
 * Lets a token of this community in, if it holds the scope and its owner still may. A simulated community is
 * read without one. Another community and none at all answer alike.
 */
export const needs =
  (scope: Scope): MiddlewareHandler<Env> =>
  async (context, next) => {
    const store = context.get('store');
    const token = context.get('token');
    const community = await communityOf(store, context.req.param('community') ?? '');
    const open = community?.simulated === true && scope !== 'setup:write';
    if (!open) {
      if (!token) throw refuse(401, 'Send a token: "Authorization: Bearer weft_…".');
      if (!community || token.communityId !== community.id) throw refuse(404, notHere);
      const role = await store.members.roleOf(community.id, token.userId);
      if (role === null) throw refuse(401, 'Whoever made this token is no longer a member.');
      if (!token.scopes.includes(scope) || !readsWith[scope].includes(role))
        throw refuse(403, `This token may not do that: it needs "${scope}".`);
    }
    if (!community) throw refuse(404, notHere);
    context.set('community', community);
    await next();
  };

async function communityOf(store: Store, id: string): Promise<Community | null> {
  try {
    return await store.communities.get(id);
  } catch (thrown) {
    if (thrown instanceof StoreError && thrown.code === 'absent') return null;
    throw thrown;
  }
}
