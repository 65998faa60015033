import { sql } from 'drizzle-orm';
import type { StoreParts } from '../store/index.ts';

/**
 * Places of a wave where every item of some scale got one and the same answer from everybody who answered it: a
 * mean there would tell what each person said. Counted in the database.
 */
export async function unanimousIn(store: StoreParts, waveId: string): Promise<ReadonlySet<string>> {
  const { columns } = await store.waves.coding(waveId);
  const { responses, places } = store.schema;
  const ranges = await store.database
    .select({
      place: places.label,
      item: sql<number>`item.at`.as('at'),
      varies: sql<boolean>`min(${responses.codes}[item.at]) <> max(${responses.codes}[item.at])`.as('varies'),
    })
    .from(responses)
    .innerJoin(places, sql`${places.id} = ${responses.placeId}`)
    .innerJoin(sql`generate_series(1, ${columns.length}::int) as item(at)`, sql`true`)
    .where(
      sql`${responses.waveId} = ${waveId} and (${responses.absent} = '' or substr(${responses.absent}, item.at, 1) = '.')`,
    )
    .groupBy(places.label, sql`item.at`);
  const varied = new Map<string, boolean>();
  for (const { place, item, varies } of ranges) {
    const scale = columns[Number(item) - 1]?.scale;
    if (scale === null || scale === undefined) continue;
    const key = JSON.stringify([place, scale]);
    varied.set(key, varies || (varied.get(key) ?? false));
  }
  return new Set(
    [...varied].flatMap(([key, any]) => (any ? [] : [(JSON.parse(key) as [string, string])[0]])),
  );
}
