import type { Fit, Matrix } from '../model/fit-result.ts';

/** Empirical-Bayes estimate of one place, one entry per scale. */
export interface PlaceEstimate {
  readonly place: string;
  readonly respondents: number;
  readonly answers: number;
  /** û: deviation from what the fixed part expects of this place. */
  readonly effect: readonly number[];
  /** SD(û − u): how far û may be from the truth, at known fixed effects (lme4's condVar). */
  readonly standardError: readonly number[];
  /** Posterior covariance of the effects. */
  readonly covariance: Matrix;
  /** λ_k = 1 − Var(u | data) / τ_β, from 0 to 1; 0 where τ_β is 0 (RB02 eq. 3.52; science.md §2). */
  readonly reliability: readonly number[];
  /** Expected answer here, on the answer scale, at the average respondent. */
  readonly level: readonly number[];
  /** Standard error of `level`, with the uncertainty of the fixed effects. */
  readonly levelStandardError: readonly number[];
  readonly levelCovariance: Matrix;
}

/** Estimates of all places, sorted by label. */
export function placeEstimates(fit: Fit): PlaceEstimate[] {
  return fit.places.labels.map((_, k) => placeEstimate(fit, k));
}

/** The estimate of place number `k`. */
export function placeEstimate(fit: Fit, k: number): PlaceEstimate {
  const q = fit.scales.length;
  const { places } = fit;
  const estimate = {
    place: places.labels[k]!,
    respondents: places.respondents[k]!,
    answers: places.answers[k]!,
    effect: new Array<number>(q),
    standardError: new Array<number>(q),
    covariance: new Array<readonly number[]>(q),
    reliability: new Array<number>(q),
    level: new Array<number>(q),
    levelStandardError: new Array<number>(q),
    levelCovariance: new Array<readonly number[]>(q),
  };
  for (let r = 0; r < q; r++) {
    const covariance = rowOf(places.covariance, (k * q + r) * q, q);
    const levelCovariance = rowOf(places.levelCovariance, (k * q + r) * q, q);
    estimate.effect[r] = places.effect[k * q + r]!;
    estimate.covariance[r] = covariance;
    estimate.standardError[r] = Math.sqrt(covariance[r]!);
    estimate.reliability[r] = reliabilityOf(covariance[r]!, fit.variance.place[r]![r]!);
    estimate.level[r] = places.level[k * q + r]!;
    estimate.levelCovariance[r] = levelCovariance;
    estimate.levelStandardError[r] = Math.sqrt(levelCovariance[r]!);
  }
  return estimate;
}

function rowOf(source: Float64Array, from: number, length: number): number[] {
  const row = new Array<number>(length);
  for (let i = 0; i < length; i++) row[i] = source[from + i]!;
  return row;
}

/** 1 − posterior / prior variance, held to [0, 1] against rounding; 0 when the prior variance is 0. */
function reliabilityOf(posterior: number, prior: number): number {
  return prior > 0 ? Math.min(1, Math.max(0, 1 - posterior / prior)) : 0;
}

/**
 * Covariance of û − u of one place with the uncertainty of the fixed effects:
 * W_k + (W_kb_kX) C (W_kb_kX)', Q × Q (Kackar & Harville 1984, without the part for estimated variances).
 */
export function predictionCovariance(fit: Fit, k: number): number[][] {
  const q = fit.scales.length;
  const p = fit.fixedCovariance.length;
  const { covariance, leverage } = fit.places;
  const leaned = Array.from({ length: q }, (_, r) => {
    const row = leverage.subarray((k * q + r) * p, (k * q + r + 1) * p);
    return fit.fixedCovariance.map((c) => c.reduce((sum, value, a) => sum + value * row[a]!, 0));
  });
  return Array.from({ length: q }, (_, r) =>
    Array.from({ length: q }, (_, s) => {
      let sum = covariance[(k * q + r) * q + s]!;
      for (let a = 0; a < p; a++) sum += leaned[r]![a]! * leverage[(k * q + s) * p + a]!;
      return sum;
    }),
  );
}
