import type { NullName } from '@weft/ecometrics';
import type { Interval, ScaleShown } from '../../finding.ts';
import type { PartBase } from '../part.ts';

/** Agreement on every scale: may answers be added up to places? */
export interface AgreementPart extends PartBase {
  readonly kind: 'agreement';
  readonly alpha: number;
  readonly scales: readonly AgreementShown[];
}

/** The null that agreement was judged against; always told with the numbers. */
export interface NullShown {
  readonly name: NullName | 'given';
  readonly options: number;
  readonly variance: number;
}

/** An index of agreement over places: its middle and the middle half. */
export interface IndexShown {
  readonly index: 'rwg' | 'rwgPlain' | 'awg' | 'meanDeviation' | 'medianDeviation';
  readonly places: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** One scale. Places are those that may be shown and where enough people answered every item. */
export interface AgreementShown {
  readonly scale: ScaleShown;
  readonly items: number;
  readonly against: NullShown;
  readonly itemCorrelation: number;
  /** Null where fewer places than `fewestPlaces` may be shown. */
  readonly distribution: DistributionShown | null;
  /** Median r_wg(j) under every null that is known for so many options: the null makes the verdict. */
  readonly byNull: readonly (NullShown & { readonly median: number })[];
  readonly indices: readonly IndexShown[];
  readonly intraclass: IntraclassShown | null;
  /** Places whose numbers may be shown by themselves, to two decimals, in the reader's order. */
  readonly places: readonly PlaceAgreementShown[];
}

export interface DistributionShown {
  readonly places: number;
  readonly mean: number;
  readonly quantiles: readonly { readonly share: number; readonly value: number }[];
  /** Share of places that agree more than random groups of their size. */
  readonly shareAbove: number;
  /** Tenths from 0 to 1: places above their own bar, and the rest. */
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly above: number;
    readonly rest: number;
  }[];
}

export interface IntraclassShown {
  readonly respondents: number;
  readonly places: number;
  readonly f: number;
  readonly p: number;
  readonly icc1: number;
  readonly icc1Adjusted: number;
  readonly icc1Harmonic: number;
  readonly icc2: number;
  readonly icc1Reml: number;
  readonly icc2Reml: number;
  readonly interval: { readonly icc1: Interval; readonly icc2: Interval };
}

export interface PlaceAgreementShown {
  readonly place: string;
  readonly rwg: number;
  readonly critical: number;
  readonly rwgPlain: number;
  /** Null where the mean is too near an end of the options. */
  readonly awg: number | null;
  readonly meanDeviation: number;
  readonly medianDeviation: number;
}

/** A distribution over fewer places is not told. */
export const fewestPlaces = 5;
