import { clothMap, clothOf, cutsOf, type PlaceGeometry, placeMap, shadeOf, thirdsOf } from '@weft/figures';
import type { PlaceShown } from '@weft/findings';
import { describe, expect, it } from 'vitest';
import { action, estimate, millbrook, trust, whole } from './millbrook.ts';

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
    // 1.96 standard errors of 1/32 and of 1/25 of the line from 1 to 5.
    const { svg } = placeMap(millbrook, geometry, trust, {});
    expect(svg).toContain('0.24 or less');
    expect(svg).toContain('0.31 or less');
    expect(() => placeMap(millbrook, [], trust)).toThrow(RangeError);
  });
});

describe('a map of links', () => {
  const linkOf = (place: string) => `places/${place.length}?of=1&as=2`;
  const overlay = {
    name: 'Homes that changed hands',
    source: 'Register',
    year: 2025,
    values: new Map(millbrook.slice(0, 5).map(({ place }, index) => [place, 4 ** index])),
    middle: 16,
  };

  it.each([
    ['one thread', placeMap(millbrook, geometry, trust, { linkOf })],
    ['both', clothMap(millbrook, geometry, trust, action, { linkOf })],
  ])('leads from every area to its place, and says in words what the area shows (%s)', (_, { svg }) => {
    const links = [...svg.matchAll(/<a href="([^"]*)" aria-label="([^"]*)"><path ([^>]*)>/g)];
    expect(links).toHaveLength(millbrook.length);
    links.forEach(([, href, label, path], index) => {
      const { place, status } = millbrook[index]!;
      expect(href).toBe(linkOf(place).replace('&', '&amp;'));
      expect(label).toContain(place);
      expect(label!.includes('withheld')).toBe(status === 'withheld');
      expect(path!.includes('class="withheld"')).toBe(status === 'withheld');
      if (status === 'withheld') expect(label).not.toMatch(/\d/);
    });
    expect(svg).toMatch(/^<svg[^>]* role="group"/);
  });

  it('lays a fact over it in circles whose areas stand as its values do, with source and year', () => {
    const { svg, alternative } = placeMap(millbrook, geometry, trust, { overlay });
    const areas = svg.split('class="map-words"')[1]!;
    const radii = [...areas.matchAll(/class="laid"[^>]* r="([\d.]+)"/g)]
      .map(([, r]) => Number(r))
      .slice(0, 5);
    expect(radii).toHaveLength(5);
    expect((radii[4]! / radii[3]!) ** 2).toBeCloseTo(4, 1);
    expect((radii[4]! / radii[2]!) ** 2).toBeCloseTo(16, 0);
    expect(svg).toContain('Homes that changed hands (Register, 2025)');
    expect(alternative).toContain('from 1 to 256 (Register, 2025)');
  });

  it('shows in its key the middle that comes with the fact, also where no place has it', () => {
    const values = new Map([...overlay.values].slice(0, 4));
    const { svg } = placeMap(millbrook, geometry, trust, { overlay: { ...overlay, values, middle: 10 } });
    const key = svg.split('class="map-words"')[2]!;
    expect([...key.matchAll(/>([\d.]+)<\/text>/g)].map(([, text]) => text).slice(0, 3)).toEqual([
      '1',
      '10',
      '64',
    ]);
  });
});

describe('both threads on one map', () => {
  const middles = [3.5, 3.5] as const;
  const both = (across: number, up: number, error = 0.05): PlaceShown => {
    const place = at(across, error) as Extract<PlaceShown, { status: 'said' }>;
    return {
      ...place,
      scales: [place.scales[0]!, { ...place.scales[0]!, scale: 'action', level: estimate(up, 0.05) }],
    };
  };
  const of = (place: PlaceShown) => clothOf(place, [trust, action], middles);

  it('parts each thread in thirds around the middle', () => {
    const [low, high] = thirdsOf(trust, 3.5);
    expect([low, high]).toEqual([3.375, 3.625]);
    expect(of(both(low - 0.01, high))).toBe('13');
    expect(of(both(high, low - 0.01))).toBe('31');
    expect(of(both(low, low))).toBe('22');
    expect(of(both(high, high))).toBe('33');
    expect(of(both(low - 0.01, low - 0.01))).toBe('11');
  });

  it('shows no square where one of the two is unsure, was not asked, or is withheld', () => {
    expect(of(both(4, 4, cutsOf(trust, 3.5).lessSure * 1.001))).toBe('c');
    expect(of(at(4, 0.05))).toBeNull();
    expect(of({ status: 'withheld', place: 'Here', reason: 'private' })).toBeNull();
  });

  it('counts every place once in its words', () => {
    const { alternative } = clothMap(millbrook, geometry, trust, action, {
      middles: [whole.trust, whole.action],
    });
    const counts = alternative.match(/: (\d+)\./g)!.map((text) => Number(text.match(/\d+/)![0]));
    expect(counts.reduce((sum, count) => sum + count)).toBe(millbrook.length);
  });
});
