import { choleskyInPlace } from '../../numerics/cholesky.ts';
import type { Objective } from '../../numerics/quasi-newton.ts';
import { smoothMinimum } from '../../numerics/smooth-minimum.ts';
import {
  type FixedPart,
  type PlaceDesign,
  placeDesign,
  placeDeviance,
  placePrecision,
} from './place-deviance.ts';
import type { NoPlaceMeansFit, PlaceMeans, PlaceMeansFit } from './place-means.ts';

/** Fewer places than this, or than five for every fixed effect of a scale, and nothing is fitted. */
const fewestPlaces = 6;
const placesPerEffect = 5;

/**
 * The multilevel model of places alone, people's part held at what is known: m_k = (I_Q ⊗ (1, x_k))γ + u_k + e_k with
 * u_k ~ N(0, T) and e_k ~ N(0, L_k⁻¹), by REML or ML over T (Raudenbush & Bryk 2002, *Hierarchical Linear Models*,
 * ch. 7). Of all places of a fitted study, with its own means and information, T and the levels are that study's:
 * given the people's variances the likelihood of T rests on m_k and L_k alone. So any choice of places, and any fact
 * about them, is fitted again from numbers in which no person stands.
 *
 * T may be singular; where a variance is 0 so are its covariances. Facts are held against their mean over the places.
 * Absent where there are fewer than 6 places, or than 5 for each effect, where facts cannot be told apart, and where a
 * place tells nothing of a scale.
 *
 * @example
 * const places = [3.1, 2.7, 3.4, 3.0, 2.5, 3.6, 3.2, 2.9].map((mean, k) => (
 *   { place: `p${k}`, respondents: 20, mean: [mean], information: [[40]] }));
 * const found = fitPlaceMeans({ scales: ['trust'], places });
 * Math.abs(found.coefficients[0].estimate - 3.05) < 1e-9; // true
 */
export function fitPlaceMeans(
  data: PlaceMeans,
  options: { readonly method?: 'REML' | 'ML' } = {},
): PlaceMeansFit | NoPlaceMeansFit {
  const facts = data.facts?.names.length ?? 0;
  if (data.places.length < Math.max(fewestPlaces, placesPerEffect * (1 + facts)))
    return { absent: 'too-few-places' };
  const design = placeDesign(data, options.method ?? 'REML');
  if (typeof design === 'string') return { absent: design };
  const q = design.scales;
  const found = smoothMinimum(overFactor(design), startFactor(design));
  const variance = productOf(found.x, q);
  const at = placeDeviance(design, variance, null)!;
  return result(data, design, variance, at.value, at.fixed, found.evaluations, found.decrement < 1e-8);
}

/** D over the lower triangle of L, T = LL': ∂D/∂L = 2(∂D/∂T)L. */
export function overFactor(design: PlaceDesign): Objective {
  const q = design.scales;
  const slope = new Float64Array(q * q);
  return (x, gradient) => {
    const found = placeDeviance(design, productOf(x, q), slope);
    if (found === null) return Number.POSITIVE_INFINITY;
    const l = lowerOf(x, q);
    for (let i = 0, at = 0; i < q; i++)
      for (let j = 0; j <= i; j++, at++) {
        let sum = 0;
        for (let r = 0; r < q; r++) sum += slope[i * q + r]! * l[r * q + j]!;
        gradient[at] = 2 * sum;
      }
    return found.value;
  };
}

/** Start at what the means vary by beyond their errors, at least a tenth of it, with scales that go together by half. */
export function startFactor({ scales: q, count, mean, error }: PlaceDesign): Float64Array {
  const deviation = Array.from({ length: q }, (_, r) => {
    let sum = 0;
    let squares = 0;
    let noise = 0;
    for (let k = 0; k < count; k++) {
      sum += mean[k * q + r]!;
      squares += mean[k * q + r]! ** 2;
      noise += error[(k * q + r) * q + r]!;
    }
    const whole = Math.max((squares - sum ** 2 / count) / (count - 1), 1e-3 * (noise / count));
    return Math.sqrt(Math.max(whole - noise / count, 0.1 * whole));
  });
  const t = new Float64Array(q * q);
  for (let r = 0; r < q; r++)
    for (let s = 0; s < q; s++) t[r * q + s] = deviation[r]! * deviation[s]! * (r === s ? 1 : 0.5);
  choleskyInPlace(t, q);
  return Float64Array.from({ length: (q * (q + 1)) / 2 }, (_, at) => t[positionOf(at, q)]!);
}

