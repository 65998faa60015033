import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { type JsonObject, madeAt, ownId } from './column-kinds.ts';
import { communities } from './communities.ts';

/** `label` is unique in its community: it names the place in answers, summaries and findings. */
export const places = pgTable(
  'places',
  {
    id: ownId(),
    communityId: text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    parentId: text(),
    label: text().notNull(),
    geometry: json().$type<JsonObject>(),
    position: integer().notNull().default(0),
    createdAt: madeAt(),
  },
  (table) => [
    unique('places_label').on(table.communityId, table.label),
    unique('places_of_community').on(table.communityId, table.id),
    foreignKey({
      name: 'places_parent',
      columns: [table.communityId, table.parentId],
      foreignColumns: [table.communityId, table.id],
    }),
    check('places_not_own_parent', sql`${table.parentId} <> ${table.id}`),
  ],
);

export const contextKinds = ['context', 'outcome'] as const;
export type ContextKind = (typeof contextKinds)[number];

/**
 * What is known of a place beside answers: structural context (turnover, poverty) and outcomes (burglaries),
 * each with its source and year. `exposure` is what a count is out of (homes, inhabitants), where there is one.
 */
export const contextValues = pgTable(
  'context_values',
  {
    communityId: text().notNull(),
    placeId: text().notNull(),
    kind: text({ enum: contextKinds }).notNull(),
    name: text().notNull(),
    year: integer().notNull(),
    value: doublePrecision().notNull(),
    exposure: doublePrecision(),
    source: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.placeId, table.kind, table.name, table.year] }),
    foreignKey({
      name: 'context_values_place',
      columns: [table.communityId, table.placeId],
      foreignColumns: [places.communityId, places.id],
    }).onDelete('cascade'),
    index('context_values_community').on(table.communityId),
  ],
);
