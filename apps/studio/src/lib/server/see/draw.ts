import type { Figure, FigureOptions } from '@weft/figures';

/** A figure drawn for a phone and for a page, and the finding it belongs to. */
export interface DrawnTwice {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly narrow: string;
  readonly wide: string;
}

/** Draws on the server: no page of the room needs a script to show a picture. */
export function drawTwice(
  id: string,
  common: FigureOptions,
  draw: (options: FigureOptions) => Figure,
): DrawnTwice {
  const at = (width: number) => draw({ ...common, width, style: false, idPrefix: id });
  const wide = at(672);
  return { id, title: wide.title, caption: wide.caption, narrow: at(320).svg, wide: wide.svg };
}
