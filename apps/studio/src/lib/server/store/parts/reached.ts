import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { reached } from '../schema/fieldwork.ts';

/** How many got as far as each question; nobody knows who. */
export function reachedOf(database: Database) {
  return {
    /** Adds one to each of these positions (0 is the first page). */
    async count(waveId: string, positions: readonly number[]): Promise<void> {
      const distinct = [...new Set(positions)].sort((a, b) => a - b);
      if (distinct.length === 0) return;
      await database
        .insert(reached)
        .values(distinct.map((position) => ({ waveId, position, count: 1 })))
        .onConflictDoUpdate({
          target: [reached.waveId, reached.position],
          set: { count: sql`${reached.count} + 1` },
        });
    },

    list(waveId: string): Promise<{ position: number; count: number }[]> {
      return database
        .select({ position: reached.position, count: reached.count })
        .from(reached)
        .where(eq(reached.waveId, waveId))
        .orderBy(asc(reached.position));
    },
  };
}
