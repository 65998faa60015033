/** Points and weights with Σ w f(z) ≈ E f(Z) for a standard normal Z. */
export interface NormalQuadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const known = new Map<number, NormalQuadrature>();

/**
 * Gauss–Hermite quadrature for the standard normal: exact for polynomials up to degree 2n − 1. Zeros of the
 * orthonormal Hermite polynomial by Newton's method from asymptotic starts (Press et al. 2007, *Numerical
 * Recipes* §4.6, eq. 4.6.15), then scaled by √2 and 1/√π. Rules are kept once made.
 *
 * @example
 * Array.from(gaussHermite(2).nodes, (z) => Math.round(z * 1e12) / 1e12); // [1, -1]
 */
export function gaussHermite(n: number): NormalQuadrature {
  const before = known.get(n);
  if (before) return before;
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  let z = 0;
  for (let i = 0; i < Math.ceil(n / 2); i++) {
    if (i === 0) z = Math.sqrt(2 * n + 1) - 1.85575 * (2 * n + 1) ** (-1 / 6);
    else if (i === 1) z -= (1.14 * n ** 0.426) / z;
    else if (i === 2) z = 1.86 * z - (0.86 * nodes[0]!) / Math.SQRT2;
    else if (i === 3) z = 1.91 * z - (0.91 * nodes[1]!) / Math.SQRT2;
    else z = 2 * z - nodes[i - 2]! / Math.SQRT2;
    let slope = 0;
    for (let step = 0; step < 100; step++) {
      let before = 0;
      let value = Math.PI ** -0.25;
      for (let j = 0; j < n; j++) {
        const older = before;
        before = value;
        value = z * Math.sqrt(2 / (j + 1)) * before - Math.sqrt(j / (j + 1)) * older;
      }
      slope = Math.sqrt(2 * n) * before;
      const move = value / slope;
      z -= move;
      if (Math.abs(move) < 1e-15 * Math.max(1, Math.abs(z))) break;
    }
    if (2 * i + 1 === n) z = 0;
    nodes[i] = Math.SQRT2 * z;
    nodes[n - 1 - i] = -Math.SQRT2 * z;
    weights[i] = weights[n - 1 - i] = 2 / (slope * slope) / Math.sqrt(Math.PI);
  }
  const rule = { nodes, weights };
  known.set(n, rule);
  return rule;
}
