import type { Absence } from '@weft/ecometrics';
import type { Interval } from '../../finding.ts';
import type { PartBase } from '../part.ts';

/** A number with its 95-in-100 range, where there is one. */
export interface Ranged {
  readonly value: number;
  readonly interval: Interval | null;
}

/** A share of the people, or `null` where so few, or nearly all, are behind it that it could tell who. */
export type ShareShown = number | null;

/** How one item was answered, over all places. */
export interface ItemShown {
  readonly item: string;
  /** `null` where fewer than the limit answered; nothing else is shown then. */
  readonly answered: number | null;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly atFloor: ShareShown;
  readonly atCeiling: ShareShown;
  /** Share without an answer, and by reason where enough have that reason. */
  readonly absent: ShareShown;
  readonly absentBy: Readonly<Partial<Record<Absence, number>>>;
  readonly itemRest: {
    readonly overall: number | null;
    readonly within: number | null;
    readonly between: number | null;
  };
  /** Share of the item's variance between places that it does not share with the others. */
  readonly ownShare: number | null;
}

/** One level of a scale. */
export interface ConsistencyShown {
  readonly alpha: Ranged | null;
  readonly omega: Ranged | null;
  /** Items whose variance of their own is 0 there. */
  readonly bounded: readonly string[];
}

/** Variances of y = α_i + u_k + g_ik + r_jk + e_ijk, and what g means for reliability. */
export interface ItemByPlaceShown {
  readonly share: Ranged;
  readonly placeVariance: number;
  readonly itemByPlaceVariance: number;
  readonly respondentVariance: number;
  readonly answerVariance: number;
  readonly theseItems: number;
  readonly otherItems: number;
}

/** The items of one scale. */
export interface ItemScaleShown {
  readonly scale: string;
  readonly title: string;
  /** People who answered every item of the scale; 0 where none of this could be said. */
  readonly respondents: number;
  readonly alpha: number | null;
  readonly within: ConsistencyShown | null;
  readonly between: ConsistencyShown | null;
  readonly itemByPlace: ItemByPlaceShown | null;
  readonly items: readonly ItemShown[];
}

/** One item for one group against the others, in standard deviations of the item. */
export interface DifferenceShown {
  readonly item: string;
  readonly scale: string;
  readonly group: string;
  readonly uniform: Ranged;
  readonly nonuniform: Ranged;
  readonly adjustedP: number;
  readonly kind: 'none' | 'uniform' | 'nonuniform';
  readonly size: 'negligible' | 'moderate' | 'large';
}

/** What was found across the groups of one column. */
export interface DifferencesShown {
  readonly grouping: string;
  readonly groups: readonly string[];
  readonly respondents: number;
  readonly differences: readonly DifferenceShown[];
}

/** A two-level factor model: domains within | between places. */
export interface DomainModelShown {
  readonly model: string;
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  readonly rmsea: number;
  readonly cfi: number;
  readonly tli: number;
  readonly srmrWithin: number | null;
  readonly srmrBetween: number | null;
  readonly bic: number;
  readonly bounded: readonly string[];
}

/** One against two domains at each level. */
export interface DomainsShown {
  readonly first: string;
  readonly second: string;
  readonly respondents: number;
  readonly places: number;
  readonly models: readonly DomainModelShown[];
  readonly within: Ranged;
  readonly between: Ranged;
}

/** Which items work alike, and for whom; one thread or two at each level. */
export interface ItemsPart extends PartBase {
  readonly kind: 'items';
  readonly scales: readonly ItemScaleShown[];
  readonly domains: DomainsShown | null;
  readonly differences: readonly DifferencesShown[];
}
