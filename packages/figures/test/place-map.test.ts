import { cutsOf, type PlaceGeometry, placeMap, shadeOf } from '@weft/figures';
import type { PlaceShown } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import { estimate, millbrook, trust, whole } from './millbrook.ts';

const square = (place: string, at: number): PlaceGeometry => ({
  place,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [at, 40],
        [at, 41],
        [at + 1, 41],
        [at + 1, 40],
        [at, 40],
      ],
    ],
  },
});
const geometry = millbrook.map(({ place }, index) => square(place, index));

const at = (value: number, standardError: number): PlaceShown => ({
  status: 'said',
  place: 'Here',
  respondents: 20,
  plane: null,
  scales: [
    {
      scale: 'trust',
      level: estimate(value, standardError),
      deviation: estimate(0, standardError),
      reliability: 0.7,
      probabilityAbove: 0.5,
    },
  ],
});

describe('a value-suppressing map', () => {
  const cuts = cutsOf(trust, 3.5);

  it('gives four shades where sure, two where less, one where not', () => {
    const values = [2.5, 3.4, 3.6, 4.5];
    const shades = (error: number) => values.map((value) => shadeOf(at(value, error), trust, cuts));
    expect(shades(cuts.sure)).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(shades(cuts.lessSure)).toEqual(['b1', 'b1', 'b2', 'b2']);
    expect(shades(cuts.lessSure * 1.001)).toEqual(['c', 'c', 'c', 'c']);
    expect(shadeOf({ status: 'withheld', place: 'Here', reason: 'private' }, trust, cuts)).toBeNull();
  });

  it('cuts by the line of answers alone, never by the answers', () => {
    expect(cutsOf(trust, 2).sure).toBe(cutsOf(trust, 4).sure);
  });

  it('hatches what is withheld, whatever the reason, and counts it in words', () => {
    const told = placeMap(millbrook, geometry, trust, { middle: whole.trust });
    const held = millbrook.filter(({ status }) => status === 'withheld').length;
    expect(told.svg.match(/class="withheld"[^>]*d="M/g)).toHaveLength(held);
    expect(told.alternative).toContain(`${held} withheld`);
    const other = millbrook.map((place) =>
      place.status === 'withheld' ? ({ ...place, reason: 'too-few' } as const) : place,
    );
    expect(placeMap(other, geometry, trust, { middle: whole.trust })).toEqual(told);
  });

  it('keeps north up and west left in a language read from the right', () => {
    const paths = (direction: 'ltr' | 'rtl') =>
      placeMap(millbrook, geometry, trust, { direction }).svg.match(/d="M[^"]*"><title>/g);
    expect(paths('rtl')).toEqual(paths('ltr'));
  });

  it('prints its cut-offs, and cannot be drawn without a shape', () => {
    expect(placeMap(millbrook, geometry, trust, {}).svg).toContain('0.125');
    expect(() => placeMap(millbrook, [], trust)).toThrow(RangeError);
  });
});
