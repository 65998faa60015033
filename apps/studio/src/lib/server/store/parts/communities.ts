import { asc, eq } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import type { JsonObject } from '../schema/column-kinds.ts';
import { type CommunityKind, communities, memberships, type Role } from '../schema/communities.ts';
import { found } from './found.ts';

export type Community = typeof communities.$inferSelect;

export interface CommunityDraft {
  readonly name: string;
  readonly kind: CommunityKind;
  readonly words?: JsonObject;
  readonly language?: string;
  readonly simulated?: boolean;
}

export function communitiesOf(database: Database) {
  return {
    async create(draft: CommunityDraft): Promise<Community> {
      return found(await database.insert(communities).values(draft).returning(), 'community');
    },

    async get(id: string): Promise<Community> {
      return found(await database.select().from(communities).where(eq(communities.id, id)), 'community');
    },

    list(): Promise<Community[]> {
      return database.select().from(communities).orderBy(asc(communities.name), asc(communities.id));
    },

    /** The communities of a person, with their role in each. */
    async ofUser(userId: string): Promise<(Community & { readonly role: Role })[]> {
      const rows = await database
        .select({ community: communities, role: memberships.role })
        .from(memberships)
        .innerJoin(communities, eq(communities.id, memberships.communityId))
        .where(eq(memberships.userId, userId))
        .orderBy(asc(communities.name), asc(communities.id));
      return rows.map(({ community, role }) => ({ ...community, role }));
    },

    async change(id: string, changes: Partial<CommunityDraft>): Promise<Community> {
      return found(
        await database.update(communities).set(changes).where(eq(communities.id, id)).returning(),
        'community',
      );
    },

    /** Removes a community and everything in it; the audit trail stays. */
    async remove(id: string): Promise<void> {
      found(
        await database.delete(communities).where(eq(communities.id, id)).returning({ id: communities.id }),
        'community',
      );
    },
  };
}
