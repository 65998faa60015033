import type { Cookies } from '@sveltejs/kit';
import { studioAuth } from './auth.ts';
import { type Person, realEmail } from './person.ts';

interface Asking {
  readonly url: URL;
  readonly request: Request;
  readonly cookies: Cookies;
}

/** Whose session came with a request; `null` when none did, or it is over or was ended. */
export async function whoAsks({ url, request, cookies }: Asking): Promise<Person | null> {
  if (!cookies.getAll().some(({ name }) => name.endsWith('weft.session_token'))) return null;
  const auth = await studioAuth(url.origin);
  const found = await auth.api.getSession({ headers: request.headers });
  if (!found) return null;
  const { user, session } = found;
  return { id: user.id, name: user.name, email: realEmail(user.email), sessionId: session.id };
}
