import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { sveltekitCookies } from 'better-auth/svelte-kit';
import { getRequestEvent } from '$app/server';
import { type Store, studioStore } from '../store/index.ts';
import { secretOf } from './secret.ts';

/** Begins a session for a person whose right to it was shown before. Not reachable from outside. */
const sessions = {
  id: 'weft-sessions',
  endpoints: {
    beginSession: createAuthEndpoint.serverOnly(
      { method: 'POST', metadata: { $Infer: { body: {} as { userId: string } } } },
      async (context) => {
        const { internalAdapter } = context.context;
        const { userId } = context.body as { userId: string };
        const user = await internalAdapter.findUserById(userId);
        if (!user) return context.json({ begun: false });
        await setSessionCookie(context, { session: await internalAdapter.createSession(userId), user });
        return context.json({ begun: true });
      },
    ),
  },
};

/**
 * better-auth over the store. None of its own addresses are served: pages call it from their form actions.
 * It keeps no network address, and says nothing in logs.
 */
function authOver(store: Store, secret: string, origin: string) {
  return betterAuth({
    baseURL: origin,
    secret,
    database: drizzleAdapter(store.database, { provider: 'pg', schema: store.schema }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 30 * 86_400, updateAge: 86_400 },
    advanced: {
      cookiePrefix: 'weft',
      useSecureCookies: origin.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    plugins: [sessions, sveltekitCookies(getRequestEvent)],
  });
}

export type Auth = ReturnType<typeof authOver>;

const made = new Map<string, { readonly store: Store; readonly auth: Promise<Auth> }>();

/** The one that serves this origin (http and https differ in their cookies). */
export async function studioAuth(origin: string): Promise<Auth> {
  const store = await studioStore();
  const scheme = origin.startsWith('https:') ? 'https://weft.invalid' : 'http://weft.invalid';
  const there = made.get(scheme);
  if (there?.store === store) return there.auth;
  const auth = secretOf(store).then((secret) => authOver(store, secret, scheme));
  made.set(scheme, { store, auth });
  return auth;
}
