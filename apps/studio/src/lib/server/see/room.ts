import type { RequestEvent } from '@sveltejs/kit';
import type { FigureOptions } from '@weft/figures';
import type { KnownFact, Release } from '@weft/findings';
import { communityWords, type Reading, requireReader } from '../access/index.ts';
import { type ListedRelease, type NamedPlace, type StoreParts, studioStore } from '../store/index.ts';
import { documentOf } from './kept-releases.ts';

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
  const common: FigureOptions = {
    kind: release.kind,
    language: release.language,
    simulated: release.simulated,
    ...(release.community === null ? {} : { community: release.community }),
  };
  return { ...reading, store, words, seen: { stored, release, common } };
}

/** What is known of the places beside answers, by the places' names. */
export async function knownFacts(
  { store, community }: Pick<SeeRoom, 'store' | 'community'>,
  places: readonly NamedPlace[],
): Promise<KnownFact[]> {
  const label = new Map(places.map((place) => [place.id, place.label]));
  const facts = new Map<string, KnownFact & { values: { place: string; value: number }[] }>();
  for (const { kind, name, year, source, placeId, value, exposure } of await store.context.list(
    community.id,
  )) {
    const place = label.get(placeId);
    if (place === undefined) continue;
    const key = JSON.stringify([kind, name, year]);
    const fact = facts.get(key) ?? {
      kind: kind === 'outcome' ? 'outcome' : 'context',
      name: exposure === null ? name : `${name}, in 100`,
      year,
      source,
      values: [],
    };
    fact.values.push({ place, value: exposure === null ? value : (100 * value) / exposure });
    facts.set(key, fact);
  }
  return [...facts.values()];
}
