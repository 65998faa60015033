import { type CountTable, countTables, type EarlierTold } from '@weft/findings';
import { writeCsv } from '@weft/formats';
import { writeXlsx } from '@weft/formats/xlsx';
import { absenceCodes, scaleItems, type Texts } from '@weft/instruments';
import type { Disclosure } from '../../store/parts/disclosures.ts';
import type { StoredPerson } from './people-of.ts';
import type { MadeFile } from './row-files.ts';
import type { WaveBook } from './wave-data.ts';

export const countFileKinds = ['csv', 'xlsx', 'json'] as const;
export type CountFileKind = (typeof countFileKinds)[number];

export const isCountFileKind = (kind: string): kind is CountFileKind =>
  countFileKinds.some((one) => one === kind);

const firstReason = Math.min(...Object.values(absenceCodes));

/** How many chose each option of each item, by place, over the wave's limit. */
export function waveCounts(
  { book, settings }: WaveBook,
  people: readonly StoredPerson[],
  earlier: readonly EarlierTold[],
): CountTable[] {
  return countTables(
    people.map(({ place }) => place),
    scaleItems(book).map(({ name, options }) => ({
      item: name,
      options: options.map(({ code }) => code),
      codes: people.map(({ answers }) => {
        const code = answers[name];
        return code === undefined || code >= firstReason ? null : code;
      }),
    })),
    settings.limit,
    earlier,
  );
}

const channel = 'export';
const kind = 'counts';

/** What the tables of counts that went out before told of a wave. */
export function earlierCounts(disclosures: readonly Disclosure[], waveId: string): EarlierTold[] {
  const last = disclosures.findLast(
    (one) => one.waveId === waveId && one.channel === channel && one.what === kind,
  );
  const { counts } = (last?.counts ?? { counts: [] }) as unknown as {
    readonly counts: readonly {
      readonly places: 'all' | readonly string[];
      readonly group: { readonly by: string } | null;
      readonly least: number;
      readonly most: number | null;
    }[];
  };
  return counts.flatMap(({ places, group, least, most }): EarlierTold[] => {
    if (group === null || least !== most) return [];
    const item = group.by.replace(/^answered /, '');
    return [{ item, place: places === 'all' ? null : (places[0] ?? null), people: least }];
  });
}

/** One file of counts: an empty number is held back, and why stands beside it. */
export async function countFile(
  { book, wave, settings }: WaveBook,
  tables: readonly CountTable[],
  kind: CountFileKind,
  language: string,
): Promise<MadeFile> {
  const name = `counts-wave-${wave.number}`;
  const said = (texts: Texts | undefined) => texts?.[language] ?? Object.values(texts ?? {})[0] ?? '';
  if (kind === 'json')
    return {
      name: `${name}.json`,
      type: 'application/json; charset=utf-8',
      body: `${JSON.stringify(
        {
          format: 'weft-counts',
          formatVersion: 1,
          wave: wave.name,
          simulated: wave.simulated,
          limit: settings.limit,
          items: tables,
        },
        null,
        1,
      )}\n`,
    };
  const header = ['item', 'question', 'place', 'people', 'code', 'answer', 'count', 'withheld'];
  const rows = tables.flatMap(({ item, options, lines }) => {
    const variable = book.variables.find((one) => one.name === item)!;
    return lines.flatMap(({ place, people, counts, withheld }) =>
      options.map((code, at) => [
        item,
        said(variable.question),
        place ?? 'All places',
        people,
        code,
        said(variable.options[at]?.labels),
        counts?.[at] ?? null,
        withheld,
      ]),
    );
  });
  if (kind === 'csv')
    return {
      name: `${name}.csv`,
      type: 'text/csv; charset=utf-8',
      body: writeCsv(header, rows, { byteOrderMark: true }),
    };
  return {
    name: `${name}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeXlsx([
      {
        name: 'Counts',
        rows: [header, ...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))],
      },
    ]),
  };
}
