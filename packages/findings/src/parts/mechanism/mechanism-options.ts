/** What kind of number a place's outcome is. A count is a negative binomial unless told otherwise. */
export type OutcomeKind = 'gaussian' | 'binary' | 'count' | 'poisson-lognormal';

/** Something counted, measured or noted about each place, by its name. */
export interface PlaceOutcome {
  readonly name: string;
  readonly kind: OutcomeKind;
  readonly values: ReadonlyMap<string, number>;
  /** What a count is out of: residents, blocks, days. */
  readonly exposure?: { readonly name: string; readonly values: ReadonlyMap<string, number> };
}

/** What is asked of the part on structure and mechanism. */
export interface MechanismOptions {
  /** Without an outcome the part shows structure alone. */
  readonly outcome?: PlaceOutcome | { readonly scale: string };
  /** The fact about places whose way to the outcome is followed; the first of the place covariates by default. */
  readonly from?: string;
}
