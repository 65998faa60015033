export * from './answers/absence.ts';
export * from './answers/answers.ts';
export { type ByWave, byWave, type WavePair, type WavePeople } from './answers/by-wave.ts';
export { regroup, type ScaleOfItems } from './answers/regroup.ts';
export { groupingOf, ofWave, waveOrder } from './answers/waves.ts';
export {
  type AgreementDistribution,
  agreementDistribution,
  itemCorrelationWithin,
} from './estimate/agreement/agreement-distribution.ts';
export { agreementGivenMean } from './estimate/agreement/agreement-given-mean.ts';
export {
  type Agreement,
  type AnswerOptions,
  type NoAgreementReason,
  numbersOf,
  optionCount,
} from './estimate/agreement/agreement-value.ts';
export { averageDeviations } from './estimate/agreement/average-deviation.ts';
export {
  type CriticalAgreement,
  criticalAgreement,
  criticalAgreementBySize,
  type RandomAnswers,
} from './estimate/agreement/critical-agreement.ts';
export {
  type NoNull,
  type NullDistribution,
  type NullName,
  nullDistribution,
  nullFromProbabilities,
  nullFromVariance,
  nullNames,
} from './estimate/agreement/null-distribution.ts';
export {
  type NoIntraclass,
  type OneWayIntraclass,
  oneWayIntraclass,
} from './estimate/agreement/one-way-intraclass.ts';
export {
  type ItemAgreement,
  type PlaceAgreement,
  placeAgreement,
} from './estimate/agreement/place-agreement.ts';
export { quantileOf } from './estimate/agreement/quantile.ts';
export { agreementConfidence } from './estimate/agreement/random-share.ts';
export {
  withinGroupAgreement,
  withinGroupAgreementOfItems,
  withinGroupAgreementPlain,
} from './estimate/agreement/within-group-agreement.ts';
export {
  type FinitePlaceEstimate,
  finitePlaceEstimate,
  type NoFinitePlaceEstimate,
} from './estimate/census/finite-place-estimate.ts';
export {
  finiteMeanErrors,
  isNearCensus,
  type MeanErrors,
  type NoCorrection,
  nearCensusShare,
} from './estimate/census/finite-population.ts';
export { type ItemDiffers, itemsThatDiffer } from './estimate/change/comparable-waves.ts';
export {
  type ChangeEstimate,
  type OverallChange,
  overallChange,
} from './estimate/change/overall-change.ts';
export { type PlaceChange, placeChanges } from './estimate/change/place-changes.ts';
export {
  classicalReliabilityOfChange,
  type ReliabilityOfChange,
  reliabilityOfChange,
} from './estimate/change/reliability-of-change.ts';
export {
  type ComparisonIntervals,
  comparisonIntervals,
  comparisonMultiplier,
} from './estimate/comparison/comparison-intervals.ts';
export { expectedRanks } from './estimate/comparison/expected-ranks.ts';
export { compare, type PairwiseComparison } from './estimate/comparison/pairwise.ts';
export type { ComparedPlaces, ComparisonOptions } from './estimate/comparison/place-errors.ts';
export { probabilityAbove, type Reference } from './estimate/comparison/probability-above.ts';
export {
  type NoRanks,
  type RankIntervalOptions,
  type RankIntervals,
  rankIntervals,
} from './estimate/comparison/rank-intervals.ts';
export {
  type ConsensusCorrelation,
  consensusCorrelation,
} from './estimate/consensus/consensus-correlation.ts';
export { consensusVarianceInterval } from './estimate/consensus/consensus-variance-interval.ts';
export {
  type NoConsensus,
  type PlaceConsensus,
  placeConsensus,
  respondentsForConsensus,
} from './estimate/consensus/place-consensus.ts';
export { type GroupEstimate, groupEstimate, type NoGroupEstimate } from './estimate/group-estimate.ts';
export { type Interval, type IntervalEstimate, normalInterval } from './estimate/interval.ts';
export { type IntraclassCorrelation, intraclassCorrelations } from './estimate/intraclass-correlation.ts';
export { cronbachAlpha, itemRestCorrelations } from './estimate/items/cronbach-alpha.ts';
export {
  type DifferentialFunctioning,
  type DifferentialOptions,
  differentialFunctioning,
  type ItemDifference,
  largeEffect,
  moderateEffect,
  type NoDifferences,
} from './estimate/items/differential-functioning.ts';
export {
  type DomainCorrelation,
  type DomainFit,
  type DomainModelName,
  type Domains,
  domains,
} from './estimate/items/domains.ts';
export { type ItemByPlace, itemByPlace } from './estimate/items/item-by-place.ts';
export { type ItemDifficulty, type ItemEnds, itemDifficulties } from './estimate/items/item-difficulty.ts';
export type { ItemStatisticAbsence, NoItemStatistic } from './estimate/items/no-item-statistic.ts';
export {
  type LevelConsistency,
  type TwoLevelConsistency,
  twoLevelConsistency,
} from './estimate/items/two-level-consistency.ts';
export {
  type LatentCorrelation,
  latentCorrelation,
  type NoCorrelation,
} from './estimate/latent-correlation.ts';
export {
  type IndirectEffect,
  type IndirectEffectInput,
  indirectEffect,
} from './estimate/mediation/indirect-effect.ts';
export { type PlaceMeasurement, placeMeasurement } from './estimate/mediation/measured-places.ts';
export {
  type Mediation,
  type MediationInput,
  mediation,
  outcomeRegression,
  type Path,
} from './estimate/mediation/mediation.ts';
export {
  type MediationSensitivity,
  type RobustnessValue,
  residualCorrelationAtZero,
  robustnessValue,
} from './estimate/mediation/sensitivity.ts';
export {
  type SplitHalfInput,
  type SplitHalfMediation,
  splitHalfMediation,
} from './estimate/mediation/split-half.ts';
export { type LevelMediation, twoLevelMediation } from './estimate/mediation/two-level-mediation.ts';
export {
  type PlaceEstimate,
  placeEstimate,
  placeEstimates,
  predictionCovariance,
} from './estimate/place-estimate.ts';
export { type PlaceInformation, placeInformation } from './estimate/place-information.ts';
export {
  type PlaceCoefficientRange,
  placeCoefficientRanges,
} from './estimate/place-means/place-coefficient-ranges.ts';
export {
  placeCorrelationRange,
  placeVarianceRange,
} from './estimate/place-means/place-means-ranges.ts';
export { placeScore } from './estimate/place-score.ts';
export { type PlaceVarianceTest, placeVarianceTest } from './estimate/place-variance-test.ts';
export { type AnswersGoal, type AnswersNeeded, answersNeeded } from './estimate/planning/answers-needed.ts';
export {
  type Assumptions,
  assumedVariances,
  assumptionsOf,
  scoreNoise,
} from './estimate/planning/assumptions.ts';
export {
  type BudgetPlan,
  bestSplit,
  type Costs,
  optimalItems,
  optimalRespondents,
} from './estimate/planning/budget-plan.ts';
export type { Certainty } from './estimate/planning/certainty.ts';
export {
  type ChangeDesign,
  type ChangePlan,
  detectableChange,
  respondentsForChange,
} from './estimate/planning/change-plan.ts';
export {
  type CorrelationPlan,
  correlationPower,
  placesForCorrelation,
  respondentsForCorrelation,
} from './estimate/planning/correlation-plan.ts';
export {
  type DifferencePlan,
  detectableDifference,
  respondentsForDifference,
} from './estimate/planning/difference-plan.ts';
export type { Infeasible } from './estimate/planning/infeasible.ts';
export {
  intraclassError,
  type PlacesPlan,
  placesForIntraclassCorrelation,
} from './estimate/planning/intraclass-precision.ts';
export {
  type PlaceVarianceUncertainty,
  placeVarianceUncertainty,
} from './estimate/planning/place-variance-uncertainty.ts';
export {
  itemsForReliability,
  plannedReliability,
  type ReliabilityPlan,
  respondentsForReliability,
} from './estimate/planning/reliability-plan.ts';
export { type ShortForm, shortForm } from './estimate/planning/short-form.ts';
export {
  designEffect,
  placesForTrial,
  respondentsForTrial,
  type TrialDesign,
  type TrialPlan,
  trialPower,
} from './estimate/planning/trial-plan.ts';
export { type ProfiledCorrelation, profileCorrelation } from './estimate/profile-correlation.ts';
export { type ProfileBound, profileUpperBound } from './estimate/profile-upper-bound.ts';
export { expectedReliability, meanReliability, type ScaleReliability } from './estimate/reliability.ts';
export { reliabilityInterval } from './estimate/reliability-interval.ts';
export { type SamePlaceEffectTest, samePlaceEffectTest } from './estimate/same-place-effect-test.ts';
export {
  type StructureFits,
  type StructureStep,
  type StructureStepName,
  type StructureWaterfall,
  structureWaterfall,
} from './estimate/structure/structure-steps.ts';
export {
  type ContrastReliability,
  contrastReliability,
  type TaskContrast,
  type TaskProfile,
  taskProfiles,
} from './estimate/tasks/task-profile.ts';
export { type VarianceShares, varianceShares } from './estimate/variance-shares.ts';
export {
  type ConsensusCoefficient,
  type ConsensusFit,
  fitConsensus,
} from './model/consensus/fit-consensus.ts';
export type { ConsensusBoundary } from './model/consensus/optimum.ts';
export type { ConsensusSpecification } from './model/consensus/specification.ts';
export { fit } from './model/fit.ts';
export type * from './model/fit-result.ts';
export { ModelError, type ModelErrorCode } from './model/model-error.ts';
export { fitPlaceMeans } from './model/place-means/fit-place-means.ts';
export type * from './model/place-means/place-means.ts';
export {
  type LatentMediation,
  type LatentMediationInput,
  latentMediation,
  type MeasuredPlaces,
} from './model/place-outcome/latent-mediation.ts';
export { type LeastSquaresErrors, leastSquares } from './model/place-outcome/least-squares.ts';
export { logisticRegression } from './model/place-outcome/logistic.ts';
export { negativeBinomialRegression } from './model/place-outcome/negative-binomial.ts';
export type { Predictor } from './model/place-outcome/outcome-design.ts';
export { OutcomeError, type OutcomeErrorCode } from './model/place-outcome/outcome-error.ts';
export {
  coefficientOf,
  type Dispersion,
  type OutcomeFamily,
  type OutcomeRegression,
} from './model/place-outcome/outcome-regression.ts';
export { poissonRegression } from './model/place-outcome/poisson.ts';
export { poissonLognormalRegression } from './model/place-outcome/poisson-lognormal.ts';
export type * from './model/specification.ts';
export { type GroupedMoments, groupedMoments } from './model/two-level-normal/grouped-moments.ts';
export { type TwoLevelNormal, twoLevelNormal } from './model/two-level-normal/two-level-normal.ts';
export { bivariateNormalUpper } from './numerics/bivariate-normal.ts';
export { logGamma } from './numerics/gamma.ts';
export { gaussHermite, type NormalQuadrature } from './numerics/gauss-hermite.ts';
export { fCdf, fQuantile, fTail, incompleteBeta, studentQuantile } from './numerics/incomplete-beta.ts';
export { noncentralTCdf } from './numerics/noncentral-t.ts';
export { normalCdf, normalDensity, normalQuantile } from './numerics/normal.ts';
export { type NormalPair, productNormalCdf, productNormalQuantile } from './numerics/product-normal.ts';
export { type Random, seededRandom } from './numerics/random.ts';
export { type Ranker, ranker } from './numerics/rank.ts';
export {
  type Simulation,
  simulate,
  type TrueConsensus,
  type TrueCovariate,
  type TrueScale,
  type Truth,
} from './simulate/simulate.ts';
export {
  type AgreementSums,
  agreementSums,
  emptyAgreementSums,
  mergeAgreementSums,
} from './summary/agreement-sums.ts';
export { mergeSummaries, SummaryError, subtractSummary } from './summary/combine.ts';
export { mergePlaceMoments, subtractPlaceMoments } from './summary/combine-moments.ts';
export { type GroupedScale, type GroupSums, groupSums } from './summary/group-sums.ts';
export {
  emptyItemSumsByPlace,
  type ItemSumsByPlace,
  itemSumsByPlace,
  mergeItemSumsByPlace,
  subtractItemSumsByPlace,
} from './summary/item-sums-by-place.ts';
export { type SummaryJson, summaryFromJson, summaryToJson } from './summary/json.ts';
export { type PlaceMomentsJson, placeMomentsFromJson, placeMomentsToJson } from './summary/moments-json.ts';
export {
  emptyPlaceMoments,
  type MomentsLeftOut,
  type PlaceMoments,
  type PlaceMomentsOptions,
  type PlaceMomentsShape,
  placeMoments,
} from './summary/place-moments.ts';
export { summarize } from './summary/summarize.ts';
export {
  type CovariateGrid,
  emptySummary,
  type LeftOut,
  type Summary,
  type SummaryShape,
} from './summary/summary.ts';
export { type AnswerGroup, summaryOfGroups } from './summary/summary-of-groups.ts';
