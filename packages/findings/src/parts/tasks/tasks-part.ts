import type { ContrastReliability, Interval, SamePlaceEffectTest } from '@weft/ecometrics';
import type { Estimate } from '../../finding.ts';
import type { Finding } from '../../statement.ts';
import type { PartBase } from '../part.ts';
import type { TaskOption } from './tasks-options.ts';

/** A task in one place, against the other tasks there. */
export interface TaskShown {
  readonly task: string;
  readonly contrast: Estimate;
  readonly probabilityAbove: number;
}

/** The tasks of one place, or that it is withheld. */
export type TaskProfileShown =
  | {
      readonly status: 'said';
      readonly place: string;
      readonly respondents: number;
      readonly tasks: readonly TaskShown[];
    }
  | { readonly status: 'withheld'; readonly place: string };

/** Where all places together stand on one task, on the line of its scale. */
export interface TaskLevel {
  readonly task: string;
  readonly scale: string;
  readonly items: number;
  readonly estimate: Estimate;
}

/** How two tasks go together among places; `same` where they are said as one. */
export interface TaskPair {
  readonly first: string;
  readonly second: string;
  readonly estimate: number;
  readonly interval: Interval | null;
  readonly same: boolean;
}

/** What places would act on: one profile a place, how tasks go together, and which could not be said alone. */
export interface TasksPart extends PartBase {
  readonly kind: 'tasks';
  readonly tasks: readonly TaskOption[];
  readonly alone: readonly TaskOption[];
  /** Of each task, also those that one item asks about; releases of earlier versions have none. */
  readonly levels?: readonly TaskLevel[];
  /** Tasks a single place may be said of. */
  readonly speakable: readonly string[];
  readonly profiles: readonly TaskProfileShown[];
  readonly pairs: readonly TaskPair[];
  readonly reliability: readonly ContrastReliability[];
  readonly test: SamePlaceEffectTest | null;
  readonly placeFindings: readonly Finding[];
}

/** From this correlation on, two tasks are said as one (science.md §1). */
export const sameFrom = 0.95;
