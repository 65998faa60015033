import type { Absence } from '@weft/instruments';
import { and, asc, count, eq } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { paperEntries } from '../schema/fieldwork.ts';
import { StoreError } from '../store-error.ts';
import { codedSitting } from './coded-sitting.ts';
import { placesOf } from './places.ts';
import { codedWave } from './waves.ts';

/** A paper form as one person typed it in. `answers` stand in the order of the coding. */
export interface PaperEntry {
  readonly responseId: string;
  readonly entry: 1 | 2;
  readonly placeId: string | null;
  readonly language: string | null;
  readonly answers: readonly (number | Absence)[];
  /** The account that typed it; `null` where it is gone. */
  readonly by: string | null;
}

export function paperEntriesOf(database: Database) {
  const one = (waveId: string, responseId: string) =>
    and(eq(paperEntries.waveId, waveId), eq(paperEntries.responseId, responseId));

  return {
    /**
     * Keeps an entry, over what stands for the same form and number.
     *
     * @throws StoreError `wrong-answer` for answers to other questions, `absent` for a place of another community
     */
    async keep(
      waveId: string,
      { responseId, entry, placeId, language, answers, by }: PaperEntry,
    ): Promise<void> {
      const { wave, coding } = await codedWave(database, waveId);
      codedSitting({ id: responseId, placeId, answers }, coding.columns);
      if (entry !== 1 && entry !== 2)
        throw new StoreError('wrong-answer', 'A form is entered once or twice.');
      if (placeId !== null) await placesOf(database).get(wave.communityId, placeId);
      const given = { placeId, language, answers, enteredBy: by };
      await database
        .insert(paperEntries)
        .values({ waveId, responseId, entry, ...given })
        .onConflictDoUpdate({
          target: [paperEntries.waveId, paperEntries.responseId, paperEntries.entry],
          set: given,
        });
    },

    /** What was typed in of one form, the first entry first. */
    async of(waveId: string, responseId: string): Promise<PaperEntry[]> {
      const rows = await database
        .select()
        .from(paperEntries)
        .where(one(waveId, responseId))
        .orderBy(asc(paperEntries.entry));
      return rows.map(({ entry, placeId, language, answers, enteredBy }) => ({
        responseId,
        entry: entry === 2 ? 2 : 1,
        placeId,
        language,
        answers: answers as readonly (number | Absence)[],
        by: enteredBy,
      }));
    },

    /** Forms that wait, and how often each was entered: 1, or 2 where the entries differ. In no order of time. */
    pending(waveId: string): Promise<{ responseId: string; entries: number }[]> {
      return database
        .select({ responseId: paperEntries.responseId, entries: count() })
        .from(paperEntries)
        .where(eq(paperEntries.waveId, waveId))
        .groupBy(paperEntries.responseId)
        .orderBy(asc(paperEntries.responseId));
    },

    /** Forgets what was typed in of one form: it is an answer now, or its owner took it back. */
    async forget(waveId: string, responseId: string): Promise<void> {
      await database.delete(paperEntries).where(one(waveId, responseId));
    },
  };
}
