import { decimalOf, parseNumber } from '../number-text.ts';
import { type Column, cellText, columnNamed, type Table } from '../table.ts';
import {
  defaultPlaceLimits,
  type PlaceContext,
  type PlaceLimits,
  type PlaceList,
  pathSplit,
} from './place.ts';
import { buildPlaces, type PlaceFacts, placeError, tidyName } from './place-builder.ts';

/** What a column of a table says about places, with where and when it is from. */
export interface ContextColumn {
  readonly column: string;
  readonly source: string;
  readonly year: number;
}

export interface PlaceTableOptions {
  /** The column of names; found by its name ("place", "name", "block" …) unless said. */
  readonly name?: string;
  /** The column that names the place around it. */
  readonly parent?: string;
  readonly id?: string;
  readonly latitude?: string;
  readonly longitude?: string;
  readonly context?: readonly ContextColumn[];
  readonly limits?: PlaceLimits;
}

const usual = {
  name: [
    'place',
    'name',
    'block',
    'neighborhood',
    'neighbourhood',
    'class',
    'team',
    'group',
    'lugar',
    'nombre',
    'barrio',
  ],
  parent: ['parent', 'part of', 'belongs to', 'within', 'district', 'school', 'city'],
  id: ['id', 'code', 'place id', 'place_id'],
  latitude: ['lat', 'latitude', 'y'],
  longitude: ['lon', 'lng', 'long', 'longitude', 'x'],
} as const;

/**
 * Places from a table (a CSV file): a name a row, and where there are columns for it a parent, an identifier,
 * latitude and longitude, and context with its source and year. A parent is the name of another row, or a path
 * "City / District"; one that has no row is added only when it is a path's beginning.
 *
 * Throws a `FormatError` naming row, column and place; nothing is given back of a table with a mistake.
 *
 * @example
 * readPlaceTable(readCsvBytes(bytes, { file: 'places.csv' }), {
 *   context: [{ column: 'poverty', source: 'Census', year: 2020 }],
 * })
 */
export function readPlaceTable(table: Table, options: PlaceTableOptions = {}): PlaceList {
  const { file } = table;
  const limits = options.limits ?? defaultPlaceLimits;
  if (table.rows > 4 * limits.places)
    placeError('place-too-large', file, {}, { what: 'rows', limit: 4 * limits.places });
  const chosen = (kind: keyof typeof usual): Column | null => {
    const wanted = options[kind];
    if (wanted !== undefined) {
      const column = columnNamed(table, wanted);
      if (!column)
        placeError(
          'place-column',
          file,
          { column: wanted },
          {
            columns: table.columns
              .map(({ name }) => name)
              .slice(0, 20)
              .join(', '),
          },
        );
      return column;
    }
    const names: readonly string[] = usual[kind];
    return table.columns.find(({ name }) => names.includes(name.trim().toLowerCase())) ?? null;
  };
  const name = chosen('name') ?? table.columns[0]!;
  const parent = chosen('parent');
  const id = chosen('id');
  const [latitude, longitude] = [chosen('latitude'), chosen('longitude')];
  const context = (options.context ?? []).map((one) => {
    if (!Number.isInteger(one.year) || one.year < 1000 || one.year > 2999)
      placeError(
        'place-number',
        file,
        { column: one.column },
        {
          found: one.year,
          what: 'year',
          remedy: 'Say of which year the figures are.',
        },
      );
    if (one.source.trim() === '')
      placeError(
        'place-number',
        file,
        { column: one.column },
        {
          found: one.source,
          what: 'source',
          remedy: 'Say where the figures are from.',
        },
      );
    const column = columnNamed(table, one.column);
    if (!column)
      placeError(
        'place-column',
        file,
        { column: one.column },
        {
          columns: table.columns
            .map((other) => other.name)
            .slice(0, 20)
            .join(', '),
        },
      );
    return { ...one, from: column, decimal: decimalOf(column) };
  });
  const rows: RowPlace[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (table.columns.every((column) => cellText(column, row) === '')) continue;
    const spot = { row: row + 2, column: name.name };
    const own = cellText(name, row)
      .split(pathSplit)
      .map((part) => tidyName(part, file, spot));
    const around = parent === null || parent === name ? '' : cellText(parent, row).trim();
    rows.push({
      own,
      spot: { row: row + 2 },
      parent: around === '' ? null : around.replace(/\s+/g, ' ').normalize('NFC'),
      facts: {
        id: id && id !== name ? cellText(id, row) || null : null,
        ...pointOf(file, row, own.at(-1)!, latitude, longitude),
        context: context.flatMap(({ from, decimal, column, source, year }): PlaceContext[] => {
          const text = cellText(from, row);
          if (text === '') return [];
          return [{ name: column, value: parseNumber(text, decimal) ?? text, source: source.trim(), year }];
        }),
      },
    });
  }
  return buildPlaces(file, withParents(file, rows), limits);
}

