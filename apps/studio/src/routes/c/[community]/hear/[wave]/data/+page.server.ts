import { personFacts } from '@weft/instruments';
import { languageName } from '$lib/ask/language-names.ts';
import { refusal, rowReaders } from '$lib/server/hear/data/may-leave.ts';
import { peopleOf } from '$lib/server/hear/data/people-of.ts';
import { rowsToLeave } from '$lib/server/hear/data/row-files.ts';
import { type WaveBook, waveBook } from '$lib/server/hear/data/wave-data.ts';
import { enterWave } from '$lib/server/hear/room.ts';
import type { StoreParts } from '$lib/server/store/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community, wave, settings, role } = await enterWave(event);
  const from = await waveBook(store, community.id, wave);
  const mayHaveRows = rowReaders.some((reader) => reader === role);
  const rowsRefused = refusal('rows', wave, settings);
  return {
    wave: {
      id: wave.id,
      name: wave.name,
      state: wave.state,
      destroyOn: wave.destroyOn,
      destroyedOn: wave.destroyedOn,
    },
    limit: settings.limit,
    mayHaveRows,
    countsRefused: refusal('counts', wave, settings),
    rowsRefused,
    left: mayHaveRows && rowsRefused === null ? await leftOf(store, from) : null,
    languages: from.book.languages.map(({ code }) => ({ tag: code, english: languageName(code).english })),
    language: event.url.searchParams.get('language') ?? community.language,
  };
};

/** How many rows leave, and what of them is withheld, in plain words. */
async function leftOf(store: StoreParts, from: WaveBook) {
  const people = await peopleOf(store, from.wave.id, from.columns);
  const facts = personFacts(from.book).map(({ name }) => name);
  const { rows, withheld } = rowsToLeave(from, people);
  const told: readonly (readonly [number, string])[] = [
    [withheld.way, 'how the answer came'],
    ...withheld.facts.map((count, index) => [count, facts[index] ?? ''] as const),
    [withheld.language, 'the language'],
    [withheld.place, 'the place'],
  ];
  return {
    answered: people.length,
    rows: rows.length,
    withheld: told.filter(([count]) => count > 0).map(([count, what]) => `${what} for ${count}`),
  };
}
