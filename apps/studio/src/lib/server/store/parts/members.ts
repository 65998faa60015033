import { and, asc, eq, lt } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { user } from '../schema/accounts.ts';
import { memberships, type Role } from '../schema/communities.ts';
import { StoreError } from '../store-error.ts';
import { found, refusing } from './found.ts';

export type Membership = typeof memberships.$inferSelect;

export interface Member extends Membership {
  readonly name: string;
  readonly email: string;
}

export function membersOf(database: Database) {
  const of = (communityId: string, userId: string) =>
    and(eq(memberships.communityId, communityId), eq(memberships.userId, userId));

  /** Someone must be able to invite the others. Coordinators are locked until the change stands. */
  async function keepCoordinator(inner: Database, communityId: string, leaving: string): Promise<void> {
    const coordinators = await inner
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(and(eq(memberships.communityId, communityId), eq(memberships.role, 'coordinator')))
      .for('update');
    if (coordinators.length === 1 && coordinators[0]!.userId === leaving)
      throw new StoreError(
        'last-coordinator',
        'This is the last coordinator of the community. Make another member coordinator first.',
      );
  }

  return {
    list(communityId: string): Promise<Member[]> {
      return database
        .select({
          communityId: memberships.communityId,
          userId: memberships.userId,
          role: memberships.role,
          steward: memberships.steward,
          shownRelease: memberships.shownRelease,
          createdAt: memberships.createdAt,
          name: user.name,
          email: user.email,
        })
        .from(memberships)
        .innerJoin(user, eq(user.id, memberships.userId))
        .where(eq(memberships.communityId, communityId))
        .orderBy(asc(user.name), asc(user.id));
    },

    async roleOf(communityId: string, userId: string): Promise<Role | null> {
      const [row] = await database
        .select({ role: memberships.role })
        .from(memberships)
        .where(of(communityId, userId));
      return row?.role ?? null;
    },

    /** Gives a person a role in a community, new or another. */
    set(communityId: string, userId: string, role: Role): Promise<void> {
      return database.transaction(async (inner) => {
        if (role !== 'coordinator') await keepCoordinator(inner, communityId, userId);
        await refusing(
          inner
            .insert(memberships)
            .values({ communityId, userId, role })
            .onConflictDoUpdate({ target: [memberships.communityId, memberships.userId], set: { role } }),
          { absent: 'There is no such person or community.' },
        );
      });
    },

    async get(communityId: string, userId: string): Promise<Membership | null> {
      const [row] = await database.select().from(memberships).where(of(communityId, userId));
      return row ?? null;
    },

    /** Makes a member one of those whose consent a release needs, or no longer. */
    async setSteward(communityId: string, userId: string, steward: boolean): Promise<void> {
      const rows = await database
        .update(memberships)
        .set({ steward })
        .where(of(communityId, userId))
        .returning({ userId: memberships.userId });
      found(rows, 'member');
    },

    /** Remembers that a member was told of a release, so that it is news once. */
    async wasShown(communityId: string, userId: string, release: number): Promise<void> {
      await database
        .update(memberships)
        .set({ shownRelease: release })
        .where(and(of(communityId, userId), lt(memberships.shownRelease, release)));
    },

    remove(communityId: string, userId: string): Promise<void> {
      return database.transaction(async (inner) => {
        await keepCoordinator(inner, communityId, userId);
        await inner.delete(memberships).where(of(communityId, userId));
      });
    },
  };
}
