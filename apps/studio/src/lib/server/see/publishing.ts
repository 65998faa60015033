import { checkRelease, type DisclosedCounts, type Release, releaseCounts } from '@weft/findings';
import { momentOf } from '../hear/data/people-of.ts';
import { tellEvent } from '../hear/events.ts';
import {
  type Store,
  type Release as StoredRelease,
  StoreError,
  type StoreParts,
  type Wave,
} from '../store/index.ts';

/** A number of people that a release would let a reader work out. */
export interface OpenCell {
  readonly place: string;
  readonly group: string | null;
}

/** What stands in the way of a release, beside the consent of stewards. */
export interface PublishingCheck {
  readonly counts: DisclosedCounts;
  readonly open: readonly OpenCell[];
  /** Counts that went out before and this release cannot both be true. */
  readonly contradictory: boolean;
}

/** Checks a release against everything that ever went out of its community. */
export async function checkPublishing(store: StoreParts, stored: StoredRelease): Promise<PublishingCheck> {
  const release = stored.document as unknown as Release;
  const counts = await countsIn(store, stored, release);
  const earlier = (await store.disclosures.list(stored.communityId))
    .filter(({ what }) => what !== stored.id)
    .map((disclosure) => disclosure.counts as unknown as DisclosedCounts);
  const { recoverable, contradictory } = checkRelease(counts, earlier);
  const cells = recoverable.map(
    ({ place, group }): OpenCell => ({ place, group: group === null ? null : `${group.by}: ${group.is}` }),
  );
  const once = new Map(cells.map((cell) => [JSON.stringify(cell), cell]));
  return { counts, open: [...once.values()], contradictory };
}

/**
 * Publishes a draft to members, notes what it disclosed, and tells those who listen.
 *
 * @throws StoreError `in-use` while a number that is held back could be worked out, `needs-consent` while a steward
 *   has not agreed
 */
export async function publishToMembers(
  store: Store,
  draft: StoredRelease,
  by: string,
): Promise<StoredRelease> {
  const published = await store.transaction(async (inner) => {
    const check = await checkPublishing(inner, draft);
    if (check.contradictory || check.open.length > 0)
      throw new StoreError(
        'in-use',
        'With what went out before, someone could work out a number that is held back. This draft cannot be published.',
      );
    const release = await inner.releases.publishToMembers(draft.communityId, draft.id);
    await inner.disclosures.note({
      communityId: draft.communityId,
      waveId: draft.waveId,
      channel: 'release',
      what: release.id,
      counts: check.counts,
    });
    await inner.audit.note({
      action: 'release.published',
      communityId: draft.communityId,
      userId: by,
      subject: release.id,
    });
    return release;
  });
  tellEvent({
    event: 'release.published',
    communityId: published.communityId,
    waveId: published.waveId,
    releaseId: published.id,
  });
  return published;
}

async function countsIn(
  store: StoreParts,
  stored: StoredRelease,
  release: Release,
): Promise<DisclosedCounts> {
  const { waveId, communityId, id } = stored;
  if (waveId === null) return releaseCounts(release, { wave: id, moment: id });
  const people = await store.answers.count(waveId);
  // An answer taken back since the draft was made: the draft speaks of an earlier state of the answers.
  const moment = people === release.sample.respondents ? await momentOf(store, waveId) : `draft ${id}`;
  const change = release.parts.find((part) => part.kind === 'change');
  const before =
    change?.kind === 'change' ? waveCalled(await store.waves.list(communityId), change.from, waveId) : null;
  return releaseCounts(
    release,
    { wave: waveId, moment },
    before && { wave: before.id, moment: await momentOf(store, before.id) },
  );
}

/** The wave a release names as the one before; waves of one name are told apart by their number. */
function waveCalled(waves: readonly Wave[], name: string, except: string): Wave | null {
  const others = waves.filter(({ id }) => id !== except);
  return (
    others.find((wave) => `${wave.name} (${wave.number})` === name) ??
    others.findLast((wave) => wave.name === name) ??
    null
  );
}
