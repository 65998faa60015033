import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, linkIn, path } from './access/cast.ts';
import { waysIn } from './access/routes.ts';
import { type Asker, askers, calls, table } from './access/table.ts';
import { Visitor } from './access/visitor.ts';
import { type Served, serve } from './serve.ts';
import { type PostgresServer, startPostgres } from './store/postgres-server.ts';

let served: Served;
let who: Cast['who'];
let community = '';
let elsewhere = '';
let allScopes = '';
let noScopes = '';
let foreign = '';

beforeAll(async () => {
  served = await serve();
  ({ who, community, elsewhere, allScopes, noScopes, foreign } = await castOf(served));
}, 240_000);

afterAll(() => served?.end());

/** What the studio says to someone: let in, sent to sign in, refused by role, or nothing here. */
function outcome({ status, headers }: Response): 'in' | 'sign in' | 'role' | 'not here' | 'broken' {
  if (status === 401 || (status === 303 && (headers.get('location') ?? '').startsWith('/sign-in?to=')))
    return 'sign in';
  if (status === 403) return 'role';
  if (status === 404) return 'not here';
  return status >= 500 ? 'broken' : 'in';
}

const expected = (asker: Asker, allowed: readonly Asker[]): string => {
  if (allowed.includes(asker)) return 'in';
  if (asker === 'nobody') return 'sign in';
  return asker === 'stranger' ? 'not here' : 'role';
};

const fill = (route: string, id: string): string =>
  route.replace('[community]', id).replace('[language]', 'es').replace('[form]', 'codebook.html');

/** Knocks at every way in as one asker, with nothing to change in hand. */
async function walk({ who, community }: Pick<Cast, 'who' | 'community'>, asker: Asker): Promise<void> {
  for (const [way, allowed] of Object.entries(table)) {
    const [method = '', route = ''] = way.split(' ');
    const visitor = who[asker].twin();
    const to = fill(route, community).replace('?/default', '');
    if (to.endsWith('?/out')) continue;
    const response = method === 'GET' ? await visitor.get(to) : await visitor.post(to);
    const answer = outcome(response);
    // A way in that finds nothing to work on says so; a coordinator's way is told from a stranger's by the others.
    const found = allowed.includes(asker) && answer === 'not here' ? 'in' : answer;
    expect(found, `${asker}: ${way} gave ${response.status}`).toBe(expected(asker, allowed));
  }
}

describe('accounts', () => {
  it('uses a first link once', async () => {
    const page = await (await new Visitor(served.address).get(path(served.firstLink))).text();
    expect(page).toContain('used before');
  });

  it('signs in again by a code, once, and ends sessions', async () => {
    const people = await (await who.coordinator.get(`/c/${community}/people`)).text();
    const mia = /Mia<\/bdi>[\s\S]*?name="member" value="([^"]+)"/.exec(people)?.[1] ?? '';
    const made = await (await who.coordinator.post(`/c/${community}/people?/code`, { member: mia })).text();
    const code = /sign-in\?code=([0-9A-Z-]+)/.exec(made)?.[1] ?? '';
    const again = new Visitor(served.address);
    expect(linkIn(await again.post('/sign-in?/code', { code: code.toLowerCase() }))).toBe('/communities');
    expect(
      (await new Visitor(served.address).post('/sign-in?/code', { code })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await again.get('/account')).status).toBe(200);
    const before = again.twin();
    expect((await again.post('/account?/out')).status).toBe(303);
    expect((await before.get('/account')).status).toBe(303);
    expect((await who.member.get('/account')).status).toBe(200);
    await who.member.post('/account?/end', { session: 'not-mine' });
    expect((await who.coordinator.get('/account')).status).toBe(200);
  });

  it('slows down whoever guesses codes', async () => {
    const guesser = new Visitor(served.address);
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess++)
      statuses.push((await guesser.post('/sign-in?/code', { code: `AAAA-AAAA-AA${guess}` })).status);
    expect(statuses.slice(0, 8).every((status) => status === 400)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });

  it('keeps no network address', async () => {
    expect(await (await who.coordinator.get('/account')).text()).not.toContain('127.0.0.1');
  });
});

describe('every way in', () => {
  const pages = waysIn().filter((way) => !way.includes('/api/'));

  it('has a line in the table, and no line is left over', () => {
    expect(pages.toSorted()).toEqual(Object.keys(table).toSorted());
  });

  it.each(askers)('answers %s as the table says', (asker) => walk({ who, community }, asker));

  it('tells a stranger the same of a community that is not there', async () => {
    for (const [way] of Object.entries(table).filter(([way]) => way.includes('[community]'))) {
      const [method = '', route = ''] = way.split(' ');
      const ask = (id: string) => {
        const to = fill(route, id).replace('?/default', '');
        return method === 'GET' ? who.stranger.get(to) : who.stranger.post(to);
      };
      const [theirs, none] = [await ask(community), await ask('00000000-0000-4000-8000-000000000000')];
      expect([theirs.status, outcome(theirs)], way).toEqual([none.status, outcome(none)]);
    }
  });

  it('guards what scripts would load, too', async () => {
    for (const way of Object.keys(table).filter((way) => way.startsWith('GET /c/'))) {
      const to = `${fill(way.slice(4), community)}/__data.json?x-sveltekit-invalidated=001`;
      const text = await (await who.stranger.get(to)).text();
      expect(text, way).not.toContain('Oakfield');
      expect(text, way).not.toContain('Ada');
    }
  });

  it('takes no form from another origin', async () => {
    const from = await who.coordinator.post(
      `/c/${community}/people?/invite`,
      { role: 'coordinator' },
      'http://evil.example',
    );
    expect(from.status).toBe(403);
  });

  it('lets visitors read the demonstration, marked as simulated, and change nothing', async () => {
    const page = await who.nobody.get('/c/demo');
    expect(page.status).toBe(200);
    expect((await page.text()).match(/Simulated/g)?.length).toBeGreaterThan(2);
    for (const way of Object.keys(table).filter((way) => way.startsWith('POST /c/')))
      expect((await who.nobody.post(fill(way.slice(5), 'demo').replace('?/default', ''))).status, way).toBe(
        401,
      );
  });
});

