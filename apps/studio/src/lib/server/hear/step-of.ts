import type { Summary } from '@weft/ecometrics';
import { count, eq } from 'drizzle-orm';
import type { StoreParts } from '../store/index.ts';

/** A wave at its last step: how many steps there were, and its sums then. */
export interface WaveStep {
  readonly revision: number;
  readonly snapshot: () => Promise<Summary | null>;
}

const step = 10;

/** Where a wave is, in whole tens of people. */
export async function stepOf(store: StoreParts, waveId: string): Promise<WaveStep> {
  const { database, schema } = store;
  const [there] = await database
    .select({ people: count() })
    .from(schema.responses)
    .where(eq(schema.responses.waveId, waveId));
  const revision = Math.floor((there?.people ?? 0) / step);
  return { revision, snapshot: async () => (revision === 0 ? null : store.summary(waveId)) };
}
