import { readSettings } from '$lib/hear/wave-settings.ts';
import { dayAfter } from '$lib/hear/wave-state.ts';
import { setKnownPeople } from '../hear/known-people.ts';
import type { JsonObject, StoreParts } from '../store/index.ts';
import { type demoPeople, openWave, sittingOf } from './demo-answers.ts';
import { type DemoPlace, demoId } from './demo-places.ts';

const name = 'Winter 2026';
const daysOpen = 8;
const daysLeft = 12;

const today = (): string => new Date().toISOString().slice(0, 10);
const days = () => ({ opensOn: dayAfter(today(), -daysOpen), closesOn: dayAfter(today(), daysLeft) });

/** Of 400 people who began, how many came as far as each question. */
const reached = [352, 349, 347, 345, 344, 321, 319, 317, 315, 313];

/** A wave that people are answering, with what is known of who lives here. */
export async function makeOpenWave(
  store: StoreParts,
  versionId: string,
  people: ReturnType<typeof demoPeople>,
  places: readonly DemoPlace[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  const settings = readSettings({
    organization: 'The Millbrook neighbors',
    contact: 'The library on Chapel Hill',
    resultsOn: dayAfter(today(), daysLeft + 14),
    pledges: ['no-discipline', 'rows-stay', 'members-first'],
    languages: ['en', 'es', 'ar'],
  });
  const { id } = await store.waves.create({
    communityId: demoId,
    versionId,
    name,
    ...days(),
    settings: JSON.parse(JSON.stringify(settings)) as JsonObject,
    simulated: true,
  });
  await store.waves.open(demoId, id);
  await store.answers.add(
    id,
    people
      .filter(({ wave }) => wave === openWave)
      .map((person) => sittingOf(person, idOf.get(places[person.place]!.label)!)),
  );
  await store.links.make({ communityId: demoId, waveId: id, way: 'open', name: 'On the notice board' });
  await store.database
    .insert(store.schema.reached)
    .values(reached.map((count, at) => ({ waveId: id, position: at + 1, count })));
  const known = { source: 'Made up', year: 2025 };
  await setKnownPeople(
    store,
    demoId,
    'place',
    places.map(({ label, homes }) => ({ ...known, key: idOf.get(label)!, people: 2 * homes })),
  );
  await setKnownPeople(store, demoId, 'language', [
    { ...known, key: 'en', people: 3610 },
    { ...known, key: 'es', people: 1740 },
    { ...known, key: 'ar', people: 640 },
  ]);
}

/** Moves the days of the open wave along, so that the demonstration never runs out. */
export async function keepOpen(store: StoreParts): Promise<void> {
  const open = (await store.waves.list(demoId)).find((wave) => wave.state === 'open' && wave.name === name);
  const now = days();
  if (open && open.opensOn !== now.opensOn) await store.waves.change(demoId, open.id, now);
}
