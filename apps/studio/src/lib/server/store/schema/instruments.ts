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

/** As in `@weft/instruments`: a machine wrote it; a person did; a second person compared it with the source. */
export const translationStatuses = ['machine', 'draft', 'checked'] as const;
export type TranslationStatus = (typeof translationStatuses)[number];

/** What a text was before it was written over. */
export interface EarlierText {
  readonly text: string;
  readonly status: TranslationStatus;
  readonly savedAt: string;
}

/**
 * One text of one item (or scale, option, page) in one language of one version. Saving never deletes a row, and
 * words that are written over stay in `earlier`. `source` are the words it was made from, so that a changed
 * source shows; `backTranslation` is what someone else made of it in the source language.
 */
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
    source: text(),
    backTranslation: text(),
    earlier: json().$type<readonly EarlierText[]>().notNull().default([]),
    savedAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.language, table.key] })],
);
