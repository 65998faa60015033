import type { Release } from '@weft/findings';
import type { ListedRelease, StoreParts } from '../store/index.ts';

/** How many releases are held at once; the one asked for longest ago goes first. */
const most = 8;

const held = new Map<string, Release>();

/**
 * What a published release says. It never changes once members read it, so it is read and parsed once: whoever asks
 * has looked it up in a list of the store first, and is let in by that.
 */
export async function documentOf(
  store: Pick<StoreParts, 'releases'>,
  { communityId, id, state }: Pick<ListedRelease, 'communityId' | 'id' | 'state'>,
): Promise<Release> {
  const there = held.get(id);
  held.delete(id);
  const release =
    there ?? ((await store.releases.inAnyState(communityId, id)).document as unknown as Release);
  if (state === 'draft') return release;
  held.set(id, release);
  if (held.size > most) held.delete(held.keys().next().value!);
  return release;
}
