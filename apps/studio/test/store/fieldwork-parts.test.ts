import { expect, it } from 'vitest';
import { onBothStores } from './both-stores.ts';
import { sitting, smallCommunity } from './small-community.ts';

onBothStores('the parts of fieldwork', ({ fresh }) => {
  it('make one-time codes of which nothing is known but whether they were used', async () => {
    const store = await fresh();
    const { community, wave, elm } = await smallCommunity(store);
    const sheet = await store.codes.make({
      communityId: community.id,
      waveId: wave.id,
      placeId: elm.id,
      name: 'Cards',
      count: 200,
    });
    expect(new Set(sheet.codes).size).toBe(200);
    const [first, second] = sheet.codes as [string, string];
    expect(await store.codes.find(first.toLowerCase())).toEqual({
      sheetId: sheet.id,
      waveId: wave.id,
      placeId: elm.id,
      used: false,
      revoked: false,
    });
    const many = await Promise.all(Array.from({ length: 8 }, () => store.codes.redeem(first)));
    expect(many.filter((outcome) => outcome === 'used')).toHaveLength(7);
    expect(many.find((outcome) => outcome !== 'used')).toEqual({ waveId: wave.id, placeId: elm.id });
    expect((await store.codes.find(first))?.used).toBe(true);
    expect(await store.codes.redeem(`${second.slice(0, 7)}${second[7] === '0' ? '1' : '0'}`)).toBe('unknown');
    expect(await store.codes.usedCounts(wave.id)).toEqual([{ sheetId: sheet.id, count: 200, used: 1 }]);
    expect(Object.keys((await store.codes.list(community.id, wave.id))[0]!)).not.toContain('used');
    await store.codes.revoke(community.id, wave.id, sheet.id);
    expect(await store.codes.redeem(second)).toBe('revoked');
    const [row] = await store.engine.run('SELECT used FROM code_sheets');
    expect(row?.used).toBe(`1${'0'.repeat(199)}`);
  });

  it('refuse a wave or place of elsewhere, and numbers that are none', async () => {
    const store = await fresh();
    const { community, wave, elm } = await smallCommunity(store);
    const other = await smallCommunity(store);
    const draft = { communityId: community.id, waveId: wave.id, name: 'Cards', count: 3 };
    await expect(store.codes.make({ ...draft, waveId: other.wave.id })).rejects.toThrow('no such wave');
    await expect(store.codes.make({ ...draft, placeId: other.elm.id })).rejects.toThrow('no such place');
    await expect(store.codes.make({ ...draft, count: 2.5 })).rejects.toThrow('1 to 2000');
    await expect(
      store.links.make({ ...draft, way: 'open', waveId: other.wave.id, placeId: elm.id }),
    ).rejects.toThrow('no such wave');
    await expect(store.codes.list(other.community.id, wave.id)).rejects.toThrow('no such wave');
    await expect(
      store.margins.set(community.id, [
        { dimension: 'language', key: 'es', people: -1, source: 'Census', year: 2025 },
      ]),
    ).rejects.toThrow('not negative');
  });

  it('keep links, how far people got, who lives here, whom to tell, and what went out', async () => {
    const store = await fresh();
    const { community, wave, elm } = await smallCommunity(store);
    const at = { communityId: community.id, waveId: wave.id };
    const link = await store.links.make({ ...at, placeId: elm.id, way: 'open', name: 'Shop window' });
    expect(await store.links.find(link.slug.toLowerCase())).toEqual(link);
    await store.links.revoke(community.id, wave.id, link.slug);
    expect((await store.links.list(community.id, wave.id))[0]?.revoked).toBe(true);
    expect(await store.links.find('nothing')).toBeNull();

    await store.reached.count(wave.id, [0, 1, 1]);
    await store.reached.count(wave.id, [0, 2]);
    expect(await store.reached.list(wave.id)).toEqual([
      { position: 0, count: 2 },
      { position: 1, count: 1 },
      { position: 2, count: 1 },
    ]);

    const spanish = { dimension: 'language', key: 'es', people: 120, source: 'Census', year: 2025 };
    await store.margins.set(community.id, [{ ...spanish, people: 1 }, spanish]);
    expect(await store.margins.list(community.id)).toEqual([spanish]);
    await store.margins.remove(community.id, 'language', 'es');
    await expect(store.margins.remove(community.id, 'language')).rejects.toThrow('no such');

    const hook = await store.webhooks.add({
      communityId: community.id,
      url: 'https://example.org/hook',
      events: ['wave.closed'],
    });
    await store.webhooks.noted(hook.id, '200');
    expect((await store.webhooks.list(community.id))[0]).toMatchObject({
      lastSaid: '200',
      secret: hook.secret,
    });
    await store.webhooks.remove(community.id, hook.id);
    expect(await store.webhooks.list(community.id)).toEqual([]);

    await store.disclosures.note({ ...at, channel: 'counter', what: 'Hear', counts: { format: 1 } });
    expect((await store.disclosures.list(community.id))[0]?.counts).toEqual({ format: 1 });
    expect((await store.waves.bySlug(wave.slug.toUpperCase()))?.id).toBe(wave.id);
    expect(await store.waves.bySlug('none')).toBeNull();
  });

  it('keep to what people were told once a wave is open', async () => {
    const store = await fresh();
    const { community, version } = await smallCommunity(store);
    const told = {
      limit: 10,
      withdrawUntil: '2026-06-30',
      pledges: ['destroy'],
      organization: 'The library',
    };
    const wave = await store.waves.create({
      communityId: community.id,
      versionId: version.id,
      name: 'Told',
      opensOn: '2026-05-01',
      closesOn: '2026-05-31',
      destroyOn: '2026-12-31',
      settings: told,
    });
    const change = (changes: Parameters<typeof store.waves.change>[2]) =>
      store.waves.change(community.id, wave.id, changes);
    await change({ opensOn: '2026-05-02', closesOn: '2026-05-30', settings: { ...told, limit: 12 } });
    await store.waves.open(community.id, wave.id);
    for (const harsher of [
      { opensOn: '2026-05-03' },
      { closesOn: '2026-05-29' },
      { destroyOn: '2027-01-01' },
      { destroyOn: null },
      { settings: { ...told, limit: 11 } },
      { settings: { ...told, limit: 12, withdrawUntil: '2026-06-29' } },
      { settings: { ...told, limit: 12, pledges: [] } },
      { settings: { ...told, limit: 12, organization: 'The police' } },
    ])
      await expect(change(harsher), JSON.stringify(harsher)).rejects.toMatchObject({ code: 'frozen' });
    expect(
      await change({
        name: 'Told twice',
        closesOn: '2026-06-07',
        destroyOn: '2026-11-30',
        settings: { ...told, limit: 15, withdrawUntil: '2026-07-31' },
      }),
    ).toMatchObject({ name: 'Told twice', closesOn: '2026-06-07', destroyOn: '2026-11-30' });
    await expect(store.waves.change('another', wave.id, { name: 'Theirs' })).rejects.toMatchObject({
      code: 'absent',
    });
  });

  it('take a form on paper back that was typed in once, and do not take it in again', async () => {
    const store = await fresh();
    const { wave, elm } = await smallCommunity(store);
    const form = sitting(elm.id, [1, 2, 3, 4]);
    const typed = { responseId: form.id, placeId: elm.id, language: 'en', answers: form.answers, by: null };
    await store.paper.keep(wave.id, { ...typed, entry: 1 });
    expect(await store.answers.waveOfResponse(form.id)).toBe(wave.id);
    expect(await store.answers.withdraw(wave.id, form.id)).toBeNull();
    expect(await store.paper.of(wave.id, form.id)).toEqual([]);
    expect((await store.answers.add(wave.id, [form])).withdrawn).toEqual([form.id]);
  });
});
