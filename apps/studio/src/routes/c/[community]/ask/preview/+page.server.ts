import { languageName } from '$lib/ask/language-names.ts';
import { phoneScreen } from '$lib/ask/phone-screen.ts';
import { formsOf } from '$lib/ask/short-form-choice.ts';
import { questionnaireOf } from '$lib/server/ask/questionnaire.ts';
import { enter } from '$lib/server/ask/room.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { store, community } = await enter(event);
  const there = await questionnaireOf(store, community.id);
  if (!there || there.instrument.items.length === 0) return { screen: null };
  const { searchParams } = event.url;
  const source = there.instrument.language ?? 'en';
  const languages = [source, ...there.languages];
  const wanted = searchParams.get('language') ?? source;
  const language = languages.includes(wanted) ? wanted : source;
  const forms = formsOf(there.document);
  const form = Math.min(
    Math.max(0, Math.trunc(Number(searchParams.get('form')) || 0)),
    forms?.forms.length ?? 0,
  );
  const at = Math.trunc(Number(searchParams.get('at') ?? '0')) || 0;
  const asked = forms && form > 0 ? forms.forms[form - 1]! : null;
  return {
    languages: languages.map(languageName),
    forms: forms?.forms.length ?? 0,
    form,
    screen: phoneScreen(there.instrument, there.translations, {
      language,
      at,
      asked,
      community: community.name,
    }),
  };
};
