import { existsSync, readFileSync } from 'node:fs';
import {
  FormatError,
  type PlaceList,
  readCsvBytes,
  readGeoJson,
  readPlaceList,
  readPlaceTable,
  readXliff,
  writeXliff,
} from '@weft/formats';
import { describe, expect, it } from 'vitest';

const full = process.env.WEFT_TRIALS === '1';
const runs = full ? 20_000 : 1_500;

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pieces = [
  '',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  '\n',
  '\r',
  '\t',
  '  ',
  ' / ',
  'null',
  'true',
  '1e999',
  '-0',
  '181',
  '"type":"Feature"',
  '"geometry":null',
  '"__proto__":{"name":"x"}',
  '<script>alert(1)</script>',
  '<![CDATA[',
  ']]>',
  '&#0;',
  '&amp;',
  '<!DOCTYPE a>',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\ud800',
  'é\u0301',
  'x'.repeat(300),
  '['.repeat(2000),
  '/'.repeat(50),
];

/** A text with one to five places cut, doubled, swapped or written over. */
function mutated(text: string, random: () => number): string {
  let made = text;
  for (let times = 1 + Math.floor(random() * 5); times > 0; times--) {
    const at = Math.floor(random() * (made.length + 1));
    const length = Math.floor(random() ** 3 * Math.min(120, made.length));
    const piece = pieces[Math.floor(random() * pieces.length)]!;
    const part = made.slice(at, at + length);
    switch (Math.floor(random() * 5)) {
      case 0:
        made = made.slice(0, at) + made.slice(at + length);
        break;
      case 1:
        made = made.slice(0, at) + part + made.slice(at);
        break;
      case 2:
        made = made.slice(0, at) + piece + made.slice(at);
        break;
      case 3:
        made = made.slice(0, at) + piece + made.slice(at + length);
        break;
      default:
        made =
          made.slice(0, at) + String.fromCharCode(Math.floor(random() ** 4 * 65_536)) + made.slice(at + 1);
    }
  }
  return made;
}

function isWhole({ places, bounds }: PlaceList): void {
  const paths = new Set(places.map(({ path }) => path));
  expect(paths.size).toBe(places.length);
  expect(places.length).toBeGreaterThan(0);
  places.forEach(({ name, parent, shape, bounds: own }, index) => {
    expect(name.trim()).toBe(name);
    expect(name).toMatch(/[\p{L}\p{N}]/u);
    expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e]/u);
    if (parent !== null) expect(places.slice(0, index).some(({ path }) => path === parent)).toBe(true);
    expect(shape === null).toBe(own === null);
    for (const number of own ?? []) expect(Math.abs(number)).toBeLessThanOrEqual(180);
  });
  for (const number of bounds ?? []) expect(Number.isFinite(number)).toBe(true);
}

const geojson = JSON.stringify({
  type: 'FeatureCollection',
  features: ['Northgate', 'Market', 'السوق القديم', 'Weir <b>'].map((name, index) => ({
    type: 'Feature',
    id: index,
    properties: { name, code: `B${index}`, poverty: index / 3 },
    geometry:
      index % 2 === 0
        ? { type: 'Point', coordinates: [index, 40 + index] }
        : {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [index, 0],
                [index, 1],
                [0, 0],
              ],
            ],
          },
  })),
});
const list = 'Millbrook\n  Northgate\n    East side\n  Market\nCity / Block one\n\tInner court\n';
const csv =
  'name,parent,lat,lon,poverty\nMarket,Millbrook,41.5,-87.5,12\n"Weir, upper",Millbrook,41,-87,\nMillbrook,,,,\n';
const xliff = writeXliff({
  original: 'f',
  sourceLanguage: 'en',
  targetLanguage: 'es',
  units: ['a', 'b', 'c'].map((id) => ({
    id,
    source: `${id} & <x>`,
    target: 'sí',
    state: 'final',
    notes: [{ from: 'n', text: 't' }],
  })),
});

const cases: readonly [string, string, (text: string) => void][] = [
  [
    'GeoJSON',
    geojson,
    (text) =>
      isWhole(
        readGeoJson(text, { file: 'the-file', context: [{ property: 'poverty', source: 's', year: 2020 }] }),
      ),
  ],
  ['a pasted list', list, (text) => isWhole(readPlaceList(text, { file: 'the-file' }))],
  [
    'a CSV file of places',
    csv,
    (text) =>
      isWhole(
        readPlaceTable(readCsvBytes(new TextEncoder().encode(text), { file: 'the-file' }), {
          parent: 'parent',
        }),
      ),
  ],
  [
    'XLIFF',
    xliff,
    (text) => {
      const { units } = readXliff(text, 'the-file');
      expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    },
  ],
];

describe('fuzzed files of places and translations', () => {
  for (const [what, text, read] of cases)
    it(`${runs} times ${what}: read whole, or refused by name`, () => {
      read(text);
      const random = generator(full ? (Math.random() * 2 ** 32) | 0 : 5);
      let taken = 0;
      for (let run = 0; run < runs; run++) {
        const file = mutated(text, random);
        try {
          read(file);
          taken += 1;
        } catch (error) {
          if (!(error instanceof FormatError)) {
            console.error(JSON.stringify(file));
            throw error;
          }
          expect(error.message).toContain('the-file');
          expect(error.remedy.length).toBeGreaterThan(10);
          if (error.code.startsWith('place-') && !/none|large|column/.test(error.code))
            expect(error.row ?? error.details.feature, error.message).toBeDefined();
        }
      }
      expect(taken).toBeGreaterThan(runs / 100);
      expect(taken).toBeLessThan(runs);
    });

  const city = new URL('../../../../shared/data/chicago_community_areas.geojson', import.meta.url);
  it.skipIf(!full || !existsSync(city))('200 times a whole city', () => {
    const whole = readFileSync(city, 'utf8');
    const random = generator(3);
    for (let run = 0; run < 200; run++)
      try {
        isWhole(readGeoJson(mutated(whole, random), { file: 'the-file' }));
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
      }
  });
});
