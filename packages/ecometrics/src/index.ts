export * from './answers/absence.ts';
export * from './answers/answers.ts';
export { fit } from './model/fit.ts';
export type * from './model/fit-result.ts';
export { ModelError, type ModelErrorCode } from './model/model-error.ts';
export type * from './model/specification.ts';
export { bivariateNormalUpper } from './numerics/bivariate-normal.ts';
export { normalCdf, normalDensity, normalQuantile } from './numerics/normal.ts';
export { type Random, seededRandom } from './numerics/random.ts';
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
