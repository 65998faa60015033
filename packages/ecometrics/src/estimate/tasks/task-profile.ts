import type { Fit } from '../../model/fit-result.ts';
import { normalCdf } from '../../numerics/normal.ts';
import type { Summary } from '../../summary/summary.ts';
import { type Interval, normalInterval } from '../interval.ts';
import { predictionCovariance } from '../place-estimate.ts';
import { placeInformation } from '../place-information.ts';
import { varianceUncertainty } from '../variance-uncertainty.ts';

/** One task in one place, against the other tasks there. */
export interface TaskContrast {
  readonly task: string;
  /** û of the task: deviation from all places. */
  readonly effect: number;
  readonly effectStandardError: number;
  /** û of the task minus the mean û of the other tasks, in this place. */
  readonly contrast: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** P(the task stands above the others here, compared with how it does in all places). */
  readonly probabilityAbove: number;
}

/** All tasks of one place, in the order of the fit's scales. */
export interface TaskProfile {
  readonly place: string;
  readonly tasks: readonly TaskContrast[];
}

/** How much of the differences of one task's contrast between places is place. */
export interface ContrastReliability {
  readonly task: string;
  /** c′T_uc: variance between places of the true contrast. */
  readonly variance: number;
  /** Mean over places of 1 − posterior / prior variance. */
  readonly reliability: number;
}

/**
 * Which tasks stand apart in a place: c_q′û with c_q = e_q − Σ_{r≠q} e_r/(Q − 1), its variance c_q′S_kc_q from
 * the posterior covariance S_k of the place's effects with the uncertainty of the fixed effects and of the place
 * variances (`varianceUncertainty`), and P(c_q′u > 0). Effects are deviations from all places, so a task that is easier everywhere does not stand apart.
 *
 * @param fit with one scale a task; see `regroup`.
 * @throws RangeError for fewer than two tasks.
 */
export function taskProfiles(fit: Fit, summary: Summary, level = 0.95): TaskProfile[] {
  const q = requireTasks(fit);
  const information = placeInformation(fit, summary);
  return fit.places.labels.map((place, k) => {
    const covariance = predictionCovariance(fit, k);
    const effect = (s: number): number => fit.places.effect[k * q + s]!;
    return {
      place,
      tasks: fit.scales.map((task, s) => {
        const weights = contrastOf(s, q);
        const contrast = weights.reduce((sum, w, r) => sum + w * effect(r), 0);
        const standardError = Math.sqrt(
          Math.max(0, quadratic(weights, covariance) + varianceUncertainty(fit, information, k, weights)),
        );
        return {
          task,
          effect: effect(s),
          effectStandardError: Math.sqrt(Math.max(0, covariance[s]![s]!)),
          contrast,
          standardError,
          interval: normalInterval(contrast, standardError, level),
          probabilityAbove: standardError > 0 ? normalCdf(contrast / standardError) : 0.5,
        };
      }),
    };
  });
}

/** Variance of each task's contrast between places, and how reliably a place shows it. */
export function contrastReliability(fit: Fit): ContrastReliability[] {
  const q = requireTasks(fit);
  const { labels, covariance } = fit.places;
  return fit.scales.map((task, s) => {
    const weights = contrastOf(s, q);
    const variance = Math.max(0, quadratic(weights, fit.variance.place));
    const total = fit.variance.place.reduce((sum, row, r) => sum + weights[r]! ** 2 * row[r]!, 0);
    if (variance <= 1e-12 * total) return { task, variance: 0, reliability: 0 };
    let sum = 0;
    for (let k = 0; k < labels.length; k++) {
      const rows = Array.from({ length: q }, (_, r) =>
        Array.from(covariance.subarray((k * q + r) * q, (k * q + r + 1) * q)),
      );
      sum += Math.min(1, Math.max(0, 1 - quadratic(weights, rows) / variance));
    }
    return { task, variance, reliability: sum / labels.length };
  });
}

function requireTasks(fit: Fit): number {
  if (fit.scales.length < 2) throw new RangeError('A profile needs two tasks or more.');
  return fit.scales.length;
}

function contrastOf(task: number, count: number): number[] {
  return Array.from({ length: count }, (_, r) => (r === task ? 1 : -1 / (count - 1)));
}

function quadratic(weights: readonly number[], matrix: readonly (readonly number[])[]): number {
  let sum = 0;
  weights.forEach((w, r) => {
    weights.forEach((v, s) => {
      sum += w * v * matrix[r]![s]!;
    });
  });
  return sum;
}
