import type { Answers } from '@weft/ecometrics';
import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from '../engine/engine.ts';
import { arrivals, responses } from '../schema/answers.ts';
import { paperEntries, withdrawals } from '../schema/fieldwork.ts';
import { answersFromRows } from '../summary/answers-from-rows.ts';
import { type CodedSitting, codedSitting, type Sitting, type StoredSitting } from './coded-sitting.ts';
import { found } from './found.ts';
import { placesOf } from './places.ts';
import { type Added, askThrough, storeSittings } from './store-sittings.ts';
import { today } from './today.ts';
import { codedWave } from './waves.ts';

const atOnce = 2_000;

export function answersOf(database: Database) {
  /** Rows by pages, so that none has to hold them all. */
  async function* rows(waveId: string): AsyncGenerator<StoredSitting> {
    for (let after = ''; ; ) {
      const page = await database
        .select({
          id: responses.id,
          placeId: responses.placeId,
          language: responses.language,
          way: responses.way,
          codes: responses.codes,
          absent: responses.absent,
        })
        .from(responses)
        .where(and(eq(responses.waveId, waveId), gt(responses.id, after)))
        .orderBy(asc(responses.id))
        .limit(atOnce);
      for (const { id: _, ...row } of page) yield row;
      if (page.length < atOnce) return;
      after = page.at(-1)!.id;
    }
  }

  return {
    /**
     * Stores sittings, all or none, and tells what became of each. `day` (2026-05-31; today) is only counted.
     *
     * @throws StoreError `wrong-answer` when an answer is not one of the options
     */
    async add(waveId: string, sittings: readonly Sitting[], { day = today() } = {}): Promise<Added> {
      const { wave, coding } = await codedWave(database, waveId);
      const coded = sittings.map((sitting) => codedSitting(sitting, coding.columns));
      const parts: Added[] = [];
      const all = async (inner: Database): Promise<void> => {
        for (let from = 0; from < coded.length; from += atOnce)
          parts.push(
            (await storeSittings(
              askThrough(inner),
              { waveId, communityId: wave.communityId },
              coded.slice(from, from + atOnce),
              { day, onlyOpen: false },
            ))!,
          );
      };
      await (coded.length > atOnce ? database.transaction(all) : all(database));
      return {
        stored: parts.flatMap(({ stored }) => stored),
        known: parts.flatMap(({ known }) => known),
        withdrawn: parts.flatMap(({ withdrawn }) => withdrawn),
      };
    },

    /**
     * Takes a sitting back, for good: the id is remembered, so that it is not stored again, and what was typed in of
     * its paper form is forgotten. Gives what it was; `null` when no answer stood there.
     */
    withdraw(waveId: string, responseId: string): Promise<CodedSitting | null> {
      return database.transaction(async (inner) => {
        const [gone] = await inner
          .delete(responses)
          .where(and(eq(responses.waveId, waveId), eq(responses.id, responseId)))
          .returning();
        const typed = await inner
          .delete(paperEntries)
          .where(and(eq(paperEntries.waveId, waveId), eq(paperEntries.responseId, responseId)))
          .returning({ entry: paperEntries.entry });
        if (gone || typed.length > 0)
          await inner.insert(withdrawals).values({ waveId, responseId }).onConflictDoNothing();
        if (!gone) return null;
        const { waveId: _, mixed: __, ...row } = gone;
        return row;
      });
    },

    /** Whether this sitting was taken back before. */
    async wasWithdrawn(waveId: string, responseId: string): Promise<boolean> {
      const rows = await database
        .select({ waveId: withdrawals.waveId })
        .from(withdrawals)
        .where(and(eq(withdrawals.waveId, waveId), eq(withdrawals.responseId, responseId)));
      return rows.length > 0;
    },

    /** Which of these sittings are stored, and which were taken back; others are not in the map. */
    async knownOf(waveId: string, ids: readonly string[]): Promise<Map<string, 'known' | 'withdrawn'>> {
      const wanted = [...ids];
      const gone = await database
        .select({ id: withdrawals.responseId })
        .from(withdrawals)
        .where(and(eq(withdrawals.waveId, waveId), inArray(withdrawals.responseId, wanted)));
      const there = await database
        .select({ id: responses.id })
        .from(responses)
        .where(and(eq(responses.waveId, waveId), inArray(responses.id, wanted)));
      return new Map([
        ...gone.map(({ id }) => [id, 'withdrawn'] as const),
        ...there.map(({ id }) => [id, 'known'] as const),
      ]);
    },

    /** The wave in which a response of this id stands, stood, or waits as a paper form; `null` where none is known. */
    async waveOfResponse(responseId: string): Promise<string | null> {
      const [row] = await database
        .select({ waveId: responses.waveId })
        .from(responses)
        .where(eq(responses.id, responseId));
      if (row) return row.waveId;
      const [before] = await database
        .select({ waveId: withdrawals.waveId })
        .from(withdrawals)
        .where(eq(withdrawals.responseId, responseId));
      if (before) return before.waveId;
      const [onPaper] = await database
        .select({ waveId: paperEntries.waveId })
        .from(paperEntries)
        .where(eq(paperEntries.responseId, responseId))
        .limit(1);
      return onPaper?.waveId ?? null;
    },

    /** Puts other answers in the place of those of a sitting. Gives what they were. */
    replace(waveId: string, sitting: Sitting): Promise<CodedSitting> {
      return database.transaction(async (inner) => {
        const { wave, coding } = await codedWave(inner, waveId);
        const { id, ...row } = codedSitting(sitting, coding.columns);
        if (row.placeId !== null) await placesOf(inner).get(wave.communityId, row.placeId);
        const one = and(eq(responses.waveId, waveId), eq(responses.id, id));
        const before = found(await inner.select().from(responses).where(one).for('update'), 'answer');
        await inner
          .update(responses)
          .set({ ...row, codes: [...row.codes], mixed: false })
          .where(one);
        const { waveId: _, mixed: __, ...old } = before;
        return old;
      });
    },

    /** How many sittings there are of each place; `null` is no place. */
    counts(waveId: string): Promise<{ placeId: string | null; count: number }[]> {
      return database
        .select({ placeId: responses.placeId, count: count() })
        .from(responses)
        .where(eq(responses.waveId, waveId))
        .groupBy(responses.placeId)
        .orderBy(asc(responses.placeId));
    },

    /** How many sittings there are of each place, language or way. Exact: whoever shows it does so in steps. */
    async countsBy(
      waveId: string,
      by: 'place' | 'language' | 'way',
    ): Promise<{ key: string | null; count: number }[]> {
      const column = { place: responses.placeId, language: responses.language, way: responses.way }[by];
      return database
        .select({ key: sql<string | null>`${column}`, count: count() })
        .from(responses)
        .where(eq(responses.waveId, waveId))
        .groupBy(column)
        .orderBy(asc(column));
    },

    /** How many sittings arrived on each day; those taken back since stay counted. */
    arrivals(waveId: string): Promise<{ day: string; count: number }[]> {
      return database
        .select({ day: arrivals.day, count: arrivals.count })
        .from(arrivals)
        .where(eq(arrivals.waveId, waveId))
        .orderBy(asc(arrivals.day));
    },

    /** How many sittings there are. */
    async count(waveId: string): Promise<number> {
      const [row] = await database
        .select({ count: count() })
        .from(responses)
        .where(eq(responses.waveId, waveId));
      return row?.count ?? 0;
    },

    rows,

    /** All answers of a wave as the engine takes them, places with none among them. They stay on the server. */
    async answersOf(waveId: string): Promise<Answers> {
      const { wave, coding } = await codedWave(database, waveId);
      const all: StoredSitting[] = [];
      for await (const row of rows(waveId)) all.push(row);
      const places = await placesOf(database).list(wave.communityId);
      const used = new Set(all.map(({ placeId }) => placeId));
      const parents = new Set(places.map(({ parentId }) => parentId));
      return answersFromRows(
        all,
        coding,
        places.filter(({ id }) => used.has(id) || !parents.has(id)),
      );
    },

    /**
     * Writes the rows that came one by one anew, in the order of their ids and in one transaction, so that nothing
     * in the files of the database says in which order they came. Gives how many rows that were.
     */
    async mix(waveId: string): Promise<number> {
      const { rowCount, affectedRows } = (await database.execute(sql`
WITH moved AS (DELETE FROM responses WHERE wave_id = ${waveId} AND NOT mixed RETURNING *)
INSERT INTO responses (id, wave_id, place_id, language, way, codes, absent, mixed)
SELECT id, wave_id, place_id, language, way, codes, absent, true FROM moved ORDER BY id`)) as unknown as {
        readonly rowCount?: number;
        readonly affectedRows?: number;
      };
      return rowCount ?? affectedRows ?? 0;
    },
  };
}
