import { choleskyInPlace, choleskyLogDeterminant } from '../../numerics/cholesky.ts';
import { symmetricEigen } from '../../numerics/symmetric-eigen.ts';
import type { TwoLevelMoments } from './two-level-moments.ts';

/**
 * −2 ln L at (Σ_W, Σ_B), the means that maximize L there, and its slopes in the basis V where V'Σ_WV = I and
 * V'Σ_BV = diag δ. For a direction E in Σ_W (or Σ_B) with Ẽ = V'EV: dD = Σ_ij within_ij Ẽ_ij (or between),
 * and the expected second derivative in E and F is Σ_ij weight_ij Ẽ_ij F̃_ij with the weight of their levels.
 */
export interface TwoLevelPoint {
  readonly deviance: number;
  readonly mean: Float64Array;
  /** p × p, its columns the directions. */
  readonly basis: Float64Array;
  readonly within: Float64Array;
  readonly between: Float64Array;
  readonly weightWithin: Float64Array;
  readonly weightAcross: Float64Array;
  readonly weightBetween: Float64Array;
}

/**
 * Full-information likelihood of a two-level covariance model for complete answers and places of any size
 * (McDonald & Goldstein 1989, Brit. J. Math. Stat. Psych. 42:215; Muthén 1994, Sociol. Methods Res. 22:376):
 *
 * D = Np ln 2π + (N − K) ln|Σ_W| + tr(Σ_W⁻¹W) + Σ_k [ ln|Σ_k| + n_k(ȳ_k − μ)'Σ_k⁻¹(ȳ_k − μ) ],
 * Σ_k = Σ_W + n_kΣ_B, with μ profiled out. One basis diagonalizes every Σ_k, so that a place size costs only
 * products. `null` where Σ_W or some Σ_k is not positive definite; Σ_B itself may be indefinite.
 */
export function twoLevelLikelihood(
  moments: TwoLevelMoments,
  within: Float64Array,
  between: Float64Array,
): TwoLevelPoint | null {
  const p = moments.items.length;
  const free = moments.respondents - moments.places;
  const factor = within.slice();
  if (choleskyInPlace(factor, p, 1e-12) >= 0) return null;
  const { basis, values } = commonBasis(factor, between, p);
  let deviance =
    moments.respondents * p * Math.log(2 * Math.PI) + moments.respondents * choleskyLogDeterminant(factor, p);
  const precision = moments.groups.map(({ size }) => values.map((delta) => 1 / (1 + size * delta)));
  const sums = moments.groups.map(({ sum }) => turned(sum, basis, p));
  const center = new Float64Array(p);
  const weight = new Float64Array(p);
  for (let g = 0; g < moments.groups.length; g++) {
    const { size, count } = moments.groups[g]!;
    for (let i = 0; i < p; i++) {
      const d = precision[g]![i]!;
      if (!(d > 0) || d > 1e12) return null;
      deviance -= count * Math.log(d);
      weight[i]! += count * size * d;
      center[i]! += size * d * sums[g]![i]!;
    }
  }
  for (let i = 0; i < p; i++) center[i]! /= weight[i]!;
  const pooled = turnedSquare(moments.within, basis, p);
  const slopes = emptySlopes(p);
  for (let i = 0; i < p; i++) {
    deviance += pooled[i * p + i]!;
    for (let j = 0; j <= i; j++) {
      const at = i * p + j;
      slopes.within[at] = (i === j ? free : 0) - pooled[at]!;
      slopes.weightWithin[at] = free;
    }
  }
  moments.groups.forEach(({ size, count, products }, g) => {
    const square = turnedSquare(products, basis, p);
    const d = precision[g]!;
    const sum = sums[g]!;
    for (let i = 0; i < p; i++)
      for (let j = 0; j <= i; j++) {
        const at = i * p + j;
        const about =
          size *
          (square[at]! - sum[i]! * center[j]! - center[i]! * sum[j]! + count * center[i]! * center[j]!);
        const both = d[i]! * d[j]!;
        const slope = (i === j ? count * d[i]! : 0) - both * about;
        if (i === j) deviance += d[i]! * about;
        slopes.within[at]! += slope;
        slopes.between[at]! += size * slope;
        slopes.weightWithin[at]! += count * both;
        slopes.weightAcross[at]! += count * size * both;
        slopes.weightBetween[at]! += count * size * size * both;
      }
  });
  for (const square of Object.values(slopes)) mirror(square, p);
  return { deviance, mean: meanOf(basis, center, within, p), basis, ...slopes };
}

/** V = L⁻ᵀQ with LL' = Σ_W and Q the eigenvectors of L⁻¹Σ_BL⁻ᵀ. */
function commonBasis(
  factor: Float64Array,
  between: Float64Array,
  p: number,
): { basis: Float64Array; values: Float64Array } {
  const inner = new Float64Array(p * p);
  const half = new Float64Array(p * p);
  for (let j = 0; j < p; j++)
    for (let i = 0; i < p; i++) {
      let sum = between[i * p + j]!;
      for (let k = 0; k < i; k++) sum -= factor[i * p + k]! * half[k * p + j]!;
      half[i * p + j] = sum / factor[i * p + i]!;
    }
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) {
      let sum = half[i * p + j]!;
      for (let k = 0; k < j; k++) sum -= inner[i * p + k]! * factor[j * p + k]!;
      inner[i * p + j] = sum / factor[j * p + j]!;
    }
  const { values, vectors } = symmetricEigen(inner, p);
  for (let j = 0; j < p; j++)
    for (let i = p - 1; i >= 0; i--) {
      let sum = vectors[i * p + j]!;
      for (let k = i + 1; k < p; k++) sum -= factor[k * p + i]! * vectors[k * p + j]!;
      vectors[i * p + j] = sum / factor[i * p + i]!;
    }
  return { basis: vectors, values };
}

/** μ = V⁻ᵀm = Σ_W V m, since V'Σ_WV = I. */
function meanOf(basis: Float64Array, center: Float64Array, within: Float64Array, p: number): Float64Array {
  const turned = new Float64Array(p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) turned[i]! += basis[i * p + j]! * center[j]!;
  const mean = new Float64Array(p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) mean[i]! += within[i * p + j]! * turned[j]!;
  return mean;
}

function emptySlopes(p: number) {
  const square = (): Float64Array => new Float64Array(p * p);
  return {
    within: square(),
    between: square(),
    weightWithin: square(),
    weightAcross: square(),
    weightBetween: square(),
  };
}

/** V'a. */
function turned(a: ArrayLike<number>, basis: Float64Array, p: number): Float64Array {
  const result = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    const value = a[i]!;
    if (value !== 0) for (let j = 0; j < p; j++) result[j]! += value * basis[i * p + j]!;
  }
  return result;
}

/** The lower triangle of V'SV for a symmetric S. */
function turnedSquare(s: Float64Array, basis: Float64Array, p: number): Float64Array {
  const half = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    for (let k = 0; k < p; k++) {
      const value = s[i * p + k]!;
      for (let j = 0; j < p; j++) half[i * p + j]! += value * basis[k * p + j]!;
    }
  const result = new Float64Array(p * p);
  for (let k = 0; k < p; k++)
    for (let i = 0; i < p; i++) {
      const value = basis[k * p + i]!;
      for (let j = 0; j <= i; j++) result[i * p + j]! += value * half[k * p + j]!;
    }
  return result;
}

function mirror(square: Float64Array, p: number): void {
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) square[j * p + i] = square[i * p + j]!;
}
