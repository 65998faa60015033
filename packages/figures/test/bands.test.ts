import { caterpillar, strip } from '@weft/figures';
import type { Estimate, ScaleRole, ScaleShown } from '@weft/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { action, change, estimate, millbrook, trust } from './millbrook.ts';
import { type Mark, marks, num, ofClass } from './read-svg.ts';

const reach = (mark: Mark): readonly [number, number] => [
  num(mark, 'x'),
  num(mark, 'x') + num(mark, 'width'),
];

function expectNested(svg: string, width: number): void {
  const all = marks(svg);
  const [outer, middle, inner] = ['band95', 'band80', 'band50'].map((name) => reach(ofClass(all, name)[0]!));
  const slack = 0.011;
  for (const [within, around] of [
    [inner!, middle!],
    [middle!, outer!],
    [outer!, [0, width] as const],
  ] as const) {
    expect(within[0]).toBeGreaterThanOrEqual(around[0] - slack);
    expect(within[1]).toBeLessThanOrEqual(around[1] + slack);
  }
  const mark = ofClass(all, 'bar')[0] ?? ofClass(all, 'bead')[0]!;
  const at = mark.name === 'circle' ? num(mark, 'cx') : (reach(mark)[0] + reach(mark)[1]) / 2;
  expect(at).toBeGreaterThanOrEqual(inner![0] - slack);
  expect(at).toBeLessThanOrEqual(inner![1] + slack);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(at).toBeLessThanOrEqual(width);
}

describe('nested bands', () => {
  it('nest and stay inside the frame, wherever the estimate lies', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 8, noNaN: true }),
        fc.integer({ min: 240, max: 1200 }),
        fc.constantFrom<ScaleRole>('trust', 'action', 'other'),
        fc.constantFrom<'ltr' | 'rtl'>('ltr', 'rtl'),
        (value, error, width, role, direction) => {
          const scale: ScaleShown = { ...trust, role };
          expectNested(strip(estimate(value, error), scale, null, { width, direction }).svg, width);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lie where the scale says: a hand-made interval in the middle half of 1 to 5', () => {
    const given: Estimate = {
      value: 3,
      standardError: 0.5,
      intervals: [
        { lower: 2.8, upper: 3.2, level: 0.5 },
        { lower: 2.5, upper: 3.5, level: 0.8 },
        { lower: 2, upper: 4, level: 0.95 },
      ],
    };
    const all = marks(strip(given, trust, null, { width: 412 }).svg);
    expect(reach(ofClass(all, 'band95')[0]!)).toEqual([106, 306]);
    expect(reach(ofClass(all, 'band80')[0]!)).toEqual([156, 256]);
    const fluid = marks(strip(given, trust, 2, { fluid: true }).svg);
    expect(ofClass(fluid, 'band95')[0]!.attributes).toMatchObject({ x: '25%', width: '50%' });
    expect(ofClass(fluid, 'ref')[0]!.attributes.x1).toBe('25%');
    const mirrored = marks(strip(given, trust, 2, { fluid: true, direction: 'rtl' }).svg);
    expect(ofClass(mirrored, 'ref')[0]!.attributes.x1).toBe('75%');
  });

  it('wear warp and a bar for trust, weft and an open bead for action, ink and a bar for a change', () => {
    const look = (scale: ScaleShown): string[] =>
      marks(strip(estimate(0.5, 0.1), scale).svg).flatMap((one) =>
        /^(t-.*|bar|bead)$/.test(one.attributes.class ?? '') ? one.attributes.class! : [],
      );
    expect(look(trust)).toEqual(['t-warp', 'bar']);
    expect(look(action)).toEqual(['t-weft', 'bead']);
    expect(look(change)).toEqual(['t-ink', 'bar']);
  });

  it('two scales with the same answers share one stretch of scale', () => {
    const all = marks(caterpillar(millbrook, [trust, action]).svg);
    const ends = all.filter((one) => one.name === 'text' && /\(\d/.test(one.text)).map((one) => one.text);
    const numbers = ends.map((words) => words.replace(/.*\(/, '('));
    expect(new Set(numbers).size).toBe(2);
  });

  it('an estimate without its 80 per cent interval is refused by name', () => {
    const short = { ...estimate(3, 0.1) };
    const broken = {
      ...short,
      intervals: [short.intervals[0], short.intervals[0], short.intervals[2]],
    } as Estimate;
    expect(() => strip(broken, trust)).toThrow(/no 80 per cent interval/);
  });
});
