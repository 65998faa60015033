import { randomInt } from 'node:crypto';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { invitations, memberships, type Role } from '../schema/communities.ts';
import { StoreError } from '../store-error.ts';
import { found } from './found.ts';
import type { Membership } from './members.ts';

export type Invitation = typeof invitations.$inferSelect;

export interface InvitationDraft {
  readonly communityId: string;
  readonly role: Role;
  readonly email?: string;
  readonly invitedBy?: string;
  /** How many people may use it: 1. */
  readonly uses?: number;
  /** For how long: 14. */
  readonly days?: number;
}

/** No letter that looks like a digit or another letter, and no U: codes spell nothing. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const day = 86_400_000;

const newCode = (): string =>
  Array.from({ length: 9 }, (_, at) => (at === 4 ? '-' : letters[randomInt(letters.length)])).join('');

/** A code as it was made, from how a person typed it. */
export function readCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
}

export function invitationsOf(database: Database) {
  const usable = (code: string) =>
    and(
      eq(invitations.code, readCode(code)),
      isNull(invitations.revokedAt),
      gt(invitations.usesLeft, 0),
      gt(invitations.expiresAt, sql`now()`),
    );
  return {
    async create({ days = 14, uses = 1, ...draft }: InvitationDraft): Promise<Invitation> {
      const expiresAt = new Date(Date.now() + days * day);
      return found(
        await database
          .insert(invitations)
          .values({ ...draft, code: newCode(), usesLeft: uses, expiresAt })
          .returning(),
        'invitation',
      );
    },

    list(communityId: string): Promise<Invitation[]> {
      return database
        .select()
        .from(invitations)
        .where(eq(invitations.communityId, communityId))
        .orderBy(desc(invitations.createdAt), invitations.code);
    },

    /** An invitation that can be used; `null` when it was never made, is used up, over or taken back. */
    async find(code: string): Promise<Invitation | null> {
      const [row] = await database.select().from(invitations).where(usable(code));
      return row ?? null;
    },

    /** Makes a person a member. Who is one already stays what they are, and uses nothing up. */
    accept(code: string, userId: string): Promise<Membership> {
      return database.transaction(async (inner) => {
        const [invitation] = await inner
          .update(invitations)
          .set({ usesLeft: sql`${invitations.usesLeft} - 1` })
          .where(usable(code))
          .returning();
        if (!invitation)
          throw new StoreError(
            'absent',
            'This invitation cannot be used: it is mistyped, used up, over or taken back. Ask for a new one.',
          );
        const { communityId, role } = invitation;
        const [added] = await inner
          .insert(memberships)
          .values({ communityId, userId, role })
          .onConflictDoNothing()
          .returning();
        if (added) return added;
        await inner
          .update(invitations)
          .set({ usesLeft: sql`${invitations.usesLeft} + 1` })
          .where(eq(invitations.code, invitation.code));
        const there = await inner
          .select()
          .from(memberships)
          .where(and(eq(memberships.communityId, communityId), eq(memberships.userId, userId)));
        return found(there, 'member');
      });
    },

    async revoke(communityId: string, code: string): Promise<void> {
      found(
        await database
          .update(invitations)
          .set({ revokedAt: sql`coalesce(${invitations.revokedAt}, now())` })
          .where(and(eq(invitations.communityId, communityId), eq(invitations.code, readCode(code))))
          .returning({ code: invitations.code }),
        'invitation',
      );
    },
  };
}
