import type { FigureOptions } from './figure.ts';

export interface PlaneOptions extends FigureOptions {
  /** Name of the one place that also gets its 95 per cent ellipse and its name. */
  readonly chosen?: string;
  /** Where the dotted middle lines stand. Default: the level of all places that `PlaceScale` implies. */
  readonly middle?: { readonly across: number; readonly up: number };
  /** Decimals of the numbers said. */
  readonly digits?: number;
}
