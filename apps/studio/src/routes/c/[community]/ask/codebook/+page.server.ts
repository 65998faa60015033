import { codebook } from '@weft/instruments';
import { questionnaireOf } from '$lib/server/ask/questionnaire.ts';
import { enter } from '$lib/server/ask/room.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community } = await enter(event);
  const there = await questionnaireOf(store, community.id);
  if (!there || there.instrument.items.length === 0) return { book: null };
  const { variables, languages, hash } = codebook(there.instrument, there.translations);
  return {
    book: {
      variables: variables.length,
      languages: languages.length,
      hash: hash.slice(0, 12),
      number: there.version.number,
      frozen: there.version.frozenAt !== null,
    },
  };
};
