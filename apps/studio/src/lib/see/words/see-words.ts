import { type CatalogueStatus, kindForms, type PlaceKind, type Sample } from '@weft/findings';
import { IntlMessageFormat } from 'intl-messageformat';
import type { LookWords } from '../../look/look-words.ts';
import { type ReleaseLanguage, releaseLanguage } from '../release-languages.ts';
import { arabic, look as arabicLook } from './ar.ts';
import { english, look as englishLook, type SeeWord } from './en.ts';
import { spanish, look as spanishLook } from './es.ts';

interface SeeCatalogue {
  readonly status: CatalogueStatus;
  readonly messages: Readonly<Record<SeeWord, string>>;
  readonly look: LookWords;
}

/** The words around findings, in the languages of releases. */
export const seeCatalogues: Readonly<Record<ReleaseLanguage, SeeCatalogue>> = {
  en: { status: 'source', messages: english, look: englishLook },
  es: { status: 'machine', messages: spanish, look: spanishLook },
  ar: { status: 'machine', messages: arabic, look: arabicLook },
};

/** Speaks one language on a page of See: its words, its numbers and its days. */
export interface SeeSpeech {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly status: CatalogueStatus;
  readonly look: LookWords;
  readonly say: (id: SeeWord, values?: Readonly<Record<string, string>>) => string;
  readonly number: (value: number) => string;
  readonly day: (date: string) => string;
}

/** A page in the language of a release, calling its places what the release does; English where no words are there. */
export function seeSpeech(tag: string, kind: PlaceKind): SeeSpeech {
  const language = releaseLanguage(tag) ?? 'en';
  const { status, messages, look } = seeCatalogues[language];
  const forms = kindForms(kind, language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    status,
    look,
    say(id, values = {}) {
      const message = new IntlMessageFormat(messages[id], language, undefined, { ignoreTag: true });
      const text = String(message.format({ ...forms, ...values }));
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
    number: (value) => numbers.format(value),
    day: (date) => days.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)),
  };
}

/** Who is behind a release, in a sentence. */
export const sampleSaid = (
  { say, number }: SeeSpeech,
  { respondents, places }: Pick<Sample, 'respondents' | 'places'>,
): string => say('answered', { people: number(respondents), places: number(places) });
