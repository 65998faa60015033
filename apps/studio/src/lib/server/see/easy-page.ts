import { easyRead } from '@weft/findings';
import { languageName } from '$lib/ask/language-names.ts';
import type { ListedRelease, StoreParts } from '../store/index.ts';
import { offered, releaseIn } from './languages.ts';

/** A release in easy words, in one language: for members and for everybody alike. */
export async function easyPage(store: StoreParts, stored: ListedRelease, asked: string | null) {
  const { release, language, title } = await releaseIn(store, stored, asked);
  return {
    id: stored.id,
    title,
    language,
    kind: release.kind,
    simulated: release.simulated,
    languages: (await offered(store, stored)).map((tag) => ({
      ...languageName(tag),
      here: tag === language,
    })),
    sections: easyRead(release),
  };
}
