/**
 * Drawing in left-to-right coordinates; a right-to-left stage mirrors every x, so that a figure is written
 * once. Text keeps its logical anchor (`start` is the reader's own side).
 */
export interface Stage {
  readonly width: number;
  readonly rtl: boolean;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface TextStyle {
  readonly size: number;
  readonly anchor?: Anchor;
  readonly className?: string;
  /** Shown by browsers on pointing; for a name that had to be cut. */
  readonly full?: string;
  /** Degrees to turn about the text's own point (turned the other way on a mirrored stage). */
  readonly turn?: number;
}

/** A number with at most two decimals and no negative zero, the same on every machine. */
export function round(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** Text made safe for XML: markup escaped, characters that XML forbids left out. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

/** Where `x` lies on the paper. */
export function across(stage: Stage, x: number): number {
  return stage.rtl ? stage.width - x : x;
}

/** A rectangle; a negative width counts as none. */
export function rect(
  stage: Stage,
  x: number,
  y: number,
  width: number,
  height: number,
  look: string,
): string {
  const size = Math.max(0, width);
  const left = stage.rtl ? stage.width - x - size : x;
  return `<rect ${look} x="${round(left)}" y="${round(y)}" width="${round(size)}" height="${round(height)}"/>`;
}

/** A straight line between two points. */
export function line(
  stage: Stage,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  className: string,
): string {
  return `<line class="${className}" x1="${round(across(stage, x1))}" y1="${round(y1)}" x2="${round(across(stage, x2))}" y2="${round(y2)}"/>`;
}

/** A circle. */
export function circle(stage: Stage, x: number, y: number, radius: number, className: string): string {
  return `<circle class="${className}" cx="${round(across(stage, x))}" cy="${round(y)}" r="${round(radius)}"/>`;
}

/** A closed shape through the points. */
export function polygon(
  stage: Stage,
  points: readonly (readonly [number, number])[],
  className: string,
): string {
  const path = points.map(([x, y]) => `${round(across(stage, x))} ${round(y)}`).join('L');
  return `<path class="${className}" d="M${path}Z"/>`;
}

/** Real text at a base line. */
export function text(stage: Stage, x: number, y: number, content: string, style: TextStyle): string {
  const left = round(across(stage, x));
  const turn = style.turn === undefined ? 0 : stage.rtl ? -style.turn : style.turn;
  const place =
    turn === 0 ? `x="${left}" y="${round(y)}"` : `transform="translate(${left} ${round(y)}) rotate(${turn})"`;
  const anchor =
    style.anchor === undefined || style.anchor === 'start' ? '' : ` text-anchor="${style.anchor}"`;
  const className = style.className === undefined ? '' : ` class="${style.className}"`;
  const full = style.full === undefined ? '' : `<title>${escapeXml(style.full)}</title>`;
  return `<text${className} ${place} font-size="${round(style.size)}"${anchor}>${escapeXml(content)}${full}</text>`;
}
