import type { ScaleShown } from '../../finding.ts';
import type { PartBase } from '../part.ts';

/** What so many people in each place would give. */
export interface PlannedPoint {
  readonly respondents: number;
  /** Reliability of a place, and where it could lie with 95 chances in 100. */
  readonly reliability: number;
  readonly lower: number;
  readonly upper: number;
  /** Smallest difference between two places, and change of one place with other people, found 8 times in 10. */
  readonly difference: number;
  readonly change: number;
}

/** How many more answers one scale needs. */
export interface ScalePlan {
  readonly scale: ScaleShown;
  /** Reliability called clear. */
  readonly target: number;
  readonly points: readonly PlannedPoint[];
  /** Further people of each shown place, in the reader's order, in steps of five; null where places are not spoken of. */
  readonly needs: readonly { readonly place: string; readonly more: number }[] | null;
}

/** What asking more people would buy. */
export interface PlanningPart extends PartBase {
  readonly kind: 'planning';
  readonly scales: readonly ScalePlan[];
}

/** Needs are said in steps of five, so that nobody can count backwards from them. */
export const needStep = 5;
/** A plan must be enough with this chance, given how uncertain the difference between places is. */
export const planChance = 0.8;
/** Assumed in place of a difference that was not found. */
export const supposedShare = 0.1;
