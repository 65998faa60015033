import { describe, expect, it } from 'vitest';
import { placesCsvRows, reportJson } from '../src/index.ts';
import { country, millbrook } from './report-study.ts';

describe('the report as JSON', () => {
  const release = millbrook();
  const read = JSON.parse(reportJson(release, { version: '0.1.0', date: 'autumn' }));

  it('holds everything of the release', () => {
    const { places, ...rest } = JSON.parse(JSON.stringify(release));
    expect(read).toMatchObject(rest);
    expect(read.weft).toBe('0.1.0');
    expect(read.places).toHaveLength(places.length);
    for (const [k, place] of places.entries())
      if (place.status === 'said') expect(read.places[k]).toEqual(place);
  });

  it('holds of a withheld place its name and that it is withheld', () => {
    const held = read.places.filter((place: { status: string }) => place.status === 'withheld');
    expect(held).toHaveLength(2);
    for (const place of held) expect(place).toEqual({ place: place.place, status: 'withheld' });
  });
});

describe('the rows of "Save the numbers"', () => {
  const release = country(40);
  const [header, ...rows] = placesCsvRows(release);

  it('are as wide as their header, one a place, in the reader’s order', () => {
    expect(rows.map(([place]) => place)).toEqual(release.places.map((place) => place.place));
    for (const row of rows) expect(row).toHaveLength(header!.length);
    expect(new Set(header).size).toBe(header!.length);
  });

  it('hold the release’s numbers, and of a withheld place none', () => {
    release.places.forEach((place, k) => {
      const row = rows[k]!;
      if (place.status === 'withheld') {
        expect(new Set(row.slice(1))).toEqual(new Set(['withheld']));
        return;
      }
      expect(row[header!.indexOf('respondents')]).toBe(place.respondents);
      for (const { scale, level, reliability, probabilityAbove } of place.scales) {
        const cell = (part: string) => row[header!.indexOf(`${scale}_${part}`)];
        expect(cell('level')).toBe(level.value);
        expect(cell('lower')).toBe(level.intervals[2].lower);
        expect(cell('upper')).toBe(level.intervals[2].upper);
        expect(cell('standard_error')).toBe(level.standardError);
        expect(cell('reliability')).toBe(reliability);
        expect(cell('chance_above_middle')).toBe(probabilityAbove);
      }
    });
  });
});
