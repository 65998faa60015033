import { isRightToLeft, respondentCatalogues } from '@weft/instruments';
import { framed, type ShownPage } from '$lib/answer/pages/frame.ts';
import type { Drawn } from '$lib/answer/pages/view.ts';
import { type Say, sayIn } from '$lib/answer/questionnaire.ts';
import { languageName } from '$lib/ask/language-names.ts';
import { languagesAsked } from './asked-wave.ts';

/** The words of pages that belong to no wave. */
export interface PlainWords {
  readonly language: string;
  readonly say: Say;
  readonly page: (drawn: Drawn, name?: string) => ShownPage;
}

const brought = Object.values(respondentCatalogues);

/** In the language of the address, else in one the browser asks for, else in English. */
export function plainWords(
  { url, request }: { readonly url: URL; readonly request: Request },
  offered: readonly string[] = brought.map(({ language }) => language),
): PlainWords {
  const there = brought.filter(({ language }) => offered.includes(language));
  const wanted = [url.searchParams.get('language') ?? '', ...languagesAsked(request)];
  const catalogue =
    wanted.flatMap((tag) => there.find(({ language }) => language === tag.split('-')[0]) ?? [])[0] ??
    there[0] ??
    respondentCatalogues.en;
  const { language, messages } = catalogue;
  const say = sayIn({ words: messages, language });
  const spoken = { language, rightToLeft: isRightToLeft(language) };
  const languages = there.map((one) => ({ tag: one.language, own: languageName(one.language).own }));
  return {
    language,
    say,
    page: ({ title, main }, name = 'Weft') =>
      framed(spoken, say, { name, languages, switching: 'links', unsent: 0, connected: true }, title, main),
  };
}
