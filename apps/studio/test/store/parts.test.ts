import { expect, it } from 'vitest';
import type { Store } from '../../src/lib/server/store/store.ts';
import type { StoreErrorCode } from '../../src/lib/server/store/store-error.ts';
import { onBothStores } from './both-stores.ts';
import { person, sitting, smallCoding, smallCommunity } from './small-community.ts';

const refuses = (work: Promise<unknown>, code: StoreErrorCode) =>
  expect(work).rejects.toMatchObject({ name: 'StoreError', code });

onBothStores('the parts of the store', ({ fresh }) => {
  let kept: Promise<Store> | undefined;
  const one = (): Promise<Store> => {
    kept ??= fresh();
    return kept;
  };

  it('keep communities, and forget one with everything in it', async () => {
    const store = await one();
    const { community, wave, elm } = await smallCommunity(store);
    const other = await smallCommunity(store);
    await store.answers.add(wave.id, [sitting(elm.id, [1, 2, 3, 4])]);
    expect(await store.communities.get(community.id)).toMatchObject({ kind: 'neighborhood', words: {} });
    await store.communities.change(community.id, { words: { place: 'block' } });
    expect((await store.communities.get(community.id)).words).toEqual({ place: 'block' });
    await store.communities.remove(community.id);
    await refuses(store.communities.get(community.id), 'absent');
    await refuses(store.waves.get(community.id, wave.id), 'absent');
    expect((await store.communities.list()).map(({ id }) => id)).toContain(other.community.id);
    await store.communities.remove(other.community.id);
  });

  it('keep who is what, and never the community without a coordinator', async () => {
    const store = await one();
    const { community } = await smallCommunity(store);
    const [ada, ben] = [await person(store, 'Ada'), await person(store, 'Ben')];
    await store.members.set(community.id, ada, 'coordinator');
    await store.members.set(community.id, ben, 'member');
    await refuses(store.members.set(community.id, ada, 'member'), 'last-coordinator');
    await refuses(store.members.remove(community.id, ada), 'last-coordinator');
    await store.members.set(community.id, ben, 'coordinator');
    await store.members.set(community.id, ada, 'analyst');
    expect(await store.members.roleOf(community.id, ada)).toBe('analyst');
    expect((await store.members.list(community.id)).map(({ name, role }) => [name, role])).toEqual([
      ['Ada', 'analyst'],
      ['Ben', 'coordinator'],
    ]);
    expect((await store.communities.ofUser(ada)).map(({ name, role }) => [name, role])).toEqual([
      ['Millbrook', 'analyst'],
    ]);
    await refuses(store.members.set(community.id, 'nobody', 'member'), 'absent');
    expect(await store.members.roleOf(community.id, 'nobody')).toBeNull();
  });

  it('invite by a code that can be typed, as often as it says', async () => {
    const store = await one();
    const { community } = await smallCommunity(store);
    const [ada, ben, cem] = await Promise.all(['Ada', 'Ben', 'Cem'].map((name) => person(store, name)));
    const { code } = await store.invitations.create({
      communityId: community.id,
      role: 'facilitator',
      uses: 2,
    });
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await store.invitations.accept(typed, ada!)).toMatchObject({ role: 'facilitator' });
    await store.invitations.accept(code, ada!);
    await store.invitations.accept(code, ben!);
    await refuses(store.invitations.accept(code, cem!), 'absent');
    expect(await store.members.roleOf(community.id, cem!)).toBeNull();

    const second = await store.invitations.create({ communityId: community.id, role: 'member' });
    await store.invitations.revoke(community.id, second.code);
    expect(await store.invitations.find(second.code)).toBeNull();
    const over = await store.invitations.create({ communityId: community.id, role: 'member', days: -1 });
    expect(await store.invitations.find(over.code)).toBeNull();
    await refuses(store.invitations.revoke('another', code), 'absent');
  });

  it('give one place in the last invitation to one of many', async () => {
    const store = await one();
    const { community } = await smallCommunity(store);
    const people = await Promise.all(Array.from({ length: 8 }, (_, k) => person(store, `Person ${k}`)));
    const { code } = await store.invitations.create({ communityId: community.id, role: 'member', uses: 3 });
    const tries = await Promise.allSettled(people.map((id) => store.invitations.accept(code, id)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await store.members.list(community.id)).toHaveLength(3);
  });

  it('add a list of places whole or not at all', async () => {
    const store = await one();
    const { community, north, elm } = await smallCommunity(store);
    await refuses(store.places.add(community.id, [{ label: 'Ash' }, { label: 'Elm Street' }]), 'taken');
    await refuses(store.places.add(community.id, [{ label: 'Ash' }, { label: 'Ash' }]), 'taken');
    await refuses(store.places.add(community.id, [{ label: 'Ash', parent: 'Nowhere' }]), 'absent');
    await refuses(
      store.places.add(community.id, [
        { label: 'A', parent: 'B' },
        { label: 'B', parent: 'A' },
      ]),
      'in-use',
    );
    expect(await store.places.list(community.id)).toHaveLength(3);
    const shape = { type: 'Point', coordinates: [2.5, -7] };
    await store.places.add(community.id, [
      { label: 'Ash', parent: 'South', geometry: shape },
      { label: 'South' },
    ]);
    const listed = await store.places.list(community.id);
    expect(listed.map(({ label }) => label)).toEqual(['North', 'Elm Street', 'Oak Street', 'Ash', 'South']);
    expect(listed[3]!.geometry).toEqual(shape);
    await refuses(store.places.change(community.id, north.id, { parentId: elm.id }), 'in-use');
    await refuses(store.places.change(community.id, elm.id, { label: 'North' }), 'taken');
    await refuses(store.places.remove(community.id, north.id), 'in-use');
    await refuses(store.places.get('another', elm.id), 'absent');
    const many = Array.from({ length: 2_500 }, (_, k) => ({ label: `Block ${k}`, parent: 'South' }));
    expect(await store.places.add(community.id, many)).toHaveLength(2_500);
  });

  it('keep a place in its own community', async () => {
    const store = await one();
    const [here, there] = [await smallCommunity(store), await smallCommunity(store)];
    await refuses(
      store.places.change(here.community.id, here.elm.id, { parentId: there.north.id }),
      'absent',
    );
    const strange = { placeId: there.elm.id, kind: 'context', name: 'turnover', year: 2024 } as const;
    await refuses(
      store.context.set(here.community.id, [{ ...strange, value: 1, source: 'census' }]),
      'absent',
    );
    await refuses(store.answers.add(here.wave.id, [sitting(there.elm.id, [1, 2, 3, 4])]), 'absent');
    expect(await store.answers.counts(here.wave.id)).toEqual([]);
  });

  it('keep what is known of places with source and year', async () => {
    const store = await one();
    const { community, elm, oak } = await smallCommunity(store);
    const turnover = (placeId: string, value: number, source = 'census') =>
      ({ placeId, kind: 'context', name: 'turnover', year: 2024, value, source }) as const;
    await store.context.set(community.id, [turnover(elm.id, 0.1), turnover(oak.id, 1 / 3)]);
    await store.context.set(community.id, [
      turnover(elm.id, 0.2, 'register'),
      {
        placeId: elm.id,
        kind: 'outcome',
        name: 'burglaries',
        year: 2025,
        value: 4,
        exposure: 120,
        source: 'police',
      },
    ]);
    const values = await store.context.list(community.id, 'context');
    expect(new Map(values.map((value) => [value.placeId, [value.value, value.source]]))).toEqual(
      new Map([
        [elm.id, [0.2, 'register']],
        [oak.id, [1 / 3, 'census']],
      ]),
    );
    expect(await store.context.list(community.id, 'outcome')).toMatchObject([{ exposure: 120 }]);
    await store.context.remove(community.id, turnover(oak.id, 0));
    await refuses(store.context.remove(community.id, turnover(oak.id, 0)), 'absent');
  });

  it('freeze versions for good', async () => {
    const store = await one();
    const { community, version } = await smallCommunity(store);
    const id = community.id;
    await refuses(store.instruments.saveDraft(id, version.id, { title: 'Other' }), 'frozen');
    await refuses(store.instruments.freeze(id, version.id, { ...smallCoding, scales: ['trust'] }), 'frozen');
    expect((await store.instruments.freeze(id, version.id, smallCoding)).frozenAt).not.toBeNull();
    await expect(
      store.engine.run('UPDATE instrument_versions SET document = $1 WHERE id = $2', ['{}', version.id]),
    ).rejects.toThrow(/frozen/);

    await store.translations.save(version.id, [
      { language: 'es', key: 'trust1.text', text: 'Aquí la gente…' },
    ]);
    const next = await store.instruments.startDraft(id, version.instrumentId);
    expect(next).toMatchObject({
      number: 2,
      document: { title: 'Our blocks' },
      frozenAt: null,
      coding: null,
    });
    expect(await store.translations.list(next.id, 'es')).toMatchObject([{ text: 'Aquí la gente…' }]);
    expect(await store.instruments.startDraft(id, version.instrumentId)).toMatchObject({ id: next.id });
    await store.instruments.saveDraft(id, next.id, { z: 1, a: [1, { y: null }], title: 'ünïcode “”' });
    expect(JSON.stringify((await store.instruments.version(id, next.id)).document)).toBe(
      '{"z":1,"a":[1,{"y":null}],"title":"ünïcode “”"}',
    );
    expect(await store.instruments.list(id)).toMatchObject([{ versions: [{ number: 1 }, { number: 2 }] }]);
    await refuses(store.waves.create({ communityId: id, versionId: next.id, name: 'Winter' }), 'not-frozen');
    await refuses(store.instruments.version('another', version.id), 'absent');
    await refuses(store.instruments.saveDraft('another', next.id, {}), 'absent');
    await refuses(store.instruments.remove(id, version.instrumentId), 'in-use');
  });

  it('lose no translation by saving another', async () => {
    const store = await one();
    const { version } = await smallCommunity(store);
    const texts = (language: string, ...keys: string[]) =>
      keys.map((key) => ({ language, key, text: `${language} ${key}` }));
    await store.translations.save(version.id, [...texts('es', 'a', 'b', 'c'), ...texts('ar', 'a', 'b')]);
    await store.translations.save(version.id, [
      { language: 'es', key: 'b', text: 'mejor', status: 'checked', note: 'back: better' },
    ]);
    await store.translations.save(version.id, []);
    expect(
      (await store.translations.list(version.id)).map(({ language, key, text }) => [language, key, text]),
    ).toEqual([
      ['ar', 'a', 'ar a'],
      ['ar', 'b', 'ar b'],
      ['es', 'a', 'es a'],
      ['es', 'b', 'mejor'],
      ['es', 'c', 'es c'],
    ]);
    expect(await store.translations.languages(version.id)).toEqual([
      { language: 'ar', texts: 2, byStatus: { draft: 2 } },
      { language: 'es', texts: 3, byStatus: { checked: 1, draft: 2 } },
    ]);
    const better = (await store.translations.list(version.id, 'es'))[1]!;
    expect(better.earlier).toMatchObject([{ text: 'es b', status: 'draft' }]);
    expect(better.note).toBe('back: better');
  });

  it('number waves one after the other, also when two are made at once', async () => {
    const store = await one();
    const { community, version } = await smallCommunity(store);
    const make = (name: string) =>
      store.waves.create({ communityId: community.id, versionId: version.id, name, opensOn: '2026-05-01' });
    await Promise.all(['A', 'B', 'C', 'D'].map(make));
    const waves = await store.waves.list(community.id);
    expect(waves.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(waves[1]!.opensOn).toBe('2026-05-01');
    await store.waves.change(community.id, waves[1]!.id, { closesOn: '2026-06-01', settings: { limit: 10 } });
    expect(await store.waves.close(community.id, waves[1]!.id)).toMatchObject({
      state: 'closed',
      closesOn: '2026-06-01',
      settings: { limit: 10 },
    });
    expect(await store.waves.coding(waves[1]!.id)).toEqual(smallCoding);
  });

  it('store a sitting once, however often it is sent, and all of a list or none', async () => {
    const store = await one();
    const { wave, elm } = await smallCommunity(store);
    const first = sitting(elm.id, [5, 1, 'dontKnow', 10]);
    expect(await store.answers.add(wave.id, [first], { day: '2026-05-03' })).toEqual({
      stored: [first.id],
      known: [],
      withdrawn: [],
    });
    const second = sitting(null, [1, 1, 1, 'refused']);
    expect((await store.answers.add(wave.id, [first, second], { day: '2026-05-04' })).stored).toEqual([
      second.id,
    ]);
    expect((await store.answers.add(wave.id, [first])).known).toEqual([first.id]);
    for (const wrong of [
      [5, 1, 3],
      [5, 1, 6, 0],
      [5, 1, 2.5, 0],
      [0, 1, 2, 0],
    ])
      await refuses(
        store.answers.add(wave.id, [sitting(elm.id, [1, 1, 1, 1]), sitting(elm.id, wrong)]),
        'wrong-answer',
      );
    await refuses(store.answers.add(wave.id, [{ ...first, id: '2026-05-03 Ada' }]), 'wrong-answer');
    expect(await store.answers.counts(wave.id)).toEqual([
      { placeId: elm.id, count: 1 },
      { placeId: null, count: 1 },
    ]);
    expect(await store.answers.arrivals(wave.id)).toEqual([
      { day: '2026-05-03', count: 1 },
      { day: '2026-05-04', count: 1 },
    ]);
    expect((await store.answers.withdraw(wave.id, first.id))?.codes).toEqual([5, 1, 0, 10]);
    expect(await store.answers.withdraw(wave.id, first.id)).toBeNull();
    expect((await store.answers.add(wave.id, [first, first])).withdrawn).toEqual([first.id]);
    expect(await store.answers.count(wave.id)).toBe(1);
  });

  it('keep nothing beside answers that tells who or when', async () => {
    const store = await one();
    const columns = await store.engine.run(
      "SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = 'responses'",
    );
    expect(new Set(columns.map(({ name }) => name))).toEqual(
      // The way is one of four; `mixed` says that the row was written anew among others.
      new Set(['id', 'wave_id', 'place_id', 'language', 'way', 'mixed', 'codes', 'absent']),
    );
    expect(columns.filter(({ type }) => /time|date|inet/.test(String(type)))).toEqual([]);
  });

  it('keep releases as they were published', async () => {
    const store = await one();
    const { community } = await smallCommunity(store);
    const publish = (title: string) =>
      store.releases.publish({ communityId: community.id, title, document: { findings: [title] } });
    const [first] = [await publish('First'), await publish('Second')];
    await store.releases.withdraw(community.id, first.id, 'A place was counted twice.');
    await store.releases.withdraw(community.id, first.id, 'Again.');
    expect(
      (await store.releases.list(community.id)).map(({ number, withdrawnBecause }) => [
        number,
        withdrawnBecause,
      ]),
    ).toEqual([
      [2, null],
      [1, 'A place was counted twice.'],
    ]);
    await refuses(store.releases.get('another', first.id), 'absent');
  });

  it('keep tokens as hashes, usable until they are revoked', async () => {
    const store = await one();
    const { community } = await smallCommunity(store);
    const userId = await person(store, 'Ada');
    const { token, id } = await store.tokens.issue({
      communityId: community.id,
      userId,
      name: 'dashboard',
      scopes: ['read:findings'],
    });
    expect(await store.tokens.find(token)).toMatchObject({ id, scopes: ['read:findings'] });
    expect(JSON.stringify(await store.engine.run('SELECT * FROM api_tokens'))).not.toContain(token.slice(5));
    await store.tokens.revoke(community.id, id);
    expect(await store.tokens.find(token)).toBeNull();
    expect(await store.tokens.find('weft_made-up')).toBeNull();
  });

  it('keep what was done, and settings', async () => {
    const store = await one();
    const { community } = await smallCommunity(store);
    await store.audit.note({ communityId: community.id, action: 'instrument.frozen', detail: { number: 1 } });
    expect(await store.audit.list(community.id)).toMatchObject([
      { action: 'instrument.frozen', userId: null },
    ]);
    await store.communities.remove(community.id);
    expect(await store.audit.list(community.id)).toHaveLength(1);
    expect(await store.settings.get('secret')).toBeUndefined();
    const both = await Promise.all([
      store.settings.setOnce('secret', 'a'),
      store.settings.setOnce('secret', 'b'),
    ]);
    expect(both[0]).toBe(both[1]);
    await store.settings.set('secret', { list: [1] });
    expect(await store.settings.get('secret')).toEqual({ list: [1] });
  });

  it('do all of a transaction or none of it', async () => {
    const store = await one();
    const before = (await store.communities.list()).length;
    await expect(
      store.transaction(async (inner) => {
        const { id } = await inner.communities.create({ name: 'Half', kind: 'school' });
        await inner.places.add(id, [{ label: '4a' }]);
        throw new Error('in the middle');
      }),
    ).rejects.toThrow('in the middle');
    expect(await store.communities.list()).toHaveLength(before);
  });
});
