import { randomUUID } from 'node:crypto';
import { seededRandom, simulate, summarize } from '@weft/ecometrics';
import { release, scalesShown, tasksOf } from '@weft/findings';
import { absenceCodes, cohesionAndControl } from '@weft/instruments';
import { codingOf, type JsonObject, openStore, type Sitting } from '@weft/studio/store';
import { stackWaves, waveGrouping } from '../../apps/studio/src/lib/hear/stack-waves.ts';

/** A community the size of the 1997 Chicago study, drawn from a known truth, with two closed waves and a release. */
export interface SeenCommunity {
  readonly id: string;
  readonly places: readonly string[];
  readonly respondents: number;
  /** The release as it is stored, in bytes of JSON. */
  readonly documentBytes: number;
}

const howMany = 343;
const across = 19;
const step = 0.004;
const waves = [
  ['Spring 2026', '2026-03-02', '2026-04-12'],
  ['Autumn 2026', '2026-09-07', '2026-10-18'],
] as const;

/** Seeds a store in `folder`: 343 places with shapes and two facts, ten items on two scales, two waves. */
export async function seedCommunity(folder: string): Promise<SeenCommunity> {
  const random = seededRandom(1997);
  const sizes = Array.from({ length: howMany }, () => 7 + random.below(37));
  const { answers } = simulate(
    {
      scales: [
        { name: 'trust', items: [3.5, 3.4, 3.6, 3.3, 3.5], itemVariance: 0.75 },
        { name: 'action', items: [3.2, 3.4, 3.1, 3.3, 3], itemVariance: 0.75 },
      ],
      placeVariance: [
        [0.09, 0.06],
        [0.06, 0.08],
      ],
      respondentVariance: [
        [0.26, 0.14],
        [0.14, 0.27],
      ],
      sizes: sizes.map((size) => 2 * size),
      missing: 0.03,
      options: { minimum: 1, maximum: 5 },
    },
    1997,
  );
  const coding = codingOf(cohesionAndControl);
  const width = coding.columns.length;
  const store = await openStore({ folder });
  try {
    const community = await store.communities.create({
      name: 'Three hundred and forty-three places',
      kind: 'neighborhood',
      simulated: true,
    });
    const kept = await store.places.add(
      community.id,
      answers.places.map((label, index) => ({ label, geometry: square(index) })),
    );
    await store.context.set(
      community.id,
      kept.flatMap(({ id: placeId }) => [
        {
          placeId,
          kind: 'context' as const,
          name: 'Homes that changed hands, in 100',
          year: 2025,
          value: 4 + random.below(20),
          source: 'Simulated',
        },
        {
          placeId,
          kind: 'outcome' as const,
          name: 'Burglaries',
          year: 2025,
          value: random.below(30),
          exposure: 200,
          source: 'Simulated',
        },
      ]),
    );
    const version = await store.instruments.create({
      communityId: community.id,
      name: cohesionAndControl.name,
      document: JSON.parse(JSON.stringify(cohesionAndControl)) as JsonObject,
    });
    await store.instruments.freeze(community.id, version.id, coding);
    const languages = ['en', 'en', 'en', 'en', 'en', 'en', 'en', 'es', 'es', 'ar'];
    const made: { readonly id: string; readonly name: string }[] = [];
    for (const [wave, [name, opensOn, closesOn]] of waves.entries()) {
      const { id } = await store.waves.create({
        communityId: community.id,
        versionId: version.id,
        name,
        opensOn,
        closesOn,
        simulated: true,
      });
      const sittings: Sitting[] = [];
      for (let j = wave; j < answers.respondents; j += 2)
        sittings.push({
          id: randomUUID(),
          placeId: kept[answers.placeOf[j]!]!.id,
          language: languages[random.below(languages.length)]!,
          way: random.below(10) < 7 ? 'invited' : 'open',
          answers: coding.columns.map(({ minimum, maximum, reversed }, at) => {
            const value = answers.values[j * width + at]!;
            if (value === absenceCodes.skipped) return 'skipped';
            return reversed ? minimum + maximum - value : value;
          }),
        });
      await store.answers.add(id, sittings, { day: closesOn });
      await store.waves.close(community.id, id);
      made.push({ id, name });
    }
    const [before, now] = await Promise.all(
      made.map(async ({ id, name }) => ({ name, answers: await store.answers.answersOf(id) })),
    );
    const noAbsences = Object.fromEntries(Object.keys(absenceCodes).map((reason) => [reason, 0])) as Record<
      keyof typeof absenceCodes,
      number
    >;
    const found = release(stackWaves(before!, now!), {
      scales: scalesShown(
        cohesionAndControl,
        coding.columns.map((column) => ({
          ...column,
          column: column.name,
          answered: 0,
          absences: noAbsences,
        })),
      ),
      kind: { one: 'block', many: 'blocks' },
      community: community.name,
      simulated: true,
      tasks: tasksOf(cohesionAndControl),
      change: { wave: waveGrouping, from: before!.name, to: now!.name },
    });
    const document = JSON.parse(JSON.stringify(found)) as JsonObject;
    await store.releases.publish({
      communityId: community.id,
      waveId: made[1]!.id,
      title: `What ${community.name} said`,
      document,
    });
    return {
      id: community.id,
      places: kept.map(({ id }) => id),
      respondents: summarize({ ...now!.answers, covariates: [] }).respondents,
      documentBytes: JSON.stringify(document).length,
    };
  } finally {
    await store.close();
  }
}

/** One square of a grid in the open sea. */
function square(index: number): JsonObject {
  const west = -30 + step * (index % across);
  const north = 40 - step * Math.floor(index / across);
  const ring = [
    [west, north],
    [west, north - step],
    [west + step, north - step],
    [west + step, north],
    [west, north],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
