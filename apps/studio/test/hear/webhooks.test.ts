import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { tellEvent } from '../../src/lib/server/hear/events.ts';
import { announce } from '../../src/lib/server/hear/webhooks/announce.ts';
import { deliver, urlRefusal, usualDelivery } from '../../src/lib/server/hear/webhooks/deliver.ts';
import { isPrivateAddress } from '../../src/lib/server/hear/webhooks/private-address.ts';
import { eachStore } from '../store/both-stores.ts';
import { smallCommunity } from '../store/small-community.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

interface Got {
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Another program: answers with each status in turn, the last one for ever. 0 answers nothing. */
async function other(...statuses: number[]) {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const status = statuses[Math.min(got.length, statuses.length - 1)]!;
      got.push({ body, headers: request.headers });
      if (status === 302) response.setHeader('location', 'http://127.0.0.1:1/');
      if (status > 0) response.writeHead(status).end('secret inside');
    });
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, got };
}

const quick = { allowPrivate: true, waits: [5, 5, 5], timeout: 2_000 };
const sent = (url: string) => ({
  url,
  secret: 's3cret',
  event: 'wave.closed',
  body: '{"event":"wave.closed"}',
});

describe('addresses', () => {
  it('of this computer and of networks of its own are private, however they are written', () => {
    for (const address of [
      '127.0.0.1',
      '127.9.9.9',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'ff02::1',
      'no address',
    ])
      expect(isPrivateAddress(address), address).toBe(true);
    for (const address of [
      '8.8.8.8',
      '172.32.0.1',
      '172.15.0.1',
      '192.169.0.1',
      '2606:4700::1111',
      '100.128.0.1',
    ])
      expect(isPrivateAddress(address), address).toBe(false);
  });

  it('are refused where they may not be told anything', () => {
    for (const url of [
      'https://127.0.0.1/x',
      'https://[::1]/',
      'https://localhost:8080/',
      'https://LOCALHOST./',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://router.local/',
      'http://example.org/',
      'https://ann:secret@example.org/',
      'ftp://example.org/',
      'file:///etc/passwd',
      'example.org',
    ])
      expect(urlRefusal(url, false), url).not.toBeNull();
    expect(urlRefusal('https://example.org/hook', false)).toBeNull();
    expect(urlRefusal('http://127.0.0.1:4000/', true)).toBeNull();
    expect(urlRefusal('file:///etc/passwd', true)).not.toBeNull();
  });

  it('that a name stands for are looked at before anything is sent', async () => {
    const { url, got } = await other(200);
    const port = new URL(url).port;
    const { ok, said } = await deliver(sent(`https://localhost.localdomain:${port}/`), {
      ...usualDelivery,
      waits: [],
    });
    expect(ok).toBe(false);
    expect(said).toMatch(/private network|no such name/);
    expect(got).toHaveLength(0);
  });
});

describe('a delivery', () => {
  it('is signed, so that the other program knows who sent it', async () => {
    const { url, got } = await other(204);
    expect(await deliver(sent(url), quick)).toEqual({ ok: true, said: 'It answered 204.' });
    expect(got[0]!.body).toBe('{"event":"wave.closed"}');
    expect(got[0]!.headers['weft-event']).toBe('wave.closed');
    expect(got[0]!.headers['weft-signature']).toBe(
      `sha256=${createHmac('sha256', 's3cret').update(got[0]!.body).digest('hex')}`,
    );
  });

  it('is tried again after a fault, a few times, and not after a refusal', async () => {
    const mended = await other(500, 429, 200);
    expect(await deliver(sent(mended.url), quick)).toEqual({
      ok: true,
      said: 'It answered 200. (tried 3 times)',
    });
    const broken = await other(503);
    expect((await deliver(sent(broken.url), quick)).ok).toBe(false);
    expect(broken.got).toHaveLength(4);
    const refusing = await other(410);
    expect(await deliver(sent(refusing.url), quick)).toEqual({ ok: false, said: 'It answered 410.' });
    expect(refusing.got).toHaveLength(1);
  });

  it('follows no redirection, waits not for ever, and says why it failed without what was answered', async () => {
    const moved = await other(302);
    expect(await deliver(sent(moved.url), quick)).toEqual({ ok: false, said: 'It answered 302.' });
    const silent = await other(0);
    const { ok, said } = await deliver(sent(silent.url), { ...quick, waits: [], timeout: 150 });
    expect([ok, said]).toEqual([false, 'It could not be reached: it took too long.']);
    const closed = await deliver(sent('http://127.0.0.1:1/'), { ...quick, waits: [] });
    expect(closed.said).toBe('It could not be reached: nothing listens there.');
  });
});

describe('the webhooks of a community', () => {
  it('hear of what they asked for, with ids and whole tens and nothing else', async () => {
    const store = await eachStore('pglite');
    const { community, wave } = await smallCommunity(store);
    const elsewhere = await smallCommunity(store);
    const { url, got } = await other(200);
    const hook = await store.webhooks.add({
      communityId: community.id,
      url,
      events: ['wave.step', 'wave.closed'],
    });
    const off = announce(store, quick);
    tellEvent({ event: 'wave.opened', communityId: community.id, waveId: wave.id });
    tellEvent({
      event: 'wave.step',
      communityId: elsewhere.community.id,
      waveId: elsewhere.wave.id,
      people: 10,
    });
    tellEvent({ event: 'wave.step', communityId: community.id, waveId: wave.id, people: 40 });
    const told = async () => (await store.webhooks.list(community.id))[0]!.lastSaid;
    await expect.poll(told).toBe('wave.step: It answered 200.');
    off();
    tellEvent({ event: 'wave.closed', communityId: community.id, waveId: wave.id });
    await new Promise((wake) => setTimeout(wake, 50));
    expect(got).toHaveLength(1);
    const { id, ...said } = JSON.parse(got[0]!.body) as Record<string, unknown>;
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(said).toEqual({ event: 'wave.step', community: community.id, wave: wave.id, people: 40 });
    expect(got[0]!.headers['weft-signature']).toBe(
      `sha256=${createHmac('sha256', hook.secret).update(got[0]!.body).digest('hex')}`,
    );
  });
});
