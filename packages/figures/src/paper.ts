import type { Figure } from './figure.ts';
import { rules } from './styles.ts';
import { tokens } from './tokens.ts';

/** One text of a figure, as whoever sets type needs it: where its base line is, and how it looks. */
export interface PaperText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Which part of the text stands at `x`, on the paper itself, whatever the reading direction. */
  readonly anchor: 'left' | 'middle' | 'right';
  /** Degrees it is turned about its own point. */
  readonly turn: number;
  readonly strong: boolean;
  /** It stands on white, so that lines behind it do not run through it. */
  readonly halo: boolean;
  readonly color: string;
}

/** A figure for paper: shapes as SVG with every color written out, and its texts apart from them. */
export interface PaperFigure {
  readonly title: string;
  readonly caption: string;
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly texts: readonly PaperText[];
}

const threads = { 't-warp': 'warp', 't-weft': 'weft-thread', 't-ink': 'ink-soft' } as const;

/** The color of a token on white paper. */
const onWhite = (name: string): string =>
  name === 'flax' || name === 'sheet' ? '#ffffff' : (tokens[name]?.light ?? '#000000');

/** One rule with its colors written out: three rules where it wears a thread, none where it is for texts or screens. */
function writtenOut(rule: string): string[] {
  if (
    /^\.weft-figure[{.]|text\{|\.(soft|strong|number|halo|on-)|:(focus|hover)/.test(rule) ||
    rule.includes('--tone:')
  )
    return [];
  const plain = rule.replace(/var\(--([\w-]+),var\(--figure-[\w-]+\)\)/g, (_, name: string) => onWhite(name));
  if (!plain.includes('var(--tone)')) return [plain];
  return Object.entries(threads).map(([thread, color]) =>
    plain.replace('.weft-figure ', `.weft-figure .${thread} `).replaceAll('var(--tone)', onWhite(color)),
  );
}

interface Written {
  readonly rule: string;
  readonly classes: readonly string[];
}

let written: readonly Written[] | null = null;

/** The rules that a drawing needs: each drawing carries its own, and engines are slow with rules it does not use. */
function stylesFor(shapes: string): string {
  written ??= rules.flatMap(writtenOut).map((rule) => ({
    rule,
    classes: [...rule.slice(0, rule.indexOf('{')).matchAll(/\.([\w-]+)/g)].map(([, name]) => name!),
  }));
  const worn = new Set([...shapes.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')));
  return written
    .filter(({ classes }) => classes.every((name) => worn.has(name)))
    .map(({ rule }) => rule)
    .join('');
}

/**
 * A figure for an engine that prints: such engines know neither custom properties nor the direction of a text,
 * and set Arabic well only in their own type. So the shapes come as an SVG with plain colors, as they are on white
 * paper, and each text comes apart with its place.
 *
 * @example
 * paperFigure(strip(level, trust)).texts[0]; // { text: 'people keep to themselves', x: 0, y: 42, anchor: 'left', … }
 */
export function paperFigure(figure: Figure): PaperFigure {
  const rtl = /^<svg[^>]*direction="rtl"/.test(figure.svg);
  const texts: PaperText[] = [];
  const shapes = figure.svg
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<text\b([^>]*)>(.*?)<\/text>/gs, (_, attributes: string, inside: string) => {
      texts.push(textOf(attributes, inside, rtl));
      return '';
    })
    .replace(/<(title|desc)\b.*?<\/\1>/gs, '')
    .replace(/ (role|aria-labelledby|aria-describedby|direction)="[^"]*"/g, '');
  const svg = shapes.replace(/^<svg[^>]*>/, (opening) => `${opening}<style>${stylesFor(shapes)}</style>`);
  const { title, caption, alternative, width, height } = figure;
  return { title, caption, alternative, width, height, svg, texts };
}

function textOf(attributes: string, inside: string, rtl: boolean): PaperText {
  const named = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  const [, tx, ty, turn] = /translate\(([-\d.]+) ([-\d.]+)\) rotate\(([-\d.]+)\)/.exec(attributes) ?? [];
  const classes = named('class').split(' ');
  const anchor = named('text-anchor');
  const on = classes.find((name) => name.startsWith('on-'))?.slice(3);
  return {
    text: unescaped(inside.replace(/<title>.*?<\/title>/s, '')),
    x: Number(tx ?? named('x')),
    y: Number(ty ?? named('y')),
    size: Number(named('font-size')),
    anchor: anchor === 'middle' ? 'middle' : (anchor === 'end') === rtl ? 'left' : 'right',
    turn: Number(turn ?? 0),
    strong: classes.includes('strong'),
    halo: classes.includes('halo'),
    color: onWhite(on ? `on-vsup-${on}` : classes.includes('soft') ? 'ink-soft' : 'ink'),
  };
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
