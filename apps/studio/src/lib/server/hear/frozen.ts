import { seenByRespondents, translate } from '@weft/instruments';
import { type AskDocument, readDocument } from '$lib/ask/ask-document.ts';
import { languageName } from '$lib/ask/language-names.ts';
import { rowsFromStore } from '$lib/ask/translation-rows.ts';
import type { InstrumentVersion, StoreParts } from '../store/index.ts';

/** A frozen version as a wave asks it: the languages it is written in, and what is missing in each. */
export interface FrozenVersion {
  readonly version: InstrumentVersion;
  readonly document: AskDocument;
  readonly languages: readonly { readonly tag: string; readonly english: string; readonly missing: number }[];
  readonly shortForm: boolean;
}

/** The version that was frozen last; `null` before the first. */
export async function latestFrozen(store: StoreParts, communityId: string): Promise<FrozenVersion | null> {
  for (const instrument of await store.instruments.list(communityId)) {
    const last = instrument.versions.findLast(({ frozenAt }) => frozenAt !== null);
    if (last) return frozenVersion(store, communityId, last.id);
  }
  return null;
}

export async function frozenVersion(
  store: StoreParts,
  communityId: string,
  versionId: string,
): Promise<FrozenVersion> {
  const version = await store.instruments.version(communityId, versionId);
  const document = readDocument(version.document);
  const words = rowsFromStore(await store.translations.list(version.id));
  const own = document.instrument.language ?? 'en';
  const others = document.languages ?? [...new Set(words.map(({ language }) => language))];
  const tags = [own, ...others.filter((tag) => tag !== own)];
  return {
    version,
    document,
    languages: tags.map((tag) => ({
      tag,
      english: languageName(tag).english,
      missing:
        tag === own
          ? 0
          : translate(document.instrument, words, tag).missing.filter(({ key }) => seenByRespondents(key))
              .length,
    })),
    shortForm: document.shortForms !== null,
  };
}
