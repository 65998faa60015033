import type { DisclosedCounts } from '@weft/findings';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refitPeople } from '../src/lib/see/explore/refit-people.ts';
import { makeDemo } from '../src/lib/server/demo/make-demo.ts';
import { exploreSums } from '../src/lib/server/see/explore/explore-sums.ts';
import { documentOf } from '../src/lib/server/see/kept-releases.ts';
import type { Seen } from '../src/lib/server/see/room.ts';
import { migrate } from '../src/lib/server/store/engine/migrate.ts';
import { openInMemory } from '../src/lib/server/store/engine/pglite-engine.ts';
import { type Store, storeOver } from '../src/lib/server/store/store.ts';

let store: Store;
let seen: Seen;

beforeAll(async () => {
  const engine = await openInMemory();
  await migrate(engine);
  store = storeOver(engine);
  await makeDemo(store);
  const [stored] = await store.releases.list('demo');
  const release = await documentOf(store, stored!);
  seen = { stored: stored!, release, common: {} };
}, 120_000);

afterAll(() => store?.close());

const noted = async () =>
  (await store.disclosures.list('demo')).filter(({ what }) => what === `explore ${seen.stored.id}`);

describe('sums for exploring', () => {
  it('hold groups over the limit alone, and name no place', async () => {
    const found = await exploreSums(store, seen);
    if ('why' in found) throw new Error(found.why);
    expect(found.groupings.map(({ by }) => by)).toEqual(['language', 'way']);
    const text = JSON.stringify(found);
    for (const { place } of seen.release.places) expect(text).not.toContain(place);
    for (const { sums } of found.groupings)
      for (const { groups } of sums)
        for (const { people } of groups) expect(people).toBeGreaterThanOrEqual(found.limit);
  });

  it('give everybody the level and the share that the release gives, within its intervals', async () => {
    const found = await exploreSums(store, seen);
    if ('why' in found) throw new Error(found.why);
    const [grouping] = found.groupings;
    const refitted = refitPeople({ grouping: grouping!, chosen: grouping!.groups });
    for (const { name } of found.scales) {
      const { chosen, differs } = refitted[name]!;
      if ('absent' in chosen) throw new Error(chosen.absent);
      expect(differs).toBeNull();
      const { lower, upper } = seen.release.levels[name]!.intervals[2];
      expect(chosen.level.estimate).toBeGreaterThan(lower);
      expect(chosen.level.estimate).toBeLessThan(upper);
      const share = seen.release.models[0]!.intraclassCorrelation.find(({ scale }) => scale === name)!;
      expect(chosen.betweenPlaces.estimate).toBeGreaterThan(share.answers.interval.lower);
      expect(chosen.betweenPlaces.estimate).toBeLessThan(share.respondents.interval.upper);
    }
  });

  it('are noted once among what went out', async () => {
    await exploreSums(store, seen);
    await exploreSums(store, seen);
    const [first, ...more] = await noted();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ channel: 'export', waveId: seen.stored.waveId });
    const { counts } = first!.counts as unknown as DisclosedCounts;
    expect(counts.length).toBeGreaterThanOrEqual(8);
    for (const { places, withheld } of counts) expect([places, withheld]).toEqual(['all', false]);
  });

  it('are refused when a few people took their answers back, who could be told by the difference', async () => {
    const { responses } = store.schema;
    const [one] = await store.database
      .select({ id: responses.id })
      .from(responses)
      .where(eq(responses.waveId, seen.stored.waveId!))
      .limit(1);
    await store.answers.withdraw(seen.stored.waveId!, one!.id);
    const found = await exploreSums(store, seen);
    expect(found).toHaveProperty('why', expect.stringContaining('someone could work out'));
    expect(await noted()).toHaveLength(1);
  });

  it('are none of a release whose wave is not kept', async () => {
    const found = await exploreSums(store, { ...seen, stored: { ...seen.stored, waveId: null } });
    expect(found).toHaveProperty('why', expect.stringContaining('not kept here'));
  });
});
