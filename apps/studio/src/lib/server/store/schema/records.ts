import { boolean, index, integer, json, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { user } from './accounts.ts';
import { waves } from './answers.ts';
import { document, type Json, madeAt, moment, ownId } from './column-kinds.ts';
import { communities } from './communities.ts';
import { places } from './places.ts';

export const releaseStates = ['draft', 'members', 'public'] as const;
export type ReleaseState = (typeof releaseStates)[number];

/**
 * Findings published together, as they were published: a draft that stewards agree to, then what members read
 * (`publishedAt`), then what anybody may (`publicAt`).
 */
export const releases = pgTable(
  'releases',
  {
    id: ownId(),
    communityId: text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    waveId: text().references(() => waves.id, { onDelete: 'set null' }),
    number: integer().notNull(),
    title: text().notNull(),
    state: text({ enum: releaseStates }).notNull().default('members'),
    document: document().notNull(),
    publicAt: moment(),
    publishedAt: madeAt(),
    publishedBy: text().references(() => user.id, { onDelete: 'set null' }),
    withdrawnAt: moment(),
    withdrawnBecause: text(),
  },
  (table) => [unique('releases_number').on(table.communityId, table.number)],
);

/** A release in the languages beside its first: the same findings and numbers, in other words. */
export const releaseLanguages = pgTable(
  'release_languages',
  {
    releaseId: text()
      .notNull()
      .references(() => releases.id, { onDelete: 'cascade' }),
    language: text().notNull(),
    title: text().notNull(),
    document: document().notNull(),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.language] })],
);

/** What a steward said to a release before it was published. */
export const consents = pgTable(
  'consents',
  {
    releaseId: text()
      .notNull()
      .references(() => releases.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    agrees: boolean().notNull(),
    words: text().notNull().default(''),
    createdAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.userId] })],
);

/** What a member answers to a release; it stands beside it. */
export const replies = pgTable(
  'replies',
  {
    id: ownId(),
    releaseId: text()
      .notNull()
      .references(() => releases.id, { onDelete: 'cascade' }),
    placeId: text().references(() => places.id, { onDelete: 'set null' }),
    words: text().notNull(),
    by: text().references(() => user.id, { onDelete: 'set null' }),
    createdAt: madeAt(),
  },
  (table) => [index('replies_release').on(table.releaseId)],
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
