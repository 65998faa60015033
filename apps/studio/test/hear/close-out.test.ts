import { expect, it } from 'vitest';
import { closeOut, closeOutDue, sumsThatStay } from '../../src/lib/server/hear/close-out.ts';
import { keepRetention } from '../../src/lib/server/hear/retention.ts';
import { onBothStores } from '../store/both-stores.ts';
import { closedWave } from './closed-wave.ts';

onBothStores('closing out', ({ fresh }) => {
  it('keeps sums over the limit, and nothing that came from one person', async () => {
    const store = await fresh();
    const { community, wave, people } = await closedWave(store, { limit: 10 });
    const { responses, withdrawals, codeSheets, keptSums } = store.schema;
    await store.codes.make({ communityId: community.id, waveId: wave.id, name: 'Door to door', count: 5 });
    await store.answers.withdraw(wave.id, people[0]!.id);
    const release = await store.releases.publish({
      communityId: community.id,
      title: 'Spring',
      document: { said: 1 },
    });
    await closeOut(store, { communityId: community.id, waveId: wave.id, userId: null, day: '2026-05-01' });

    for (const table of [responses, withdrawals, codeSheets])
      expect(await store.database.select().from(table)).toEqual([]);
    expect((await store.waves.get(community.id, wave.id)).destroyedOn).toBe('2026-05-01');
    const kept = (await store.keptSums.get(wave.id))!.document as unknown as {
      places: { place: string; respondents: number | null }[];
      counts: { lines: { place: string | null; people: number | null }[] }[];
    };
    expect(kept.places.find(({ place }) => place === 'Quay')!.respondents).toBeNull();
    const shown = kept.places.filter(({ respondents }) => respondents !== null);
    expect(shown.length).toBeGreaterThan(0);
    for (const { respondents } of shown) expect(respondents).toBeGreaterThanOrEqual(10);
    for (const { lines } of kept.counts)
      for (const { people } of lines) if (people !== null) expect(people).toBeGreaterThanOrEqual(10);
    const everything = JSON.stringify(await store.database.select().from(keptSums));
    for (const { id } of people) expect(everything).not.toContain(id);
    expect((await store.releases.get(community.id, release.id)).document).toEqual({ said: 1 });
    expect((await store.audit.list(community.id))[0]!.action).toBe('wave.closed-out');
    await expect(
      closeOut(store, { communityId: community.id, waveId: wave.id, userId: null, day: '2026-05-02' }),
    ).rejects.toMatchObject({ code: 'taken' });
  });

  it('keeps everything where it fails, and nothing of an open wave', async () => {
    const store = await fresh();
    const { community, wave } = await closedWave(store);
    const before = await sumsThatStay(store, wave);
    await store.keptSums.closeOut(community.id, 'no-such-wave', {}, '2026-05-01').catch(() => undefined);
    await store.waves.open(community.id, wave.id);
    await expect(
      closeOut(store, { communityId: community.id, waveId: wave.id, userId: null, day: '2026-05-01' }),
    ).rejects.toMatchObject({ code: 'in-use' });
    expect(await sumsThatStay(store, wave)).toEqual(before);
    expect(await store.answers.count(wave.id)).toBe(79);
  });

  it('comes on its day: at the start, and while the studio runs', async () => {
    const store = await fresh();
    const { community, wave } = await closedWave(store);
    await store.waves.change(community.id, wave.id, { destroyOn: '2026-05-01' });
    expect(await closeOutDue(store, '2026-04-30')).toEqual([]);
    let day = '2026-04-30';
    const stop = await keepRetention(store, { today: () => day, everyMilliseconds: 20 });
    expect(await store.answers.count(wave.id)).toBe(79);
    day = '2026-05-01';
    await expect.poll(() => store.answers.count(wave.id), { timeout: 20_000 }).toBe(0);
    stop();
    await expect
      .poll(async () => (await store.waves.get(community.id, wave.id)).destroyedOn)
      .toBe('2026-05-01');
  });
});