/** Where element `at` of a packed lower triangle stands in the full matrix. */
function positionOf(at: number, q: number): number {
  const row = Math.floor((Math.sqrt(8 * at + 1) - 1) / 2);
  return row * q + at - (row * (row + 1)) / 2;
}

function lowerOf(x: Float64Array, q: number): Float64Array {
  const l = new Float64Array(q * q);
  x.forEach((value, at) => {
    l[positionOf(at, q)] = value;
  });
  return l;
}

function productOf(x: Float64Array, q: number): Float64Array {
  const l = lowerOf(x, q);
  const t = new Float64Array(q * q);
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++)
      for (let r = 0; r <= Math.min(i, j); r++) t[i * q + j]! += l[i * q + r]! * l[j * q + r]!;
  return t;
}

/** û_k = TS_k⁻¹(m_k − X_kγ), Var(û − u) = T − TS_k⁻¹T, leverage TS_k⁻¹X_k. */
function result(
  data: PlaceMeans,
  design: PlaceDesign,
  t: Float64Array,
  criterion: number,
  { effects, covariance }: FixedPart,
  evaluations: number,
  converged: boolean,
): PlaceMeansFit {
  const { scales: q, columns: z, count, mean } = design;
  const p = q * z;
  const places = {
    labels: data.places.map(({ place }) => place),
    effect: new Float64Array(count * q),
    covariance: new Float64Array(count * q * q),
    leverage: new Float64Array(count * q * p),
  };
  const reliability = new Array<number>(q).fill(0);
  const precision = new Float64Array(q * q);
  for (let k = 0; k < count; k++) {
    placePrecision(design, k, t, precision);
    for (let r = 0; r < q; r++)
      for (let s = 0; s < q; s++) {
        let shrink = 0;
        for (let i = 0; i < q; i++) shrink += t[r * q + i]! * precision[i * q + s]!;
        let rest = mean[k * q + s]!;
        for (let a = 0; a < z; a++) {
          const x = design.design[k * z + a]!;
          rest -= x * effects[s * z + a]!;
          places.leverage[(k * q + r) * p + s * z + a] = shrink * x;
        }
        places.effect[k * q + r]! += shrink * rest;
        for (let i = 0; i < q; i++) places.covariance[(k * q + r) * q + i]! -= shrink * t[s * q + i]!;
      }
    for (let r = 0; r < q; r++) {
      for (let s = 0; s < q; s++) places.covariance[(k * q + r) * q + s]! += t[r * q + s]!;
      const own = t[r * q + r]!;
      const left = places.covariance[(k * q + r) * q + r]!;
      if (own > 0) reliability[r]! += Math.min(1, Math.max(0, 1 - left / own)) / count;
    }
  }
  const names: (string | null)[] = [null, ...(data.facts?.names ?? [])];
  return {
    method: design.method,
    criterion,
    scales: data.scales,
    respondents: data.places.reduce((sum, { respondents }) => sum + respondents, 0),
    coefficients: data.scales.flatMap((scale, r) =>
      names.map((fact, a) => ({
        scale,
        fact,
        estimate: effects[r * z + a]!,
        standardError: Math.sqrt(covariance[(r * z + a) * p + r * z + a]!),
      })),
    ),
    fixedCovariance: square(covariance, p),
    placeVariance: square(t, q),
    freedom: count - z,
    places,
    reliability,
    evaluations,
    converged,
  };
}

function square(flat: Float64Array, size: number): number[][] {
  return Array.from({ length: size }, (_, r) => Array.from(flat.subarray(r * size, (r + 1) * size)));
}
