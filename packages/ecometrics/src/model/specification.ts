/** Numbers known about each place (disadvantage, turnover …); `values` is keyed by place label, in the order of `names`. */
export interface PlaceCovariates {
  readonly names: readonly string[];
  readonly values: ReadonlyMap<string, readonly number[]>;
}

/** What is asked of `fit`. Everything has a default; `{}` is the unadjusted REML model of all scales. */
export interface Specification {
  /** Restricted (`REML`, default) or full maximum likelihood. */
  readonly method?: 'REML' | 'ML';
  /** One error variance for every item (default) or one per scale. */
  readonly itemVariance?: 'common' | 'scale';
  /** Respondent covariates to use, by name. Default: none. */
  readonly covariates?: readonly string[];
  /** One effect per covariate for all scales (default), or one per scale. */
  readonly covariateEffects?: 'common' | 'scale';
  readonly placeCovariates?: PlaceCovariates;
}
