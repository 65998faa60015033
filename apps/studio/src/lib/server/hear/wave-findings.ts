import type { Answers } from '@weft/ecometrics';
import type { ReleaseOptions } from '@weft/findings';
import { rowsFromStore } from '$lib/ask/translation-rows.ts';
import { stackWaves, waveGrouping } from '$lib/hear/stack-waves.ts';
import type { WaveSettings } from '$lib/hear/wave-settings.ts';
import { type ReleaseLanguage, releaseLanguage } from '$lib/see/release-languages.ts';
import { communityWords } from '../access/index.ts';
import type { Community, JsonObject, StoreParts, Wave } from '../store/index.ts';
import { answered, namesOf, placeFacts, waveBefore } from './beside-answers.ts';
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
