import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Database, Row, Run } from '../engine/engine.ts';
import { StoreError } from '../store-error.ts';
import type { CodedSitting } from './coded-sitting.ts';

/** What became of sittings, by their ids: stored now, stored before, or taken back before. */
export interface Added {
  readonly stored: readonly string[];
  readonly known: readonly string[];
  readonly withdrawn: readonly string[];
}

/** So many rows are mixed by being written together: in the order of their ids, in one transaction. */
export const mixedTogether = 10;

/** What the function of the database gives (migration 0004). */
type Said =
  | { readonly refused: 'place' | 'wave' }
  | { readonly stored: readonly string[] | null; readonly gone: readonly string[] | null };

/** Asks a database, or a transaction of it. */
export type Ask = (statement: SQL) => Promise<readonly Row[]>;

export const askThrough =
  (database: Database): Ask =>
  async (statement) =>
    ((await database.execute(statement)) as unknown as { readonly rows: readonly Row[] }).rows;

const dialect = new PgDialect();

/** The same past drizzle, whose way through PGlite takes as long again as a small statement does. */
export const askStraight =
  (run: Run): Ask =>
  (statement) => {
    const { sql: text, params } = dialect.sqlToQuery(statement);
    return run(text, params);
  };

/**
 * Stores sittings of one wave and counts them on a day: all or none, and with one commit. What was taken back
 * stays out. `onlyOpen` stores nothing in a wave that is not open, and gives `null`. `mixes` also mixes, in the same
 * commit, these and the rows that came one by one. A function of the database does it: its plan is made once for each
 * connection, where planning the statements anew takes four times as long as they do.
 *
 * @throws StoreError `absent` when a place is not one of the wave's community
 */
export async function storeSittings(
  ask: Ask,
  { waveId, communityId }: { readonly waveId: string; readonly communityId: string },
  sittings: readonly CodedSitting[],
  {
    day,
    onlyOpen,
    mixes = false,
  }: { readonly day: string; readonly onlyOpen: boolean; readonly mixes?: boolean },
): Promise<Added | null> {
  const rows = sittings.map(({ placeId, ...rest }) => ({ ...rest, place_id: placeId }));
  const [answer] = await ask(
    sql`SELECT store_sittings(${waveId}, ${communityId}, ${JSON.stringify(rows)}, ${day}, ${onlyOpen}, ${mixes}) AS said`,
  );
  const said = JSON.parse(String(answer?.said)) as Said;
  if ('refused' in said) {
    if (said.refused === 'place') throw new StoreError('absent', 'There is no such place here.');
    return null;
  }
  const stored = new Set(said.stored);
  const gone = new Set(said.gone);
  const ids = [...new Set(sittings.map(({ id }) => id))];
  return {
    stored: ids.filter((id) => stored.has(id)),
    known: ids.filter((id) => !stored.has(id) && !gone.has(id)),
    withdrawn: ids.filter((id) => gone.has(id)),
  };
}
