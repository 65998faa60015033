import type { ScaleShown } from '../../finding.ts';
import type { PartBase } from '../part.ts';

/** The bar of a shown place: places whose bars do not overlap differ. On the answer scale. */
export interface ComparisonBar {
  readonly place: string;
  readonly lower: number;
  readonly value: number;
  readonly upper: number;
}

/** How little an order of the shown places would mean, on one scale. Nothing in it belongs to one place but its bar. */
export interface ScaleComparison {
  readonly scale: ScaleShown;
  /** Places compared. */
  readonly places: number;
  /** Spots in a line that a place could stand in with 95 chances in 100: quartiles over places. */
  readonly width: { readonly lower: number; readonly median: number; readonly upper: number };
  /** P(the order of the estimates is the true order). */
  readonly orderProbability: number;
  /** Difference from which two typical places almost certainly differ. */
  readonly clear: number;
  /** Half-width of a bar over the standard error of its place (Goldstein & Healy); null where bars are not drawn. */
  readonly multiplier: number | null;
  /** Of the shown places, in the reader's order; null where there are too many places to draw. */
  readonly bars: readonly ComparisonBar[] | null;
}

/** Which differences are real, said to whoever asks for a ranking. */
export interface ComparisonPart extends PartBase {
  readonly kind: 'comparison';
  readonly scales: readonly ScaleComparison[];
}

/** An order of fewer places says no more than their pairs. */
export const leastCompared = 5;
/** Bars are drawn for so many places. */
export const mostDrawn = 60;
/** Draws behind the widths: whole spots of their quartiles need no more. */
export const draws = 500;
