import { normalCdf, normalDensity } from './normal.ts';

/** Two normal estimates whose product is wanted. */
export interface NormalPair {
  readonly first: number;
  readonly firstError: number;
  readonly second: number;
  readonly secondError: number;
  /** Correlation of the two errors. */
  readonly correlation: number;
}

/**
 * P(XY ≤ q) for two normals with correlated errors: ∫ φ(x) P(Y ≤ q/x | x) dx over x > 0 and its mirror over
 * x < 0 (Meeker, Cornwell & Aroian 1981, *Selected Tables in Mathematical Statistics* VII; Tofighi &
 * MacKinnon 2011, Behav. Res. Methods 43:692, eq. 3), by adaptive Simpson to about 1e-10. An error of 0 makes
 * that estimate a known number.
 *
 * @example
 * Math.abs(productNormalCdf(0, { first: 0, firstError: 1, second: 0, secondError: 1, correlation: 0 }) - 0.5) < 1e-10; // true
 */
export function productNormalCdf(q: number, pair: NormalPair): number {
  const { first: a, firstError: sa, second: b, secondError: sb, correlation } = pair;
  if (sa === 0 && sb === 0) return a * b <= q ? 1 : 0;
  if (sa === 0) return known(q, a, b, sb);
  if (sb === 0) return known(q, b, a, sa);
  const rest = sb * Math.sqrt(Math.max(1e-12, 1 - correlation * correlation));
  const density = (x: number): number => {
    const z = (x - a) / sa;
    const below = x === 0 ? (q >= 0 ? 1 : 0) : (q / x - b - correlation * sb * z) / rest;
    const p = x === 0 ? below : normalCdf(x > 0 ? below : -below);
    return (normalDensity(z) / sa) * p;
  };
  const [from, to] = [a - 8.5 * sa, a + 8.5 * sa];
  const turns = [from, to, a, 0, b === 0 ? a : q / b, a - 2 * sa, a + 2 * sa]
    .filter((x) => x >= from && x <= to)
    .sort((x, y) => x - y);
  let sum = 0;
  for (let i = 1; i < turns.length; i++) sum += simpson(density, turns[i - 1]!, turns[i]!);
  return Math.min(1, Math.max(0, sum));
}

/** A known number times a normal. */
function known(q: number, factor: number, mean: number, error: number): number {
  if (factor === 0) return q >= 0 ? 1 : 0;
  const z = (q / factor - mean) / error;
  return factor > 0 ? normalCdf(z) : 1 - normalCdf(z);
}

/**
 * The q with P(XY ≤ q) = p, to about 1e-9 of the product's own error: false position in its Illinois form
 * (Dowell & Jarratt 1971, BIT 11:168).
 */
export function productNormalQuantile(p: number, pair: NormalPair): number {
  const { first: a, firstError: sa, second: b, secondError: sb } = pair;
  const error = Math.sqrt(a * a * sb * sb + b * b * sa * sa + sa * sa * sb * sb) || 1;
  const excess = (q: number): number => productNormalCdf(q, pair) - p;
  let [low, high] = [a * b - 3 * error, a * b + 3 * error];
  let [below, above] = [excess(low), excess(high)];
  while (below > 0) [high, above, low, below] = [low, below, low - 4 * error, excess(low - 4 * error)];
  while (above < 0) [low, below, high, above] = [high, above, high + 4 * error, excess(high + 4 * error)];
  for (let step = 0, last = 0; step < 100 && high - low > 1e-9 * error; step++) {
    const q = step % 8 === 7 ? (low + high) / 2 : low + ((high - low) * below) / (below - above);
    const value = excess(q);
    if (Math.abs(value) < 1e-10) return q;
    if (value < 0) {
      [low, below] = [q, value];
      if (last < 0) above /= 2;
      last = -1;
    } else {
      [high, above] = [q, value];
      if (last > 0) below /= 2;
      last = 1;
    }
  }
  return (low + high) / 2;
}

function simpson(f: (x: number) => number, from: number, to: number): number {
  if (!(to > from)) return 0;
  const middle = (from + to) / 2;
  const [a, m, b] = [f(from), f(middle), f(to)];
  return refine(f, from, to, a, m, b, ((to - from) / 6) * (a + 4 * m + b), 1e-10, 3, 40);
}

/** Halves until the two halves agree with the whole; the first `least` halvings are always made. */
function refine(
  f: (x: number) => number,
  from: number,
  to: number,
  a: number,
  m: number,
  b: number,
  whole: number,
  tolerance: number,
  least: number,
  most: number,
): number {
  const middle = (from + to) / 2;
  const [l, r] = [f((from + middle) / 2), f((middle + to) / 2)];
  const left = ((middle - from) / 6) * (a + 4 * l + m);
  const right = ((to - middle) / 6) * (m + 4 * r + b);
  const gap = left + right - whole;
  if (most === 0 || (least <= 0 && Math.abs(gap) <= 15 * tolerance)) return left + right + gap / 15;
  const half = Math.max(tolerance / 2, 1e-16);
  return (
    refine(f, from, middle, a, l, m, left, half, least - 1, most - 1) +
    refine(f, middle, to, m, r, b, right, half, least - 1, most - 1)
  );
}
