import { gaussHermite } from '../../numerics/gauss-hermite.ts';

/**
 * One place given the fixed effects, with residuals e and weights ω_i = e^(−w_i'a) of its people:
 * `size` n, `logVariances` H = Σ w_i'a, `weight` A = Σω, `mean` ē = Σωe/A, `squares` S = Σω(e − ē)².
 */
export interface PlaceData {
  size: number;
  logVariances: number;
  weight: number;
  mean: number;
  squares: number;
}

/** s_u, s_v and ρ: standard deviations of places' mean and log variance, and their correlation. */
export interface PlaceDeviations {
  readonly mean: number;
  readonly consensus: number;
  readonly correlation: number;
}

/** The logarithm of a place's likelihood, its slopes, and the moments of its posterior. */
export interface PlaceIntegral {
  logLikelihood: number;
  /** Slopes by A, ē, S of `PlaceData`; by H it is always −½. */
  byWeight: number;
  byMean: number;
  bySquares: number;
  /** Slopes by ln s_u, ln s_v, ρ. */
  byMeanDeviation: number;
  byConsensusDeviation: number;
  byCorrelation: number;
  /** E z and E z² given the answers; the place's log variance differs from the usual by s_v z. */
  z: number;
  zSquare: number;
  /** E u and E u², u the place's deviation in the mean. */
  u: number;
  uSquare: number;
}

export function emptyIntegral(): PlaceIntegral {
  return {
    logLikelihood: 0,
    byWeight: 0,
    byMean: 0,
    bySquares: 0,
    byMeanDeviation: 0,
    byConsensusDeviation: 0,
    byCorrelation: 0,
    z: 0,
    zSquare: 0,
    u: 0,
    uSquare: 0,
  };
}

/**
 * Integrates one place over z ~ N(0, 1) by adaptive Gauss–Hermite quadrature about the mode of the integrand.
 * With t = s_v z, m = ρ s_u z, s² = s_u²(1 − ρ²), v = e^t/A, g = v + s², δ = ē − m, the mean's effect u
 * integrated out (Hedeker, Mermelstein & Demirtas 2008, Biometrics 64:627, with the inner integral closed):
 *
 *     ℓ(z) = −½[n ln 2π + H + ln A + (n − 1)t + ln g + S e^(−t) + δ²/g]
 *
 * Slopes are posterior means of ∂ℓ (Fisher's identity). Returns the mode, a good start for the next call.
 */
export function integratePlace(
  place: PlaceData,
  deviations: PlaceDeviations,
  nodes: number,
  start: number,
  into: PlaceIntegral,
): number {
  const { size, weight, mean, squares } = place;
  const { mean: su, consensus: sv, correlation: rho } = deviations;
  const c = 1 / weight;
  const s2 = su * su * (1 - rho * rho);
  const slopeM = rho * su;
  const constant = size * Math.log(2 * Math.PI) + place.logVariances + Math.log(weight);

  const mode = findMode(size, c, s2, mean, squares, sv, slopeM, start);
  const deviation = 1 / Math.sqrt(curvature(size, c, s2, mean, squares, sv, slopeM, mode));
  const rule = gaussHermite(sv === 0 && slopeM === 0 ? 1 : nodes);
  const top = exponent(size, c, s2, mean, squares, sv, slopeM, mode);

  let total = 0;
  let byWeight = 0;
  let byMean = 0;
  let bySquares = 0;
  let byU = 0;
  let byV = 0;
  let byRho = 0;
  let z1 = 0;
  let z2 = 0;
  let u1 = 0;
  let u2 = 0;
  for (let i = 0; i < rule.nodes.length; i++) {
    const x = rule.nodes[i]!;
    const z = mode + deviation * x;
    const t = sv * z;
    const e = Math.exp(t);
    const v = c * e;
    const g = v + s2;
    const delta = mean - slopeM * z;
    const ratio = delta / g;
    const left = squares / e;
    const h = -0.5 * ((size - 1) * t + Math.log(g) + left + delta * ratio + z * z);
    const p = rule.weights[i]! * Math.exp(0.5 * x * x + h - top);
    const byG = -0.5 * (1 / g - ratio * ratio);
    const byT = -0.5 * (size - 1 - left) + byG * v;
    total += p;
    byWeight += p * (-0.5 - byG * v);
    byMean -= p * ratio;
    bySquares -= p * 0.5 * (1 / e);
    byU += p * (ratio * slopeM * z + 2 * byG * s2);
    byV += p * byT * t;
    byRho += p * (ratio * z - 2 * byG * slopeM) * su;
    z1 += p * z;
    z2 += p * z * z;
    const drawn = slopeM * z + s2 * ratio;
    u1 += p * drawn;
    u2 += p * (drawn * drawn + (s2 * v) / g);
  }
  into.logLikelihood = -0.5 * constant + top + Math.log(deviation * total);
  into.byWeight = (byWeight / total) * c;
  into.byMean = byMean / total;
  into.bySquares = bySquares / total;
  into.byMeanDeviation = byU / total;
  into.byConsensusDeviation = byV / total;
  into.byCorrelation = byRho / total;
  into.z = z1 / total;
  into.zSquare = z2 / total;
  into.u = u1 / total;
  into.uSquare = u2 / total;
  return mode;
}

