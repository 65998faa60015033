import { expect, it } from 'vitest';
import { onBothStores } from './both-stores.ts';
import { person, smallCommunity } from './small-community.ts';

onBothStores('releases', ({ fresh }) => {
  it('go from a draft that all stewards agree to, to members, to everybody', async () => {
    const store = await fresh();
    const { community, wave } = await smallCommunity(store);
    const [sam, sue, mia] = [
      await person(store, 'Sam'),
      await person(store, 'Sue'),
      await person(store, 'Mia'),
    ];
    for (const one of [sam, sue, mia]) await store.members.set(community.id, one, 'coordinator');
    await store.members.setSteward(community.id, sam, true);
    await store.members.setSteward(community.id, sue, true);
    const draft = await store.releases.draft({
      communityId: community.id,
      waveId: wave.id,
      title: 'Autumn',
      document: { findings: [] },
    });
    expect(await store.releases.list(community.id)).toEqual([]);
    await expect(store.releases.get(community.id, draft.id)).rejects.toMatchObject({ code: 'absent' });
    expect(await store.releases.findPublic(draft.id)).toBeNull();

    const say = (userId: string, agrees: boolean) =>
      store.releases.consent({ communityId: community.id, releaseId: draft.id, userId, agrees });
    const publish = () => store.releases.publishToMembers(community.id, draft.id);
    await say(sam, true);
    await say(sue, false);
    await expect(say(mia, true)).rejects.toMatchObject({ code: 'absent' });
    await expect(publish()).rejects.toMatchObject({ code: 'needs-consent' });
    await expect(store.releases.makePublic(community.id, draft.id)).rejects.toMatchObject({
      code: 'not-frozen',
    });
    await say(sue, true);
    expect(
      (await store.releases.consents(community.id, draft.id)).map(({ name, agrees }) => [name, agrees]),
    ).toEqual([
      ['Sam', true],
      ['Sue', true],
    ]);
    expect((await publish()).state).toBe('members');
    await expect(publish()).rejects.toMatchObject({ code: 'frozen' });
    await expect(say(sam, false)).rejects.toMatchObject({ code: 'frozen' });
    expect(await store.releases.findPublic(draft.id)).toBeNull();
    await store.releases.makePublic(community.id, draft.id);
    expect((await store.releases.findPublic(draft.id))?.title).toBe('Autumn');
    await store.releases.withdraw(community.id, draft.id, 'A place was counted twice.');
    expect(await store.releases.findPublic(draft.id)).toBeNull();
    await expect(
      store.releases.publish({ communityId: community.id, title: 'At once', document: {} }),
    ).rejects.toMatchObject({ code: 'needs-consent' });
    expect(await store.releases.drafts(community.id)).toEqual([]);
  });

  it('are the members’ own for seven days where the wave promised that', async () => {
    const store = await fresh();
    const { community, version } = await smallCommunity(store);
    const wave = await store.waves.create({
      communityId: community.id,
      versionId: version.id,
      name: 'Spring',
      settings: { pledges: ['members-first'] },
    });
    const { id } = await store.releases.publish({
      communityId: community.id,
      waveId: wave.id,
      title: 'Spring',
      document: {},
    });
    const open = () => store.releases.makePublic(community.id, id);
    await expect(open()).rejects.toMatchObject({ code: 'too-early' });
    await store.engine.run("UPDATE releases SET published_at = now() - interval '6 days 23 hours'");
    await expect(open()).rejects.toThrow('promised');
    await store.engine.run("UPDATE releases SET published_at = now() - interval '7 days 1 minute'");
    expect((await open()).state).toBe('public');
  });

  it('keep replies beside them, and drafts apart', async () => {
    const store = await fresh();
    const { community, elm } = await smallCommunity(store);
    const other = await smallCommunity(store);
    const mia = await person(store, 'Mia');
    const at = { communityId: community.id, title: 'Autumn', document: {} };
    const draft = await store.releases.draft(at);
    const words = 'The water has been off since June.';
    const reply = (releaseId: string, placeId: string | null, said = words) =>
      store.releases.reply({ communityId: community.id, releaseId, placeId, words: said, by: mia });
    await expect(reply(draft.id, null)).rejects.toMatchObject({ code: 'not-frozen' });
    await store.releases.removeDraft(community.id, draft.id);
    const release = await store.releases.publish(at);
    expect(release.number).toBe(1);
    await expect(store.releases.removeDraft(community.id, release.id)).rejects.toMatchObject({
      code: 'frozen',
    });
    const kept = await reply(release.id, elm.id);
    await expect(reply(release.id, other.elm.id)).rejects.toThrow('no such place');
    await expect(reply(release.id, null, '  ')).rejects.toMatchObject({ code: 'wrong-answer' });
    expect(await store.releases.replies(community.id, release.id)).toMatchObject([
      { words, place: 'Elm Street' },
    ]);
    await expect(
      store.releases.removeReply(community.id, release.id, kept.id, 'somebody else'),
    ).rejects.toThrow('no such reply');
    await store.releases.removeReply(community.id, release.id, kept.id, mia);
    expect(await store.releases.replies(community.id, release.id)).toEqual([]);
  });

  it('are news to a member once', async () => {
    const store = await fresh();
    const { community } = await smallCommunity(store);
    const mia = await person(store, 'Mia');
    await store.members.set(community.id, mia, 'member');
    await store.members.wasShown(community.id, mia, 3);
    await store.members.wasShown(community.id, mia, 2);
    expect((await store.members.get(community.id, mia))?.shownRelease).toBe(3);
    await expect(store.members.setSteward(community.id, 'nobody', true)).rejects.toThrow('no such member');
  });
});
