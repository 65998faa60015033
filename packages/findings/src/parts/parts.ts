import { makeAgreement } from './agreement/agreement.ts';
import type { AgreementPart } from './agreement/agreement-part.ts';
import { makeCensus } from './census/census.ts';
import type { CensusPart } from './census/census-part.ts';
import type { ChangePart } from './change/change-part.ts';
import { makeChange } from './change/make-change.ts';
import type { ComparisonPart } from './comparison/comparison-part.ts';
import { makeComparison } from './comparison/make-comparison.ts';
import type { ConsensusPart } from './consensus/consensus-part.ts';
import { makeConsensus } from './consensus/make-consensus.ts';
import type { ItemsPart } from './items/items-part.ts';
import { makeItems } from './items/make-items.ts';
import { makeMechanism } from './mechanism/make-mechanism.ts';
import type { MechanismPart } from './mechanism/mechanism-part.ts';
import type { PartContext, PartMaker } from './part.ts';
import { makePlanning } from './planning/make-planning.ts';
import type { PlanningPart } from './planning/planning-part.ts';
import { makeTasks } from './tasks/make-tasks.ts';
import type { TasksPart } from './tasks/tasks-part.ts';

/** Everything a release may hold beyond its first findings. One folder each, in reading order. */
export type Part =
  | AgreementPart
  | ConsensusPart
  | ComparisonPart
  | MechanismPart
  | CensusPart
  | TasksPart
  | ChangePart
  | ItemsPart
  | PlanningPart;

const makers: readonly PartMaker<Part>[] = [
  makeAgreement,
  makeConsensus,
  makeComparison,
  makeTasks,
  makeChange,
  makeItems,
  makeMechanism,
  makeCensus,
  makePlanning,
];

/** The parts of a release: each decides whether it has something to say or to refuse. */
export function partsOf(context: PartContext): Part[] {
  return makers.flatMap((make) => make(context) ?? []);
}
