import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type * as schema from '../schema/index.ts';

export type Schema = typeof schema;

/** Drizzle over either engine, or over a transaction of it. */
export type Database = PgDatabase<PgQueryResultHKT, Schema>;

export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement; the rows it gives, as the driver read them. */
export type Run = (statement: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;

/** A PostgreSQL that can be asked: PGlite in a folder or in memory, or one behind a URL. */
export interface Engine {
  readonly kind: 'pglite' | 'postgres';
  /** What a person calls it: the folder, or the URL without its password. */
  readonly place: string;
  readonly database: Database;
  readonly run: Run;
  /** Everything `work` runs is done, or none of it; on one connection. */
  whole<T>(work: (run: Run) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
