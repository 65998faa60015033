import { error, type RequestEvent } from '@sveltejs/kit';
import { type Reading, requireReader } from '../access/index.ts';
import { type Release, type Store, StoreError, studioStore } from '../store/index.ts';

type Asking = RequestEvent & { readonly params: { readonly community: string } };
type AskingRelease = RequestEvent & {
  readonly params: { readonly community: string; readonly release: string };
};

export interface ReleasesRoom extends Reading {
  readonly store: Store;
  readonly steward: boolean;
  /** Drafts are read by those who publish them and by the stewards who agree to them. */
  readonly readsDrafts: boolean;
}

export async function enterReleases(event: Asking): Promise<ReleasesRoom> {
  const reading = await requireReader(event, event.params.community);
  const store = await studioStore();
  const member =
    reading.person === null ? null : await store.members.get(reading.community.id, reading.person.id);
  const steward = member?.steward ?? false;
  return { ...reading, store, steward, readsDrafts: steward || reading.role === 'coordinator' };
}

/** Lets a reader in to one release; 404 for a draft that is not theirs to read, and for none. */
export async function enterRelease(
  event: AskingRelease,
): Promise<ReleasesRoom & { readonly stored: Release }> {
  const room = await enterReleases(event);
  try {
    const { releases } = room.store;
    const { community, readsDrafts } = room;
    const stored = readsDrafts
      ? await releases.inAnyState(community.id, event.params.release)
      : await releases.get(community.id, event.params.release);
    return { ...room, stored };
  } catch (thrown) {
    if (thrown instanceof StoreError && thrown.code === 'absent')
      error(404, 'There is no such release here.');
    throw thrown;
  }
}
