import type { Fit, Matrix } from '../../model/fit-result.ts';
import { choleskyInPlace, choleskySolve } from '../../numerics/cholesky.ts';
import type { Summary } from '../../summary/summary.ts';

/** The level of a place as the people on its roster make it, one entry per scale, on the answer scale. */
export interface FinitePlaceEstimate {
  readonly place: string;
  readonly respondents: number;
  readonly roster: number;
  /** Deviation of these very people from the middle of all places, and its standard error at known fixed effects. */
  readonly effect: readonly number[];
  readonly standardError: readonly number[];
  /** Expected answer of these very people, and its standard error with the uncertainty of the fixed effects. */
  readonly level: readonly number[];
  readonly levelStandardError: readonly number[];
  /** What would remain of `standardError` had everybody on the roster answered every item: error of single answers. */
  readonly itemError: readonly number[];
}

/** Why there is none: the roster is smaller than those who answered; or the fit adjusts for covariates. */
export type NoFinitePlaceEstimate = { readonly absent: 'roster-too-small' | 'adjusted' };

/**
 * Empirical-Bayes estimate of θ_k = u_k + (1/N) Σ_{j on the roster} r_jk: a place as its very people are, not as
 * others of their kind might be (that is û_k of `placeEstimate`). With Ω_j the information of a respondent's
 * answers, L = Σ Ω_j, b = Σ Ω_j (ȳ_j − x_jβ̂), W = (T_u⁻¹ + L)⁻¹ and A = I − T_r L/N:
 *
 *     θ̂ = A W b + T_r b/N,   Var(θ̂ − θ) = A W A′ + (N T_r − T_r L T_r)/N²
 *
 * Those who did not answer enter with T_r each: they are taken to be like those who did. When all of the
 * roster answered, the error of single answers is all that remains. Q scales at once; the level adds the
 * items' effects and their uncertainty.
 * Source: the model of RS99 with the roster as a finite population (Ghosh & Meeden 1986, JASA 81:1058).
 *
 * @param k number of the place in `fit.places.labels`; the fit must be of `summary`, without covariates.
 */
export function finitePlaceEstimate(
  summary: Summary,
  fit: Fit,
  k: number,
  roster: number,
): FinitePlaceEstimate | NoFinitePlaceEstimate {
  if (fit.coefficients.length > 0) return { absent: 'adjusted' };
  const respondents = fit.places.respondents[k]!;
  if (roster < respondents) return { absent: 'roster-too-small' };
  const q = fit.scales.length;
  const { information, residual, design } = gathered(summary, fit, k);
  const t = fit.variance.respondent;
  const w = Array.from({ length: q }, (_, r) =>
    Array.from({ length: q }, (_, s) => fit.places.covariance[(k * q + r) * q + s]!),
  );
  const tl = times(t, information);
  const a = tl.map((row, r) => row.map((value, s) => (r === s ? 1 : 0) - value / roster));
  const aw = times(a, w);
  const awa = times(aw, transposed(a));
  const tlt = times(tl, t);
  const covariance = awa.map((row, r) =>
    row.map((value, s) => value + (roster * t[r]![s]! - tlt[r]![s]!) / roster ** 2),
  );
  const gain = aw.map((row, r) => row.map((value, s) => value + t[r]![s]! / roster));
  const effect = gain.map((row) => row.reduce((sum, value, s) => sum + value * residual[s]!, 0));
  const leaning = times(gain, design);
  const sizes = fit.scales.map((scale) => fit.items.filter((item) => item.scale === scale).length);
  const rest = leaning.map((row, r) =>
    row.map((value, i) => (fit.items[i]!.scale === fit.scales[r] ? 1 / sizes[r]! : 0) - value),
  );
  const middle = fit.scales.map(
    (scale, r) =>
      fit.items.reduce((sum, item) => sum + (item.scale === scale ? item.estimate : 0), 0) / sizes[r]!,
  );
  return {
    place: fit.places.labels[k]!,
    respondents,
    roster,
    effect,
    standardError: covariance.map((row, r) => Math.sqrt(Math.max(0, row[r]!))),
    level: effect.map((value, r) => middle[r]! + value),
    levelStandardError: covariance.map((row, r) =>
      Math.sqrt(Math.max(0, row[r]! + quadratic(rest[r]!, fit.fixedCovariance))),
    ),
    itemError: fit.variance.item.map((variance, r) => Math.sqrt(variance / (sizes[r]! * roster))),
  };
}

/** L, b and the coefficients of b in the item effects, from the cells of one place. */
function gathered(summary: Summary, fit: Fit, k: number) {
  const q = fit.scales.length;
  const { cells, classes, shape } = summary;
  const { origin, unit } = shape.grid;
  const items = shape.items.length;
  const place = summary.places.indexOf(fit.places.labels[k]!);
  const information = square(q);
  const residual = new Array<number>(q).fill(0);
  const design = Array.from({ length: q }, () => new Array<number>(items).fill(0));
  for (let cell = 0; cell < cells.count; cell++) {
    if (cells.place[cell] !== place) continue;
    const n = cells.respondents[cell]!;
    const c = cells.classIndex[cell]!;
    const answered = [...classes.answered.subarray(c * q, (c + 1) * q)];
    const omega = informationOf(fit, answered);
    const row = cells.missingRow[cell]!;
    const given = shape.items.map(({ scale }, i) =>
      answered[scale]! === 0 ? 0 : row < 0 ? n : n - cells.missing[row * items + i]!,
    );
    const mean = answered.map((m, s) => {
      if (m === 0) return 0;
      const expected = fit.items.reduce(
        (sum, item, i) => sum + (shape.items[i]!.scale === s ? given[i]! * item.estimate : 0),
        0,
      );
      return (origin * n * m + unit * cells.totals[cell * q + s]! - expected) / m;
    });
    for (let r = 0; r < q; r++) {
      for (let s = 0; s < q; s++) {
        information[r]![s]! += n * omega[r]![s]!;
        residual[r]! += omega[r]![s]! * mean[s]!;
      }
      shape.items.forEach(({ scale }, i) => {
        if (answered[scale]! > 0) design[r]![i]! += (omega[r]![scale]! * given[i]!) / answered[scale]!;
      });
    }
  }
  return { information, residual, design };
}

/** Ω = (T_r + diag(σ²/m))⁻¹ on the scales that a respondent answered, 0 elsewhere. */
function informationOf(fit: Fit, answered: readonly number[]): number[][] {
  const at = answered.flatMap((m, s) => (m > 0 ? [s] : []));
  const size = at.length;
  const packed = new Float64Array(size * size);
  at.forEach((r, i) => {
    at.forEach((s, j) => {
      const noise = r === s ? fit.variance.item[r]! / answered[r]! : 0;
      packed[i * size + j] = fit.variance.respondent[r]![s]! + noise;
    });
  });
  choleskyInPlace(packed, size);
  const omega = square(answered.length);
  at.forEach((s, j) => {
    const unit = new Float64Array(size);
    unit[j] = 1;
    choleskySolve(packed, size, unit);
    at.forEach((r, i) => {
      omega[r]![s] = unit[i]!;
    });
  });
  return omega;
}

function square(size: number): number[][] {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0));
}

function times(a: Matrix, b: Matrix): number[][] {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, i) => sum + value * b[i]![j]!, 0)));
}

function transposed(a: Matrix): number[][] {
  return a.map((_, i) => a.map((row) => row[i]!));
}

function quadratic(x: readonly number[], matrix: Matrix): number {
  return x.reduce((sum, value, i) => sum + value * x.reduce((s, v, j) => s + matrix[i]![j]! * v, 0), 0);
}
