import type { ScaleRole } from '@weft/findings';
import type { FigureWords } from './words.ts';
import { figureWordsOf } from './words-of.ts';

/** A drawn figure. `svg` is one string; `alternative` says in plain text what the drawing says. */
export interface Figure {
  readonly id: string;
  /** What it shows, as the first (bold) words of a caption; also the SVG's `<title>`. */
  readonly title: string;
  readonly svg: string;
  /** Message and essential numbers as plain text; also the SVG's `<desc>`. */
  readonly alternative: string;
  /** How to read it, to stand after the title in a `figcaption`. Plain text. */
  readonly caption: string;
  readonly width: number;
  readonly height: number;
}

/** What every figure takes. All of it may be left out. */
export interface FigureOptions {
  /** 320 for a phone, 672 for a page, or any other width in pixels from 240. Default 672. */
  readonly width?: number;
  /** `rtl` mirrors the drawing with the text. Default `ltr`. */
  readonly direction?: 'ltr' | 'rtl';
  /** BCP 47 tag for digits and plurals. Default `en`. */
  readonly language?: string;
  readonly words?: FigureWords;
  /** Makes ids unique on a page: give each figure on one page its own. Default `weft`. */
  readonly idPrefix?: string;
  /** Carry `figureStyles()` inside the SVG. Default true; false where the page includes them itself. */
  readonly style?: boolean;
  /** Paint the paper behind the figure, 16 px wider on each side (for a file that stands alone). Default false. */
  readonly paper?: boolean;
  /** Sew on the tag "Simulated" and say so in the text alternative. Default false. */
  readonly simulated?: boolean;
  /** The finding this figure proves; opens the text alternative. */
  readonly message?: string;
  /** Name of the community, for "all of Millbrook". */
  readonly community?: string;
  /** What a place is called: `{ one: 'block', many: 'blocks' }`. */
  readonly kind?: { readonly one: string; readonly many: string };
}

/** Options with every gap filled. */
export interface Settings {
  readonly width: number;
  readonly narrow: boolean;
  readonly rtl: boolean;
  readonly language: string;
  readonly words: FigureWords;
  readonly idPrefix: string;
  readonly style: boolean;
  readonly paper: boolean;
  readonly simulated: boolean;
  readonly message: string;
  readonly community: string;
  readonly one: string;
  readonly many: string;
}

/** Under this width names stand above their strips, and legends wrap. */
const narrowUnder = 480;

/** Fills the gaps of `options`; a width under 240 becomes 240. */
export function settle(options: FigureOptions): Settings {
  const words = options.words ?? figureWordsOf(options.language ?? 'en');
  const width = Math.max(240, Math.round(options.width ?? 672));
  return {
    width,
    narrow: width < narrowUnder,
    rtl: options.direction === 'rtl',
    language: options.language ?? 'en',
    words,
    idPrefix: (options.idPrefix ?? 'weft').replace(/[^\w-]/g, '-'),
    style: options.style ?? true,
    paper: options.paper ?? false,
    simulated: options.simulated ?? false,
    message: options.message ?? '',
    community: options.community ?? '',
    one: options.kind?.one ?? words.onePlace,
    many: options.kind?.many ?? words.manyPlaces,
  };
}

/** The thread a role wears: warp for trust, weft for action, ink for all else. */
export function threadClass(role: ScaleRole): 't-warp' | 't-weft' | 't-ink' {
  if (role === 'trust') return 't-warp';
  return role === 'action' ? 't-weft' : 't-ink';
}
