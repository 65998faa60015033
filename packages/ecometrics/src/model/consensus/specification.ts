import type { PlaceCovariates } from '../specification.ts';

/** What is asked of `fitConsensus`. `{}` uses every covariate that the moments hold, in both equations. */
export interface ConsensusSpecification {
  /** Covariates of people in the equation of the mean, by name. Default: all of the moments. */
  readonly mean?: readonly string[];
  /** Covariates of people in the equation of the log variance. Default: all that part the moments' cells. */
  readonly variance?: readonly string[];
  readonly placeCovariates?: PlaceCovariates;
  /** Which equations the place covariates enter. Default: both. */
  readonly placeCovariatesIn?: 'mean' | 'variance' | 'both';
  /** Nodes of the adaptive Gauss–Hermite rule, 7 or more. Default 11. */
  readonly nodes?: number;
}
