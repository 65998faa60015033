import {
  choleskyInPlace,
  choleskyInverse,
  choleskyLogDeterminant,
  choleskySolve,
} from '../../numerics/cholesky.ts';
import type { NoPlaceMeansFit, PlaceMeans } from './place-means.ts';

/** Places in columns, ready for many evaluations: Q scales, Z = 1 + P columns of each scale, p = Q·Z effects. */
export interface PlaceDesign {
  readonly method: 'REML' | 'ML';
  readonly scales: number;
  readonly columns: number;
  readonly count: number;
  /** K × Q, and L_k⁻¹ as K × Q × Q. */
  readonly mean: Float64Array;
  readonly error: Float64Array;
  /** z_k = (1, x_k), K × Z, facts less their mean over these places. */
  readonly design: Float64Array;
}

/** The fixed effects at one T. */
export interface FixedPart {
  readonly effects: Float64Array;
  /** (ΣX'S⁻¹X)⁻¹, p × p. */
  readonly covariance: Float64Array;
}

/** Columns of the places, or why there are none: one tells nothing of a scale, or facts are combinations of one another. */
export function placeDesign(
  data: PlaceMeans,
  method: 'REML' | 'ML',
): PlaceDesign | Exclude<NoPlaceMeansFit['absent'], 'too-few-places'> {
  const q = data.scales.length;
  const k = data.places.length;
  const facts = data.facts?.names.length ?? 0;
  const z = 1 + facts;
  const error = new Float64Array(k * q * q);
  const design = new Float64Array(k * z).fill(1);
  for (const [at, { information }] of data.places.entries()) {
    const factor = Float64Array.from(information.flat());
    if (choleskyInPlace(factor, q, 1e-12) >= 0) return 'place-without-information';
    error.set(choleskyInverse(factor, q), at * q * q);
  }
  for (let x = 0; x < facts; x++) {
    const values = data.facts!.values.map((row) => row[x]!);
    const middle = values.reduce((sum, value) => sum + value, 0) / k;
    for (const [at, value] of values.entries()) design[at * z + 1 + x] = value - middle;
  }
  const square = new Float64Array(z * z);
  for (let at = 0; at < k; at++)
    for (let a = 0; a < z; a++)
      for (let b = 0; b < z; b++) square[a * z + b]! += design[at * z + a]! * design[at * z + b]!;
  if (choleskyInPlace(square, z, 1e-10) >= 0) return 'facts-not-separable';
  return {
    method,
    scales: q,
    columns: z,
    count: k,
    mean: Float64Array.from(data.places.flatMap(({ mean }) => [...mean])),
    error,
    design,
  };
}

/** S_k⁻¹ = (T + L_k⁻¹)⁻¹ into `out`, Q × Q; returns ln|S_k|, or +∞ where S_k is not positive definite. */
export function placePrecision(
  { scales: q, error }: PlaceDesign,
  k: number,
  t: Float64Array,
  out: Float64Array,
): number {
  if (q === 2) return twoScalePrecision(error, 4 * k, t, out);
  const factor = new Float64Array(q * q);
  for (let i = 0; i < q * q; i++) factor[i] = t[i]! + error[k * q * q + i]!;
  if (choleskyInPlace(factor, q) >= 0) return Number.POSITIVE_INFINITY;
  const determinant = choleskyLogDeterminant(factor, q);
  out.set(choleskyInverse(factor, q));
  return determinant;
}

/** The same in closed form for two scales, the usual case. */
function twoScalePrecision(error: Float64Array, at: number, t: Float64Array, out: Float64Array): number {
  const a = t[0]! + error[at]!;
  const c = t[2]! + error[at + 2]!;
  const b = t[3]! + error[at + 3]!;
  const determinant = a * b - c * c;
  if (!(a > 0) || !(determinant > 0)) return Number.POSITIVE_INFINITY;
  out[0] = b / determinant;
  out[1] = out[2] = -c / determinant;
  out[3] = a / determinant;
  return Math.log(determinant);
}

