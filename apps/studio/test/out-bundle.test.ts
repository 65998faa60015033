import { checkRelease, type DisclosedCounts, type Release, releaseCounts, tableCounts } from '@weft/findings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, hasR } from '../../../packages/report/test/bundle-files.ts';
import { demoId } from '../src/lib/server/demo/demo-places.ts';
import { makeDemo } from '../src/lib/server/demo/make-demo.ts';
import { releaseIn } from '../src/lib/server/see/languages.ts';
import { bundleFiles, bundleZip } from '../src/lib/server/see/out/bundle.ts';
import { linkedDataForPage } from '../src/lib/server/see/out/json-ld.ts';
import type { OutContext } from '../src/lib/server/see/out/out-file.ts';
import { migrate } from '../src/lib/server/store/engine/migrate.ts';
import { openInMemory } from '../src/lib/server/store/engine/pglite-engine.ts';
import { type Store, storeOver } from '../src/lib/server/store/store.ts';
import { rowsOf } from './read-rows.ts';

let store: Store;
let context: OutContext;
let files: ReadonlyMap<string, string>;
let release: Release;

beforeAll(async () => {
  const engine = await openInMemory();
  await migrate(engine);
  store = storeOver(engine);
  await makeDemo(store);
  const stored = (await store.releases.list(demoId))[0]!;
  const said = await releaseIn(store, stored, 'en');
  context = { store, stored, ...said, address: 'https://weft.example' };
  release = said.release;
  files = await bundleFiles(context);
}, 120_000);
afterAll(() => store?.close());

describe('the bundle of the demonstration', () => {
  it('holds what its README names, the same bytes each time, in three languages', async () => {
    expect([...files.keys()].sort()).toEqual(
      [
        'README.txt',
        'VERSION',
        'check.R',
        'findings.csv',
        'findings.json',
        'findings.jsonld',
        'numbers.csv',
        'places.csv',
        'summary.json',
        'sums.csv',
      ].sort(),
    );
    for (const name of files.keys())
      if (name !== 'README.txt') expect(files.get('README.txt')).toContain(name);
    const once = (await bundleZip.make(context)) as Uint8Array;
    const again = (await bundleZip.make(context)) as Uint8Array;
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    expect(Buffer.from(once).subarray(0, 2).toString()).toBe('PK');
    for (const language of ['es', 'ar']) {
      const said = await bundleFiles({ ...context, ...(await releaseIn(store, context.stored, language)) });
      expect(said.get('sums.csv')).toBe(files.get('sums.csv'));
      expect(said.get('numbers.csv')).toBe(files.get('numbers.csv'));
      expect(said.get('README.txt')).not.toBe(files.get('README.txt'));
    }
  });

  it('says when people were asked, and what the page of everybody carries can be read', async () => {
    const page = JSON.parse(await linkedDataForPage(context)) as Record<string, unknown>;
    expect(page['@type']).toBe('Dataset');
    expect(page.simulated).toBe(true);
    expect(page.hasPart).toBeUndefined();
    expect(JSON.parse(files.get('findings.jsonld')!).hasPart.length).toBeGreaterThan(40);
  });

  it('tells no number of people that the release did not tell, so that nothing more can be worked out', () => {
    const at = { wave: 'autumn', moment: '410-0' };
    const told = releaseCounts(release, at, { wave: 'spring', moment: '407-0' });
    const rows = rowsOf(files.get('sums.csv')!);
    const cells = rows
      .filter(({ what }) => what === 'respondents')
      .map(({ place, value }) => ({ place: place === '' ? 'all' : place!, people: Number(value) }));
    for (const { finding, kind, place, name, value } of rowsOf(files.get('numbers.csv')!))
      if (name === 'sample.respondents' && ['level', 'place', 'apart', 'withheld'].includes(kind!))
        cells.push({ place: place === '' ? 'all' : place!, people: Number(value) });
      else if (name === 'sample.respondents') expect(finding).not.toBe('');
    expect(cells.length).toBeGreaterThan(30);
    const known = new Map(
      told.counts
        .filter(({ wave, group, least, most }) => wave === 'autumn' && group === null && least === most)
        .map(({ places, least }) => [places === 'all' ? 'all' : places.join(), least]),
    );
    for (const { place, people } of cells) expect(known.get(place), place).toBe(people);
    const bundle: DisclosedCounts = tableCounts(cells, at, {
      limit: release.limit,
      places: release.places.map(({ place }) => place),
    });
    expect(checkRelease(bundle, [told])).toEqual({ recoverable: [], holdBack: [], contradictory: false });
  });
});

describe.skipIf(!hasR)('check.R in it (Rscript is needed)', () => {
  it('finds every number of the demonstration as it was published', () => {
    const { status, differing, rederived, told } = check({
      'numbers.csv': files.get('numbers.csv')!,
      'sums.csv': files.get('sums.csv')!,
    });
    expect(differing, told).toEqual([]);
    expect(status).toBe(0);
    expect(rederived).toBeGreaterThan(600);
  });
});
