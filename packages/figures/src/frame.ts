import type { Figure, Settings } from './figure.ts';
import { escapeXml, round } from './stage.ts';
import { figureStyles } from './styles.ts';

/** What a figure has to say for itself. */
export interface Told {
  readonly title: string;
  readonly alternative: string;
  readonly caption: string;
}

/** The id of a figure: prefix, name and width, so that its narrow and its wide drawing can share a page. */
export function figureId(settings: Settings, name: string): string {
  return `${settings.idPrefix}-${name}-${settings.width}`.replace(/[^\w-]/g, '-');
}

/** The 45° hatching that means "withheld"; fill with `url(#ID-hatch)`. */
export function hatching(id: string): string {
  return `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch-line" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>`;
}

/** Attributes of a hatched area. */
export function hatched(id: string): string {
  return `class="withheld" fill="url(#${id}-hatch)"`;
}

/** White space around a figure that brings its own paper. */
const paperMargin = 16;

/** How a drawing stands in its frame. */
export interface FrameKind {
  /** As wide as whatever holds it. */
  readonly fluid?: boolean;
  /** It holds links, which one image would hide from screen readers. */
  readonly group?: boolean;
}

/** Sets a drawing in its frame: role, title, description, direction, and the styles where they are asked for. */
export function frame(
  settings: Settings,
  id: string,
  height: number,
  body: string,
  told: Told,
  { fluid = false, group = false }: FrameKind = {},
): Figure {
  const margin = settings.paper && !fluid ? paperMargin : 0;
  const [wide, high] = [settings.width + 2 * margin, height + 2 * margin];
  const size = fluid
    ? `width="100%" height="${round(height)}"`
    : `width="${wide}" height="${round(high)}" viewBox="${-margin} ${-margin} ${wide} ${round(high)}"`;
  const style = settings.style ? `<style>${figureStyles()}</style>` : '';
  const paper = settings.paper
    ? `<rect class="paper" x="${-margin}" y="${-margin}" width="100%" height="100%"/>`
    : '';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" class="weft-figure${fluid ? ' fluid' : ''}" ${size}` +
    ` role="${group ? 'group' : 'img'}" aria-labelledby="${id}-title" aria-describedby="${id}-desc" direction="${settings.rtl ? 'rtl' : 'ltr'}">` +
    `<title id="${id}-title">${escapeXml(told.title)}</title><desc id="${id}-desc">${escapeXml(told.alternative)}</desc>` +
    `${style}${paper}${body}</svg>`;
  return { id, ...told, svg, width: wide, height: high };
}
