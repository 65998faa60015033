import { logGamma } from './gamma.ts';

/**
 * Regularized incomplete beta function I_x(a, b), 0 ≤ x ≤ 1, a and b > 0: the continued fraction of DLMF
 * 8.17.22 by Lentz's method, on the side where it converges fast; about 1e-13.
 *
 * @example
 * incompleteBeta(0.5, 2, 2); // 0.5
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h;
}

/** x with I_x(a, b) = p: bisection, to the last bits. */
function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 200 && high - low > 1e-17 * (low + high); step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(F ≤ x) with d1 and d2 degrees of freedom. */
export function fCdf(x: number, d1: number, d2: number): number {
  return x <= 0 ? 0 : incompleteBeta((d1 * x) / (d1 * x + d2), d1 / 2, d2 / 2);
}

/** P(F > x) with d1 and d2 degrees of freedom, with the relative precision of a small tail. */
export function fTail(x: number, d1: number, d2: number): number {
  return x <= 0 ? 1 : incompleteBeta(d2 / (d1 * x + d2), d2 / 2, d1 / 2);
}

/**
 * x with P(F ≤ x) = p.
 *
 * @example
 * Math.abs(fQuantile(0.95, 3, 20) - 3.098391) < 1e-6; // true
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  const y = betaQuantile(1 - p, d2 / 2, d1 / 2);
  return (d2 * (1 - y)) / (d1 * y);
}

/**
 * x with P(t ≤ x) = p for Student's t with `d` degrees of freedom.
 *
 * @example
 * Math.abs(studentQuantile(0.975, 21) - 2.079614) < 1e-6; // true
 */
export function studentQuantile(p: number, d: number): number {
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const y = betaQuantile(2 * tail, d / 2, 0.5);
  return Math.sign(p - 0.5) * Math.sqrt((d * (1 - y)) / y);
}
