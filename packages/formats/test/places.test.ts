import { existsSync, readFileSync } from 'node:fs';
import {
  FormatError,
  type PlaceList,
  readCsvBytes,
  readGeoJson,
  readPlaceList,
  readPlaceTable,
} from '@weft/formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const square = (x: number, y: number, size = 0.01) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
});

const feature = (name: unknown, geometry: unknown = square(-87.6, 41.8), more: object = {}) => ({
  type: 'Feature',
  properties: { name, ...more },
  geometry,
});

const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const geo = (text: string, options: object = {}) => readGeoJson(text, { file: 'blocks.geojson', ...options });
const paths = ({ places }: PlaceList) => places.map(({ path }) => path);

const refusal = (read: () => unknown): FormatError => {
  try {
    read();
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('places from GeoJSON', () => {
  it('have a name, an identifier, a shape, bounds and context', () => {
    const list = geo(
      collection(
        feature('Northgate', square(-87.6, 41.8), { code: 7, poverty: 12.5 }),
        feature('Market', { type: 'Point', coordinates: [-87.5, 41.9, 180] }, { code: 8, poverty: null }),
        feature('Nowhere', null),
      ),
      { context: [{ property: 'poverty', source: 'Census', year: 2020 }] },
    );
    expect(list.places).toMatchObject([
      {
        name: 'Northgate',
        id: '7',
        bounds: [-87.6, 41.8, -87.6 + 0.01, 41.8 + 0.01],
        context: [{ name: 'poverty', value: 12.5, source: 'Census', year: 2020 }],
      },
      { name: 'Market', id: '8', shape: { type: 'Point', coordinates: [-87.5, 41.9] }, context: [] },
      { name: 'Nowhere', id: null, shape: null, bounds: null },
    ]);
    expect(list.bounds).toEqual([-87.6, 41.8, -87.5, 41.9]);
    expect(list.notices.map(({ code, count }) => [code, count])).toEqual([
      ['no-shape', 1],
      ['other-coordinates', 1],
    ]);
  });

  const file = new URL('../../../../shared/data/chicago_community_areas.geojson', import.meta.url);
  it.skipIf(!existsSync(file))('of a whole city: the 77 community areas of Chicago', () => {
    const list = geo(readFileSync(file, 'utf8'), {
      context: [{ property: 'Below_evel', source: 'City of Chicago', year: 2011 }],
    });
    expect(list.places).toHaveLength(77);
    expect(list.places.find(({ name }) => name === 'DOUGLAS')).toMatchObject({
      id: '35',
      context: [{ value: 26.1 }],
      shape: { type: 'MultiPolygon' },
    });
    const [west, south, east, north] = list.bounds!;
    expect(west).toBeGreaterThan(-87.95);
    expect(east).toBeLessThan(-87.5);
    expect(south).toBeGreaterThan(41.6);
    expect(north).toBeLessThan(42.05);
  });

  it('stand under a parent', () => {
    const text = collection(feature('A', null, { city: 'X' }), feature('A', null, { city: 'Y' }));
    expect(paths(geo(text, { parent: 'city' }))).toEqual(['X', 'X / A', 'Y', 'Y / A']);
    expect(refusal(() => geo(text))).toMatchObject({
      code: 'place-twice',
      details: { feature: 2, place: 'A' },
    });
  });

  const open = { type: 'Polygon', coordinates: [square(0, 0).coordinates[0]!.slice(0, 4)] };
  const cases: [string, string, object, RegExp][] = [
    ['text', 'name,lat', { code: 'geojson-not-json' }, /not JSON/],
    ['a list', '[]', { code: 'geojson-not-geojson' }, /collection/],
    ['no features', '{"type":"FeatureCollection"}', { code: 'geojson-not-geojson' }, /FeatureCollection/],
    ['none at all', collection(), { code: 'place-none' }, /no place/],
    ['a geometry alone', JSON.stringify(square(0, 0)), { code: 'geojson-not-geojson' }, /Polygon/],
    ['no name', collection(feature('A'), feature('')), { code: 'geojson-name' }, /feature 2/],
    [
      'a ring left open',
      collection(feature('A'), feature('B', open)),
      { code: 'geojson-ring' },
      /feature 2 \("B"\)/,
    ],
    [
      'meters',
      collection(feature('B', square(448_000, 4_630_000))),
      { code: 'geojson-position' },
      /EPSG:4326/,
    ],
    [
      'a line',
      collection(feature('B', { type: 'LineString', coordinates: [] })),
      { code: 'geojson-geometry' },
      /LineString/,
    ],
    ['no area', collection(feature('B', square(0, 0, 0))), { code: 'geojson-ring' }, /no area/],
    [
      'words for numbers',
      collection(feature('B', { type: 'Point', coordinates: ['1', 2] })),
      { code: 'geojson-position' },
      /"1"/,
    ],
    [
      'another coordinate system',
      JSON.stringify({
        ...JSON.parse(collection(feature('A'))),
        crs: { properties: { name: 'EPSG:26916' } },
      }),
      { code: 'geojson-crs' },
      /26916/,
    ],
    ['direction marks in a name', collection(feature('a\u202eb')), { code: 'place-name' }, /cannot be shown/],
  ];
  for (const [what, text, expected, says] of cases)
    it(`are refused by name: ${what}`, () => {
      const error = refusal(() => geo(text));
      expect(error).toMatchObject(expected);
      expect(error.message).toMatch(says);
      expect(error.message).toContain('blocks.geojson');
      expect(error.remedy).not.toBe('');
    });

  it('have limits', () => {
    const limits = { places: 2, positions: 8, characters: 2000 };
    const three = collection(feature('A', null), feature('B', null), feature('C', null));
    expect(refusal(() => geo(three, { limits }))).toMatchObject({ code: 'place-too-large' });
    const detailed = collection(feature('A'), feature('B', square(1, 1)));
    expect(refusal(() => geo(detailed, { limits }))).toMatchObject({
      details: { what: 'positions', place: 'B' },
    });
    expect(refusal(() => geo(' '.repeat(2001), { limits }))).toMatchObject({ details: { what: 'signs' } });
  });
});

describe('places from a pasted list', () => {
  it('are a line each; setting in and slashes make a hierarchy', () => {
    const list = readPlaceList(
      'Millbrook\n  Northgate\n    East side\n  - Market\n\n1. Weir / Upper\r\nالحي القديم\n\tالسوق',
    );
    expect(paths(list)).toEqual([
      'Millbrook',
      'Millbrook / Northgate',
      'Millbrook / Northgate / East side',
      'Millbrook / Market',
      'Weir',
      'Weir / Upper',
      'الحي القديم',
      'الحي القديم / السوق',
    ]);
    expect(list.notices).toMatchObject([{ code: 'parent-added', count: 1 }]);
  });

  it('come back from being written with indents, whatever the tree', () => {
    const name = fc
      .string({ unit: fc.constantFrom(...'abcé ñ١ب9'), minLength: 1, maxLength: 8 })
      .filter((text) => /\p{L}/u.test(text))
      .map((text) => `n${text}`.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.nat({ max: 3 })), { minLength: 1, maxLength: 20 }), (lines) => {
        let depth = -1;
        const stack: string[] = [];
        const wanted: string[] = [];
        const written = lines.map(([said, deep], index) => {
          depth = Math.min(depth + 1, deep);
          const tidy = `${said.replace(/\s+/g, ' ').trim()} ${index}`;
          stack.length = depth;
          stack.push(tidy);
          wanted.push(stack.join(' / '));
          return '  '.repeat(depth) + tidy;
        });
        expect(paths(readPlaceList(written.join('\n')))).toEqual(wanted);
      }),
    );
  });

  it('name the line of a mistake', () => {
    const at = (text: string) => refusal(() => readPlaceList(text, { file: 'The list' }));
    expect(at('A\nB\nA')).toMatchObject({ row: 3, code: 'place-twice', details: { before: 'row 1' } });
    expect(at('A\n\tB\n    C')).toMatchObject({ row: 3, code: 'place-indent' });
    expect(at('A\n---')).toMatchObject({ row: 2, code: 'place-name' });
    expect(at('A / ')).toMatchObject({ row: 1, code: 'place-name' });
    expect(at(' \n ')).toMatchObject({ code: 'place-none' });
    expect(at('x'.repeat(201)).message).toContain('201 signs');
  });
});

