import { randomUUID } from 'node:crypto';
import { type Absence, absenceCodes } from '@weft/instruments';
import type { Coding } from '../../src/lib/server/store/coding.ts';
import type { Sitting } from '../../src/lib/server/store/parts/coded-sitting.ts';
import type { Store } from '../../src/lib/server/store/store.ts';

export const smallCoding: Coding = {
  columns: [
    { name: 'trust1', scale: 'trust', minimum: 1, maximum: 5, reversed: false },
    { name: 'trust2', scale: 'trust', minimum: 1, maximum: 5, reversed: true },
    { name: 'act1', scale: 'action', minimum: 1, maximum: 5, reversed: false },
    { name: 'own1', scale: null, minimum: 0, maximum: 10, reversed: false },
  ],
  scales: ['trust', 'action'],
  absencePolicy: { dontKnow: 'absent', toleratedAbsent: 0 },
};

export async function person(store: Store, name: string): Promise<string> {
  const id = randomUUID();
  await store.database.insert(store.schema.user).values({ id, name, email: `${id}@example.org` });
  return id;
}

/** A community with two places in a third, a frozen instrument, and an open wave. */
export async function smallCommunity(store: Store, coding: Coding = smallCoding) {
  const community = await store.communities.create({ name: 'Millbrook', kind: 'neighborhood' });
  const [north, elm, oak] = await store.places.add(community.id, [
    { label: 'North' },
    { label: 'Elm Street', parent: 'North' },
    { label: 'Oak Street', parent: 'North' },
  ]);
  const draft = await store.instruments.create({
    communityId: community.id,
    name: 'Our blocks',
    document: { title: 'Our blocks' },
  });
  await store.instruments.freeze(community.id, draft.id, coding);
  const wave = await store.waves.create({ communityId: community.id, versionId: draft.id, name: 'Autumn' });
  await store.waves.open(community.id, wave.id);
  return { community, north: north!, elm: elm!, oak: oak!, version: draft, wave };
}

export const sitting = (placeId: string | null, answers: Sitting['answers']): Sitting => ({
  id: randomUUID(),
  placeId,
  answers,
});

export const reasons = Object.keys(absenceCodes) as Absence[];
