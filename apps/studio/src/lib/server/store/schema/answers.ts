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
import { document, madeAt, ownId } from './column-kinds.ts';
import { communities } from './communities.ts';
import { instrumentVersions } from './instruments.ts';
import { places } from './places.ts';

export const waveStates = ['planned', 'open', 'closed'] as const;
export type WaveState = (typeof waveStates)[number];

/** One round of asking: one frozen version of one instrument. */
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
    name: text().notNull(),
    state: text({ enum: waveStates }).notNull().default('planned'),
    opensOn: date(),
    closesOn: date(),
    settings: document().notNull().default({}),
    simulated: boolean().notNull().default(false),
    createdAt: madeAt(),
  },
  (table) => [unique('waves_number').on(table.communityId, table.number)],
);

/**
 * One sitting, as narrow as it can be: the options chosen, in the order of the wave's coding (0 where there is
 * none), and why others are absent: '' when nothing is, otherwise one letter an item (`absence-letters.ts`).
 * Beside the answers stand no token, account, address or time; `id` is random and chosen by the
 * respondent's device, so that a sitting sent twice is stored once.
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
    codes: smallint().array().notNull(),
    absent: text().notNull(),
  },
  (table) => [
    index('responses_wave').on(table.waveId, table.placeId),
    index('responses_place').on(table.placeId),
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