interface RowPlace {
  readonly own: readonly string[];
  readonly spot: { readonly row: number };
  readonly parent: string | null;
  readonly facts: Omit<PlaceFacts, 'names' | 'spot'>;
}

function pointOf(
  file: string,
  row: number,
  place: string,
  latitude: Column | null,
  longitude: Column | null,
): Pick<PlaceFacts, 'shape' | 'bounds'> {
  if (!latitude || !longitude) return {};
  const [lat, lon] = [cellText(latitude, row), cellText(longitude, row)];
  if (lat === '' && lon === '') return {};
  const decimal = decimalOf([latitude, longitude]);
  const read = (column: Column, text: string, most: number, what: string) => {
    const value = parseNumber(text, decimal);
    if (value === null || Math.abs(value) > most)
      placeError(
        'place-number',
        file,
        { row: row + 2, column: column.name },
        {
          place,
          found: text,
          what,
          remedy: `Write degrees between −${most} and ${most}, or leave both cells empty.`,
        },
      );
    return value;
  };
  const y = read(latitude, lat, 90, 'latitude');
  const x = read(longitude, lon, 180, 'longitude');
  return { shape: { type: 'Point', coordinates: [x, y] }, bounds: [x, y, x, y] };
}

/** The names of each row from the outermost place in; parents come first. */
function withParents(file: string, rows: readonly RowPlace[]): PlaceFacts[] {
  const byName = new Map<string, RowPlace[]>();
  for (const row of rows) {
    for (const key of new Set([row.own.at(-1)!, row.own.join(' / ')]))
      byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  const names = new Map<RowPlace, readonly string[]>();
  const resolve = (start: RowPlace): readonly string[] => {
    const chain: RowPlace[] = [];
    let row: RowPlace = start;
    let above: readonly string[] = [];
    for (;;) {
      const known = names.get(row);
      if (known) {
        above = known;
        break;
      }
      const place = row.own.at(-1)!;
      if (chain.includes(row))
        placeError('place-parent', file, row.spot, { place, parent: row.parent!, why: 'and that one to it' });
      chain.push(row);
      if (row.parent === null) break;
      const found: readonly RowPlace[] = byName.get(row.parent) ?? [];
      if (found.length > 1)
        placeError('place-parent', file, row.spot, {
          place,
          parent: row.parent,
          why: `and ${found.length} rows have this name`,
        });
      if (found.length === 0) {
        const path = row.parent.split(pathSplit);
        if (path.length < 2) placeError('place-parent', file, row.spot, { place, parent: row.parent });
        above = path.map((part) => tidyName(part, file, row.spot));
        break;
      }
      row = found[0]!;
    }
    for (const one of chain.reverse()) {
      above = [...above, ...one.own];
      names.set(one, above);
      if (above.length > 20)
        placeError('place-parent', file, one.spot, {
          place: one.own.at(-1)!,
          parent: one.parent ?? '',
          why: 'more than 20 steps below the outermost place',
        });
    }
    return names.get(start)!;
  };
  return rows
    .map((row) => ({ names: resolve(row), spot: row.spot, ...row.facts }))
    .sort((a, b) => a.names.length - b.names.length);
}
