import type { PlaceGeometry } from '@weft/figures';
import type { KnownFact, Release } from '@weft/findings';
import type { ListedRelease, StoreParts } from '../../store/index.ts';
import { asReleased } from '../as-released.ts';
import { knownFacts } from '../room.ts';

/** All that is printed of a release: what it says, what is known beside it, and what was answered to it. */
export interface Printed {
  /** What the release is kept under. */
  readonly id: string;
  /** In the language it is printed in. */
  readonly release: Release;
  /** In that language. */
  readonly title: string;
  readonly number: number;
  /** The day it was published, as 2026-11-02. */
  readonly on: string;
  /** Where all of it is read. */
  readonly address: string;
  readonly known: readonly KnownFact[];
  /** Shapes of places, where any are known. */
  readonly shapes: readonly PlaceGeometry[];
  readonly replies: readonly { readonly words: string; readonly place: string | null }[];
}

/** What a print is asked for with; `address` is the origin of the studio. */
export interface PrintAsked {
  readonly store: StoreParts;
  readonly stored: ListedRelease;
  readonly release: Release;
  readonly title: string;
  readonly address: string;
}

/** Gathers what stands beside a release: facts about its places, replies, and where it is read. */
export async function printedOf({ store, stored, release, title, address }: PrintAsked): Promise<Printed> {
  const { id, communityId, state } = stored;
  const community = await store.communities.get(communityId);
  const places = asReleased(release, await store.places.list(communityId));
  const nameOf = new Map(places.map((place) => [place.id, place.label]));
  const known = await knownFacts({ store, community }, places);
  const replies = await store.releases.replies(communityId, id);
  return {
    id,
    release,
    title,
    number: stored.number,
    on: (stored.publicAt ?? stored.publishedAt).toISOString().slice(0, 10),
    address: state === 'public' ? `${address}/r/${id}` : `${address}/c/${communityId}/see/releases/${id}`,
    known,
    shapes: places.map(({ label, geometry }) => ({
      place: label,
      geometry: geometry as unknown as PlaceGeometry['geometry'],
    })),
    replies: replies.map(({ words, placeId }) => ({
      words,
      place: placeId === null ? null : (nameOf.get(placeId) ?? null),
    })),
  };
}
