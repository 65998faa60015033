import type { MechanismOptions, OutcomeKind, PlaceOutcome } from '@weft/findings';
import { decimalOf, parseNumber, type Table } from '@weft/formats';
import { nearestName } from '@weft/instruments';
import type { FlagName, Flags } from './flags.ts';
import { progress } from './progress.ts';
import { readTable } from './read-table.ts';
import { WrongUse } from './wrong-use.ts';

/** Flags that ask for structure, efficacy and an outcome. */
export const mechanismFlags: readonly FlagName[] = ['outcome', 'mechanism'];

const kinds: readonly OutcomeKind[] = ['gaussian', 'binary', 'count', 'poisson-lognormal'];

/** What `--outcome` names: a column, the kind of number in it, and what a count is out of. */
export interface OutcomeColumn {
  readonly column: string;
  readonly kind: OutcomeKind;
  readonly exposure: string | null;
}

/** Reads `COL[:gaussian|binary|count|poisson-lognormal[/EXPOSURE]]`. */
export function outcomeColumn(given: string): OutcomeColumn {
  const [, column = '', kind = 'gaussian', exposure = null] =
    /^(.+?)(?::(gaussian|binary|count|poisson-lognormal)(?:\/(.+))?)?$/.exec(given) ?? [];
  const found = kinds.find((one) => one === kind);
  if (column === '' || column.includes(':') || !found)
    throw new WrongUse(
      `--outcome "${given}": write COLUMN, or COLUMN:gaussian, COLUMN:binary, COLUMN:count or COLUMN:count/EXPOSURE.`,
    );
  if (exposure && found !== 'count' && found !== 'poisson-lognormal')
    throw new WrongUse(`--outcome "${given}": only counts have an exposure.`);
  return { column, kind: found, exposure };
}

/** `--outcome FILE:COL[:KIND[/EXPOSURE]]` or `--outcome scale:NAME`, and `--mechanism COL`. */
export async function readMechanism(
  flags: Flags,
  keys: readonly string[],
): Promise<MechanismOptions | undefined> {
  const given = flags.text('outcome');
  const from = flags.text('mechanism');
  if (from !== undefined && given === undefined)
    throw new WrongUse(
      '--mechanism names where the way to an outcome starts; say which with --outcome FILE:COL.',
    );
  const start = from === undefined ? {} : { from };
  if (given === undefined) return undefined;
  if (given.startsWith('scale:')) return { outcome: { scale: given.slice('scale:'.length) }, ...start };
  const asked = splitOutcome(given);
  const { table } = await readTable(asked.file, null, progress(flags.on('quiet')));
  const labels = keys.map((key) => columnOf(asked.file, table, key));
  const place = (row: number): string => labels.map((c) => c.values[c.codes[row]!]!).join(' / ');
  const values = numbersOf(asked.file, table, asked.column, place);
  const exposure = asked.exposure
    ? { name: asked.exposure, values: numbersOf(asked.file, table, asked.exposure, place) }
    : undefined;
  const outcome: PlaceOutcome = {
    name: asked.column,
    kind: asked.kind,
    values,
    ...(exposure ? { exposure } : {}),
  };
  return { outcome, ...start };
}

/** The file of `--outcome`, and the column it names. */
export function splitOutcome(given: string): OutcomeColumn & { readonly file: string } {
  const kind = /:(?:gaussian|binary|count|poisson-lognormal)(?:\/.*)?$/.exec(given);
  const colon = given.lastIndexOf(':', kind ? kind.index - 1 : undefined);
  if (colon < 1)
    throw new WrongUse(
      'Write --outcome FILE:COL[:gaussian|binary|count[/EXPOSURE]], for instance places.csv:fires:count/residents.',
    );
  return { file: given.slice(0, colon), ...outcomeColumn(given.slice(colon + 1)) };
}

type Column = Table['columns'][number];

/** A column by name; otherwise the nearest name and all that are there. */
export function columnOf(file: string, table: Table, name: string): Column {
  const found = table.columns.find((c) => c.name === name);
  if (found) return found;
  const header = table.columns.map((c) => c.name);
  const nearest = nearestName(name, header);
  throw new WrongUse(
    `${file}, column "${name}": there is no column of this name.${nearest ? ` Did you mean "${nearest}"?` : ''} The columns are ${header.join(', ')}.`,
  );
}

/** Numbers of a column by place; empty cells are left out. */
export function numbersOf(
  file: string,
  table: Table,
  name: string,
  place: (row: number) => string,
): Map<string, number> {
  const column = columnOf(file, table, name);
  const decimal = decimalOf(column);
  const values = new Map<string, number>();
  const seen = new Set<string>();
  for (let row = 0; row < table.rows; row++) {
    const label = place(row);
    if (seen.has(label))
      throw new WrongUse(
        `${file}, row ${row + 2}: the place "${label}" stands there twice. Keep one row a place.`,
      );
    seen.add(label);
    const text = column.values[column.codes[row]!]!;
    if (text === '') continue;
    const value = parseNumber(text, decimal);
    if (value === null || !Number.isFinite(value))
      throw new WrongUse(
        `${file}, row ${row + 2}, column "${name}": "${text}" is not a number. Put a number there, or leave the cell empty.`,
      );
    values.set(label, value);
  }
  return values;
}
