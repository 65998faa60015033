import { index, integer, json, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { user } from './accounts.ts';
import { document, type Json, madeAt, moment, ownId } from './column-kinds.ts';
import { communities } from './communities.ts';

/** Findings published together, as they were published. */
export const releases = pgTable(
  'releases',
  {
    id: ownId(),
    communityId: text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    title: text().notNull(),
    document: document().notNull(),
    publishedAt: madeAt(),
    publishedBy: text().references(() => user.id, { onDelete: 'set null' }),
    withdrawnAt: moment(),
    withdrawnBecause: text(),
  },
  (table) => [unique('releases_number').on(table.communityId, table.number)],
);

/**
 * Who did what. Rows are only ever added, and outlive the account and the community they speak of. What
 * respondents do is not in it.
 */
export const auditTrail = pgTable(
  'audit_trail',
  {
    id: ownId(),
    at: madeAt(),
    communityId: text(),
    userId: text(),
    action: text().notNull(),
    subject: text(),
    detail: document().notNull().default({}),
  },
  (table) => [index('audit_trail_community').on(table.communityId, table.at)],
);

/** Tokens of the API: the token itself is never stored, only its SHA-256. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: ownId(),
    hash: text().notNull().unique(),
    name: text().notNull(),
    communityId: text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    scopes: text().array().notNull(),
    createdAt: madeAt(),
    expiresAt: moment(),
    revokedAt: moment(),
  },
  (table) => [index('api_tokens_community').on(table.communityId)],
);

/** Facts of this installation: its secret, whether the first sign-in link was used. */
export const settings = pgTable('settings', {
  name: text().primaryKey(),
  value: json().$type<Json>().notNull(),
});
