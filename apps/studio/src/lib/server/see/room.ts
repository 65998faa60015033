import type { RequestEvent } from '@sveltejs/kit';
import type { FigureOptions } from '@weft/figures';
import type { Release } from '@weft/findings';
import { communityWords, type Reading, requireReader } from '../access/index.ts';
import { type ListedRelease, type StoreParts, studioStore } from '../store/index.ts';
import { figureOptionsOf } from './draw.ts';
import { documentOf } from './kept-releases.ts';

export { knownFacts } from './known-facts.ts';

type Asking = RequestEvent & { readonly params: { readonly community: string } };

/** What every page of the room See stands on; `seen` is null while nothing is published. */
export interface SeeRoom extends Reading {
  readonly store: StoreParts;
  readonly words: ReturnType<typeof communityWords>;
  readonly seen: Seen | null;
}

export interface Seen {
  readonly stored: ListedRelease;
  readonly release: Release;
  readonly common: FigureOptions;
}

/** Lets a reader in, and takes the latest release that stands. */
export async function enterSee(event: Asking): Promise<SeeRoom> {
  const reading = await requireReader(event, event.params.community);
  const store = await studioStore();
  const stored = (await store.releases.list(reading.community.id)).find(
    ({ withdrawnAt }) => withdrawnAt === null,
  );
  const words = communityWords(reading.community);
  if (!stored) return { ...reading, store, words, seen: null };
  const release = await documentOf(store, stored);
  return { ...reading, store, words, seen: { stored, release, common: figureOptionsOf(release) } };
}
