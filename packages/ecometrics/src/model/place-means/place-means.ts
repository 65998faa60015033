import type { Matrix, PlacePosteriors } from '../fit-result.ts';

/**
 * What the people of one place said on each scale, `mean` m_k (Q), with `information` L_k (Q × Q): m_k is b_k + an error
 * of covariance L_k⁻¹ where b_k is what the place's people have in common. From `placeScore` and `placeInformation`
 * m_k = L_k⁻¹s_k, or as a release gives them.
 */
export interface PlaceMean {
  readonly place: string;
  readonly respondents: number;
  readonly mean: readonly number[];
  readonly information: Matrix;
}

/**
 * Places with what is known of each beside its answers: `facts` are names, `values` one row of P a place.
 * `withinFreedom`, N − K of the study, is what the people's variance behind `information` rests on; absent, it is known.
 */
export interface PlaceMeans {
  readonly scales: readonly string[];
  readonly places: readonly PlaceMean[];
  readonly withinFreedom?: number;
  readonly facts?: { readonly names: readonly string[]; readonly values: readonly (readonly number[])[] };
}

/** A fixed effect of one scale: its level in a place of average facts, or the slope of a fact. */
export interface PlaceCoefficient {
  readonly scale: string;
  /** Name of the fact, null for the level. */
  readonly fact: string | null;
  readonly estimate: number;
  readonly standardError: number;
}

/** The model of places alone, fitted. Names are those of `Fit`, so that `compare` takes it. */
export interface PlaceMeansFit {
  readonly method: 'REML' | 'ML';
  readonly criterion: number;
  readonly scales: readonly string[];
  readonly respondents: number;
  /** Scale by scale: the level, then the slopes of the facts, which are held against their mean. */
  readonly coefficients: readonly PlaceCoefficient[];
  readonly fixedCovariance: Matrix;
  /** T: between places that are alike in the facts. */
  readonly placeVariance: Matrix;
  /** K less the fixed effects of one scale: degrees of freedom of its level. */
  readonly freedom: number;
  readonly places: Pick<PlacePosteriors, 'labels' | 'effect' | 'covariance' | 'leverage'>;
  /** Mean over places of λ_k = 1 − Var(u | data)/τ, by scale; 0 where τ is 0. */
  readonly reliability: readonly number[];
  readonly evaluations: number;
  readonly converged: boolean;
}

/** Why nothing is fitted. */
export type NoPlaceMeansFit = {
  /** The last: the people of some place tell nothing of a scale, or of a mix of them. */
  readonly absent: 'too-few-places' | 'facts-not-separable' | 'place-without-information';
};
