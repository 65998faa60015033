import { defaultAbsencePolicy } from '../asked/absence-policy.ts';
import type { Instrument } from '../asked/instrument.ts';
import type { Item, OfferedAbsence } from '../asked/item.ts';
import type { ScaleRole } from '../asked/scale.ts';
import type { Task } from '../asked/task.ts';
import { sourceTexts } from '../translations/source-texts.ts';
import type { TranslationRow } from '../translations/translation-row.ts';
import { type AnswerSet, answerSets } from './answer-sets.ts';
import { libraryLanguages, type Wording } from './wording.ts';

/** What a community is; words and templates differ by it. */
export type CommunityKind = 'neighborhood' | 'school' | 'organization' | 'online';

/**
 * An instrument of the library: ours in words, another's in idea. `structure` says in a sentence what its
 * scales are and which items are turned round; `source` cites what it is after; `mark` is to stand wherever
 * the items are shown, because scores of adapted wording are not to be compared with published numbers.
 */
export interface LibraryEntry {
  readonly key: string;
  readonly kinds: readonly CommunityKind[];
  readonly mark: 'adapted wording';
  readonly source: string;
  readonly structure: string;
  readonly instrument: Instrument;
  readonly translations: readonly TranslationRow[];
}

/** The version that translations of the library carry until an instrument is frozen. */
export const libraryVersion = 'library';

/** A scale of the library in all its languages. */
export interface ScaleWords {
  readonly name: string;
  readonly role: ScaleRole;
  readonly title: Wording;
  readonly low: Wording;
  readonly high: Wording;
  readonly instruction: Wording;
}

/** An item of the library in all its languages. */
export interface ItemWords {
  readonly name: string;
  readonly scale: string;
  readonly words: Wording;
  readonly answers: AnswerSet;
  readonly favorable?: 'disagree';
  readonly reversed?: true;
  readonly task?: Task;
  readonly referent?: 'self';
  readonly offers?: readonly OfferedAbsence[];
}

/** What an entry is made from. */
export interface EntryWords {
  readonly key: string;
  readonly kinds: readonly CommunityKind[];
  readonly source: string;
  readonly structure: string;
  readonly name: Wording;
  readonly introduction: Wording;
  readonly scales: readonly ScaleWords[];
  readonly items: readonly ItemWords[];
}

/** Makes an entry of the library: an English instrument, and its Spanish and Arabic as rows of translations. */
export function libraryEntry(entry: EntryWords): LibraryEntry {
  const inLanguage = (language: keyof Wording): Instrument => ({
    name: entry.name[language],
    introduction: entry.introduction[language],
    language,
    scales: entry.scales.map(({ name, role, title, low, high, instruction }) => ({
      name,
      role,
      title: title[language],
      lowEnd: low[language],
      highEnd: high[language],
      instruction: instruction[language],
    })),
    items: entry.items.map((item) => itemIn(item, `Adapted wording, after ${entry.source}`, language)),
    absencePolicy: defaultAbsencePolicy,
  });
  const instrument = inLanguage('en');
  const english = sourceTexts(instrument);
  return {
    key: entry.key,
    kinds: entry.kinds,
    mark: 'adapted wording',
    source: entry.source,
    structure: entry.structure,
    instrument,
    translations: libraryLanguages.flatMap((language) =>
      sourceTexts(inLanguage(language)).map(({ key, text }, index) => ({
        key,
        language,
        version: libraryVersion,
        revision: 1,
        status: 'machine',
        text,
        source: english[index]!.text,
      })),
    ),
  };
}

function itemIn(item: ItemWords, source: string, language: keyof Wording): Item {
  const labels = answerSets[item.answers].map((label) => label[language]);
  return {
    name: item.name,
    column: item.name,
    text: item.words[language],
    scale: item.scale,
    reversed: item.reversed ?? false,
    options: { minimum: 1, maximum: labels.length, labels, list: item.answers },
    ...(item.task ? { task: item.task } : {}),
    source,
    wording: 'adapted',
    favorable: item.favorable ?? 'agree',
    referent: item.referent ?? 'we',
    offers: item.offers ?? ['dontKnow', 'refused'],
  };
}
