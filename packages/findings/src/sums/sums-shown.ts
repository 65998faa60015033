import type { Matrix } from '@weft/ecometrics';

/**
 * What the estimates of one shown place rest on, made coarse. `mean` is what its own people said on each scale,
 * against the middle of all places and weighted by what each person's answers can tell, in steps of `meanStep`, by
 * scale; `information` is how much that tells, L_k, in steps of `SumsShown.informationStep`.
 */
export interface PlaceSums {
  readonly place: string;
  readonly mean: readonly number[];
  readonly meanStep: readonly number[];
  readonly information: Matrix;
}

/**
 * The sums from which the model itself can be fitted again: everybody answered everything, and no place is held
 * back, so that each is a sum over all people of a shown place, or of all.
 */
export interface WholeSums {
  /** Items of each scale. */
  readonly answered: readonly number[];
  /** Σ of answers, place by place and scale by scale. */
  readonly places: readonly {
    readonly place: string;
    readonly respondents: number;
    readonly totals: readonly number[];
  }[];
  /** Σ over people of their totals of two scales multiplied. */
  readonly crossProducts: Matrix;
  readonly items: readonly { readonly item: string; readonly scale: string; readonly total: number }[];
  /** Σ of squared answers, by scale. */
  readonly squares: readonly number[];
}

/** Why the sums of the whole model do not go out. */
export type NoWholeSums = 'held-back' | 'partly-answered';

/** What goes out so that others can work out the numbers of a release again. */
export interface SumsShown {
  readonly scales: readonly string[];
  readonly informationStep: Matrix;
  /** Covariance of the levels of all places together, scale by scale. */
  readonly levelCovariance: Matrix;
  /** Sampling covariance of (vech place, vech respondent, item): see `Fit.varianceCovariance`. */
  readonly varianceCovariance: Matrix;
  readonly places: readonly PlaceSums[];
  readonly whole: WholeSums | NoWholeSums;
}
