import {
  askedQuestions,
  type Instrument,
  isRightToLeft,
  type OfferedAbsence,
  type RespondentWord,
  respondentCatalogues,
  type TranslationRow,
  translate,
} from '@weft/instruments';

/** One screen of the questionnaire, in words ready to be shown. */
export interface PhoneScreen {
  readonly language: string;
  readonly rightToLeft: boolean;
  /** From 1; `total + 1` is the page of thanks, 0 the first page. */
  readonly at: number;
  readonly total: number;
  readonly progress: string;
  readonly title: string;
  readonly hint: string;
  readonly instruction: string;
  readonly options: readonly { readonly code: string; readonly text: string }[];
  readonly aside: readonly { readonly code: string; readonly text: string }[];
  readonly words: {
    readonly next: string;
    readonly back: string;
    readonly begin: string;
    readonly language: string;
  };
  /** Texts of this screen that stand in English because their translation is missing. */
  readonly missing: boolean;
}

/** The words around the questions in a language: the community's own, those that come with Weft, or English. */
export function pageWords(
  rows: readonly TranslationRow[],
  language: string,
): (word: RespondentWord) => string {
  const own = new Map(rows.filter((row) => row.language === language).map(({ key, text }) => [key, text]));
  const brought = Object.values(respondentCatalogues).find((one) => one.language === language);
  return (word) =>
    own.get(`page/${word}`) ?? brought?.messages[word] ?? respondentCatalogues.en.messages[word];
}

/** Fills the plain names of a message; the few of these pages need no plurals. */
const filled = (message: string, values: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** The screen at a place of the order, for a language and, where there are short forms, one of them. */
export function phoneScreen(
  instrument: Instrument,
  rows: readonly TranslationRow[],
  {
    language,
    at,
    asked,
    community,
  }: {
    readonly language: string;
    readonly at: number;
    readonly asked: readonly string[] | null;
    readonly community: string;
  },
): PhoneScreen {
  const { instrument: said, missing } = translate(instrument, rows, language);
  const say = pageWords(rows, language);
  const items = askedQuestions(
    asked ? { ...said, items: said.items.filter(({ name }) => asked.includes(name)) } : said,
  );
  const total = items.length;
  const number = (value: number) => new Intl.NumberFormat(language).format(value);
  const here = Math.max(0, Math.min(at, total + 1));
  const item = items[here - 1];
  const base = {
    language,
    rightToLeft: isRightToLeft(language),
    at: here,
    total,
    words: {
      next: say('button.next'),
      back: say('button.back'),
      begin: say('welcome.begin'),
      language: say('language.choose'),
    },
    progress: item ? filled(say('question.progress'), { number: number(here), total: number(total) }) : '',
  };
  if (!item) {
    const thanks = here > 0;
    return {
      ...base,
      title: thanks ? say('thanks.title') : filled(say('welcome.title'), { community }),
      hint: thanks ? '' : (said.introduction ?? say('welcome.purpose')),
      instruction: thanks ? '' : say('welcome.voluntary'),
      options: [],
      aside: [],
      missing: false,
    };
  }
  const words: Readonly<Record<OfferedAbsence, RespondentWord>> = {
    dontKnow: 'answer.dontKnow',
    refused: 'answer.refused',
    notApplicable: 'answer.notApplicable',
  };
  const minimum = item.options?.minimum ?? 1;
  const scale = said.items.find(({ name }) => name === item.name)?.scale;
  return {
    ...base,
    title: item.text ?? item.name,
    hint: item.hint ?? '',
    instruction: said.scales.find(({ name }) => name === scale)?.instruction ?? '',
    options: (item.options?.labels ?? []).map((text, step) => ({ code: String(minimum + step), text })),
    aside: (item.offers ?? []).map((offer) => ({ code: offer, text: say(words[offer]) })),
    missing: missing.some(({ key }) => key.startsWith(`item/${item.name}`)),
  };
}
