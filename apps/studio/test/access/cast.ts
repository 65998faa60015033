import { expect } from 'vitest';
import { scopes } from '../../src/lib/server/access/scopes.ts';
import type { Served } from '../serve.ts';
import type { Asker } from './table.ts';
import { Visitor } from './visitor.ts';

/** Everyone who asks for something of a studio, signed in, with their communities and tokens. */
export interface Cast {
  readonly who: Readonly<Record<Asker, Visitor>>;
  readonly community: string;
  readonly elsewhere: string;
  readonly allScopes: string;
  readonly noScopes: string;
  readonly foreign: string;
}

export const linkIn = (response: Response): string => response.headers.get('location') ?? '';
export const path = (link: string): string => link.replace(/^https?:\/\/[^/]+/, '');

async function newCommunity(visitor: Visitor, name: string): Promise<string> {
  const made = await visitor.post('/communities/new', { name, kind: 'neighborhood' });
  return /\/c\/([^/]+)/.exec(linkIn(made))?.[1] ?? '';
}

async function tokenOf(visitor: Visitor, of: string, scopes: readonly string[]): Promise<string> {
  const body = new URLSearchParams([['name', 'test'], ...scopes.map((scope) => ['scope', scope])]);
  const sent = await visitor.twin().postBody(`/c/${of}/tokens?/issue`, body);
  return /weft_[\w-]+/.exec(await sent.text())?.[0] ?? '';
}

/** Signs everybody in: the first by the printed link, the others by invitations. */
export async function castOf(served: Served): Promise<Cast> {
  const visitor = () => new Visitor(served.address);
  const coordinator = visitor();
  const code = new URL(served.firstLink).searchParams.get('code') ?? '';
  expect((await coordinator.get(path(served.firstLink))).status).toBe(200);
  expect((await coordinator.post('/sign-in?/code', { code, name: 'Ada' })).status).toBe(303);
  const community = await newCommunity(coordinator, 'Oakfield');
  const joined = async (role: string, name: string) => {
    const person = visitor();
    const page = await (await coordinator.post(`/c/${community}/people?/invite`, { role, uses: '1' })).text();
    const invitation = /join\?code=([0-9A-Z-]+)/.exec(page)?.[1] ?? '';
    expect(linkIn(await person.post('/join', { code: invitation, name }))).toBe(`/c/${community}`);
    return person;
  };
  const stranger = await joined('member', 'Sol');
  const elsewhere = await newCommunity(stranger, 'Elsewhere');
  const who = {
    nobody: visitor(),
    member: await joined('member', 'Mia'),
    analyst: await joined('analyst', 'Ann'),
    facilitator: await joined('facilitator', 'Fay'),
    coordinator,
    stranger,
  };
  const people = await (await coordinator.get(`/c/${community}/people`)).text();
  const sol = /Sol<\/bdi>[\s\S]*?name="member" value="([^"]+)"/.exec(people)?.[1] ?? '';
  expect((await coordinator.post(`/c/${community}/people?/remove`, { member: sol })).status).toBe(200);
  return {
    who,
    community,
    elsewhere,
    allScopes: await tokenOf(coordinator, community, scopes),
    noScopes: await tokenOf(coordinator, community, ['releases:read']),
    foreign: await tokenOf(stranger, elsewhere, scopes),
  };
}
