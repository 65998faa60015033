import type { Mistake } from '../../ask/read-places.ts';
import { shares } from '../../invite/shares.ts';
import type { StoreParts, Wave } from '../store/index.ts';
import { leafPlaces } from './leaf-places.ts';

/** Sheets are at most this long, and so many codes are made at once. */
export const mostCodes = 2_000;
const mostAtOnce = 20_000;

/** How many codes, for whom: '' people choose their place, 'each' so many for every place, 'share' so many in all. */
export interface CodesGiven {
  readonly count: string;
  readonly place: string;
  readonly name: string;
}

export interface LinkGiven {
  readonly way: string;
  readonly place: string;
  readonly name: string;
}

type Refused = { readonly mistake: Mistake };
const refuse = (says: string, remedy: string): Refused => ({ mistake: { says, remedy } });

/** Makes a sheet for one place, for none, or one for each; says what was made. */
export async function makeCodes(store: StoreParts, wave: Wave, given: CodesGiven): Promise<string | Refused> {
  if (wave.state === 'closed') return refuse('This wave is closed.', 'Nobody could use a code any more.');
  const count = /^\d{1,6}$/.test(given.count.trim()) ? Number(given.count) : 0;
  if (count < 1 || count > mostCodes)
    return refuse(
      `“${given.count}” is not a number of codes.`,
      `Give a whole number from 1 to ${mostCodes}.`,
    );
  const wanted = await sheetsWanted(store, wave.communityId, given.place, count);
  if (wanted === null) return refuse('This place is not in the list.', 'Choose one of the list.');
  if (wanted.length === 0) return refuse('There are no places yet.', 'Add places in the room Ask first.');
  const total = wanted.reduce((sum, one) => sum + one.count, 0);
  if (total > mostAtOnce)
    return refuse(
      `That would be ${total} codes.`,
      `Make at most ${mostAtOnce} at once: fewer for each place.`,
    );
  for (const { placeId, label, count } of wanted)
    await store.codes.make({
      communityId: wave.communityId,
      waveId: wave.id,
      placeId,
      name: [given.name.trim(), label].filter(Boolean).join(', ') || 'Codes',
      count,
    });
  return wanted.length === 1
    ? `A sheet of ${total} ${total === 1 ? 'code' : 'codes'} was made.`
    : `${wanted.length} sheets were made, ${total} codes in all.`;
}

async function sheetsWanted(store: StoreParts, communityId: string, place: string, count: number) {
  if (place === '') return [{ placeId: null, label: '', count }];
  const places = leafPlaces(await store.places.list(communityId));
  const one = places.find(({ id }) => id === place);
  if (one) return [{ placeId: one.id, label: one.label, count }];
  if (place === 'each') return places.map(({ id, label }) => ({ placeId: id, label, count }));
  if (place !== 'share') return null;
  const people = new Map(
    (await store.margins.list(communityId, 'place')).map((one) => [one.key, one.people]),
  );
  const parts = shares(
    count,
    places.map(({ id }) => people.get(id) ?? null),
  );
  return places
    .map(({ id, label }, at) => ({ placeId: id, label, count: parts[at]! }))
    .filter((one) => one.count > 0);
}

/** Makes a link for one place, for all together, or one for each. */
export async function makeLinks(store: StoreParts, wave: Wave, given: LinkGiven): Promise<string | Refused> {
  if (wave.state === 'closed') return refuse('This wave is closed.', 'Nobody could use a link any more.');
  const way = given.way === 'kiosk' ? 'kiosk' : 'open';
  const places = leafPlaces(await store.places.list(wave.communityId));
  const wanted =
    given.place === ''
      ? [{ id: null, label: '' }]
      : given.place === 'each'
        ? places
        : places.filter(({ id }) => id === given.place);
  if (wanted.length === 0) return refuse('This place is not in the list.', 'Choose one of the list.');
  const usual = way === 'kiosk' ? 'Shared device' : 'Open link';
  for (const { id, label } of wanted)
    await store.links.make({
      communityId: wave.communityId,
      waveId: wave.id,
      placeId: id,
      way,
      name: [given.name.trim() || usual, label].filter(Boolean).join(', '),
    });
  return wanted.length === 1 ? 'A link was made.' : `${wanted.length} links were made.`;
}
