import { and, eq } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { arrivals, responses, waves } from '../schema/answers.ts';
import type { JsonObject } from '../schema/column-kinds.ts';
import { codeSheets, keptSums, paperEntries, reached, withdrawals } from '../schema/fieldwork.ts';
import { StoreError } from '../store-error.ts';
import { found } from './found.ts';

/** Sums that stayed when the rows of a wave were destroyed. */
export type KeptSums = typeof keptSums.$inferSelect;

export function keptSumsOf(database: Database) {
  return {
    async get(waveId: string): Promise<KeptSums | null> {
      const [row] = await database.select().from(keptSums).where(eq(keptSums.waveId, waveId));
      return row ?? null;
    },

    /**
     * Keeps `document` and destroys everything that came from one person: rows, what was taken back, codes, paper
     * entries, and counts by day and question. All, or nothing.
     *
     * @throws StoreError `in-use` while the wave is not closed, `taken` when it was done before
     */
    closeOut(communityId: string, waveId: string, document: JsonObject, day: string): Promise<void> {
      return database.transaction(async (inner) => {
        const wave = found(
          await inner
            .select()
            .from(waves)
            .where(and(eq(waves.communityId, communityId), eq(waves.id, waveId)))
            .for('update'),
          'wave',
        );
        if (wave.state !== 'closed')
          throw new StoreError('in-use', `"${wave.name}" is not closed. Close it, then close it out.`);
        if (wave.destroyedOn !== null)
          throw new StoreError(
            'taken',
            `The single answers of "${wave.name}" were destroyed on ${wave.destroyedOn}.`,
          );
        await inner.insert(keptSums).values({ waveId, document, keptOn: day });
        for (const table of [responses, withdrawals, codeSheets, paperEntries, reached, arrivals])
          await inner.delete(table).where(eq(table.waveId, waveId));
        await inner.update(waves).set({ destroyedOn: day }).where(eq(waves.id, waveId));
      });
    },
  };
}
