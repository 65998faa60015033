import type { Estimate, ScaleShown } from '../../finding.ts';
import type { PartBase } from '../part.ts';

/** Near-census groups: these very people, and people like them. */
export interface CensusPart extends PartBase {
  readonly kind: 'census';
  readonly scales: readonly CensusShown[];
}

export interface CensusShown {
  readonly scale: ScaleShown;
  /** Shown places of whose roster more than half answered, in the reader's order. */
  readonly places: readonly CensusPlace[];
}

export interface CensusPlace {
  readonly place: string;
  readonly respondents: number;
  readonly roster: number;
  /** Level of the people on the roster, and of the place with people like them. */
  readonly thesePeople: Estimate;
  readonly peopleLikeThem: Estimate;
  /** Standard errors of the mean of those who answered every item, in both meanings; null where too few did. */
  readonly meanErrors: { readonly thesePeople: number; readonly peopleLikeThem: number } | null;
}
