import { and, desc, eq, getTableColumns, isNull, max, ne, sql } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { waves } from '../schema/answers.ts';
import type { JsonObject } from '../schema/column-kinds.ts';
import { communities } from '../schema/communities.ts';
import { releases } from '../schema/records.ts';
import { StoreError } from '../store-error.ts';
import { found } from './found.ts';
import { askStewards, consentsOf } from './release-consents.ts';
import { keepLanguages, languagesOf, type ReleaseWords } from './release-languages.ts';
import { repliesOf } from './release-replies.ts';

export type Release = typeof releases.$inferSelect;

/** A release without what it says, which can be megabytes: for lists. */
export type ListedRelease = Omit<Release, 'document'>;

const { document: _document, ...listed } = getTableColumns(releases);

export interface ReleaseDraft {
  readonly communityId: string;
  readonly title: string;
  readonly document: JsonObject;
  /** The same in other languages. */
  readonly others?: readonly ReleaseWords[];
  readonly waveId?: string;
  readonly by?: string;
}

/** How long members have a release to themselves where a wave pledged `members-first`. */
export const membersFirstDays = 7;

const day = 86_400_000;

export function releasesOf(database: Database) {
  const one = (communityId: string, releaseId: string) =>
    and(eq(releases.communityId, communityId), eq(releases.id, releaseId));

  const locked = async (inner: Database, communityId: string, releaseId: string): Promise<Release> =>
    found(await inner.select().from(releases).where(one(communityId, releaseId)).for('update'), 'release');

  /** Keeps findings under the next number; only those who publish read them yet. */
  async function draft(inner: Database, from: ReleaseDraft): Promise<Release> {
    const { communityId, title, document, others = [], waveId, by } = from;
    const owner = await inner
      .select({ id: communities.id })
      .from(communities)
      .where(eq(communities.id, communityId))
      .for('update');
    found(owner, 'community');
    if (waveId !== undefined) {
      const own = and(eq(waves.communityId, communityId), eq(waves.id, waveId));
      found(await inner.select({ id: waves.id }).from(waves).where(own), 'wave');
    }
    const [last] = await inner
      .select({ number: max(releases.number) })
      .from(releases)
      .where(eq(releases.communityId, communityId));
    const rows = await inner
      .insert(releases)
      .values({
        communityId,
        title,
        document,
        waveId: waveId ?? null,
        state: 'draft',
        publishedBy: by ?? null,
        number: (last?.number ?? 0) + 1,
      })
      .returning();
    const kept = found(rows, 'release');
    await keepLanguages(inner, kept.id, others);
    return kept;
  }

  async function toMembers(inner: Database, communityId: string, releaseId: string): Promise<Release> {
    const release = await locked(inner, communityId, releaseId);
    if (release.state !== 'draft') throw new StoreError('frozen', 'This release is published already.');
    await askStewards(inner, release);
    const rows = await inner
      .update(releases)
      .set({ state: 'members', publishedAt: sql`now()` })
      .where(one(communityId, releaseId))
      .returning();
    return found(rows, 'release');
  }

  return {
    ...consentsOf(database),
    ...repliesOf(database),
    ...languagesOf(database),

    draft: (from: ReleaseDraft): Promise<Release> => database.transaction((inner) => draft(inner, from)),

    /** @throws StoreError `needs-consent` while a steward has not agreed. */
    publishToMembers: (communityId: string, releaseId: string): Promise<Release> =>
      database.transaction((inner) => toMembers(inner, communityId, releaseId)),

    /** A draft that goes to members at once; refused like `publishToMembers` where there are stewards. */
    publish: (from: ReleaseDraft): Promise<Release> =>
      database.transaction(async (inner) =>
        toMembers(inner, from.communityId, (await draft(inner, from)).id),
      ),

    /** @throws StoreError `too-early` where the wave promised members seven days and they had fewer. */
    makePublic(communityId: string, releaseId: string): Promise<Release> {
      return database.transaction(async (inner) => {
        const release = await locked(inner, communityId, releaseId);
        if (release.state === 'public') return release;
        if (release.state === 'draft' || release.withdrawnAt !== null)
          throw new StoreError('not-frozen', 'Only a release that members can read may be made public.');
        const from = await publicFrom(inner, release);
        if (from.getTime() > Date.now())
          throw new StoreError(
            'too-early',
            `Members were promised to read this ${membersFirstDays} days before anyone else. It can be made public from ${from.toISOString().slice(0, 10)}.`,
          );
        const rows = await inner
          .update(releases)
          .set({ state: 'public', publicAt: sql`now()` })
          .where(one(communityId, releaseId))
          .returning();
        return found(rows, 'release');
      });
    },

    /** From when a release that members read may be made public. */
    publicFrom: (release: Release): Promise<Date> => publicFrom(database, release),

    /** What members read, the latest first and without their documents; drafts are not among them. */
    list(communityId: string): Promise<ListedRelease[]> {
      return database
        .select(listed)
        .from(releases)
        .where(and(eq(releases.communityId, communityId), ne(releases.state, 'draft')))
        .orderBy(desc(releases.number));
    },

    drafts(communityId: string): Promise<ListedRelease[]> {
      return database
        .select(listed)
        .from(releases)
        .where(and(eq(releases.communityId, communityId), eq(releases.state, 'draft')))
        .orderBy(desc(releases.number));
    },

    /** A release that members read. */
    async get(communityId: string, releaseId: string): Promise<Release> {
      const read = and(one(communityId, releaseId), ne(releases.state, 'draft'));
      return found(await database.select().from(releases).where(read), 'release');
    },

    /** A release in any state, for those who publish it and for its stewards. */
    async inAnyState(communityId: string, releaseId: string): Promise<Release> {
      return found(await database.select().from(releases).where(one(communityId, releaseId)), 'release');
    },

    /** A release anybody may read, `null` for all else. */
    async findPublic(releaseId: string): Promise<Release | null> {
      const open = and(
        eq(releases.id, releaseId),
        eq(releases.state, 'public'),
        isNull(releases.withdrawnAt),
      );
      const [release] = await database.select().from(releases).where(open);
      return release ?? null;
    },

    /** A release that anybody could read, also when it is withdrawn since; `null` for all else. */
    async findShown(releaseId: string): Promise<Release | null> {
      const shown = and(eq(releases.id, releaseId), eq(releases.state, 'public'));
      const [release] = await database.select().from(releases).where(shown);
      return release ?? null;
    },

    /** Forgets a draft; what members have read is withdrawn instead. */
    removeDraft(communityId: string, releaseId: string): Promise<void> {
      return database.transaction(async (inner) => {
        const release = await locked(inner, communityId, releaseId);
        if (release.state !== 'draft')
          throw new StoreError('frozen', 'Members have this release. Withdraw it, and say why.');
        await inner.delete(releases).where(one(communityId, releaseId));
      });
    },

    /** Marks a release as withdrawn; what was published is kept, because others hold copies. */
    async withdraw(communityId: string, releaseId: string, because: string): Promise<Release> {
      await database
        .update(releases)
        .set({ withdrawnAt: sql`now()`, withdrawnBecause: because })
        .where(and(one(communityId, releaseId), isNull(releases.withdrawnAt), ne(releases.state, 'draft')));
      return found(await database.select().from(releases).where(one(communityId, releaseId)), 'release');
    },
  };
}

async function publicFrom(database: Database, release: Release): Promise<Date> {
  if (release.waveId === null) return release.publishedAt;
  const [wave] = await database
    .select({ settings: waves.settings })
    .from(waves)
    .where(eq(waves.id, release.waveId));
  const pledges = (wave?.settings as { readonly pledges?: unknown } | undefined)?.pledges;
  const first = Array.isArray(pledges) && pledges.includes('members-first');
  return new Date(release.publishedAt.getTime() + (first ? membersFirstDays * day : 0));
}
