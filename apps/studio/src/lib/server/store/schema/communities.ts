import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { user } from './accounts.ts';
import { document, madeAt, moment, ownId } from './column-kinds.ts';

export const communityKinds = ['neighborhood', 'school', 'organization', 'online-group'] as const;
export type CommunityKind = (typeof communityKinds)[number];

export const roles = ['coordinator', 'facilitator', 'analyst', 'member'] as const;
export type Role = (typeof roles)[number];

/** `words` are what this community calls things (place, places, people …), where not as its kind does. */
export const communities = pgTable('communities', {
  id: ownId(),
  name: text().notNull(),
  kind: text({ enum: communityKinds }).notNull(),
  words: document().notNull().default({}),
  language: text().notNull().default('en'),
  simulated: boolean().notNull().default(false),
  createdAt: madeAt(),
});

export const memberships = pgTable(
  'memberships',
  {
    communityId: text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text({ enum: roles }).notNull(),
    /** Whether this member is one of those whose consent a release needs. */
    steward: boolean().notNull().default(false),
    /** The number of the latest release this member was shown. */
    shownRelease: integer().notNull().default(0),
    createdAt: madeAt(),
  },
  (table) => [
    primaryKey({ columns: [table.communityId, table.userId] }),
    index('memberships_user').on(table.userId),
  ],
);

/** An invitation is used by its code, whether the code was mailed, said or pinned to a wall. */
export const invitations = pgTable(
  'invitations',
  {
    code: text().primaryKey(),
    communityId: text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    role: text({ enum: roles }).notNull(),
    email: text(),
    usesLeft: integer().notNull().default(1),
    invitedBy: text().references(() => user.id, { onDelete: 'set null' }),
    createdAt: madeAt(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
  },
  (table) => [
    index('invitations_community').on(table.communityId),
    check('invitations_uses', sql`${table.usesLeft} >= 0`),
  ],
);
