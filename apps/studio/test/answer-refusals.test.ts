import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from './access/visitor.ts';
import { type AnswerMaterial, answerMaterial, type ServedWave, serveWave } from './suites/answer-material.ts';
import { hostile } from './suites/ask-material.ts';

let wave: ServedWave;
let other: AnswerMaterial;
const codes = { at: 0 };

beforeAll(async () => {
  wave = await serveWave({}, {}, async (store) => {
    other = await answerMaterial(store);
  });
}, 240_000);
afterAll(() => wave?.end());

interface Given {
  readonly ticket: string;
  readonly receipt: string;
}

/** Begins with a code of no place, as a page with scripts does. */
async function ticket(door = wave.placeless[codes.at++]!): Promise<Given> {
  const response = await fetch(`${wave.served.address}a/${door}`, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      origin: new URL(wave.served.address).origin,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'do=begin',
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { given: Given[] }).given[0]!;
}

async function send(
  body: unknown,
  { slug = wave.slug, headers = {} }: { slug?: string; headers?: Record<string, string | null> } = {},
): Promise<{ status: number; outcome: string; text: string }> {
  const all: Record<string, string | null> = {
    'content-type': 'application/json',
    origin: new URL(wave.served.address).origin,
    ...headers,
  };
  const response = await fetch(`${wave.served.address}a/w/${slug}/send`, {
    method: 'POST',
    headers: Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null),
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, outcome: (JSON.parse(text) as { outcome: string }).outcome, text };
}

const sitting = (given: Given, changed: Record<string, unknown> = {}) => ({
  ticket: given.ticket,
  place: null,
  language: 'en',
  answers: [1, 2, 3, 4, 5, 'skipped', 'dontKnow', 'refused', 1, 1],
  ...changed,
});

describe('answers that are sent', () => {
  it('are stored once, however often they come', async () => {
    const body = sitting(await ticket());
    expect(await send(body)).toMatchObject({ status: 201, outcome: 'stored' });
    expect(await send(body)).toMatchObject({ status: 200, outcome: 'known' });
    expect(await send({ ...body, answers: body.answers.toReversed() })).toMatchObject({ outcome: 'known' });
  });

  it('are refused from another page, or from no page', async () => {
    const body = sitting(await ticket());
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: null },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
    ])
      expect(await send(body, { headers }), JSON.stringify(headers)).toMatchObject({
        status: 403,
        outcome: 'refused',
      });
    expect((await send(body)).status).toBe(201);
  });

  it('are refused with the ticket, wave or place of somebody else', async () => {
    const given = await ticket();
    const foreign = await ticket(other.placeless[0]!);
    const placed = await ticket(wave.codes[0]!);
    const cases: [string, unknown, string?][] = [
      ['a ticket of another wave', sitting(foreign)],
      ['another wave for this ticket', sitting(given), other.slug],
      ['a place of another community', sitting(given, { place: other.places['Elm Street'] })],
      ['a place that is none', sitting(given, { place: 'nowhere' })],
      ['a place beside that of the ticket', sitting(placed, { place: wave.places['Oak Street'] })],
      ['a changed ticket', sitting({ ...given, ticket: `${given.ticket.slice(0, -2)}xx` })],
      ['no seal', sitting({ ...given, ticket: given.ticket.split('.')[0]! })],
      ['a language that is not asked', sitting(given, { language: 'fr' })],
      ['too few answers', sitting(given, { answers: [1] })],
      ['an option that is none', sitting(given, { answers: [9, 2, 3, 4, 5, 1, 1, 1, 1, 1] })],
    ];
    for (const [what, body, slug] of cases)
      expect(await send(body, slug ? { slug } : {}), what).toMatchObject({ status: 422, outcome: 'refused' });
    expect(await send(sitting(given), { slug: 'zzzzzzzz' })).toMatchObject({ status: 404 });
  });

  it('are refused where they are no answers, and nothing of them is said back', async () => {
    const given = await ticket();
    const marker = 'tell-me-back-4711';
    const cases: [unknown, number][] = [
      [marker, 400],
      [`{"${marker}":`, 400],
      [[marker], 400],
      [sitting(given, { code: marker }), 400],
      [sitting(given, { language: marker.repeat(5) }), 400],
      [sitting(given, { answers: [marker] }), 400],
      [marker.repeat(2000), 413],
    ];
    for (const [body, status] of cases) {
      const refused = await send(body);
      expect(refused.status, JSON.stringify(body).slice(0, 80)).toBe(status);
      expect(refused.text).not.toContain('4711');
    }
  });

  it('say nothing of the code they came by, nor the code of the answers', async () => {
    const code = wave.placeless[codes.at]!;
    const given = await ticket();
    const inside = Buffer.from(given.ticket.split('.')[0]!, 'base64url').toString();
    expect(inside).not.toContain(code);
    expect(inside).toContain(given.receipt);
  });
});

