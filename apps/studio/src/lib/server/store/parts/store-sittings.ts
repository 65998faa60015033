import { sql } from 'drizzle-orm';
import type { Database, Row } from '../engine/engine.ts';
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

/**
 * Stores sittings of one wave and counts them on a day, in one statement: all or none, and with one commit. What
 * was taken back stays out. `onlyOpen` stores nothing in a wave that is not open, and gives `null`.
 *
 * @throws StoreError `absent` when a place is not one of the wave's community
 */
export async function storeSittings(
  database: Database,
  { waveId, communityId }: { readonly waveId: string; readonly communityId: string },
  sittings: readonly CodedSitting[],
  { day, onlyOpen }: { readonly day: string; readonly onlyOpen: boolean },
): Promise<Added | null> {
  const rows = sittings.map(({ placeId, ...rest }) => ({ ...rest, place_id: placeId }));
  const [result] = (
    (await database.execute(sql`
WITH wave AS (
  SELECT id FROM waves WHERE id = ${waveId} AND (state = 'open' OR NOT ${onlyOpen}::boolean) FOR SHARE
), given AS (
  SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json)
    AS given(id text, place_id text, language text, way text, codes smallint[], absent text)
), elsewhere AS (
  SELECT 1 FROM given WHERE place_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM places WHERE places.id = given.place_id AND community_id = ${communityId})
), gone AS (
  SELECT response_id AS id FROM withdrawals WHERE wave_id = ${waveId} AND response_id IN (SELECT id FROM given)
), stored AS (
  INSERT INTO responses (id, wave_id, place_id, language, way, codes, absent, mixed)
  SELECT given.id, wave.id, place_id, language, way, codes, absent, ${sittings.length >= mixedTogether}::boolean
  FROM given CROSS JOIN wave
  WHERE NOT EXISTS (SELECT 1 FROM elsewhere) AND given.id NOT IN (SELECT id FROM gone)
  ORDER BY given.id
  ON CONFLICT DO NOTHING RETURNING id
), counted AS (
  INSERT INTO arrivals (wave_id, day, count)
  SELECT ${waveId}, ${day}::date, count(*) FROM stored HAVING count(*) > 0
  ON CONFLICT (wave_id, day) DO UPDATE SET count = arrivals.count + excluded.count
)
SELECT (SELECT count(*) FROM wave)::int AS waves, (SELECT count(*) FROM elsewhere)::int AS elsewhere,
  (SELECT coalesce(json_agg(id), '[]') FROM stored)::text AS stored, (SELECT coalesce(json_agg(id), '[]') FROM gone)::text AS gone`)) as unknown as {
      readonly rows: readonly Row[];
    }
  ).rows;
  if (Number(result?.elsewhere) > 0) throw new StoreError('absent', 'There is no such place here.');
  if (Number(result?.waves) === 0) return null;
  const stored = new Set(JSON.parse(String(result?.stored)) as string[]);
  const gone = new Set(JSON.parse(String(result?.gone)) as string[]);
  const ids = [...new Set(sittings.map(({ id }) => id))];
  return {
    stored: ids.filter((id) => stored.has(id)),
    known: ids.filter((id) => !stored.has(id) && !gone.has(id)),
    withdrawn: ids.filter((id) => gone.has(id)),
  };
}
