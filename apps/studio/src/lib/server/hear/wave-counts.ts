import type { Summary } from '@weft/ecometrics';
import type { FieldworkWay } from '@weft/findings';
import { count, eq, sql } from 'drizzle-orm';
import type { Coding, StoreParts } from '../store/index.ts';
import type { LiveWave } from './live-wave.ts';

/** What is counted of a wave at one step; exact, and never shown as it is. */
export interface WaveCounts {
  readonly summary: Summary | null;
  readonly languages: ReadonlyMap<string, number>;
  readonly ways: ReadonlyMap<FieldworkWay, number>;
  readonly places: ReadonlyMap<string, number>;
  /** From the first question on. */
  readonly reached: readonly number[];
  /** Answers to facts about the person: by column, then option. */
  readonly facts: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

const kept = new Map<string, { readonly at: string; readonly counts: Promise<WaveCounts> }>();

/**
 * The counts of a wave as of a step. They are counted once a step and kept, so that a page that is looked at
 * again between two steps says the same, whoever answered meanwhile.
 */
export function countsAt(
  store: StoreParts,
  waveId: string,
  { revision, people, snapshot }: Pick<LiveWave, 'revision' | 'people' | 'snapshot'>,
): Promise<WaveCounts> {
  const at = `${revision}-${people}`;
  const there = kept.get(waveId);
  if (there?.at === at) return there.counts;
  const counts = countWave(store, waveId, people > 0 ? snapshot : null);
  kept.set(waveId, { at, counts });
  counts.catch(() => kept.delete(waveId));
  return counts;
}

async function countWave(store: StoreParts, waveId: string, summary: Summary | null): Promise<WaveCounts> {
  const { database, schema } = store;
  const { responses } = schema;
  const grouped = async <Key>(
    column: typeof responses.language | typeof responses.placeId | typeof responses.way,
  ) =>
    new Map(
      (
        await database
          .select({ key: column, count: count() })
          .from(responses)
          .where(eq(responses.waveId, waveId))
          .groupBy(column)
      ).flatMap(({ key, count }) => (key === null ? [] : [[key as Key, count] as const])),
    );
  const furthest = await store.reached.list(waveId);
  const last = Math.max(0, ...furthest.map(({ position }) => position));
  return {
    summary,
    languages: await grouped<string>(responses.language),
    ways: await grouped<FieldworkWay>(responses.way),
    places: await grouped<string>(responses.placeId),
    reached: Array.from(
      { length: last },
      (_, at) => furthest.find(({ position }) => position === at + 1)?.count ?? 0,
    ),
    facts: await factsOf(store, waveId, await store.waves.coding(waveId)),
  };
}

async function factsOf(
  { database, schema: { responses } }: StoreParts,
  waveId: string,
  { columns }: Coding,
): Promise<Map<string, Map<number, number>>> {
  const facts = new Map<string, Map<number, number>>();
  for (const [at, { name, scale }] of columns.entries()) {
    if (scale !== null) continue;
    const option = sql<number>`${responses.codes}[${sql.raw(String(at + 1))}]`;
    const rows = await database
      .select({ option, count: count() })
      .from(responses)
      .where(eq(responses.waveId, waveId))
      .groupBy(option);
    facts.set(
      name,
      new Map(rows.filter(({ option }) => option > 0).map(({ option, count }) => [option, count])),
    );
  }
  return facts;
}
