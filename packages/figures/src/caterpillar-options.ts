import type { FigureOptions } from './figure.ts';
import type { Window } from './window.ts';

/** The whole community's value: one number for all scales drawn, or one for each scale's name. */
export type Reference = number | Readonly<Record<string, number>>;

export interface CaterpillarOptions extends FigureOptions {
  /** `reader`: as the places are given (default). `value`: by the first scale's level, only on request. */
  readonly order?: 'reader' | 'value';
  /** How the reader's order is called: "in walking order". */
  readonly orderName?: string;
  readonly reference?: Reference;
  /** The stretch of scale to draw; without it all intervals just fit. */
  readonly window?: Window;
  /** Draw at most so many places (default 100) … */
  readonly limit?: number;
  /** … beginning with this one (default 0). */
  readonly from?: number;
  /** Where the others stand, after "5 more places are". Default "in the table of numbers". */
  readonly moreWhere?: string;
  /** Thin rows. Default: when more than 40 places are drawn. */
  readonly compact?: boolean;
  /** Draw the key under the rows. Default true. */
  readonly key?: boolean;
  /** Decimals of the numbers; by default they suit the scale. */
  readonly digits?: number;
}