/** The exponent of the integrand without its constant. */
function exponent(
  n: number,
  c: number,
  s2: number,
  mean: number,
  squares: number,
  sv: number,
  slopeM: number,
  z: number,
): number {
  const t = sv * z;
  const e = Math.exp(t);
  const g = c * e + s2;
  const delta = mean - slopeM * z;
  return -0.5 * ((n - 1) * t + Math.log(g) + squares / e + (delta * delta) / g + z * z);
}

/** Minus the second derivative of the exponent; at least ½, so that a rule can always be laid over it. */
function curvature(
  n: number,
  c: number,
  s2: number,
  mean: number,
  squares: number,
  sv: number,
  slopeM: number,
  z: number,
): number {
  return Math.max(0.5, slopes(n, c, s2, mean, squares, sv, slopeM, z)[1]);
}

const slope: [number, number] = [0, 0];

/** First derivative of the exponent, and minus the second. */
function slopes(
  n: number,
  c: number,
  s2: number,
  mean: number,
  squares: number,
  sv: number,
  slopeM: number,
  z: number,
): [number, number] {
  const e = Math.exp(sv * z);
  const v = c * e;
  const g = v + s2;
  const delta = mean - slopeM * z;
  const ratio = delta / g;
  const share = v / g;
  const left = squares / e;
  slope[0] = -0.5 * (sv * (n - 1 + share - left - ratio * ratio * v) - 2 * slopeM * ratio) - z;
  slope[1] =
    0.5 *
      (sv * sv * (share - share * share + left - ratio * ratio * v * (1 - 2 * share)) +
        (2 * slopeM * slopeM) / g +
        4 * slopeM * sv * ratio * share) +
    1;
  return slope;
}

/** Newton's method with steps of at most 2 and halving while the exponent falls. */
function findMode(
  n: number,
  c: number,
  s2: number,
  mean: number,
  squares: number,
  sv: number,
  slopeM: number,
  start: number,
): number {
  if (sv === 0 && slopeM === 0) return 0;
  let z = start;
  let value = exponent(n, c, s2, mean, squares, sv, slopeM, z);
  for (let step = 0; step < 60; step++) {
    const [first, second] = slopes(n, c, s2, mean, squares, sv, slopeM, z);
    let move = Math.max(-2, Math.min(2, first / Math.max(0.5, second)));
    if (Math.abs(move) < 1e-4) return z + move;
    if (Math.abs(move) < 0.05) {
      z += move;
      value = Number.NEGATIVE_INFINITY;
      continue;
    }
    let next = exponent(n, c, s2, mean, squares, sv, slopeM, z + move);
    for (let halving = 0; halving < 30 && !(next >= value); halving++) {
      move /= 2;
      next = exponent(n, c, s2, mean, squares, sv, slopeM, z + move);
    }
    z += move;
    value = next;
  }
  return z;
}
