import {
  boolean,
  date,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { user } from './accounts.ts';
import { waves } from './answers.ts';
import { document, type JsonObject, madeAt, moment, ownId } from './column-kinds.ts';
import { communities } from './communities.ts';
import { places } from './places.ts';

const ofWave = () =>
  text()
    .notNull()
    .references(() => waves.id, { onDelete: 'cascade' });

/**
 * A sheet of one-time codes, in the order they are printed. Of each it is known whether it was used (the same
 * letter of `used`: '0' or '1') and nothing else: one row for all, so that no row says when.
 */
export const codeSheets = pgTable(
  'code_sheets',
  {
    id: ownId(),
    waveId: ofWave(),
    placeId: text().references(() => places.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    codes: text().array().notNull(),
    used: text().notNull(),
    revoked: boolean().notNull().default(false),
    madeOn: date().notNull(),
  },
  (table) => [
    index('code_sheets_wave').on(table.waveId),
    index('code_sheets_codes').using('gin', table.codes),
  ],
);

/** A link that anybody may use, as often as they like: `way` is 'open', or 'kiosk' for a shared device. */
export const answerLinks = pgTable(
  'answer_links',
  {
    slug: text().primaryKey(),
    waveId: ofWave(),
    placeId: text().references(() => places.id, { onDelete: 'cascade' }),
    way: text({ enum: ['open', 'kiosk'] }).notNull(),
    name: text().notNull(),
    revoked: boolean().notNull().default(false),
    madeOn: date().notNull(),
  },
  (table) => [index('answer_links_wave').on(table.waveId)],
);

/** Sittings that were taken back, by the id they had: so that a device that sends one again stores nothing. */
export const withdrawals = pgTable(
  'withdrawals',
  { waveId: ofWave(), responseId: text().notNull() },
  (table) => [primaryKey({ columns: [table.waveId, table.responseId] })],
);

/** A paper form typed in once or twice; when both agree it becomes a response and this is deleted. */
export const paperEntries = pgTable(
  'paper_entries',
  {
    waveId: ofWave(),
    responseId: text().notNull(),
    entry: smallint().notNull(),
    placeId: text().references(() => places.id, { onDelete: 'cascade' }),
    language: text(),
    answers: json().$type<readonly (number | string)[]>().notNull(),
    enteredBy: text().references(() => user.id, { onDelete: 'set null' }),
  },
  (table) => [primaryKey({ columns: [table.waveId, table.responseId, table.entry] })],
);

/** How many got as far as a question (from 1; 0 is the first page), counted without knowing who. */
export const reached = pgTable(
  'reached',
  { waveId: ofWave(), position: integer().notNull(), count: integer().notNull() },
  (table) => [primaryKey({ columns: [table.waveId, table.position] })],
);

/**
 * What is known of who lives here, to see who is missing. `dimension` is 'place' (key: its id), 'language' (its
 * tag), or the name of a question about the person (its option's number).
 */
export const margins = pgTable(
  'margins',
  {
    communityId: text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    dimension: text().notNull(),
    key: text().notNull(),
    people: integer().notNull(),
    source: text().notNull(),
    year: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.communityId, table.dimension, table.key] })],
);

/** Sums of a wave that stay when its rows are destroyed: those over the disclosure limit, and no other. */
export const keptSums = pgTable('kept_sums', {
  waveId: text()
    .primaryKey()
    .references(() => waves.id, { onDelete: 'cascade' }),
  document: document().notNull(),
  keptOn: date().notNull(),
});

/** Where other programs are told what happened; never what anybody answered. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: ownId(),
    communityId: text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    url: text().notNull(),
    secret: text().notNull(),
    events: text().array().notNull(),
    lastSaid: text(),
    lastAt: moment(),
    createdAt: madeAt(),
  },
  (table) => [index('webhooks_community').on(table.communityId)],
);

/**
 * Everything that ever went out of a wave, as far as numbers of people can be worked out from it: a release, a
 * counter, an export, an answer of the interface for programs. `counts` is what the check before a new release reads.
 */
export const disclosures = pgTable(
  'disclosures',
  {
    id: ownId(),
    communityId: text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    waveId: text().references(() => waves.id, { onDelete: 'set null' }),
    channel: text().notNull(),
    what: text().notNull(),
    counts: json().$type<JsonObject>().notNull(),
    createdAt: madeAt(),
  },
  (table) => [index('disclosures_community').on(table.communityId)],
);
