import { type Summary, summaryOfGroups } from '@weft/ecometrics';
import type { Database, Row } from '../engine/engine.ts';
import { codedWave } from '../parts/waves.ts';
import { labelsAt } from './labels-at.ts';
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
