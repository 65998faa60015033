import { plane } from '@weft/figures';
import { describe, expect, it } from 'vitest';
import { action, districts, millbrook, place, trust } from './millbrook.ts';
import { type Mark, marks, num, ofClass } from './read-svg.ts';

/** Normal draws from a seeded generator: an oracle that knows nothing of eigenvalues. */
function draws(count: number): (readonly [number, number])[] {
  let state = 12345;
  const next = (): number => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
  return Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(next()));
    const angle = 2 * Math.PI * next();
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
}

function contains(ellipse: Mark, x: number, y: number): boolean {
  const [centerX, centerY, turn] = [...ellipse.attributes.transform!.matchAll(/-?[\d.]+/g)].map(Number) as [
    number,
    number,
    number,
  ];
  const angle = (-turn * Math.PI) / 180;
  const [dx, dy] = [x - centerX, y - centerY];
  const along = dx * Math.cos(angle) - dy * Math.sin(angle);
  const aside = dx * Math.sin(angle) + dy * Math.cos(angle);
  return (along / num(ellipse, 'rx')) ** 2 + (aside / num(ellipse, 'ry')) ** 2 <= 1;
}

describe('the plane', () => {
  it.each([
    [0.1, 0.25, 0.6],
    [0.3, 0.1, -0.7],
    [0.2, 0.2, 0],
  ])(
    'its ellipses hold 50 and 95 of 100 simulated positions (%d, %d, correlation %d)',
    (a, b, correlation) => {
      const only = [place('Here', [3.5, a, 3.2, b], correlation), place('There', [4.2, 0.1, 3.9, 0.1])];
      const all = marks(plane(only, trust, action, { chosen: 'Here', width: 480 }).svg);
      const inner = ofClass(all, 'chosen')[0]!;
      const outer = ofClass(all, 'el95')[0]!;
      const [x, y] = [...inner.attributes.transform!.matchAll(/-?[\d.]+/g)].map(Number) as [number, number];
      const other = [...ofClass(all, 'el50')[0]!.attributes.transform!.matchAll(/-?[\d.]+/g)].map(Number);
      const perUnit = (other[0]! - x) / (4.2 - 3.5);
      expect((y - other[1]!) / (3.9 - 3.2)).toBeCloseTo(perUnit, 1);
      const sample = draws(20_000).map(([first, second]) => {
        const across = a * first;
        const up = b * (correlation * first + Math.sqrt(1 - correlation ** 2) * second);
        return [x + across * perUnit, y - up * perUnit] as const;
      });
      const share = (mark: Mark): number =>
        sample.filter(([px, py]) => contains(mark, px, py)).length / sample.length;
      expect(Math.abs(share(inner) - 0.5)).toBeLessThan(0.015);
      expect(Math.abs(share(outer) - 0.95)).toBeLessThan(0.007);
    },
  );

  it('draws each place that may be shown once, inside the frame, and counts the others', () => {
    const figure = plane(millbrook, trust, action, { width: 320 });
    const all = marks(figure.svg);
    expect(ofClass(all, 'el50')).toHaveLength(16);
    for (const one of ofClass(all, 'el50')) {
      const [x, y] = [...one.attributes.transform!.matchAll(/-?[\d.]+/g)].map(Number) as [number, number];
      expect(x).toBeGreaterThan(44);
      expect(x).toBeLessThan(figure.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(figure.height);
    }
    expect(figure.alternative).toContain('2 places are withheld and not drawn.');
    expect(figure.alternative).toContain('16 places are drawn');
    for (const corner of ['neither yet', 'both threads', 'act, less trust', 'trust, less acting'])
      expect(all.some((one) => one.name === 'text' && one.text === corner)).toBe(true);
  });

  it('says the chances of the chosen place as it was given them', () => {
    const given = place('Weir Street', [3.944, 0.121, 3.025, 0.135]);
    if (given.status !== 'said' || given.plane === null) throw new Error('a place that is said');
    const chosen = { ...given, plane: { ...given.plane, quadrants: [0.004, 0.83, 0.006, 0.16] as const } };
    const { alternative } = plane([chosen], trust, action, { chosen: 'Weir Street' });
    expect(alternative).toContain('fewer than 1 that both are above the middle');
    expect(alternative).toContain('83 that only Trust is');
    expect(alternative).toContain('16 that neither is');
  });

  it('lightens its ink as places grow many, and stays a drawing without any', () => {
    const ink = (count: number): number => {
      const group = marks(plane(districts(count), trust, action).svg).find(
        (one) => one.attributes['fill-opacity'],
      );
      return Number(group!.attributes['fill-opacity']);
    };
    expect(ink(10)).toBeGreaterThan(ink(100));
    expect(ink(100)).toBeGreaterThan(ink(400));
    expect(ink(1300)).toBeGreaterThan(0);
    expect(() => marks(plane([], trust, action).svg)).not.toThrow();
  });
});
