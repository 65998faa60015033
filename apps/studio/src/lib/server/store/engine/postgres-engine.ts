import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import * as schema from '../schema/index.ts';
import { StoreError } from '../store-error.ts';
import type { Engine, Run } from './engine.ts';

/** Sums of whole numbers come as numbers, not as texts. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * A PostgreSQL of one's own, 15 or newer.
 *
 * @throws StoreError `unreachable` when nobody answers there
 */
export async function openPostgres(url: string, connections = 10): Promise<Engine> {
  const place = withoutPassword(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    application_name: 'weft',
  });
  // A connection that breaks while nobody uses it is replaced by the next that is asked for.
  pool.on('error', () => {});
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw new StoreError(
      'unreachable',
      `The PostgreSQL at ${place} does not let us in: ${(error as Error).message || 'nobody answers'}. Check DATABASE_URL, and that the database is there and running.`,
      error,
    );
  }
  const runOn =
    (asked: Pick<pg.Pool, 'query'>): Run =>
    async (statement, parameters = []) =>
      (await asked.query<Record<string, unknown>>(statement, [...parameters])).rows;
  let open = true;
  return {
    kind: 'postgres',
    place,
    database: drizzle({ client: pool, schema, casing: 'snake_case' }),
    run: runOn(pool),
    whole: (work) => inTransaction(pool, (client) => work(runOn(client))),
    close: async () => {
      if (open) await pool.end();
      open = false;
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

export function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    if (parsed.password) parsed.password = '***';
    parsed.searchParams.delete('password');
    return parsed.href;
  } catch {
    return 'DATABASE_URL';
  }
}
