import { easyRead } from '@weft/findings';
import type { ListedRelease, StoreParts } from '../store/index.ts';
import { languagesBeside, releaseIn } from './languages.ts';

/** A release in easy words, in one language: for members and for everybody alike. */
export async function easyPage(store: StoreParts, stored: ListedRelease, asked: string | null) {
  const { release, language, title } = await releaseIn(store, stored, asked);
  return {
    id: stored.id,
    title,
    language,
    kind: release.kind,
    simulated: release.simulated,
    languages: await languagesBeside(store, stored, language),
    sections: easyRead(release),
  };
}
