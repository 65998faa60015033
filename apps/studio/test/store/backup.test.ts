import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backup, move, restore } from '../../src/lib/server/store/backup/backup-file.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { eachStore, onBothStores } from './both-stores.ts';
import { person, sitting, smallCommunity } from './small-community.ts';

const folder = mkdtempSync(join(tmpdir(), 'weft-backup-'));
let count = 0;
const newFile = (): string => join(folder, `backup${count++}.weft`);

/** Every kind of value a column can hold, the odd ones first. */
async function furnish(store: Store, sittings = 50): Promise<string> {
  const { community, wave, elm, oak, version } = await smallCommunity(store);
  const ada = await person(store, `Ada "the" O'Hara, \\N \t\n{1,2} ${String.fromCodePoint(0x1f3e1)}`);
  await store.members.set(community.id, ada, 'coordinator');
  await store.context.set(community.id, [
    { placeId: elm.id, kind: 'context', name: 'turnover', year: 2024, value: 0.1 + 0.2, source: 'a' },
    { placeId: oak.id, kind: 'context', name: 'turnover', year: 2024, value: -1e-300, source: '' },
    {
      placeId: oak.id,
      kind: 'outcome',
      name: 'جرائم',
      year: 2024,
      value: 5e-324,
      exposure: 1e308,
      source: 'ب',
    },
  ]);
  await store.translations.save(version.id, [
    { language: 'ar', key: 'trust1', text: 'نعم\n"لا"', note: null },
  ]);
  await store.tokens.issue({
    communityId: community.id,
    userId: ada,
    name: 't',
    scopes: ['a,b', '"c"', '{}', ''],
  });
  await store.settings.set('odd', { z: 1, a: [null, true, '\\', 1e21, '\u2028'] });
  await store.audit.note({ action: 'made', communityId: community.id, detail: { a: 1 } });
  await store.answers.add(
    wave.id,
    Array.from({ length: sittings }, (_, j) =>
      sitting(j % 7 === 0 ? null : j % 2 ? elm.id : oak.id, [1 + (j % 5), 3, j % 3 ? 2 : 'dontKnow', 0]),
    ),
  );
  // A place that was made before the one it lies in.
  const [late] = await store.places.add(community.id, [{ label: 'Later' }]);
  await store.places.change(community.id, elm.id, { parentId: late!.id });
  return wave.id;
}

const summaryOf = async (store: Store, waveId: string): Promise<string> =>
  JSON.stringify(await store.summary(waveId));

onBothStores('a backup', ({ fresh, other }) => {
  it('comes back as it was, on this store and on the other', async () => {
    const store = await fresh();
    const waveId = await furnish(store, 2_345);
    const file = newFile();
    const told: number[] = [];
    const kept = await backup(store.engine, file, (_, rows, of) => told.push(rows / of));
    expect(told.at(-1)).toBe(1);
    expect(kept.find(({ sum }) => sum === 'responses')?.rows).toBe(2_345);
    const tables = Object.values(store.schema).filter((value) => is(value, PgTable));
    expect(kept.length).toBe(tables.length);
    for (const target of [await fresh(), ...(other ? [await other()] : [])]) {
      expect(await restore(target.engine, file)).toEqual(kept);
      expect(await summaryOf(target, waveId)).toBe(await summaryOf(store, waveId));
      const again = newFile();
      expect(await backup(target.engine, again)).toEqual(kept);
      expect(await target.settings.get('odd')).toEqual(await store.settings.get('odd'));
    }
  });

  it('is refused where something is already, and by a name that is taken', async () => {
    const store = await fresh();
    await furnish(store);
    const file = newFile();
    await backup(store.engine, file);
    await expect(backup(store.engine, file)).rejects.toMatchObject({ code: 'taken' });
    await expect(restore(store.engine, file)).rejects.toMatchObject({ code: 'not-empty' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('that is cut off, changed or not one at all restores nothing', async () => {
    const store = await fresh();
    await furnish(store);
    const file = newFile();
    await backup(store.engine, file);
    const bytes = readFileSync(file);
    const text = gunzipSync(bytes).toString();
    const empty = await fresh();
    const refused = async (wrong: Uint8Array, code: unknown = 'damaged') => {
      const damagedFile = newFile();
      writeFileSync(damagedFile, wrong);
      await expect(restore(empty.engine, damagedFile)).rejects.toMatchObject({ name: 'StoreError', code });
      expect(await empty.communities.list()).toEqual([]);
      expect(await empty.engine.run('SELECT 1 FROM responses')).toEqual([]);
    };
    const lines = text.split('\n');
    const rowAt = lines.findIndex((line) => line.startsWith('["') && line.includes('{1,3,2,0}'));
    await refused(Buffer.from('not a backup'));
    await refused(gzipSync('{"hello":1}\n'));
    await refused(bytes.subarray(0, bytes.length - 200));
    await refused(gzipSync(lines.slice(0, -2).join('\n')));
    await refused(gzipSync(lines.toSpliced(rowAt, 1).join('\n')));
    await refused(gzipSync(lines.with(rowAt, lines[rowAt]!.replace('{1,3,2,0}', '{1,3,3,0}')).join('\n')));
    await refused(gzipSync(lines.with(rowAt, lines[rowAt]!.replace('{1,3,2,0}', 'x')).join('\n')));
    await refused(gzipSync(text.replace('"0000_store"', '"0000_stone"')), 'newer-store');
    await refused(
      gzipSync(
        text.replace(
          '0001_deferred-parents"',
          '0001_deferred-parents","0002_later","0003_more","0004_most","0005_last"',
        ),
      ),
      'newer-store',
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 20), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(bytes);
        changed[at + 10]! ^= by;
        await refused(changed, expect.any(String));
      }),
      { numRuns: process.env.WEFT_TRIALS ? 300 : 8 },
    );
    await restore(empty.engine, file);
  }, 600_000);

  it('moves to the other store and back, and each time it is compared', async ({ skip }) => {
    if (!other) return skip();
    const store = await fresh();
    const waveId = await furnish(store);
    const there = await other();
    const sums = await move(store.engine, there.engine);
    const back = await fresh();
    expect(await move(there.engine, back.engine)).toEqual(sums);
    expect(await summaryOf(back, waveId)).toBe(await summaryOf(store, waveId));
    await expect(move(store.engine, there.engine)).rejects.toMatchObject({ code: 'not-empty' });
    expect((await store.communities.list()).length).toBe(1);
  });

  it('is of one moment, while others write', async ({ skip }) => {
    const store = await fresh();
    if (store.engine.kind === 'pglite') return skip();
    const { wave, elm } = await smallCommunity(store);
    let over = false;
    const writing = (async () => {
      while (!over) await store.answers.add(wave.id, [sitting(elm.id, [1, 1, 1, 1])]);
    })();
    const file = newFile();
    await backup(store.engine, file);
    over = true;
    await writing;
    const target = await fresh();
    await restore(target.engine, file);
    const [one] = await target.answers.counts(wave.id);
    const [day] = await target.answers.arrivals(wave.id);
    expect(day?.count ?? 0).toBe(one?.count ?? 0);
  });
});

describe('the weft of backups', () => {
  it('leaves no half file when the store fails', async () => {
    const store = await eachStore('pglite');
    const file = newFile();
    await store.close();
    await expect(backup(store.engine, file)).rejects.toThrow();
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
