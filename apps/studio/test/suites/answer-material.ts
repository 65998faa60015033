import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cohesionAndControl, library } from '@weft/instruments';
import { codingOf, openStore, type Store, storeLocation } from '../../src/lib/server/store/index.ts';
import { type Served, serve } from '../serve.ts';
import { hostile } from './ask-material.ts';

export interface AnswerMaterial {
  readonly communityId: string;
  readonly waveId: string;
  readonly slug: string;
  /** Codes of one place, and of none. */
  readonly codes: readonly string[];
  readonly placeless: readonly string[];
  readonly open: string;
  readonly kiosk: string;
  readonly places: Readonly<Record<string, string>>;
}

/** A community with an open wave of ten questions in three languages, codes and links. One place and one text are hostile. */
export async function answerMaterial(
  store: Store,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<AnswerMaterial> {
  const community = await store.communities.create({ name: 'Millbrook', kind: 'neighborhood' });
  const places = await store.places.add(community.id, [
    { label: 'North' },
    { label: 'Elm Street', parent: 'North' },
    { label: 'Oak Street', parent: 'North' },
    { label: 'South' },
    { label: 'Ferry Steps', parent: 'South' },
    { label: hostile, parent: 'South' },
  ]);
  const idOf = Object.fromEntries(places.map(({ label, id }) => [label, id]));
  const entry = library.find(({ instrument }) => instrument.name === cohesionAndControl.name)!;
  const document = { ...entry.instrument, languages: ['es', 'ar'] };
  const first = `item/${entry.instrument.items[0]!.name}`;
  const version = await store.instruments.create({
    communityId: community.id,
    name: entry.instrument.name,
    document: JSON.parse(JSON.stringify(document)),
  });
  await store.translations.save(
    version.id,
    entry.translations.flatMap(({ key, language, text }) =>
      text.trim() === ''
        ? []
        : [
            {
              key,
              language,
              text: language === 'es' && key === first ? hostile : text,
              status: 'machine' as const,
            },
          ],
    ),
  );
  await store.instruments.freeze(community.id, version.id, codingOf(entry.instrument));
  const wave = await store.waves.create({
    communityId: community.id,
    versionId: version.id,
    name: 'Autumn',
    opensOn: '2026-01-01',
    closesOn: '2099-05-31',
    settings: {
      organization: 'Millbrook library',
      contact: 'Ada, at the library desk',
      resultsOn: '2099-06-15',
      withdrawUntil: '2099-06-01',
      limit: 10,
      minors: false,
      pledges: ['no-ranking', 'no-discipline', 'rows-stay', 'members-first'],
      languages: ['en', 'es', 'ar'],
      form: 'whole',
      choosePlace: true,
      ...settings,
    },
  });
  await store.waves.open(community.id, wave.id);
  const ofWave = { communityId: community.id, waveId: wave.id };
  const placed = await store.codes.make({ ...ofWave, placeId: idOf['Elm Street']!, name: 'Elm', count: 30 });
  const placeless = await store.codes.make({ ...ofWave, name: 'All', count: 30 });
  const open = await store.links.make({
    ...ofWave,
    placeId: idOf['Oak Street']!,
    way: 'open',
    name: 'Poster',
  });
  const kiosk = await store.links.make({
    ...ofWave,
    placeId: idOf['Ferry Steps']!,
    way: 'kiosk',
    name: 'Fair',
  });
  return {
    communityId: community.id,
    waveId: wave.id,
    slug: wave.slug,
    codes: placed.codes,
    placeless: placeless.codes,
    open: open.slug,
    kiosk: kiosk.slug,
    places: idOf,
  };
}

export interface ServedWave extends AnswerMaterial {
  readonly served: Served;
  /** Ends the studio, looks into its store, and removes it. */
  readonly end: (look?: (store: Store) => Promise<void>) => Promise<void>;
}

/** A studio that serves this wave, from a store that was made before. */
export async function serveWave(
  settings: Readonly<Record<string, unknown>> = {},
  env: Record<string, string> = {},
  also: (store: Store) => Promise<void> = async () => {},
): Promise<ServedWave> {
  const folder = env.DATABASE_URL ? null : mkdtempSync(join(tmpdir(), 'weft-answers-'));
  const where = { ...env, ...(folder ? { WEFT_DATA: join(folder, 'data') } : {}) };
  const before = await openStore(storeLocation(where));
  const material = await answerMaterial(before, settings);
  await also(before);
  await before.close();
  const served = await serve(where);
  return {
    ...material,
    served,
    end: async (look) => {
      await served.end();
      if (look) {
        const after = await openStore(storeLocation(where));
        await look(after).finally(() => after.close());
      }
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
