import { type Summary, summaryOfGroups } from '@weft/ecometrics';
import { eq } from 'drizzle-orm';
import type { Database, Row } from '../engine/engine.ts';
import { codedWave } from '../parts/waves.ts';
import { places } from '../schema/places.ts';
import { readGroup } from './read-group.ts';
import { planSummary, type SummaryOptions } from './summary-plan.ts';
import { summaryStatement } from './summary-statement.ts';

/**
 * The summary of a wave: equal, to the last bit, to `summarize` of the same coded answers. The database sums;
 * no answer leaves it but as a sum over those who share a place and the same absent answers.
 */
export async function summaryFromStore(
  database: Database,
  waveId: string,
  options: SummaryOptions = {},
): Promise<Summary> {
  const { wave, coding } = await codedWave(database, waveId);
  const plan = planSummary(coding, options);
  const labelOf = await labelsAt(database, wave.communityId, options.level ?? 0);
  const result = (await database.execute(summaryStatement(plan, waveId))) as unknown as {
    readonly rows: readonly Row[];
  };
  return summaryOfGroups(
    plan.shape,
    result.rows.map((row) =>
      readGroup(
        row,
        coding.columns.length,
        plan,
        row.place_id === null ? null : (labelOf.get(String(row.place_id)) ?? null),
      ),
    ),
  );
}

/** The label under which each place is summed: its own, or that of the place `level` steps up. */
async function labelsAt(
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
