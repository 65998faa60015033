import { absenceCodes } from '@weft/instruments';
import { asc, count, eq } from 'drizzle-orm';
import type { CodedColumn, StoreParts } from '../../store/index.ts';
import { absencesOf } from '../../store/parts/absence-letters.ts';

/** One stored response; answers by name: the option chosen, or the code of why there is none. */
export interface StoredPerson {
  readonly id: string;
  readonly place: string | null;
  readonly language: string | null;
  readonly way: string;
  readonly answers: Readonly<Record<string, number>>;
}

/** Everybody who answered, in the order of their random ids. */
export async function peopleOf(
  store: StoreParts,
  waveId: string,
  columns: readonly CodedColumn[],
): Promise<StoredPerson[]> {
  const { responses, places } = store.schema;
  const rows = await store.database
    .select({
      id: responses.id,
      place: places.label,
      language: responses.language,
      way: responses.way,
      codes: responses.codes,
      absent: responses.absent,
    })
    .from(responses)
    .leftJoin(places, eq(places.id, responses.placeId))
    .where(eq(responses.waveId, waveId))
    .orderBy(asc(responses.id));
  return rows.map(({ codes, absent, ...person }) => {
    const reasons = absencesOf(absent, columns.length);
    const answers: Record<string, number> = {};
    columns.forEach(({ name }, at) => {
      answers[name] = reasons[at] || (codes[at] ?? absenceCodes.notAsked);
    });
    return { ...person, answers };
  });
}

/** Names the state of a wave's answers: how many were ever stored, and how many taken back. */
export async function momentOf(store: StoreParts, waveId: string): Promise<string> {
  const { responses, withdrawals } = store.schema;
  const [there] = await store.database
    .select({ count: count() })
    .from(responses)
    .where(eq(responses.waveId, waveId));
  const [gone] = await store.database
    .select({ count: count() })
    .from(withdrawals)
    .where(eq(withdrawals.waveId, waveId));
  const back = gone?.count ?? 0;
  return `${(there?.count ?? 0) + back}-${back}`;
}
