import { findingCatalogues, lintWords, type Release } from '@weft/findings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFindings, workOf } from '../src/lib/server/hear/closing.ts';
import { offered, releaseIn } from '../src/lib/server/see/languages.ts';
import { outFiles } from '../src/lib/server/see/out/files.ts';
import { filesToTake, serveOut } from '../src/lib/server/see/out/serve-out.ts';
import { migrate } from '../src/lib/server/store/engine/migrate.ts';
import { openInMemory } from '../src/lib/server/store/engine/pglite-engine.ts';
import type { ListedRelease } from '../src/lib/server/store/parts/releases.ts';
import { type Store, storeOver } from '../src/lib/server/store/store.ts';
import { closedWave } from './hear/closed-wave.ts';
import { person } from './store/small-community.ts';

let store: Store;
let stored: ListedRelease;

beforeAll(async () => {
  const engine = await openInMemory();
  await migrate(engine);
  store = storeOver(engine);
  const { community, wave } = await closedWave(store, { limit: 10 });
  await startFindings(store, wave, await person(store, 'Ada'));
  while (workOf(wave.id)?.state === 'working') await new Promise((wake) => setTimeout(wake, 50));
  expect(workOf(wave.id)).toEqual({ state: 'done' });
  stored = (await store.releases.list(community.id))[0]!;
}, 120_000);
afterAll(() => store?.close());

/** Keys whose values are words of a language. */
const words = new Set(['says', 'ground', 'method', 'title', 'lowEnd', 'highEnd', 'language']);

/** What a release holds beside words: numbers, names, ids, hedges, and that there is a refusal. */
function withoutWords(value: unknown, key = ''): unknown {
  if (key === 'says' && Array.isArray(value)) return value.flatMap(({ hedge }) => hedge ?? []);
  if (words.has(key)) return typeof value;
  if (key === 'refusal') return value === null;
  if (key === 'kind' && typeof value === 'object') return 'places';
  if (Array.isArray(value)) return value.map((one) => withoutWords(one));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutWords(inner, name)]));
}

const sentences = ({ findings, placeFindings, parts }: Release): string[] =>
  [...findings, ...placeFindings, ...parts.flatMap((part) => part.findings)].map(({ says }) =>
    says.map(({ text }) => text).join(''),
  );

describe('a release in three languages', () => {
  it('is offered in all of them, and in its first where another is asked for', async () => {
    expect(await offered(store, stored)).toEqual(['en', 'es', 'ar']);
    for (const [asked, given] of [
      ['es-MX', 'es'],
      ['ar', 'ar'],
      ['fr', 'en'],
      [null, 'en'],
    ] as const)
      expect((await releaseIn(store, stored, asked)).language).toBe(given);
    expect((await releaseIn(store, stored, 'es')).title).toBe('Lo que dijo Oakfield: Spring');
    const titles = await store.releases.titles(stored.communityId, 'es');
    expect([...titles]).toEqual([[stored.id, 'Lo que dijo Oakfield: Spring']]);
    expect((await store.releases.titles('another', 'es')).size).toBe(0);
  });

  it('holds the same numbers, names and findings in each, and other words', async () => {
    const english = (await releaseIn(store, stored, 'en')).release;
    expect(english.parts.length).toBeGreaterThan(2);
    for (const language of ['es', 'ar'] as const) {
      const { release } = await releaseIn(store, stored, language);
      expect(release.language).toBe(language);
      expect(withoutWords(release)).toEqual(withoutWords(english));
      const said = sentences(release);
      expect(said.filter((text, at) => text === sentences(english)[at])).toEqual([]);
      for (const text of said) expect(lintWords(text, language), text).toEqual([]);
      for (const { title } of release.scales)
        expect(english.scales.map((scale) => scale.title)).not.toContain(title);
      expect(release.kind.many).not.toBe(english.kind.many);
      expect(findingCatalogues[language].status).toBe('machine');
    }
  });

  it('says of an older release the one language it has', async () => {
    const older = await store.releases.publish({
      communityId: stored.communityId,
      title: 'Before',
      document: (await store.releases.get(stored.communityId, stored.id)).document,
    });
    expect(await offered(store, older)).toEqual(['en']);
    expect(await releaseIn(store, older, 'ar')).toMatchObject({ language: 'en', title: 'Before' });
    expect(await store.releases.inLanguage(older.id, 'ar')).toBeNull();
  });
});

const take = (file: string, of: ListedRelease = stored): Promise<Response> => {
  const [path = '', query = ''] = file.split('?');
  return serveOut({
    store,
    stored: of,
    file: path,
    url: new URL(`https://weft.example/r/1/${path}?${query}`),
  });
};

describe('the files of a release', () => {
  it('are offered in the language of the page, each under its own name', () => {
    const names = outFiles.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const language of ['en', 'es', 'ar'])
      expect(filesToTake('/r/1', language).map(({ href }) => href)).toEqual(
        names.map((name) => `/r/1/${name}?language=${language}`),
      );
    for (const { label } of outFiles)
      expect(new Set(['en', 'es', 'ar'].map((language) => label(language))).size).toBe(3);
  });

  it('come in the language asked for, as something to keep, and to no cache', async () => {
    for (const { name, type } of outFiles) {
      const { status, headers } = await take(`${name}?language=es`);
      expect([status, headers.get('content-type'), headers.get('content-language')]).toEqual([
        200,
        type,
        'es',
      ]);
      expect(headers.get('content-disposition')).toBe(`attachment; filename="release-1-es-${name}"`);
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
  }, 120_000);

  it('hold of a withheld place its name, and that it is withheld', async () => {
    const told: object[] = [];
    const visit = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return;
      if (Object.values(value).includes('Quay')) told.push(value);
      Object.values(value).forEach(visit);
    };
    visit(await (await take('findings.json')).json());
    const kinds = told.map((one) => JSON.stringify({ ...one, place: undefined, reason: undefined }));
    expect(told.length).toBeGreaterThan(0);
    for (const one of kinds) expect(JSON.parse(one)).toEqual({ status: 'withheld' });
  });

  it('are refused in words: no such name, a draft, withdrawn', async () => {
    await expect(take('findings.exe')).rejects.toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('findings.json') },
    });
    await expect(take('findings.json', { ...stored, state: 'draft' })).rejects.toMatchObject({ status: 404 });
    await expect(take('findings.json', { ...stored, withdrawnAt: new Date() })).rejects.toMatchObject({
      status: 410,
      body: { message: expect.stringContaining('withdrawn') },
    });
  });
});
