import type { GroupedScale, PlaceMean } from '@weft/ecometrics';
import type { ScaleShown } from '@weft/findings';

/** A way of sorting people, and the sums of its groups on each scale: no place and no person stands in them. */
export interface ExploredGrouping {
  readonly by: string;
  readonly title: string;
  readonly groups: readonly string[];
  readonly sums: readonly GroupedScale[];
}

/** What a browser is sent to explore groups of people with. */
export interface ExploredPeople {
  /** People each group has at least. */
  readonly limit: number;
  readonly scales: readonly Pick<
    ScaleShown,
    'name' | 'title' | 'lowEnd' | 'highEnd' | 'minimum' | 'maximum'
  >[];
  readonly groupings: readonly ExploredGrouping[];
}

/** A fact beside the answers, place by place in the order of `ExploredPlaces.places`; null where it is not known. */
export interface ExploredFact {
  /** Its name with the year, as it is called on the map. */
  readonly called: string;
  readonly source: string;
  readonly values: readonly (number | null)[];
}

/**
 * What a browser is sent to explore places with: what the people of each shown place said together, and how surely,
 * as the release gives it to anybody who asks for its sums.
 */
export interface ExploredPlaces {
  readonly method: 'REML' | 'ML';
  readonly scales: readonly (ScaleShown & {
    /** Variance of people within a place, from the release's model; held as it is. */
    readonly within: number;
  })[];
  readonly places: readonly PlaceMean[];
  /** People less places of the release's sample: what the people's variance rests on. */
  readonly withinFreedom: number;
  readonly facts: readonly ExploredFact[];
  /** Larger places, with those of `places` that lie in them. */
  readonly parts: readonly { readonly name: string; readonly places: readonly string[] }[];
}

/** Why nothing can be explored, and what would change it. */
export interface NotExplored {
  readonly why: string;
  readonly change: string;
}
