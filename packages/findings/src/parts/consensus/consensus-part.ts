import type { Interval } from '../../finding.ts';
import type { Finding } from '../../statement.ts';
import type { PartBase } from '../part.ts';
import type { ConsensusPlaceShown } from './consensus-places.ts';

/** The fitted model of one scale as an analyst reads it. */
export interface ConsensusModelShown {
  readonly criterion: number;
  readonly criterionWithout: number;
  readonly respondents: number;
  readonly places: number;
  readonly nodes: number;
  readonly mean: { readonly estimate: number; readonly standardError: number | null };
  readonly logVariance: { readonly estimate: number; readonly standardError: number | null };
  readonly placeVariance: number;
  readonly consensusVariance: number;
  readonly consensusInterval: Interval;
  readonly correlation: number | null;
  readonly likelihoodRatio: number;
  readonly confidence: number;
}

/** One scale of the part. `places` is empty where no single place may be spoken of. */
export interface ConsensusScaleShown {
  readonly scale: string;
  readonly model: ConsensusModelShown;
  /** Standard deviation of people's means in the usual place. */
  readonly usual: number;
  readonly places: readonly ConsensusPlaceShown[];
  /** Whether enough places may be told for a picture of them beside one another. */
  readonly drawn: boolean;
  readonly placeFindings: readonly Finding[];
}

/** Do places differ in how much their people agree? */
export interface ConsensusPart extends PartBase {
  readonly kind: 'consensus';
  readonly scales: readonly ConsensusScaleShown[];
}
