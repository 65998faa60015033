import type { Release } from '@weft/findings';
import type { ListedRelease, StoreParts } from '../store/index.ts';

/** How many releases are held at once, each language for itself; the one asked for longest ago goes first. */
const most = 8;

/** A release in one of its languages. */
export interface HeldRelease {
  readonly release: Release;
  readonly title: string;
}

const held = new Map<string, HeldRelease | null>();

type Asked = Pick<ListedRelease, 'communityId' | 'id' | 'state'>;
type Reads = Pick<StoreParts, 'releases'>;

/**
 * What a published release says. It never changes once members read it, so it is read and parsed once: whoever asks
 * has looked it up in a list of the store first, and is let in by that.
 */
export async function documentOf(store: Reads, asked: Asked): Promise<Release> {
  const { communityId, id } = asked;
  const read = async () => {
    const { document, title } = await store.releases.inAnyState(communityId, id);
    return { release: document as unknown as Release, title };
  };
  return (await hold(asked, id, read))!.release;
}

/** The same in a language beside its first; `null` where it was not said in it. */
export function documentIn(store: Reads, asked: Asked, language: string): Promise<HeldRelease | null> {
  return hold(asked, `${asked.id} ${language}`, async () => {
    const words = await store.releases.inLanguage(asked.id, language);
    return words && { release: words.document as unknown as Release, title: words.title };
  });
}

async function hold(
  { state }: Asked,
  key: string,
  read: () => Promise<HeldRelease | null>,
): Promise<HeldRelease | null> {
  const there = held.get(key);
  held.delete(key);
  const one = there === undefined ? await read() : there;
  if (state === 'draft') return one;
  held.set(key, one);
  if (held.size > most) held.delete(held.keys().next().value!);
  return one;
}
