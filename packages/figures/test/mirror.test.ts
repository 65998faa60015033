import type { Figure, FigureOptions } from '@weft/figures';
import { caterpillar, differenceStrip, plane, reliabilityCurve, separability, strip } from '@weft/figures';
import { describe, expect, it } from 'vitest';
import { action, curve, estimate, millbrook, pairsOf, trust, whole } from './millbrook.ts';
import { type Mark, marks, num } from './read-svg.ts';

const figures: Record<string, (options: FigureOptions) => Figure> = {
  strip: (options) => strip(estimate(3.4, 0.2), trust, 3, options),
  difference: (options) => differenceStrip(estimate(0.3, 0.2), trust, ['Market', 'Orchard'], options),
  caterpillar: (options) => caterpillar(millbrook, [trust, action], { ...options, reference: whole }),
  plane: (options) => plane(millbrook, trust, action, { ...options, chosen: 'Market' }),
  'reliability curve': (options) => reliabilityCurve(curve(0.2, trust), options),
  separability: (options) => separability(pairsOf(millbrook, trust), options),
};

const drawnMarks = (figure: Figure): Mark[] =>
  marks(figure.svg).filter((one) => ['rect', 'line', 'circle', 'text', 'ellipse'].includes(one.name));

describe.each(Object.entries(figures))('%s, right to left', (_, draw) => {
  it.each([320, 672])('mirrors every x and moves nothing up or down, at %i', (width) => {
    const ltr = draw({ width });
    const rtl = draw({ width, direction: 'rtl' });
    const [one, other] = [drawnMarks(ltr), drawnMarks(rtl)];
    expect(other).toHaveLength(one.length);
    expect([rtl.width, rtl.height]).toEqual([ltr.width, ltr.height]);
    one.forEach((mark, index) => {
      const mirrored = other[index]!;
      const near = (left: number, right: number): void => expect(Math.abs(left - right)).toBeLessThan(0.021);
      expect(mirrored.name).toBe(mark.name);
      expect(mirrored.attributes['text-anchor']).toBe(mark.attributes['text-anchor']);
      if (mark.name === 'rect') near(num(mirrored, 'x'), ltr.width - num(mark, 'x') - num(mark, 'width'));
      else if (mark.attributes.x !== undefined) near(num(mirrored, 'x'), ltr.width - num(mark, 'x'));
      if (mark.name === 'circle') near(num(mirrored, 'cx'), ltr.width - num(mark, 'cx'));
      if (mark.name === 'line' && mark.attributes.class !== 'hatch-line') {
        near(num(mirrored, 'x1'), ltr.width - num(mark, 'x1'));
        near(num(mirrored, 'x2'), ltr.width - num(mark, 'x2'));
      }
      if (mark.name === 'ellipse') {
        const [x, , turn] = numbersIn(mark);
        const [mirroredX, , mirroredTurn] = numbersIn(mirrored);
        near(mirroredX!, ltr.width - x!);
        near(mirroredTurn!, -turn!);
      }
      for (const up of ['y', 'y1', 'y2', 'cy'])
        if (mark.attributes[up] !== undefined) near(num(mirrored, up), num(mark, up));
    });
    expect(marks(rtl.svg)[0]!.attributes.direction).toBe('rtl');
  });
});

function numbersIn(mark: Mark): number[] {
  return [...(mark.attributes.transform ?? '').matchAll(/-?[\d.]+/g)].map(([digits]) => Number(digits));
}