/**
 * −2 ln of the (restricted) likelihood of place means m_k ~ N(X_kγ, T + L_k⁻¹) with γ at its best, and its slope in T:
 * D = Σ ln|S_k| + Σ r_k'S_k⁻¹r_k + n ln 2π [+ ln|ΣX'S⁻¹X| − p ln 2π], ∂D/∂T = Σ S⁻¹ − S⁻¹rr'S⁻¹ [− S⁻¹XCX'S⁻¹]
 * (Raudenbush & Bryk 2002, ch. 7, "variance known"; engine.md §1 with the people's part held).
 */
export function placeDeviance(
  places: PlaceDesign,
  t: Float64Array,
  slope: Float64Array | null,
): { readonly value: number; readonly fixed: FixedPart } | null {
  const { scales: q, columns: z, count, mean, design, method } = places;
  const p = q * z;
  const normal = new Float64Array(p * p);
  const right = new Float64Array(p);
  const precision = new Float64Array(count * q * q);
  let value = 0;
  for (let k = 0; k < count; k++) {
    const own = precision.subarray(k * q * q, (k + 1) * q * q);
    value += placePrecision(places, k, t, own);
    if (value === Number.POSITIVE_INFINITY) return null;
    for (let r = 0; r < q; r++)
      for (let s = 0; s < q; s++) {
        const weight = own[r * q + s]!;
        const weighted = weight * mean[k * q + s]!;
        value += mean[k * q + r]! * weighted;
        for (let a = 0; a < z; a++) {
          right[r * z + a]! += design[k * z + a]! * weighted;
          for (let b = 0; b < z; b++)
            normal[(r * z + a) * p + s * z + b]! += weight * design[k * z + a]! * design[k * z + b]!;
        }
      }
  }
  if (choleskyInPlace(normal, p, 1e-13) >= 0) return null;
  const effects = Float64Array.from(right);
  choleskySolve(normal, p, effects);
  for (let a = 0; a < p; a++) value -= right[a]! * effects[a]!;
  const restricted = method === 'REML';
  if (restricted) value += choleskyLogDeterminant(normal, p);
  value += (count * q - (restricted ? p : 0)) * Math.log(2 * Math.PI);
  const covariance = choleskyInverse(normal, p);
  if (slope) fillSlope(places, precision, { effects, covariance }, slope);
  return { value, fixed: { effects, covariance } };
}

function fillSlope(
  { scales: q, columns: z, count, mean, design, method }: PlaceDesign,
  precision: Float64Array,
  { effects, covariance }: FixedPart,
  slope: Float64Array,
): void {
  const p = q * z;
  const rest = new Float64Array(q);
  const spread = new Float64Array(q * q);
  slope.fill(0);
  for (let k = 0; k < count; k++) {
    const own = precision.subarray(k * q * q, (k + 1) * q * q);
    const row = design.subarray(k * z, (k + 1) * z);
    for (let r = 0; r < q; r++) {
      rest[r] = mean[k * q + r]!;
      for (let a = 0; a < z; a++) rest[r]! -= row[a]! * effects[r * z + a]!;
    }
    for (let r = 0; r < q; r++)
      for (let s = 0; s < q; s++) {
        let sum = rest[r]! * rest[s]!;
        if (method === 'REML')
          for (let a = 0; a < z; a++)
            for (let b = 0; b < z; b++) sum += row[a]! * covariance[(r * z + a) * p + s * z + b]! * row[b]!;
        spread[r * q + s] = sum;
      }
    for (let i = 0; i < q; i++)
      for (let j = 0; j < q; j++) {
        let sum = own[i * q + j]!;
        for (let r = 0; r < q; r++)
          for (let s = 0; s < q; s++) sum -= own[i * q + r]! * spread[r * q + s]! * own[s * q + j]!;
        slope[i * q + j]! += sum;
      }
  }
}
