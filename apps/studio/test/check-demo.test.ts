import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsvBytes } from '@weft/formats';
import { openStore } from '@weft/studio/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRows, hasR } from '../../../packages/report/test/check-rows-run.ts';
import { weft } from '../../cli/test/weft.ts';
import { demoId } from '../src/lib/server/demo/demo-places.ts';
import { makeDemo } from '../src/lib/server/demo/make-demo.ts';

if (!hasR)
  console.warn('SKIPPED in part in check-demo.test.ts: Rscript is not here (apt-get install r-base-core).');

/** Half a minute of R on a folder that a store on the disk was asked for: run by `npm run trials`. */
const trials = Boolean(process.env.WEFT_TRIALS);

const home = mkdtempSync(join(tmpdir(), 'weft-check-'));
const data = join(home, 'data');
let releaseId = '';

/** Opens the store, does something, and closes it, so that the command can open it. */
async function inStore<T>(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const store = await openStore({ folder: data });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

beforeAll(async () => {
  if (!trials) return;
  releaseId = await inStore(async (store) => {
    await makeDemo(store);
    return (await store.releases.list(demoId))[0]!.id;
  });
}, 300_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

const columnOf = (folder: string, file: string, name: string): string[] => {
  const { columns } = readCsvBytes(new Uint8Array(readFileSync(join(folder, file))), { file });
  const found = columns.find((column) => column.name === name)!;
  return [...found.codes].map((code) => found.values[code]!);
};

describe.skipIf(!trials)('weft check of the demonstration', { timeout: 300_000 }, () => {
  const folder = join(home, 'for-the-auditor');

  it('writes a folder that holds every answer and nothing that names a person, and says whom it may go to', async () => {
    const said = weft('check', releaseId, '--out', folder, '--from', data);
    expect([said.code, said.said]).toEqual([0, '']);
    expect(said.out).toContain("holds everybody's answers");
    expect(said.out).toContain('It may go to nobody but');
    expect(said.out).toContain('Destroy the folder');
    expect(readdirSync(folder).toSorted()).toEqual(
      ['README.txt', 'VERSION', 'check-rows.R', 'numbers.csv', 'rows.csv', 'study.csv'].toSorted(),
    );
    expect(statSync(folder).mode & 0o077).toBe(0);
    const readme = readFileSync(join(folder, 'README.txt'), 'utf8');
    for (const line of ["HOLDS EVERYBODY'S ANSWERS", 'under an agreement', 'Destroy the folder'])
      expect(readme).toContain(line);
    const rows = readFileSync(join(folder, 'rows.csv'), 'utf8');
    const header = rows.slice(0, rows.indexOf('\n')).trim().split(',');
    expect(header.filter((name) => !name.startsWith('item '))).toEqual(['person', 'place', 'wave']);
    const trail = await inStore(async (store) => {
      const ids = (await store.answers.rows((await store.waves.list(demoId))[0]!.id).next()).value;
      expect(ids).toBeDefined();
      const all = await store.database.select({ id: store.schema.responses.id }).from(store.schema.responses);
      expect(all.some(({ id }) => rows.includes(id))).toBe(false);
      return store.audit.list(demoId);
    });
    expect(trail.map(({ action, subject }) => [action, subject])).toContainEqual([
      'release.checked',
      releaseId,
    ]);
  });

  it('holds all digits of the release', async () => {
    const document = await inStore(async (store) => (await store.releases.get(demoId, releaseId)).document);
    const criterion = (document as unknown as { models: { criterion: number }[] }).models[0]!.criterion;
    const names = columnOf(folder, 'numbers.csv', 'name');
    expect(Number(columnOf(folder, 'numbers.csv', 'value')[names.indexOf('criterion')])).toBe(criterion);
  });

  it.skipIf(!hasR)('lets R work every number of the demonstration out again', () => {
    const checked = checkRows(folder);
    expect(checked.differing, checked.told).toEqual([]);
    expect(checked.notChecked, checked.told).toEqual([]);
    expect(checked.status).toBe(0);
    expect(checked.rederived).toBe(columnOf(folder, 'numbers.csv', 'name').length);
  });
});
