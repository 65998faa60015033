import type { Absence } from '@weft/instruments';
import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { CodedColumn } from '../coding.ts';
import type { Database } from '../engine/engine.ts';
import { arrivals, responses } from '../schema/answers.ts';
import { StoreError } from '../store-error.ts';
import { absenceLetters } from './absence-letters.ts';
import { placesOf } from './places.ts';
import { codedWave } from './waves.ts';

/**
 * What one person answered in one go. `id` is random and made by their device: it is their receipt, and what
 * keeps a sitting that was sent twice from being stored twice. `answers` stand in the order of the coding.
 */
export interface Sitting {
  readonly id: string;
  readonly placeId: string | null;
  readonly language?: string;
  readonly answers: readonly (number | Absence)[];
}

const atOnce = 2_000;
const randomId = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function answersOf(database: Database) {
  return {
    /**
     * Stores sittings, all or none, and tells how many were new. `day` (2026-05-31; today) is only counted.
     *
     * @throws StoreError `wrong-answer` when an answer is not one of the options
     */
    add(waveId: string, sittings: readonly Sitting[], { day = today() } = {}): Promise<number> {
      return database.transaction(async (inner) => {
        const { wave, coding } = await codedWave(inner, waveId);
        const rows = sittings.map((sitting) => coded(sitting, coding.columns, waveId));
        const named = rows.flatMap(({ placeId }) => (placeId === null ? [] : [placeId]));
        if (named.length > 0) await placesOf(inner).labels(wave.communityId, named);
        let added = 0;
        for (let from = 0; from < rows.length; from += atOnce) {
          const stored = await inner
            .insert(responses)
            .values(rows.slice(from, from + atOnce))
            .onConflictDoNothing()
            .returning({ id: responses.id });
          added += stored.length;
        }
        if (added > 0)
          await inner
            .insert(arrivals)
            .values({ waveId, day, count: added })
            .onConflictDoUpdate({
              target: [arrivals.waveId, arrivals.day],
              set: { count: sql`${arrivals.count} + excluded.count` },
            });
        return added;
      });
    },

    /** Takes a sitting back, by its receipt. False when there is none. */
    async withdraw(waveId: string, sittingId: string): Promise<boolean> {
      const gone = await database
        .delete(responses)
        .where(and(eq(responses.waveId, waveId), eq(responses.id, sittingId)))
        .returning({ id: responses.id });
      return gone.length > 0;
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

    /** How many sittings arrived on each day. */
    arrivals(waveId: string): Promise<{ day: string; count: number }[]> {
      return database
        .select({ day: arrivals.day, count: arrivals.count })
        .from(arrivals)
        .where(eq(arrivals.waveId, waveId))
        .orderBy(asc(arrivals.day));
    },
  };
}

const today = (): string => new Date().toISOString().slice(0, 10);

function coded({ id, placeId, language, answers }: Sitting, columns: readonly CodedColumn[], waveId: string) {
  const wrong = (says: string): never => {
    throw new StoreError('wrong-answer', says);
  };
  if (!randomId.test(id)) wrong('A sitting is named by a random UUID (version 4, small letters).');
  if (answers.length !== columns.length)
    wrong(`${answers.length} answers were given to ${columns.length} questions.`);
  columns.forEach(({ name, minimum, maximum }, at) => {
    const answer = answers[at]!;
    if (typeof answer === 'number' && !(Number.isInteger(answer) && answer >= minimum && answer <= maximum))
      wrong(`"${name}" was answered with ${answer}; its options go from ${minimum} to ${maximum}.`);
  });
  return {
    id,
    waveId,
    placeId,
    language: language ?? null,
    codes: answers.map((answer) => (typeof answer === 'number' ? answer : 0)),
    absent: absenceLetters(answers),
  };
}
