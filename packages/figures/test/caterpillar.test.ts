import { caterpillar, reliabilityCurve, windowOf } from '@weft/figures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { action, curve, districts, millbrook, place, trust } from './millbrook.ts';
import { marks, num, ofClass } from './read-svg.ts';

const many = districts(1266);

describe('a caterpillar', () => {
  it('keeps the reader’s order, and says so when it was asked not to', () => {
    const names = (svg: string): string[] =>
      marks(svg)
        .filter((one) => one.name === 'text' && millbrook.some((each) => each.place === one.text))
        .map((one) => one.text);
    expect(names(caterpillar(millbrook, trust).svg)).toEqual(millbrook.map((each) => each.place));
    const asked = caterpillar(millbrook, trust, { order: 'value' });
    expect(names(asked.svg).slice(0, 2)).toEqual(['Market', 'Linden']);
    expect(asked.title).toContain('because this was asked for');
    expect(asked.caption).toContain('would swap');
  });

  it('draws or counts every place, whatever the page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 80 }), (count, limit) => {
        const figure = caterpillar(many.slice(0, count), trust, { limit, width: 320 });
        const rows = ofClass(marks(figure.svg), 'row').length;
        expect(rows).toBe(Math.min(count, limit));
        const left = /([\d,]+|One) more place/.exec(figure.alternative)?.[1] ?? '0';
        expect(rows + (left === 'One' ? 1 : Number(left))).toBe(count);
        expect(figure.svg.includes(' more place')).toBe(rows < count);
      }),
      { numRuns: 60 },
    );
  });

  it('holds 1,266 places to a page of sane size and says where the rest are', () => {
    const figure = caterpillar(many, trust, { moreWhere: 'in the table below' });
    expect(figure.height).toBeLessThan(2200);
    expect(figure.alternative).toContain('1,166 more places are in the table below.');
    const next = caterpillar(many, trust, { from: 100, limit: 10 });
    expect(next.alternative).toContain(`${many[100]!.place}: `);
    expect(next.alternative).not.toContain(`${many[99]!.place}: `);
  });

  it('shows the same stretch of scale on every page', () => {
    const end = (from: number): string[] =>
      marks(caterpillar(many, trust, { from, limit: 20 }).svg).flatMap((one) =>
        /\(\d/.test(one.text) ? one.text : [],
      );
    expect(end(0)).toEqual(end(600));
  });

  it('cuts a name that is too long and keeps it whole where it can be read', () => {
    const long = 'The very long street that runs from the old quarry to the ferry steps and back again';
    const figure = caterpillar([place(long, [3.2, 0.1, 3, 0.1])], trust, { width: 320 });
    const name = marks(figure.svg).find((one) => one.name === 'text' && one.text.endsWith('…'));
    expect(name).toBeDefined();
    expect(figure.svg).toContain(`<title>${long}</title>`);
    expect(figure.alternative).toContain(`${long}: 3.2`);
  });

  it('writes the numbers it draws, to the decimals the scale deserves', () => {
    const { alternative, svg } = caterpillar(millbrook, trust);
    expect(alternative).toContain('Northgate: 3.8, very probably between 3.6 and 4.0.');
    expect(svg).toContain('>3.6–4.0<');
    const percent = { ...trust, minimum: 0, maximum: 100 };
    expect(caterpillar([place('Here', [61.4, 4, 3, 0.1])], percent).alternative).toContain('Here: 61,');
  });

  it('refuses three scales', () => {
    const three = [trust, action, trust] as unknown as [typeof trust, typeof action];
    expect(() => caterpillar(millbrook, three)).toThrow(/one scale or two, not 3/);
  });

  it('works with no place at all', () => {
    expect(() => marks(caterpillar([], trust).svg)).not.toThrow();
    expect(windowOf([], [trust])).toEqual([1, 5]);
  });
});

describe('the stretch of scale drawn', () => {
  it('holds every 95 per cent interval that lies within the scale, and never leaves the scale', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: 1, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true })),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (values) => {
          const places = values.map(([value, error], index) => place(`P${index}`, [value, error, 3, 0.1]));
          const [low, high] = windowOf(places, [trust]);
          expect(low).toBeGreaterThanOrEqual(1);
          expect(high).toBeLessThanOrEqual(5);
          for (const [value, error] of values) {
            expect(low).toBeLessThanOrEqual(Math.max(1, value - 1.96 * error) + 1e-9);
            expect(high).toBeGreaterThanOrEqual(Math.min(5, value + 1.96 * error) - 1e-9);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the reliability curve', () => {
  it('names the first number of people that reaches the level, from n·s/(n·s + 1 − s)', () => {
    expect(reliabilityCurve(curve(0.2, trust)).alternative).toContain('at about 16 people');
    expect(reliabilityCurve(curve(0.01, trust)).alternative).toContain('does not reach 0.8');
  });

  it('draws the dotted line at the level, on the same ruler as its ticks', () => {
    const all = marks(reliabilityCurve(curve(0.2, trust), { width: 672 }).svg);
    const tick = (label: string): number => num(all.find((one) => one.text === label)!, 'y');
    const at = num(ofClass(all, 'ref')[0]!, 'y1');
    expect(at).toBeCloseTo(tick('0.8') - 13 * 0.35, 1);
    expect(tick('0.0')).toBeGreaterThan(tick('1.0'));
  });

  it('wants two points', () => {
    const one = { scale: trust, points: [{ respondents: 5, reliability: 0.4 }], level: 0.8 };
    expect(() => reliabilityCurve(one)).toThrow(/two points or more, not 1/);
  });
});
