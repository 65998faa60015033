import { type ReleaseOptions, scalesShown, tasksOf } from '@weft/findings';
import { type Absence, absenceCodes, cohesionAndControl, library, translate } from '@weft/instruments';
import { draftsFromRows } from '$lib/ask/translation-rows.ts';
import type { ReleaseLanguage } from '$lib/see/release-languages.ts';
import { releasesInThread } from '../hear/findings-thread/in-thread.ts';
import { sayInLanguages } from '../see/say-in-languages.ts';
import { codingOf, type JsonObject, type Store, StoreError } from '../store/index.ts';
import { answersOf, demoPeople, sittingOf, waveNames } from './demo-answers.ts';
import { keepOpen, makeOpenWave } from './demo-open-wave.ts';
import { demoId, demoPlaces } from './demo-places.ts';

const days = [
  ['2026-03-02', '2026-04-12'],
  ['2026-09-07', '2026-10-18'],
] as const;

const titles: Readonly<Record<ReleaseLanguage, string>> = {
  en: 'What Millbrook said in autumn 2026',
  es: 'Lo que dijo Millbrook en otoño de 2026',
  ar: 'ما قاله أهل Millbrook في خريف 2026',
};

const translations =
  library.find(({ instrument }) => instrument.name === cohesionAndControl.name)?.translations ?? [];

/** Makes the demonstration community where there is none: all of it, or nothing. Its open wave stays open. */
export async function makeDemo(store: Store): Promise<void> {
  if (await isThere(store)) return keepOpen(store);
  const places = demoPlaces();
  const coding = codingOf(cohesionAndControl);
  const people = demoPeople(places, coding);
  const answers = answersOf(people, places, coding);
  const said = await sayInLanguages(
    'en',
    (languages) => releasesInThread({ answers, each: languages.map((one) => demoOptions(coding, one)) }),
    (language) => titles[language],
  );
  await store.transaction(async (inner) => {
    const community = { id: demoId, name: 'Millbrook', kind: 'neighborhood', simulated: true } as const;
    await inner.database.insert(inner.schema.communities).values(community);
    const kept = await inner.places.add(
      demoId,
      places.map(({ label, geometry }) => ({ label, geometry })),
    );
    const idOf = new Map(kept.map(({ label, id }) => [label, id]));
    await inner.context.set(
      demoId,
      places.flatMap(({ label, turnover, rent, money, homes, burglaries }) => [
        {
          placeId: idOf.get(label)!,
          kind: 'context',
          name: 'Homes that changed hands, in 100',
          year: 2025,
          value: turnover,
          source: 'Made up',
        },
        {
          placeId: idOf.get(label)!,
          kind: 'context',
          name: 'Rent above half of income, homes in 100',
          year: 2025,
          value: rent,
          source: 'Made up',
        },
        {
          placeId: idOf.get(label)!,
          kind: 'context',
          name: 'Public money for streets and parks, a home',
          year: 2025,
          value: money,
          source: 'Made up',
        },
        {
          placeId: idOf.get(label)!,
          kind: 'outcome',
          name: 'Burglaries',
          year: 2025,
          value: burglaries,
          exposure: homes,
          source: 'Made up',
        },
      ]),
    );
    const version = await inner.instruments.create({
      communityId: demoId,
      name: cohesionAndControl.name,
      document: JSON.parse(JSON.stringify(cohesionAndControl)) as JsonObject,
    });
    await inner.translations.save(version.id, draftsFromRows(translations));
    await inner.instruments.freeze(demoId, version.id, coding);
    const waveIds: string[] = [];
    for (const [wave, name] of waveNames.entries()) {
      const [opensOn, closesOn] = days[wave]!;
      const { id } = await inner.waves.create({
        communityId: demoId,
        versionId: version.id,
        name,
        opensOn,
        closesOn,
        simulated: true,
      });
      const own = people.filter((person) => person.wave === wave);
      await inner.answers.add(
        id,
        own.map((person) => sittingOf(person, idOf.get(places[person.place]!.label)!)),
        { day: closesOn },
      );
      await inner.waves.close(demoId, id);
      waveIds.push(id);
    }
    await makeOpenWave(inner, version.id, people, places, idOf);
    await inner.releases.publish({
      communityId: demoId,
      waveId: waveIds.at(-1)!,
      ...said,
    });
  });
}

function demoOptions(coding: ReturnType<typeof codingOf>, language: ReleaseLanguage): ReleaseOptions {
  const { instrument } = translate(cohesionAndControl, translations, language);
  return {
    language,
    scales: scalesShown(
      instrument,
      coding.columns.map((column) => ({ ...column, column: column.name, answered: 0, absences: noAbsences })),
    ),
    kind: { one: 'block', many: 'blocks' },
    community: 'Millbrook',
    simulated: true,
    tasks: tasksOf(instrument, language),
    change: { wave: 'wave', from: waveNames[0], to: waveNames[1] },
    consensus: false,
  };
}

/** Reasons are counted by the findings themselves; words of scales do not need them. */
const noAbsences = Object.fromEntries(Object.keys(absenceCodes).map((reason) => [reason, 0])) as Record<
  Absence,
  number
>;

async function isThere(store: Store): Promise<boolean> {
  try {
    await store.communities.get(demoId);
    return true;
  } catch (thrown) {
    if (thrown instanceof StoreError && thrown.code === 'absent') return false;
    throw thrown;
  }
}
