import type { ScaleShown } from '@weft/findings';

/** How many pairs of each kind. */
export interface PairCounts {
  readonly places: number;
  readonly differ: number;
  readonly likely: number;
  readonly same: number;
  readonly withheld: number;
}

/** Whether two places can be told apart: 0 we cannot tell, 1 likely, 2 almost certainly, null withheld. */
export type Apart = 0 | 1 | 2 | null;

/** Pairs of places in the reader's order; `matrix[row][column]` is read where `column < row`. */
export interface Pairs {
  readonly labels: readonly string[];
  readonly matrix: readonly (readonly Apart[])[];
  /** What they are compared on: its thread and its name. */
  readonly scale?: ScaleShown;
}

/** Pairs already counted, for more places than a triangle can hold. */
export interface PairsCounted {
  readonly counts: PairCounts;
  readonly scale?: ScaleShown;
}
