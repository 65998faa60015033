import type { Times } from '../measure.ts';

/** One method beside the R function that does the same on the same data, in turn. */
export interface PartTimes {
  /** What was worked out, and on which data: "consensus, Hsb82". */
  readonly title: string;
  /** Milliseconds, warm. */
  readonly ours: Times;
  /** `null` where R or the package is not here; milliseconds. `ratio` is the median of the rounds' ratios. */
  readonly peer: { readonly program: string; readonly milliseconds: Times; readonly ratio: number } | null;
  /** How far the two lie apart, in words: "−2LL differs by 3e-9". */
  readonly agreement: string;
}

/** A method's benchmark: `null` when its data is not here (said on stderr). */
export type PartBench = (rounds: number) => Promise<PartTimes[] | null> | PartTimes[] | null;
