import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@weft/studio/store';
import { expect, it } from 'vitest';
import { startPostgres } from '../../studio/test/store/postgres-server.ts';
import { weft } from './weft.ts';

const home = mkdtempSync(join(tmpdir(), 'weft-move-'));
const at = (name: string): string => join(home, name);

/** What is told of work that takes longer than a second, and nothing else. */
const onlyProgress = /^([A-Z][\w ]* \d+ in 100\n)*$/;

it('keeps, restores and moves a store, and says so; a store in use or a name mistyped is left alone', async () => {
  const store = await openStore({ folder: at('first') });
  const community = await store.communities.create({ name: 'Millbrook', kind: 'neighborhood' });
  await store.places.add(community.id, [{ label: 'Elm' }, { label: 'Oak', parent: 'Elm' }]);
  const inUse = weft('backup', '--from', at('first'), '--out', at('no.weft'));
  expect(inUse.code).toBe(2);
  expect(inUse.said).toContain(`process ${process.pid}`);
  expect(existsSync(at('no.weft'))).toBe(false);
  await store.close();

  const kept = weft('backup', '--from', at('first'), '--out', at('kept.weft'));
  expect(kept.said).toMatch(onlyProgress);
  expect(kept.out).toMatch(/is kept in .*: 3 rows in \d+ tables, each compared/);
  const tables = /3 rows in \d+ tables/.exec(kept.out)![0];
  const mistyped = weft('backup', '--from', at('frist'), '--out', at('no.weft'));
  expect([mistyped.code, mistyped.said]).toEqual([2, expect.stringContaining('There is no store')]);
  expect(existsSync(at('frist'))).toBe(false);

  const restored = weft('restore', at('kept.weft'), '--to', at('second'));
  expect(restored.code).toBe(0);
  expect(restored.said).toMatch(onlyProgress);
  const again = weft('restore', at('kept.weft'), '--to', at('second'));
  expect([again.code, again.said]).toEqual([2, expect.stringContaining('not empty')]);

  let last = at('second');
  const server = await startPostgres();
  if (server) {
    const url = await server.database('moved');
    expect(weft('move', '--from', last, '--to', url).out).toContain(tables);
    last = at('third');
    expect(weft('move', '--from', url, '--to', last).out).toContain(tables);
    await server.stop();
    const gone = weft('backup', '--from', url, '--out', at('no.weft'));
    expect([gone.code, gone.said]).toEqual([2, expect.stringContaining('DATABASE_URL')]);
  }
  const final = await openStore({ folder: last });
  const places = await final.places.list(community.id);
  expect(places.map(({ label, parentId }) => [label, parentId])).toEqual([
    ['Elm', null],
    ['Oak', places[0]!.id],
  ]);
  await final.close();
  expect(readdirSync(home).filter((name) => /no\.weft|\.part$/.test(name))).toEqual([]);
}, 300_000);
