import type { Answers, PlaceCovariates } from '@weft/ecometrics';
import { decimalOf, parseNumber, type Table } from '@weft/formats';
import {
  type CodedAnswers,
  type CodingPlan,
  codeAnswers,
  defaultAbsencePolicy,
  nearestName,
  planFromScaleFlags,
} from '@weft/instruments';
import type { FlagName, Flags } from './flags.ts';
import { progress } from './progress.ts';
import { readTable, type TableRead } from './read-table.ts';
import { groupingColumns, joinedWave, joinTables, waveNames } from './waves.ts';
import { WrongUse } from './wrong-use.ts';

/** Flags that say how a file is read. */
export const studyFlags: readonly FlagName[] = [
  'place',
  'scale',
  'reverse',
  'covariate',
  'decimal',
  'encoding',
  'dont-know',
  'place-covariates',
];

/** A file of answers, read and coded as the flags say. */
export interface Study {
  readonly file: string;
  readonly table: Table;
  readonly encoding: TableRead['encoding'];
  readonly notes: readonly string[];
  readonly plan: CodingPlan;
  readonly coded: CodedAnswers & { readonly answers: Answers };
  /** What stands between cells in the file of the earlier wave. */
  readonly earlierDelimiter?: string;
  readonly readMs: number;
}

export async function readStudy(verb: string, flags: Flags): Promise<Study> {
  const started = performance.now();
  const [file, ...more] = flags.files;
  if (file === undefined) throw new WrongUse(`weft ${verb} needs a file. Try "weft ${verb} --help".`);
  if (more.length > 0) throw new WrongUse(`weft ${verb} takes one file, not also ${more.join(', ')}.`);
  const place = flags.text('place');
  if (place === undefined)
    throw new WrongUse(`Say which column names the place: --place COLUMN. Try "weft ${verb} --help".`);
  if (flags.list('scale').length === 0)
    throw new WrongUse(
      `Say which columns belong to a scale: --scale NAME=COL,COL. Try "weft ${verb} --help".`,
    );
  const asked = planFromScaleFlags({
    file,
    place,
    scale: flags.list('scale'),
    reverse: flags.list('reverse'),
    covariate: flags.list('covariate'),
    absencePolicy: {
      ...defaultAbsencePolicy,
      dontKnow: flags.choice('dont-know', ['middle', 'absent'], 'middle'),
    },
  });
  const groupings = groupingColumns(flags);
  const shown = progress(flags.on('quiet'));
  const wanted = new Set([
    ...(typeof asked.place === 'string' ? [asked.place] : asked.place),
    ...asked.instrument.items.map((item) => item.column),
    ...asked.covariates,
    ...groupings,
  ]);
  const encoding = flags.choice('encoding', ['utf-8', 'windows-1252'], 'utf-8');
  const read = await readTable(
    file,
    (header) => {
      requireColumns(file, header, wanted);
      return header.filter((name) => wanted.has(name));
    },
    shown,
    flags.text('encoding') === undefined ? undefined : encoding === 'utf-8' ? 'UTF-8' : encoding,
  );
  const { table } = read;
  const decimal = flags.text('decimal');
  if (decimal !== undefined && decimal !== '.' && decimal !== ',')
    throw new WrongUse(`--decimal takes . or , and not "${decimal}".`);
  const plan: CodingPlan = {
    ...asked,
    groupings,
    decimal: decimal ?? (table.columns.some((column) => decimalOf(column) === ',') ? ',' : '.'),
  };
  const earlier = flags.text('earlier');
  const before = earlier === undefined ? null : await readEarlier(earlier, flags, wanted);
  const coded = before ? codeBoth(before, table, plan, file) : codeAnswers(table.columns, plan);
  shown.done();
  const notes = read.note ? [read.note] : [];
  return {
    file,
    table,
    encoding: read.encoding,
    notes,
    plan,
    coded,
    ...(before ? { earlierDelimiter: before.delimiter } : {}),
    readMs: performance.now() - started,
  };
}

/** The file of the earlier wave, with the same columns. */
async function readEarlier(file: string, flags: Flags, wanted: ReadonlySet<string>): Promise<Table> {
  const { table } = await readTable(
    file,
    (header) => {
      requireColumns(file, header, wanted);
      return header.filter((name) => wanted.has(name));
    },
    progress(flags.on('quiet')),
  );
  return table;
}

/** Each file by itself first, so that a mistake names its file and row; then both as two waves of one study. */
function codeBoth(before: Table, table: Table, plan: CodingPlan, file: string): Study['coded'] {
  codeAnswers(before.columns, { ...plan, file: before.file });
  codeAnswers(table.columns, plan);
  return codeAnswers(joinTables(before, table, waveNames(before.file, file)), {
    ...plan,
    groupings: [...(plan.groupings ?? []), joinedWave],
  });
}

/** Says at once, before a long file is read, which column is not there and which is meant. */
function requireColumns(file: string, header: readonly string[], wanted: ReadonlySet<string>): void {
  for (const name of wanted) {
    if (header.includes(name)) continue;
    const nearest = nearestName(name, header);
    const meant = nearest ? ` Did you mean "${nearest}"?` : '';
    throw new WrongUse(
      `${file}, column "${name}": there is no column of this name.${meant} The columns are ${header.join(', ')}.`,
    );
  }
}

/** `--place-covariates FILE:COL,COL`: numbers about each place, by the name it has in the answers. */
export async function readPlaceCovariates(
  flags: Flags,
  plan: Pick<CodingPlan, 'place'>,
): Promise<PlaceCovariates | undefined> {
  const given = flags.text('place-covariates');
  if (given === undefined) return undefined;
  const colon = given.lastIndexOf(':');
  const names = given
    .slice(colon + 1)
    .split(',')
    .filter((name) => name !== '');
  if (colon < 1 || names.length === 0)
    throw new WrongUse(
      'Write --place-covariates FILE:COL,COL, for instance places.csv:disadvantage,turnover.',
    );
  const file = given.slice(0, colon);
  const keys = typeof plan.place === 'string' ? [plan.place] : plan.place;
  const { table } = await readTable(file, null, progress(flags.on('quiet')));
  const column = (name: string) => {
    const found = table.columns.find((c) => c.name === name);
    if (!found)
      throw new WrongUse(
        `${file} has no column "${name}". Its columns are ${table.columns.map((c) => c.name).join(', ')}.`,
      );
    return found;
  };
  const labels = keys.map(column);
  const numbers = names.map(column);
  const decimal = numbers.some((c) => decimalOf(c) === ',') ? ',' : '.';
  const values = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const label = labels.map((c) => c.values[c.codes[row]!]!).join(' / ');
    if (values.has(label))
      throw new WrongUse(
        `${file}, row ${row + 2}: the place "${label}" stands there twice. Keep one row a place.`,
      );
    values.set(
      label,
      numbers.map((c) => {
        const text = c.values[c.codes[row]!]!;
        const value = text === '' ? null : parseNumber(text, decimal);
        if (value === null || !Number.isFinite(value))
          throw new WrongUse(
            `${file}, row ${row + 2}, column "${c.name}": "${text}" is not a number. Put a number there, or leave the column out.`,
          );
        return value;
      }),
    );
  }
  return { names, values };
}
