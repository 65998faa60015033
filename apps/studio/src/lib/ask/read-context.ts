import { type Column, cellText, decimalOf, parseNumber, readCsvBytes, type Table } from '@weft/formats';
import type { ContextDraft, ContextKind } from '$lib/server/store/index.ts';
import { type Mistake, mistakeOf } from './read-places.ts';

export interface ContextGiven {
  readonly kind: ContextKind;
  readonly text: string;
  readonly source: string;
  readonly year: string;
  readonly file: string;
}

export type ContextReading =
  | { readonly drafts: readonly ContextDraft[]; readonly names: readonly string[] }
  | { readonly mistake: Mistake };

const placeNames = /^(place|name|block|class|team|group|circle|channel|lugar|nombre|المكان)$/i;
const outOf = /^(out of|exposure|base)$/i;

const wrong = (says: string, remedy: string): ContextReading => ({ mistake: { says, remedy } });

/**
 * Reads what is known of places from a pasted table or a CSV file: one row a place, one column a figure; the
 * column "out of" says what a count is out of. All of it is read, or nothing.
 */
export function readContext(
  given: ContextGiven,
  places: readonly { readonly id: string; readonly label: string }[],
): ContextReading {
  const source = given.source.trim();
  if (source === '')
    return wrong(
      'The figures have no source.',
      'Say where they are from: an office, a register, a count of your own.',
    );
  const year = Number(given.year);
  if (!Number.isInteger(year) || year < 1900 || year > 2100)
    return wrong(
      `“${given.year}” is not a year.`,
      'Write the year of the figures in four digits, such as 2024.',
    );
  if (given.text.trim() === '')
    return wrong('There are no figures yet.', 'Paste a table with a heading row, or choose a CSV file.');
  let table: Table;
  try {
    table = readCsvBytes(new TextEncoder().encode(given.text), { file: given.file });
  } catch (thrown) {
    return { mistake: mistakeOf(thrown) };
  }
  const names = table.columns.find(({ name }) => placeNames.test(name.trim())) ?? table.columns[0]!;
  const base = table.columns.find(({ name }) => outOf.test(name.trim())) ?? null;
  const figures = table.columns.filter((column) => column !== names && column !== base);
  if (figures.length === 0)
    return wrong(
      `${table.file} has the column “${names.name}” and no figures.`,
      'Give each figure a column of its own, with its name in the first row.',
    );
  const ids = new Map(places.map(({ id, label }) => [label.toLocaleLowerCase(), id]));
  const drafts: ContextDraft[] = [];
  const seen = new Set<string>();
  for (let row = 0; row < table.rows; row++) {
    const label = cellText(names, row).trim();
    if (label === '' && figures.every((column) => cellText(column, row) === '')) continue;
    const placeId = ids.get(label.toLocaleLowerCase());
    if (placeId === undefined)
      return wrong(
        `${table.file}, row ${row + 2}: there is no place “${label}” here.`,
        'Write the name as it stands in your list of places, or add the place first.',
      );
    if (seen.has(placeId))
      return wrong(`${table.file}, row ${row + 2}: “${label}” stands twice.`, 'Give each place one row.');
    seen.add(placeId);
    const exposure = base ? numberIn(base, row) : null;
    if (base && (exposure === undefined || (exposure !== null && exposure <= 0)))
      return notNumber(table.file, row, base);
    for (const column of figures) {
      const value = numberIn(column, row);
      if (value === undefined) return notNumber(table.file, row, column);
      if (value === null) continue;
      drafts.push({
        placeId,
        kind: given.kind,
        name: column.name.trim(),
        year,
        source,
        value,
        exposure: exposure ?? null,
      });
    }
  }
  if (drafts.length === 0)
    return wrong(`${table.file} holds no figure.`, 'Write a number beside at least one place.');
  return { drafts, names: figures.map(({ name }) => name.trim()) };
}

/** The number of a cell; `null` where it is empty, `undefined` where it is no number. */
function numberIn(column: Column, row: number): number | null | undefined {
  const text = cellText(column, row).trim();
  if (text === '') return null;
  return parseNumber(text, decimalOf(column)) ?? undefined;
}

const notNumber = (file: string, row: number, column: Column): ContextReading =>
  wrong(
    `${file}, row ${row + 2}, column “${column.name}”: “${cellText(column, row)}” is not a number we can use.`,
    'Write a plain number, or leave the cell empty.',
  );
