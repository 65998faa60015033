import { describe, expect, it } from 'vitest';
import { placeKind } from '../src/lib/analyse/place-kind.ts';

describe('the word for a place', () => {
  it.each([
    ['block', 'block', 'blocks'],
    ['District', 'district', 'districts'],
    ['school_id', 'school', 'schools'],
    ['Class name', 'class', 'classes'],
    ['city', 'city', 'cities'],
    ['parish', 'parish', 'parishes'],
    ['GRP', 'place', 'places'],
    ['where_they_live', 'place', 'places'],
  ])('%s is a %s among %s', (column, one, many) => {
    expect(placeKind([column])).toEqual({ one, many });
  });

  it('takes the narrowest of several columns, and stands where there is none', () => {
    expect(placeKind(['country', 'region', 'district'])).toEqual({ one: 'district', many: 'districts' });
    expect(placeKind([])).toEqual({ one: 'place', many: 'places' });
  });
});
