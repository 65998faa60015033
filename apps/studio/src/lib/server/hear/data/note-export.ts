import { type CellSeen, type CoarsenedRows, type CountTable, tableCounts } from '@weft/findings';
import type { StoreParts } from '../../store/index.ts';
import type { WaveBook } from './wave-data.ts';

interface Exported {
  readonly store: StoreParts;
  readonly from: WaveBook;
  readonly moment: string;
  readonly userId: string | null;
  /** The file's name: who took what stands in the audit trail. */
  readonly file: string;
}

/** Keeps what tables of counts told, so that the next ones can be checked against it. */
export async function noteCounts(exported: Exported, tables: readonly CountTable[]): Promise<void> {
  const cells = tables.flatMap(({ item, lines }) =>
    lines.map(
      ({ place, people, withheld }): CellSeen => ({
        place: place ?? 'all',
        group: { by: `answered ${item}`, is: 'yes' },
        people: withheld === 'no-answers' ? 0 : people,
      }),
    ),
  );
  const places = [...new Set(tables.flatMap(({ lines }) => lines.flatMap(({ place }) => place ?? [])))];
  await note(exported, 'counts', places, cells);
}

/** Keeps what a file of rows told: how many people in all, and in each place where no place is withheld. */
export async function noteRows(exported: Exported, { rows, withheld }: CoarsenedRows): Promise<void> {
  const places = [...new Set(rows.flatMap(({ place }) => place ?? []))].toSorted();
  const cells: CellSeen[] = [
    { place: 'all', people: rows.length },
    ...(withheld.place > 0
      ? []
      : places.map((place) => ({ place, people: rows.filter((row) => row.place === place).length }))),
  ];
  await note(exported, 'rows', places, cells);
}

async function note(
  { store, from, moment, userId, file }: Exported,
  what: 'rows' | 'counts',
  places: readonly string[],
  cells: readonly CellSeen[],
): Promise<void> {
  const { wave, settings } = from;
  await store.disclosures.note({
    communityId: wave.communityId,
    waveId: wave.id,
    channel: 'export',
    what,
    counts: tableCounts(cells, { wave: wave.id, moment }, { limit: settings.limit, places }),
  });
  await store.audit.note({
    action: 'data.exported',
    communityId: wave.communityId,
    ...(userId === null ? {} : { userId }),
    subject: wave.id,
    detail: { what, file },
  });
}
