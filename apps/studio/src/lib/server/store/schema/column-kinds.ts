import { randomUUID } from 'node:crypto';
import { json, text, timestamp } from 'drizzle-orm/pg-core';

/** A random id: says nothing about when or in which order a row was made. */
export const ownId = () =>
  text()
    .primaryKey()
    .$defaultFn(() => randomUUID());

export const moment = () => timestamp({ withTimezone: true, precision: 3 });

/** When a row was made. */
export const madeAt = () => moment().notNull().defaultNow();

/** JSON kept as it was written, the order of keys included. */
export const document = () => json().$type<JsonObject>();

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
