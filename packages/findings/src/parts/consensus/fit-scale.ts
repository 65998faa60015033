import {
  type ConsensusCorrelation,
  type ConsensusFit,
  consensusCorrelation,
  consensusVarianceInterval,
  fitConsensus,
  ModelError,
  type PlaceMoments,
  placeMoments,
} from '@weft/ecometrics';
import type { Interval } from '../../finding.ts';
import type { PartContext } from '../part.ts';

/** Places that a sentence on differences in consensus rests on at least. */
export const placesForConsensus = 10;

/** What a sentence about one scale draws on. */
export interface ScaleConsensus {
  readonly q: number;
  readonly moments: PlaceMoments;
  readonly fit: ConsensusFit;
  readonly interval: Interval;
  /** Null where it is not worth a word: places cannot be said to differ, or one variance is 0. */
  readonly tied: ConsensusCorrelation | null;
}

/** Why a scale's model is not fitted. */
export type NoFit = 'places' | 'alike' | 'other';

/** Fits one scale, or says why it cannot be. */
export function fitScale({ study, answers }: PartContext, q: number): ScaleConsensus | NoFit {
  try {
    const scale = study.scales[q]!;
    const moments = placeMoments(answers, { scale: answers.scales[q] ?? scale.name, covariates: [] });
    const sizes = new Map<number, number>();
    moments.place.forEach((place, cell) => {
      sizes.set(place, (sizes.get(place) ?? 0) + moments.sums[3 * cell]!);
    });
    if ([...sizes.values()].filter((n) => n >= 2).length < placesForConsensus) return 'places';
    const fit = fitConsensus(moments);
    if (!fit.convergence.converged) return 'other';
    return {
      q,
      moments,
      fit,
      interval: consensusVarianceInterval(fit, moments),
      tied: fit.test.confidence >= 0.6 ? consensusCorrelation(fit, moments) : null,
    };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return error.code === 'no-variation' ? 'alike' : error.code === 'too-few-places' ? 'places' : 'other';
  }
}
