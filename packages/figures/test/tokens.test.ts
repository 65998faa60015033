import { figureStyles, tokensCss, weaveMark } from '@weft/figures';
import { describe, expect, it } from 'vitest';
import { tokens } from '../src/tokens.ts';
import { marks } from './read-svg.ts';

/** oklch to sRGB hex by the matrices of the CSS Color 4 sample code. */
function hex(oklch: string): string {
  const [lightness, chroma, hue] = oklch.split(' ').map(Number) as [number, number, number];
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377773761749 * a + 0.2158037573099136 * b) ** 3;
  const medium = (lightness - 0.1055613458156586 * a - 0.0638541728258133 * b) ** 3;
  const short = (lightness - 0.0894841775298119 * a - 1.2914855480194092 * b) ** 3;
  const linear = [
    4.0767416360759583 * long - 3.3077115392580629 * medium + 0.2309699031821043 * short,
    -1.2684379732850315 * long + 2.6097573492876882 * medium - 0.341319376002657 * short,
    -0.0041960761386756 * long - 0.7034186179359362 * medium + 1.7076146940746117 * short,
  ];
  const channel = (value: number): string => {
    const gamma = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.min(1, Math.max(0, gamma)))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${linear.map(channel).join('')}`;
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('tokens', () => {
  it.each(Object.entries(tokens))('--%s: its plain hex is its oklch', (_, token) => {
    expect(token.light).toBe(hex(token.lightOklch));
    expect(token.dark).toBe(hex(token.darkOklch));
  });

  it.each(['light', 'dark'] as const)(
    'words reach 7:1, and drawn threads 3:1, on the page in the %s',
    (scheme) => {
      const on = (name: string): number => contrast(tokens[name]![scheme], tokens.flax![scheme]);
      expect(on('ink')).toBeGreaterThan(7);
      expect(on('ink-soft')).toBeGreaterThan(7);
      for (const thread of ['warp', 'weft-thread', 'edge']) expect(on(thread)).toBeGreaterThan(3);
    },
  );

  it('the styles of a figure touch nothing outside figures, and name no color but as a fallback', () => {
    const css = figureStyles();
    for (const rule of css.split('\n')) {
      const selectors = rule
        .replace(/^@media[^{]*\{/, '')
        .split('{')[0]!
        .split(',');
      for (const selector of selectors) expect(selector).toMatch(/\.weft-figure/);
    }
    const definitions = css.replace(/--figure-[\w-]+:(#[0-9a-f]{6}|white)/g, '');
    expect(definitions).not.toMatch(/#[0-9a-f]{3,8}|rgb|oklch|white|black/);
  });

  it('print is on white paper, with or without the page’s tokens', () => {
    expect(tokensCss()).toMatch(/@media print\{[^}]*--flax:white/);
    expect(figureStyles()).toMatch(/@media print\{.*--figure-flax:white/);
  });

  it('the mark is three warp and three weft threads, hidden from screen readers', () => {
    const all = marks(weaveMark());
    expect(all[0]!.attributes['aria-hidden']).toBe('true');
    expect(all.filter((one) => one.name === 'path')).toHaveLength(2);
  });
});