describe('doors', () => {
  it('spend nothing when somebody looks, and open once', async () => {
    const code = wave.placeless[codes.at++]!;
    const visitor = new Visitor(wave.served.address);
    for (let look = 0; look < 3; look++) expect((await visitor.get(`/a/${code}`)).status).toBe(200);
    const typed = await visitor.post('/a', { code: `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}` });
    expect([typed.status, typed.headers.get('location')]).toEqual([303, `/a/${code}`]);
    expect((await visitor.post(`/a/${code}`, { do: 'begin' })).status).toBe(303);
    expect((await new Visitor(wave.served.address).post(`/a/${code}`, { do: 'begin' })).status).toBe(410);
    expect((await new Visitor(wave.served.address).get(`/a/${code}`)).status).toBe(410);
  });

  it('say a mistyped code back as words, whatever is in it', async () => {
    const page = await (await new Visitor(wave.served.address).post('/a', { code: hostile })).text();
    expect(page).toContain('&#60;img src=x');
    expect(page).not.toContain('<img');
    const shut = await new Visitor(wave.served.address).get(`/a/${encodeURIComponent(hostile)}`);
    expect([shut.status, (await shut.text()).includes('<img')]).toEqual([404, false]);
  });

  it('take a form from their own pages alone', async () => {
    const visitor = new Visitor(wave.served.address);
    expect((await visitor.post(`/a/${wave.open}`, { do: 'begin' }, 'https://evil.example')).status).toBe(403);
  });
});

describe('the pages of /a', () => {
  it('read no session, and set no cookie but that of the sitting', async () => {
    for (const path of [
      'a',
      'a/back',
      'a/bring',
      'a/waiting',
      `a/w/${wave.slug}`,
      `a/w/${wave.slug}/private`,
    ]) {
      const response = await fetch(wave.served.address + path, {
        headers: { cookie: 'better-auth.session_token=stolen.token; __Secure-better-auth.session_token=x' },
      });
      expect(response.headers.getSetCookie(), path).toEqual([]);
      expect(response.headers.get('cache-control'), path).toContain('no-store');
    }
    const source = fileURLToPath(new URL('../src', import.meta.url));
    const files = ['lib/answer', 'lib/server/answer', 'routes/a'].flatMap((folder) =>
      readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(source, folder, name)),
    );
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(text, file).not.toMatch(/locals|access\/(who|auth|require|accounts|person|index)\.ts/);
    }
    expect(readFileSync(join(source, 'hooks.server.ts'), 'utf8')).toMatch(
      /person = analyses \|\| answers \? null : await whoAsks/,
    );
  });

  it('let no script run but their own, and send their address to nobody', async () => {
    const response = await fetch(`${wave.served.address}a/${wave.open}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(response.headers.get('referrer-policy')).toBe('strict-origin');
    const page = await response.text();
    const scripts = [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toHaveLength(2);
    expect(scripts.every((tag) => tag.includes(`nonce="${nonce}"`))).toBe(true);
    expect(page).not.toMatch(/<img|<link rel="stylesheet"|https?:\/\/(?!127\.0\.0\.1)(?!www\.w3\.org)/);
  });
});

describe('guesses of codes', () => {
  it('slow down whoever makes them', async () => {
    const { newCode } = await import('../src/lib/answer/codes.ts');
    const visitor = new Visitor(wave.served.address);
    const statuses: number[] = [];
    for (let guess = 0; guess < 22; guess++) {
      const code = newCode((n) => crypto.getRandomValues(new Uint8Array(n)));
      statuses.push((await visitor.get(`/a/${code}`)).status);
    }
    expect(statuses.slice(0, 20).every((status) => status === 404)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});
