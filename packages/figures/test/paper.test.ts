import { caterpillar, paperFigure } from '@weft/figures';
import { describe, expect, it } from 'vitest';
import { cases } from './gallery-cases.ts';
import { action, millbrook, trust, whole } from './millbrook.ts';
import { marks, num } from './read-svg.ts';

describe.each(cases.map(({ name, draw }) => [name, draw({})] as const))('%s on paper', (_, figure) => {
  const paper = paperFigure(figure);
  const written = marks(figure.svg).filter(({ name }) => name === 'text');

  it('is shapes alone, with every color written out', () => {
    const left = marks(paper.svg);
    expect(left.some(({ name }) => name === 'text' || name === 'title' || name === 'desc')).toBe(false);
    expect(paper.svg).not.toMatch(/var\(|@media|oklch|--[a-z]|NaN|undefined/);
    const drawn = marks(figure.svg).filter(({ name }) => /^(rect|line|path|circle|ellipse)$/.test(name));
    expect(left.filter(({ name }) => /^(rect|line|path|circle|ellipse)$/.test(name))).toHaveLength(
      drawn.length,
    );
    for (const { attributes } of left.slice(2))
      for (const name of (attributes.class ?? '')
        .split(' ')
        .filter((one) => /^(band|bar$|v-|w$|f$)/.test(one)))
        expect(paper.svg).toContain(`.${name}{`);
  });

  it('gives each text with its place', () => {
    expect(paper.texts.map(({ text }) => text)).toEqual(written.map(({ text }) => text));
    for (const [index, { size, color, x, y }] of paper.texts.entries()) {
      expect(size).toBe(num(written[index]!, 'font-size'));
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    }
    expect(paper.alternative).toBe(figure.alternative);
  });
});

it('mirrors the place and the side of each text', () => {
  const drawn = (direction: 'ltr' | 'rtl') =>
    paperFigure(caterpillar(millbrook, [trust, action], { reference: whole, direction }));
  const [ltr, rtl] = [drawn('ltr'), drawn('rtl')];
  const side = { left: 'right', right: 'left', middle: 'middle' };
  expect(rtl.texts).toHaveLength(ltr.texts.length);
  expect(new Set(ltr.texts.map(({ anchor }) => anchor)).size).toBeGreaterThan(1);
  ltr.texts.forEach((text, index) => {
    expect(rtl.texts[index]!.anchor).toBe(side[text.anchor]);
    expect(rtl.texts[index]!.x).toBeCloseTo(ltr.width - text.x, 1);
    expect(rtl.texts[index]!.y).toBe(text.y);
  });
});