describe('every way in, on PostgreSQL', () => {
  let postgres: PostgresServer | null = null;
  let other: Served | null = null;
  let cast: Cast;

  beforeAll(async () => {
    postgres = await startPostgres();
    if (postgres === null) return;
    other = await serve({ DATABASE_URL: await postgres.database('access') });
    cast = await castOf(other);
  }, 240_000);
  afterAll(async () => {
    await other?.end();
    await postgres?.stop();
  });

  it.for(askers)('answers %s as the table says', async (asker, context) => {
    if (other === null) return context.skip('There is no PostgreSQL here.');
    await walk(cast, asker);
  });
});

describe('the interface for programs', () => {
  const ask = (way: string, id: string, token: string | null) => {
    const [method = '', to = ''] = way.split(' ');
    const filled = to.replace('{community}', id).replace(/\{\w+\}/g, 'none');
    return fetch(`${served.address}api${filled}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(method === 'GET' ? {} : { body: '[]' }),
    });
  };

  it('describes every call in OpenAPI 3.1, and each has a line', async () => {
    const description = (await (await fetch(`${served.address}api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(description.openapi).toBe('3.1.0');
    const described = Object.entries(description.paths).flatMap(([to, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${to.replace(/^\/api/, '')}`),
    );
    expect(described.toSorted()).toEqual(Object.keys(calls).toSorted());
  });

  it('asks for a token of this community with the scope', async () => {
    for (const [way, scope] of Object.entries(calls)) {
      if (scope === null) continue;
      const write = scope === 'setup:write';
      const status = async (token: string | null, id = community) => (await ask(way, id, token)).status;
      // The shape of a body is checked first: it says nothing of any community.
      expect([401, write ? 400 : 401], way).toContain(await status(null));
      expect([404, write ? 400 : 404], way).toContain(await status(foreign));
      expect(await status(foreign), way).toBe(await status(foreign, 'no-such-community'));
      if (scope !== 'releases:read') expect([403, write ? 400 : 403], way).toContain(await status(noScopes));
      expect([200, 201, 400, 404], way).toContain(await status(allScopes));
      if (!write) expect([200, 404], way).toContain(await status(null, 'demo'));
    }
  });

  it('writes nothing into the demonstration, nor into another community', async () => {
    const body = JSON.stringify([{ label: 'Intruded' }]);
    for (const [id, token] of [
      ['demo', allScopes],
      ['demo', null],
      [elsewhere, allScopes],
      [community, noScopes],
    ] as const) {
      const answer = await fetch(`${served.address}api/communities/${id}/places`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
      });
      expect([401, 403, 404]).toContain(answer.status);
    }
  });

  it('gives sums of places where enough people answered, and of no other', async () => {
    const waves = (await (await ask('GET /communities/{community}/waves', 'demo', null)).json()) as {
      id: string;
    }[];
    const sums = (await (
      await fetch(`${served.address}api/communities/demo/waves/${waves[1]?.id}/summary`)
    ).json()) as {
      limit: number;
      places: { respondents: number | null; withheld: string | null; scales: { mean: number }[] }[];
    };
    expect(sums.places).toHaveLength(18);
    expect(sums.places.filter(({ withheld }) => withheld !== null)).toHaveLength(2);
    for (const { respondents, withheld, scales } of sums.places) {
      if (withheld) expect([respondents, scales]).toEqual([null, []]);
      else expect(respondents).toBeGreaterThanOrEqual(sums.limit);
      for (const { mean } of scales) expect(mean > 1 && mean < 5).toBe(true);
    }
  });

  it('is documented by examples that run', () => {
    const text = readFileSync(fileURLToPath(new URL('../../../docs/api.md', import.meta.url)), 'utf8');
    const examples = [...text.matchAll(/```sh\n([\s\S]*?)```\n+```json\n([\s\S]*?)```/g)];
    expect(examples.length).toBeGreaterThanOrEqual(8);
    for (const [, command = '', fragment = ''] of examples) {
      const said = execFileSync('bash', ['-euo', 'pipefail', '-c', command], {
        encoding: 'utf8',
        env: {
          ...process.env,
          WEFT: served.address.replace(/\/$/, ''),
          TOKEN: allScopes,
          COMMUNITY: community,
        },
      });
      expect(JSON.parse(said), command).toMatchObject(JSON.parse(fragment));
    }
  });
});