describe('places from a table', () => {
  const table = (text: string) => readCsvBytes(new TextEncoder().encode(text), { file: 'places.csv' });
  const read = (text: string, options: object = {}) => readPlaceTable(table(text), options);

  it('have parents, points and context with source and year', () => {
    const list = read(
      'name,parent,lat,lon,poverty\nMarket,Millbrook,41.5,-87.5,"12.5"\nMillbrook,,,,\nWeir,Millbrook,,,unknown\n',
      {
        context: [{ column: 'poverty', source: ' Census ', year: 2021 }],
      },
    );
    expect(paths(list)).toEqual(['Millbrook', 'Millbrook / Market', 'Millbrook / Weir']);
    expect(list.places[1]).toMatchObject({
      shape: { type: 'Point', coordinates: [-87.5, 41.5] },
      context: [{ name: 'poverty', value: 12.5, source: 'Census', year: 2021 }],
    });
    expect(list.places[2]!.context).toMatchObject([{ value: 'unknown' }]);
    expect(list.bounds).toEqual([-87.5, 41.5, -87.5, 41.5]);
  });

  it('name row, column and place of a mistake', () => {
    const at = (text: string, options: object = {}) => refusal(() => read(text, options));
    expect(at('name,lat,lon\nA,1,2\nB,99,2\n')).toMatchObject({
      row: 3,
      column: 'lat',
      details: { place: 'B' },
    });
    expect(at('name,parent\nA,B\n')).toMatchObject({
      row: 2,
      code: 'place-parent',
      details: { parent: 'B' },
    });
    expect(at('name,parent\nA,B\nB,A\n')).toMatchObject({ code: 'place-parent' });
    expect(at('name,x2\nA,1\nA,2\n')).toMatchObject({ row: 3, code: 'place-twice' });
    expect(at('name,x2\nA,1\n,2\n')).toMatchObject({ row: 3, column: 'name', code: 'place-name' });
    expect(at('name\nA\n', { name: 'block' })).toMatchObject({ code: 'place-column', column: 'block' });
    const year = { context: [{ column: 'name', source: 'x', year: 20 }] };
    expect(at('name\nA\n', year)).toMatchObject({ code: 'place-number' });
  });
});
