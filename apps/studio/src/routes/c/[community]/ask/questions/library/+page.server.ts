import { library, tasks } from '@weft/instruments';
import { addFromLibrary } from '$lib/ask/add-from-library.ts';
import { libraryKind } from '$lib/ask/community-kind.ts';
import type { Mistake } from '$lib/ask/read-places.ts';
import { draftOf, questionnaireOf, saveDocument } from '$lib/server/ask/questionnaire.ts';
import { atDesk, enter, tell, textOf, writers } from '$lib/server/ask/room.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community } = await enter(event);
  const there = await questionnaireOf(store, community.id);
  const asked = new Set(there?.instrument.items.map(({ text }) => text));
  const kind = libraryKind(community.kind);
  const entries = library.map(({ key, kinds, mark, source, structure, instrument }) => ({
    key,
    fits: kinds.includes(kind),
    mark,
    source,
    structure,
    name: instrument.name,
    there: instrument.items.every(({ text }) => asked.has(text)),
    scales: instrument.scales.map(({ name, title, lowEnd, highEnd }) => ({
      name,
      title,
      lowEnd,
      highEnd,
      items: instrument.items
        .filter(({ scale }) => scale === name)
        .map(({ name: item, text, reversed, task, options }) => ({
          name: item,
          text: text ?? item,
          reversed,
          task: task ? tasks[task].title : null,
          labels: options?.labels ?? [],
        })),
    })),
  }));
  return {
    frozen: there ? there.version.frozenAt !== null : false,
    entries: [...entries.filter(({ fits }) => fits), ...entries.filter(({ fits }) => !fits)],
  };
};

interface Answer {
  readonly mistake?: Mistake | undefined;
}

export const actions: Actions = {
  default: async (event) => {
    let said = '';
    const answer = await atDesk<Answer>(event, writers, async ({ store, community, person, form }) => {
      const entry = library.find(({ key }) => key === textOf(form, 'entry'));
      if (!entry)
        return {
          mistake: { says: 'There is no such entry in the library.', remedy: 'Choose one of the list.' },
        };
      const there = await draftOf(store, community, person.id);
      const { instrument, translations, items } = addFromLibrary(there.instrument, entry);
      const known = new Set(there.everyWord.map(({ language, key }) => JSON.stringify([language, key])));
      const fresh = translations.filter(({ language, key }) => !known.has(JSON.stringify([language, key])));
      await saveDocument(store, community.id, there, { ...there.document, instrument }, person.id, fresh);
      said = `${items.length} questions of “${entry.instrument.name}” were added, with Spanish and Arabic written by a machine.`;
      return {};
    });
    if (said === '') return answer;
    tell(event, said, `/c/${event.params.community}/ask/questions`);
  },
};
