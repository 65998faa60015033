import { error, type RequestEvent, redirect } from '@sveltejs/kit';
import { type Community, type Role, roles, StoreError, studioStore } from '../store/index.ts';
import type { Person } from './person.ts';

/** A member's way into a community. */
export interface Access {
  readonly community: Community;
  readonly role: Role;
  readonly person: Person;
}

/** A reader's way in: visitors read a simulated community without an account. */
export interface Reading {
  readonly community: Community;
  readonly role: Role | 'visitor';
  readonly person: Person | null;
}

type Asking = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/** The same words for a community that is not there and for one that is somebody else's. */
const notHere = 'There is no such community here.';

/**
 * Who is signed in. Nobody is sent to the sign-in page and back again; a form or a program gets 401.
 */
export function requirePerson({ locals, url, request }: Asking): Person {
  if (locals.person) return locals.person;
  if (request.method !== 'GET' && request.method !== 'HEAD') error(401, 'Sign in first.');
  redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
}

/**
 * Lets members with one of `allowed` in (all members, when none is named). Call it first in every `load` and
 * in every form action and `+server.ts` handler: loads of layouts do not guard those.
 *
 * 401 or the sign-in page for nobody, 404 for a community that is not there or not theirs, 403 for other roles.
 */
export async function requireRole(
  event: Asking,
  communityId: string,
  ...allowed: readonly Role[]
): Promise<Access> {
  const person = requirePerson(event);
  const { community, role } = await standing(event.request, communityId, person);
  if (role === null) error(404, notHere);
  if (!(allowed.length === 0 ? roles : allowed).includes(role))
    error(403, 'Your role in this community does not go this far. A coordinator can change that.');
  return { community, role, person };
}

/** Lets every member in, and everybody where the community is simulated. For reading alone. */
export async function requireReader(event: Asking, communityId: string): Promise<Reading> {
  const { person } = event.locals;
  const { community, role } = await standing(event.request, communityId, person);
  if (community?.simulated) return { community, role: role ?? 'visitor', person };
  if (!person) requirePerson(event);
  if (role === null) error(404, notHere);
  return { community, role, person };
}

type Standing =
  | { readonly community: Community; readonly role: Role | null }
  | { readonly community: null; readonly role: null };

/** Looked up once a request, however many guards ask. */
const known = new WeakMap<Request, Map<string, Promise<Standing>>>();

function standing(request: Request, communityId: string, person: Person | null): Promise<Standing> {
  const ofRequest = known.get(request) ?? new Map<string, Promise<Standing>>();
  known.set(request, ofRequest);
  const found = ofRequest.get(communityId) ?? lookUp(communityId, person);
  ofRequest.set(communityId, found);
  return found;
}

async function lookUp(communityId: string, person: Person | null): Promise<Standing> {
  const store = await studioStore();
  try {
    const community = await store.communities.get(communityId);
    return { community, role: person ? await store.members.roleOf(communityId, person.id) : null };
  } catch (thrown) {
    if (thrown instanceof StoreError && thrown.code === 'absent') return { community: null, role: null };
    throw thrown;
  }
}
