import type { Fit, PlacePosteriors } from '../../model/fit-result.ts';

/** How comparisons of places treat the fixed effects they share. */
export interface ComparisonOptions {
  /**
   * `'estimated'` (default): the uncertainty of the fixed effects counts, as far as two places lean on them
   * differently. `'known'`: it does not, and places err independently (lme4's condVar).
   */
  readonly fixedEffects?: 'estimated' | 'known';
}

/**
 * The errors û_k − u_k of all places on one scale, as an independent part of variance v_k and a shared part
 * g'a_k with g ~ N(0, I): Cov(û_a − u_a, û_b − u_b) = [a = b] v_a + a_a·a_b, where a_k = root'l_k, l_k is the
 * place's leverage and root root' the covariance of the fixed effects. `shared` is K × `width`, row by row.
 */
export interface PlaceErrors {
  readonly effect: Float64Array;
  readonly variance: Float64Array;
  readonly shared: Float64Array;
  readonly width: number;
}

/** What a comparison needs of a fit: of answers (`Fit`), or of places alone (`PlaceMeansFit`). */
export interface ComparedPlaces {
  readonly scales: readonly string[];
  readonly fixedCovariance: Fit['fixedCovariance'];
  readonly places: Pick<PlacePosteriors, 'labels' | 'effect' | 'covariance' | 'leverage'>;
}

/** Takes effects, their own variances, and what the fixed effects add, out of a fit; `scale` by its index. */
export function placeErrors(
  fit: ComparedPlaces,
  scale: number,
  options: ComparisonOptions = {},
): PlaceErrors {
  const { effect, covariance, leverage, labels } = fit.places;
  const q = fit.scales.length;
  const k = labels.length;
  if (!Number.isInteger(scale) || scale < 0 || scale >= q)
    throw new RangeError(`There is no scale number ${scale}; the fit has ${q}.`);
  const own = {
    effect: Float64Array.from({ length: k }, (_, a) => effect[a * q + scale]!),
    variance: Float64Array.from({ length: k }, (_, a) => covariance[(a * q + scale) * q + scale]!),
  };
  if (options.fixedEffects === 'known') return { ...own, shared: new Float64Array(0), width: 0 };
  const p = fit.fixedCovariance.length;
  const root = factorOf(fit.fixedCovariance, p);
  const used = usedColumns(leverage, k, q, p, scale, root);
  const shared = new Float64Array(k * used.length);
  for (let a = 0; a < k; a++)
    used.forEach((j, column) => {
      let sum = 0;
      for (let i = j; i < p; i++) sum += leverage[(a * q + scale) * p + i]! * root[i * p + j]!;
      shared[a * used.length + column] = sum;
    });
  return { ...own, shared, width: used.length };
}

/** Columns of the root to which any leverage of this scale reaches; the others are zero for every place. */
function usedColumns(
  leverage: Float64Array,
  k: number,
  q: number,
  p: number,
  scale: number,
  root: Float64Array,
): number[] {
  const touched = new Uint8Array(p);
  for (let a = 0; a < k; a++)
    for (let i = 0; i < p; i++) if (leverage[(a * q + scale) * p + i] !== 0) touched[i] = 1;
  return Array.from({ length: p }, (_, j) => j).filter((j) => {
    for (let i = j; i < p; i++) if (touched[i] && root[i * p + j] !== 0) return true;
    return false;
  });
}

/** Lower triangular root of a positive semidefinite matrix; zero columns where it is singular. */
function factorOf(matrix: readonly (readonly number[])[], p: number): Float64Array {
  const root = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    let pivot = matrix[j]![j]!;
    for (let r = 0; r < j; r++) pivot -= root[j * p + r]! ** 2;
    const scale = pivot > 1e-13 * matrix[j]![j]! ? Math.sqrt(pivot) : 0;
    root[j * p + j] = scale;
    for (let i = j + 1; i < p; i++) {
      let sum = matrix[i]![j]!;
      for (let r = 0; r < j; r++) sum -= root[i * p + r]! * root[j * p + r]!;
      root[i * p + j] = scale > 0 ? sum / scale : 0;
    }
  }
  return root;
}
