import type { Instrument, TranslationRow } from '@weft/instruments';
import { type AskDocument, emptyDocument, readDocument, writeDocument } from '$lib/ask/ask-document.ts';
import { draftsFromRows, rowsFromStore } from '$lib/ask/translation-rows.ts';
import type { Community, InstrumentVersion, StoreParts } from '../store/index.ts';

/** What a community asks: its latest version, the document of it, and its words in other languages. */
export interface Questionnaire {
  readonly instrumentId: string;
  readonly version: InstrumentVersion;
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly frozenAt: Date | null;
  }[];
  readonly document: AskDocument;
  readonly instrument: Instrument;
  /** The languages chosen beside that of the instrument. */
  readonly languages: readonly string[];
  /** The words of those languages. */
  readonly translations: readonly TranslationRow[];
  /** The words of every language, also of those that were not chosen. */
  readonly everyWord: readonly TranslationRow[];
}

/** The questionnaire of a community; `null` before the first question. */
export async function questionnaireOf(store: StoreParts, communityId: string): Promise<Questionnaire | null> {
  const [first] = await store.instruments.list(communityId);
  const last = first?.versions.at(-1);
  if (!first || !last) return null;
  const version = await store.instruments.version(communityId, last.id);
  const document = readDocument(version.document);
  const everyWord = rowsFromStore(await store.translations.list(version.id));
  const languages = document.languages ?? [...new Set(everyWord.map(({ language }) => language))];
  return {
    instrumentId: first.id,
    version,
    versions: first.versions,
    document,
    instrument: document.instrument,
    languages,
    translations: everyWord.filter(({ language }) => languages.includes(language)),
    everyWord,
  };
}

/** The draft to write into: the one there is, or the first. A frozen version is given as it is, and refuses. */
export async function draftOf(
  store: StoreParts,
  community: Pick<Community, 'id' | 'name' | 'language'>,
  by: string,
): Promise<Questionnaire> {
  const there = await questionnaireOf(store, community.id);
  if (there) return there;
  const name = `Questions about ${community.name}`;
  await store.instruments.create({
    communityId: community.id,
    name,
    document: writeDocument(emptyDocument(name, 'en')),
    by,
  });
  return (await questionnaireOf(store, community.id))!;
}

/** Saves a changed document, and words that came with it. Both, or neither. */
export async function saveDocument(
  store: StoreParts,
  communityId: string,
  { version }: Questionnaire,
  document: AskDocument,
  by: string,
  words: readonly TranslationRow[] = [],
): Promise<void> {
  await store.instruments.saveDraft(communityId, version.id, writeDocument(document), by);
  await store.translations.save(version.id, draftsFromRows(words));
}
