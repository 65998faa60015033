import { checkInstrument, quarantinedItems, translate } from '@weft/instruments';
import { languageName } from '$lib/ask/language-names.ts';
import { questionnaireOf } from '$lib/server/ask/questionnaire.ts';
import { enter } from '$lib/server/ask/room.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community } = await enter(event);
  const places = await store.places.list(community.id);
  const context = await store.context.list(community.id);
  const there = await questionnaireOf(store, community.id);
  const languages = there?.languages ?? [];
  return {
    places: places.length,
    drawn: places.filter(({ geometry }) => geometry !== null).length,
    figures: new Set(context.map(({ name }) => name)).size,
    questions: there?.instrument.items.length ?? 0,
    own: there ? quarantinedItems(there.instrument).length : 0,
    look: there ? checkInstrument(there.instrument).filter(({ severity }) => severity === 'error').length : 0,
    languages: languages.map((tag) => {
      const { statuses, missing } = translate(there!.instrument, there!.translations, tag);
      return { ...languageName(tag), missing: missing.length, machine: statuses.machine };
    }),
    version: there ? { number: there.version.number, frozen: there.version.frozenAt !== null } : null,
  };
};
