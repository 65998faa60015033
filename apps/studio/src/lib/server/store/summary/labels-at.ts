import { eq } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { places } from '../schema/places.ts';

/** The label under which each place is summed: its own, or that of the place `level` steps up. */
export async function labelsAt(
  database: Database,
  communityId: string,
  level: number,
): Promise<Map<string, string>> {
  const rows = await database
    .select({ id: places.id, label: places.label, parentId: places.parentId })
    .from(places)
    .where(eq(places.communityId, communityId));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    rows.map((row) => {
      let at = row;
      for (let step = 0; step < level; step++) at = byId.get(at.parentId ?? '') ?? at;
      return [row.id, at.label];
    }),
  );
}
