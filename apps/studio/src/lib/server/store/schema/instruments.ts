import { index, integer, json, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { Coding } from '../coding.ts';
import { user } from './accounts.ts';
import { document, madeAt, moment, ownId } from './column-kinds.ts';
import { communities } from './communities.ts';

export const instruments = pgTable(
  'instruments',
  {
    id: ownId(),
    communityId: text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    createdAt: madeAt(),
  },
  (table) => [index('instruments_community').on(table.communityId)],
);

/** A version is a draft until `frozenAt` is set; from then on its document and coding never change. */
export const instrumentVersions = pgTable(
  'instrument_versions',
  {
    id: ownId(),
    instrumentId: text()
      .notNull()
      .references(() => instruments.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    document: document().notNull(),
    coding: json().$type<Coding>(),
    createdAt: madeAt(),
    savedAt: madeAt(),
    savedBy: text().references(() => user.id, { onDelete: 'set null' }),
    frozenAt: moment(),
  },
  (table) => [unique('instrument_versions_number').on(table.instrumentId, table.number)],
);

export const translationStatuses = ['machine', 'draft', 'translated', 'reviewed', 'outdated'] as const;
export type TranslationStatus = (typeof translationStatuses)[number];

/** One text of one item (or scale, option, page) in one language of one version. Saving never deletes a row. */
export const translations = pgTable(
  'translations',
  {
    versionId: text()
      .notNull()
      .references(() => instrumentVersions.id, { onDelete: 'cascade' }),
    language: text().notNull(),
    key: text().notNull(),
    text: text().notNull(),
    status: text({ enum: translationStatuses }).notNull().default('draft'),
    note: text(),
    savedAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.language, table.key] })],
);
