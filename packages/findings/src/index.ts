export type { Apart, PairDifference, PairsShown } from './apart.ts';
export { reliabilityClear, reliabilityFloor } from './collective-enough.ts';
export { checkRelease, type ReleaseCheck } from './disclosure/check-release.ts';
export {
  type CoarsenedRow,
  type CoarsenedRows,
  coarsenRows,
  type RowIdentity,
} from './disclosure/coarsen-rows.ts';
export {
  type CountLine,
  type CountTable,
  countTables,
  type EarlierTold,
  type ItemAnswers,
} from './disclosure/count-tables.ts';
export {
  type CellSeen,
  type CountedAt,
  type CountedGroup,
  type CountedWave,
  type CounterSeen,
  counterCounts,
  type DisclosedCount,
  type DisclosedCounts,
  releaseCounts,
  tableCounts,
} from './disclosure/disclosed-counts.ts';
export {
  disclosureFloor,
  disclosureLimit,
  type EarlierCount,
  type PlaceCount,
  withhold,
} from './disclosure/disclosure.ts';
export {
  fewestPlacesOfGroup,
  notTold,
  otherGroups,
  roundedSums,
  type SafeGroups,
  safeGroups,
} from './disclosure/group-cells.ts';
export type { Recoverable } from './disclosure/recoverable.ts';
export type { EarlierRelease } from './disclosure/since-earlier.ts';
export { unanimousPlaces } from './disclosure/unanimous.ts';
export { type EasyReadSection, easyRead } from './easy-read/easy-read.ts';
export { estimateOf } from './estimate.ts';
export type {
  FieldworkCounts,
  FieldworkWay,
  HearOptions,
  Margin,
  MarginGroup,
  NamedCount,
} from './fieldwork/fieldwork-counts.ts';
export { type HearView, hearView } from './fieldwork/hear-view.ts';
export type { HearPlace } from './fieldwork/place-view.ts';
export { type SteppedFieldwork, stepped } from './fieldwork/stepped.ts';
export type { Visit } from './fieldwork/visits.ts';
export * from './finding.ts';
export { differing, hedgeFor, ladder } from './ladder.ts';
export type * from './parts/agreement/agreement-options.ts';
export type * from './parts/agreement/agreement-part.ts';
export { nullShown, optionsShown } from './parts/agreement/answer-options.ts';
export type * from './parts/census/census-part.ts';
export type { Roster } from './parts/census/roster.ts';
export type { ChangeOptions } from './parts/change/change-options.ts';
export type {
  ChangePart,
  NoChangeReason,
  PeopleOfWaves,
  PlaceChangeShown,
  ScaleChange,
} from './parts/change/change-part.ts';
export { wavesAsked } from './parts/change/current-wave.ts';
export type { ComparisonOptions } from './parts/comparison/comparison-options.ts';
export type {
  ComparisonBar,
  ComparisonPart,
  ScaleComparison,
} from './parts/comparison/comparison-part.ts';
export type {
  ConsensusModelShown,
  ConsensusPart,
  ConsensusScaleShown,
} from './parts/consensus/consensus-part.ts';
export type { ConsensusPlaceShown } from './parts/consensus/consensus-places.ts';
export type * from './parts/items/items-part.ts';
export type { MechanismOptions, OutcomeKind, PlaceOutcome } from './parts/mechanism/mechanism-options.ts';
export type {
  MechanismPart,
  MechanismShown,
  PathShown,
  WaterfallShown,
} from './parts/mechanism/mechanism-part.ts';
export { mechanismOfPlaces, type PlaceData } from './parts/mechanism/place-mechanism.ts';
export type { PartBase } from './parts/part.ts';
export type { Part } from './parts/parts.ts';
export { type Fieldwork, type FieldworkPlace, fieldwork } from './parts/planning/fieldwork.ts';
export {
  type PlannedPoint,
  type PlanningPart,
  planChance,
  type ScalePlan,
} from './parts/planning/planning-part.ts';
export { type TaskOption, tasksOf } from './parts/tasks/tasks-options.ts';
export type {
  TaskLevel,
  TaskPair,
  TaskProfileShown,
  TaskShown,
  TasksPart,
} from './parts/tasks/tasks-part.ts';
export type { PlaceKind } from './place-kind.ts';
export { lintWords, type PlainWordsOptions, type WordAdvice } from './plain-words/lint-words.ts';
export type { PlainWordsKind, PlainWordsLanguage } from './plain-words/word-rule.ts';
export { type ModelShown, type Release, release } from './release.ts';
export type { ReleaseOptions } from './release-options.ts';
export type { ReliabilityCurveShown } from './reliability-curve.ts';
export { scalesShown } from './scales-shown.ts';
export type { Claim, Finding, FindingKind, RefusalWords, Segment } from './statement.ts';
export type { Glance, NextQuestion } from './story/glance.ts';
export { type KnownFact, middleOf } from './story/known-fact.ts';
export { pairDifference, pairFinding } from './story/pair-finding.ts';
export {
  type CarriedFact,
  type Chapter,
  type ChapterKey,
  type Story,
  storyOf,
} from './story/story.ts';
export { stripsOf } from './story/strips.ts';
export { fewDigits, roundedRelease } from './sums/few-digits.ts';
export type * from './sums/sums-shown.ts';
export {
  type CatalogueStatus,
  type FindingCatalogue,
  findingCatalogues,
  wordsOf,
} from './wording/catalogues.ts';
export { english, type Words } from './wording/english.ts';
export { type KindForms, kindForms } from './wording/kind-forms.ts';
export { type KindWords, kindIn, placeKinds } from './wording/place-kinds.ts';
