export type { Apart, PairsShown } from './apart.ts';
export { reliabilityClear, reliabilityFloor } from './collective-enough.ts';
export {
  disclosureFloor,
  disclosureLimit,
  type EarlierCount,
  type PlaceCount,
  withhold,
} from './disclosure/disclosure.ts';
export { unanimousPlaces } from './disclosure/unanimous.ts';
export { estimateOf } from './estimate.ts';
export * from './finding.ts';
export { differing, hedgeFor, ladder } from './ladder.ts';
export type { PartBase } from './parts/part.ts';
export type { Part } from './parts/parts.ts';
export { type ModelShown, type Release, type ReleaseOptions, release } from './release.ts';
export type { ReliabilityCurveShown } from './reliability-curve.ts';
export { scalesShown } from './scales-shown.ts';
export type { Claim, Finding, FindingKind, RefusalWords, Segment } from './statement.ts';
export type { PlaceKind } from './study-shown.ts';
export { english, type Words } from './wording/english.ts';
