import type { Interval, OverallChange, ReliabilityOfChange, SamePlaceEffectTest } from '@weft/ecometrics';
import type { Estimate, ScaleShown } from '../../finding.ts';
import type { Finding } from '../../statement.ts';
import type { PartBase } from '../part.ts';

/** Why the change of a place is not shown. */
export type NoChangeReason = 'private' | 'one-wave' | 'not-told';

/** What changed in one place, or that it is not shown. */
export type PlaceChangeShown =
  | {
      readonly status: 'said';
      readonly place: string;
      readonly respondents: readonly [number, number];
      readonly levels: readonly [Estimate, Estimate];
      readonly change: Estimate;
      readonly smallestDetectable: number;
      readonly probabilityMore: number;
    }
  | { readonly status: 'withheld'; readonly place: string; readonly reason: NoChangeReason };

/** What changed on one scale. */
export interface ScaleChange {
  readonly scale: ScaleShown;
  readonly items: readonly string[];
  readonly levels: readonly [Estimate, Estimate];
  readonly change: Estimate;
  readonly smallestDetectable: number;
  readonly itemChanges: readonly { readonly item: string; readonly change: Estimate }[];
  readonly alike: OverallChange['alike'];
  readonly stability: { readonly estimate: number; readonly interval: Interval } | null;
  readonly reliability: ReliabilityOfChange;
  readonly test: SamePlaceEffectTest;
  /** Middle of the shown places, and from their own answers alone; null where none may be shown. */
  readonly placeSmallest: { readonly smallest: number; readonly alone: number } | null;
  /** Every place in the reader's order; all `not-told` where places cannot be said to have changed differently. */
  readonly places: readonly PlaceChangeShown[];
  readonly respondents: readonly [number, number];
  readonly criterion: number;
}

/** Who answered when; counts of who stayed, left and joined only where none of them is under the limit. */
export interface PeopleOfWaves {
  readonly from: number;
  readonly to: number;
  readonly linked: { readonly stayed: number; readonly left: number; readonly joined: number } | null;
  /** Some people are in both waves, whether or not their number may be said. */
  readonly panel: boolean;
}

/** What changed between two waves. */
export interface ChangePart extends PartBase {
  readonly kind: 'change';
  /** All waves, earliest first. */
  readonly waves: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly panel: boolean;
  readonly people: PeopleOfWaves | null;
  readonly scales: readonly ScaleChange[];
  readonly placeFindings: readonly Finding[];
}
