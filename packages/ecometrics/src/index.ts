export * from './answers/absence.ts';
export * from './answers/answers.ts';
export { compare, type PairwiseComparison } from './estimate/comparison.ts';
export { type Interval, type IntervalEstimate, normalInterval } from './estimate/interval.ts';
export { type IntraclassCorrelation, intraclassCorrelations } from './estimate/intraclass-correlation.ts';
export {
  type LatentCorrelation,
  latentCorrelation,
  type NoCorrelation,
} from './estimate/latent-correlation.ts';
export {
  type PlaceEstimate,
  placeEstimate,
  placeEstimates,
  predictionCovariance,
} from './estimate/place-estimate.ts';
export { type PlaceVarianceTest, placeVarianceTest } from './estimate/place-variance-test.ts';
export { type ProfiledCorrelation, profileCorrelation } from './estimate/profile-correlation.ts';
export { type ProfileBound, profileUpperBound } from './estimate/profile-upper-bound.ts';
export { expectedReliability, meanReliability, type ScaleReliability } from './estimate/reliability.ts';
export { fit } from './model/fit.ts';
export type * from './model/fit-result.ts';
export { ModelError, type ModelErrorCode } from './model/model-error.ts';
export type * from './model/specification.ts';
export { bivariateNormalUpper } from './numerics/bivariate-normal.ts';
export { normalCdf, normalDensity, normalQuantile } from './numerics/normal.ts';
export { type Random, seededRandom } from './numerics/random.ts';
export {
  type Simulation,
  simulate,
  type TrueCovariate,
  type TrueScale,
  type Truth,
} from './simulate/simulate.ts';
export { mergeSummaries, SummaryError, subtractSummary } from './summary/combine.ts';
export { type SummaryJson, summaryFromJson, summaryToJson } from './summary/json.ts';
export { summarize } from './summary/summarize.ts';
export {
  type CovariateGrid,
  emptySummary,
  type LeftOut,
  type Summary,
  type SummaryShape,
} from './summary/summary.ts';
