import { type Figure, separability } from '@weft/figures';
import { describe, expect, it } from 'vitest';
import { cases } from './gallery-cases.ts';
import { marks, num } from './read-svg.ts';

const drawn: readonly (readonly [string, Figure])[] = cases.map(({ name, draw }) => [name, draw({})]);

describe.each(drawn)('%s', (_, figure) => {
  const all = marks(figure.svg);
  const root = all[0]!;

  it('is an image (or holds links) with a title and a description that say what the figure says', () => {
    expect(root.attributes.role).toBe(figure.svg.includes('<a ') ? 'group' : 'img');
    const title = all.find((one) => one.attributes.id === root.attributes['aria-labelledby']);
    const description = all.find((one) => one.attributes.id === root.attributes['aria-describedby']);
    expect(title?.name).toBe('title');
    expect(description?.name).toBe('desc');
    expect(figure.title.length).toBeGreaterThan(3);
    expect(figure.alternative.length).toBeGreaterThan(40);
    expect(figure.alternative + figure.caption + figure.title).not.toMatch(/[{}<>]|undefined|NaN|\bnull\b/);
  });

  it('has ids of its own, and refers to no other', () => {
    const ids = all.flatMap((one) => one.attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of figure.svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });

  it('holds finite numbers with at most two decimals', () => {
    const markup = figure.svg.replace(/<style>.*?<\/style>|<desc.*?<\/desc>/gs, '');
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    for (const one of all)
      for (const [key, value] of Object.entries(one.attributes))
        if (
          ['x', 'y', 'width', 'height', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'd', 'transform'].includes(
            key,
          )
        )
          expect(value).not.toMatch(/\.\d{3}/);
  });

  it('writes no color and no style attribute in its marks, so that tokens and a strict page rule alone', () => {
    const markup = figure.svg.replace(/<style>.*?<\/style>|<desc.*?<\/desc>|<title.*?<\/title>/gs, '');
    expect(markup.replace(/url\(#[^)]*\)|class="[^"]*"/g, '')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl|oklch/i);
    expect(markup).not.toMatch(/ style=/);
  });

  it('keeps text at 11 px or more, and inside the frame as far as can be known', () => {
    for (const one of all.filter((each) => each.name === 'text')) {
      expect(num(one, 'font-size')).toBeGreaterThanOrEqual(11);
      if (one.attributes.x === undefined) continue;
      expect(num(one, 'x')).toBeGreaterThanOrEqual(-0.01);
      expect(num(one, 'x')).toBeLessThanOrEqual(figure.width + 0.01);
      expect(num(one, 'y')).toBeLessThanOrEqual(figure.height);
    }
  });
});

describe('figures on one page', () => {
  it('have different ids when their prefix or their width differs', () => {
    const given = { labels: ['a', 'b', 'c'], matrix: [[], [0], [1, 2]] as const };
    const drawings = ['a', 'b'].flatMap((idPrefix) =>
      [320, 672].map((width) => separability(given, { idPrefix, width })),
    );
    const ids = drawings.flatMap(({ svg }) => marks(svg).flatMap((one) => one.attributes.id ?? []));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { draw } of cases) expect(draw({ idPrefix: 'a' }).id).not.toBe(draw({ idPrefix: 'b' }).id);
  });

  it('carry their styles only when asked', () => {
    for (const { draw } of cases) {
      expect(draw({}).svg).toContain('<style>');
      expect(draw({ style: false }).svg).not.toContain('<style>');
    }
  });

  it('survive names made of markup and of characters that XML forbids', () => {
    const labels = ['<script>alert(1)</script>', 'a & "b"', 'nul\u0000 and \ud800 lone', '\uffff'];
    const { svg } = separability({ labels, matrix: labels.map((_, row) => Array(row).fill(0)) });
    expect(() => marks(svg)).not.toThrow();
    expect(svg).not.toContain('<script');
    expect(svg).toContain('a &amp; &quot;b&quot;');
  });
});
