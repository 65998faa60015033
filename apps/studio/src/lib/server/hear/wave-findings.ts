import type { Answers } from '@weft/ecometrics';
import type { ReleaseOptions } from '@weft/findings';
import { rowsFromStore } from '$lib/ask/translation-rows.ts';
import { stackWaves, waveGrouping } from '$lib/hear/stack-waves.ts';
import type { WaveSettings } from '$lib/hear/wave-settings.ts';
import { type ReleaseLanguage, releaseLanguage } from '$lib/see/release-languages.ts';
import { communityWords } from '../access/index.ts';
import type { Coding, Community, ContextValue, JsonObject, StoreParts, Wave } from '../store/index.ts';
import { releasesInThread } from './findings-thread/in-thread.ts';
import { frozenVersion } from './frozen.ts';
import { type WordOptions, wordsOfWave } from './words-of-wave.ts';

/** What findings of a wave are made from: no row of it is stored anywhere else. */
export interface FindingsInput {
  readonly answers: Answers;
  readonly options: Omit<ReleaseOptions, keyof WordOptions>;
  /** The language of the community, where findings can be said in it. */
  readonly first: ReleaseLanguage;
  readonly wordsIn: (language: ReleaseLanguage) => WordOptions;
  /** The wave before, where what changed is told. */
  readonly before: Wave | null;
}

/** Each fact about places takes ten of them, so that there is something left to be told apart. */
const placesAFact = 10;

/** Gathers the answers of a closed wave, those of the wave before if it asked the same, and what is known of places. */
export async function findingsInput(
  store: StoreParts,
  community: Community,
  wave: Wave,
  settings: WaveSettings,
): Promise<FindingsInput> {
  const { document } = await frozenVersion(store, community.id, wave.versionId);
  const coding = await store.waves.coding(wave.id);
  const answers = await store.answers.answersOf(wave.id);
  const before = await waveBefore(store, wave, coding);
  const labels = new Map((await store.places.list(community.id)).map(({ id, label }) => [id, label]));
  const live = await store.margins.list(community.id, 'place');
  const roster = new Map(live.map(({ key, people }) => [labels.get(key) ?? '', people]));
  const facts = placeFacts(await store.context.list(community.id, 'context'), labels, answered(answers));
  const words = communityWords(community);
  const rows = rowsFromStore(await store.translations.list(wave.versionId));
  const names = before && namesOf(before, wave);
  return {
    before,
    first: releaseLanguage(community.language) ?? 'en',
    wordsIn: (language) => wordsOfWave(document, coding, rows, language),
    answers:
      before && names
        ? stackWaves(
            { name: names.from, answers: await store.answers.answersOf(before.id) },
            { name: names.to, answers },
          )
        : answers,
    options: {
      kind: { one: words.place, many: words.places },
      community: community.name,
      simulated: wave.simulated,
      limit: settings.limit,
      placeIds: new Map([...labels].map(([id, label]) => [label, id])),
      ...(roster.size > 0 ? { roster } : {}),
      ...(facts ? { placeCovariates: facts } : {}),
      ...(names ? { change: { wave: waveGrouping, ...names } } : {}),
    },
  };
}

/** The findings themselves, in each of the languages: the slow step, and a pure one. */
export const findingsIn = (
  { answers, options, wordsIn }: FindingsInput,
  languages: readonly ReleaseLanguage[],
): Promise<JsonObject[]> =>
  releasesInThread({
    answers,
    each: languages.map((language) => ({ ...options, ...wordsIn(language) })),
  });

/** The latest earlier wave whose rows are still there and whose answers are stored alike. */
async function waveBefore(store: StoreParts, wave: Wave, coding: Coding): Promise<Wave | null> {
  const alike = JSON.stringify(coding);
  const earlier = (await store.waves.list(wave.communityId))
    .filter(
      ({ number, state, destroyedOn }) => number < wave.number && state === 'closed' && destroyedOn === null,
    )
    .toReversed();
  for (const one of earlier)
    if (JSON.stringify(await store.waves.coding(one.id)) === alike && (await store.answers.count(one.id)) > 0)
      return one;
  return null;
}

function namesOf(before: Wave, wave: Wave): { readonly from: string; readonly to: string } {
  if (before.name !== wave.name) return { from: before.name, to: wave.name };
  return { from: `${before.name} (${before.number})`, to: `${wave.name} (${wave.number})` };
}

const answered = ({ places, placeOf }: Answers): ReadonlySet<string> =>
  new Set([...placeOf].flatMap((place) => places[place] ?? []));

/** Facts that every place with answers has a number for, the latest year of each, not more than there is room for. */
function placeFacts(
  context: readonly ContextValue[],
  labels: ReadonlyMap<string, string>,
  places: ReadonlySet<string>,
): ReleaseOptions['placeCovariates'] | null {
  const byName = new Map<string, ContextValue[]>();
  for (const value of context) byName.set(value.name, [...(byName.get(value.name) ?? []), value]);
  const whole = [...byName].flatMap(([name, values]) => {
    const last = Math.max(...values.map(({ year }) => year));
    const known = new Map(
      values
        .filter(({ year }) => year === last)
        .map(({ placeId, value, exposure }) => [
          labels.get(placeId) ?? '',
          exposure ? value / exposure : value,
        ]),
    );
    const differ = new Set([...places].map((place) => known.get(place))).size > 1;
    return differ && [...places].every((place) => known.has(place)) ? [{ name, known }] : [];
  });
  const used = whole.slice(0, Math.floor(places.size / placesAFact));
  if (used.length === 0) return null;
  return {
    names: used.map(({ name }) => name),
    values: new Map([...places].map((place) => [place, used.map(({ known }) => known.get(place)!)])),
  };
}
