import { randomInt, randomUUID } from 'node:crypto';
import { json, text, timestamp } from 'drizzle-orm/pg-core';

/** A random id: says nothing about when or in which order a row was made. */
export const ownId = () =>
  text()
    .primaryKey()
    .$defaultFn(() => randomUUID());

/** No letter that looks like a digit or another letter, and no U: codes spell nothing. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight letters for an address that is said or typed. */
export const newSlug = (): string =>
  Array.from({ length: 8 }, () => letters[randomInt(letters.length)])
    .join('')
    .toLowerCase();

export const moment = () => timestamp({ withTimezone: true, precision: 3 });

/** When a row was made. */
export const madeAt = () => moment().notNull().defaultNow();

/** JSON kept as it was written, the order of keys included. */
export const document = () => json().$type<JsonObject>();

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
