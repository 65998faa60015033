import { currentTranslations, isRightToLeft, sourceTexts } from '@weft/instruments';
import { languageName, languageTag } from '$lib/ask/language-names.ts';
import type { Mistake } from '$lib/ask/read-places.ts';
import { sheetOf } from '$lib/ask/translation-sheet.ts';
import { draftOf, questionnaireOf, saveDocument } from '$lib/server/ask/questionnaire.ts';
import { atDesk, enter, tell, textOf, translators } from '$lib/server/ask/room.ts';
import type { Actions, PageServerLoad } from './$types';

const offered = ['es', 'ar', 'fr', 'pt', 'tr', 'uk', 'zh', 'vi', 'so', 'ur'];

export const load: PageServerLoad = async (event) => {
  const { store, community } = await enter(event);
  const there = await questionnaireOf(store, community.id);
  const chosen = there?.languages ?? [];
  return {
    frozen: there ? there.version.frozenAt !== null : false,
    texts: there ? sourceTexts(there.instrument).length : 0,
    languages: chosen.map((tag) => {
      const sheet = sheetOf(there!.instrument, there!.everyWord, tag, there!.version.id);
      const at = (status: string) => sheet.filter((row) => row.status === status).length;
      return {
        ...languageName(tag),
        rightToLeft: isRightToLeft(tag),
        all: sheet.length,
        missing: at('missing'),
        machine: at('machine'),
        draft: at('draft'),
        checked: at('checked'),
      };
    }),
    offered: offered
      .filter((tag) => !chosen.includes(tag) && tag !== (there?.instrument.language ?? 'en'))
      .map((tag) => ({
        ...languageName(tag),
        words: there ? currentTranslations(there.everyWord, tag).size : 0,
      })),
  };
};

interface Answer {
  readonly mistake?: Mistake | undefined;
  readonly typed?: string;
}

export const actions: Actions = {
  add: async (event) => {
    let tag: string | null = null;
    const answer = await atDesk<Answer>(event, translators, async ({ store, community, person, form }) => {
      const typed = textOf(form, 'other').trim() || textOf(form, 'language');
      tag = languageTag(typed);
      if (!tag)
        return {
          typed,
          mistake: {
            says: `“${typed}” is not the short name of a language.`,
            remedy:
              'Write its letters as in the list of IANA, such as “de” for German or “pt-BR” for Portuguese as in Brazil.',
          },
        };
      const there = await draftOf(store, community, person.id);
      if (tag === (there.instrument.language ?? 'en') || there.languages.includes(tag))
        return {
          typed,
          mistake: { says: `${languageName(tag).english} is there already.`, remedy: 'Choose another one.' },
        };
      const languages = [...there.languages, tag];
      await saveDocument(store, community.id, there, { ...there.document, languages }, person.id);
      return {};
    });
    if (tag === null || 'data' in answer) return answer;
    tell(
      event,
      `${languageName(tag).english} was added.`,
      `/c/${event.params.community}/ask/languages/${tag}`,
    );
  },
};
