import { randomUUID } from 'node:crypto';
import { type Absence, absenceCodes, cohesionAndControl } from '@weft/instruments';
import { codingOf } from '../../src/lib/server/store/coding.ts';
import type { Way } from '../../src/lib/server/store/schema/answers.ts';
import type { JsonObject } from '../../src/lib/server/store/schema/column-kinds.ts';
import type { Store } from '../../src/lib/server/store/store.ts';

export const reasons = Object.keys(absenceCodes) as Absence[];

/** How many people answered in each place; the last is too small to be shown. */
export const sizes = { 'Ferry Steps': 34, 'Mill Row': 27, 'Market, east': 14, Quay: 4 } as const;

const ways: readonly Way[] = ['invited', 'invited', 'open', 'invited', 'kiosk', 'invited', 'paper'];

/** A community of four places and a closed wave of 79 people; answers are drawn by a rule and mean nothing. */
export async function closedWave(store: Store, settings: JsonObject = {}) {
  const community = await store.communities.create({ name: 'Oakfield', kind: 'neighborhood' });
  const places = await store.places.add(
    community.id,
    Object.keys(sizes).map((label) => ({ label })),
  );
  const draft = await store.instruments.create({
    communityId: community.id,
    name: cohesionAndControl.name,
    document: JSON.parse(JSON.stringify(cohesionAndControl)) as JsonObject,
  });
  const coding = codingOf(cohesionAndControl);
  await store.instruments.freeze(community.id, draft.id, coding);
  const wave = await store.waves.create({
    communityId: community.id,
    versionId: draft.id,
    name: 'Spring',
    opensOn: '2026-03-01',
    closesOn: '2026-04-01',
    settings,
  });
  await store.waves.open(community.id, wave.id);
  let roll = 7;
  const next = (below: number) => {
    roll = (roll * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((roll / 2_147_483_648) * below);
  };
  const people = places.flatMap(({ id: placeId, label }) =>
    Array.from({ length: sizes[label as keyof typeof sizes] }, () => ({
      id: randomUUID(),
      placeId,
      language: next(5) === 0 ? 'es' : 'en',
      way: ways[next(ways.length)]!,
      answers: coding.columns.map(({ minimum, maximum }) =>
        next(12) === 0 ? reasons[next(reasons.length)]! : minimum + next(maximum - minimum + 1),
      ),
    })),
  );
  await store.answers.add(wave.id, people, { day: '2026-03-20' });
  await store.waves.close(community.id, wave.id);
  return { community, places, coding, people, wave: await store.waves.get(community.id, wave.id) };
}
