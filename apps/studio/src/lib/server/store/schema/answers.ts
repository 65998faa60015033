import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { document, madeAt, newSlug, ownId } from './column-kinds.ts';
import { communities } from './communities.ts';
import { instrumentVersions } from './instruments.ts';
import { places } from './places.ts';

export const waveStates = ['planned', 'open', 'closed'] as const;
export type WaveState = (typeof waveStates)[number];

/** How a sitting came: by a code of one's own, by a link anybody could open, on a shared device, on paper. */
export const ways = ['invited', 'open', 'kiosk', 'paper'] as const;
export type Way = (typeof ways)[number];

/**
 * One round of asking: one frozen version of one instrument. `slug` stands in the address of its public pages;
 * on `destroyOn` its rows are destroyed and only sums are kept, and `destroyedOn` says that it was done.
 */
export const waves = pgTable(
  'waves',
  {
    id: ownId(),
    communityId: text()
      .notNull()
      .references(() => communities.id, { onDelete: 'cascade' }),
    versionId: text()
      .notNull()
      .references(() => instrumentVersions.id),
    number: integer().notNull(),
    slug: text().notNull().unique().$defaultFn(newSlug),
    name: text().notNull(),
    state: text({ enum: waveStates }).notNull().default('planned'),
    opensOn: date(),
    closesOn: date(),
    settings: document().notNull().default({}),
    simulated: boolean().notNull().default(false),
    destroyOn: date(),
    destroyedOn: date(),
    createdAt: madeAt(),
  },
  (table) => [unique('waves_number').on(table.communityId, table.number)],
);

/**
 * One sitting, as narrow as it can be: the options chosen, in the order of the wave's coding (0 where there is
 * none), and why others are absent: '' when nothing is, otherwise one letter an item (`absence-letters.ts`).
 * Beside the answers stand no token, account, address or time; `id` is made from the receipt that the respondent
 * keeps, so that a sitting sent twice is stored once and can be taken back. Rows are `mixed` some at a time:
 * written anew in the order of their ids, so that not even their place on the disk or the number of their
 * transaction tells in which order they came.
 */
export const responses = pgTable(
  'responses',
  {
    id: text().primaryKey(),
    waveId: text()
      .notNull()
      .references(() => waves.id, { onDelete: 'cascade' }),
    placeId: text().references(() => places.id),
    language: text(),
    way: text({ enum: ways }).notNull().default('invited'),
    mixed: boolean().notNull().default(false),
    codes: smallint().array().notNull(),
    absent: text().notNull(),
  },
  (table) => [
    index('responses_wave').on(table.waveId, table.placeId),
    index('responses_place').on(table.placeId),
    index('responses_unmixed').on(table.waveId).where(sql`NOT mixed`),
  ],
);

/** How many sittings arrived on a day: kept apart, so that no answer carries its day. */
export const arrivals = pgTable(
  'arrivals',
  {
    waveId: text()
      .notNull()
      .references(() => waves.id, { onDelete: 'cascade' }),
    day: date().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.waveId, table.day] })],
);
