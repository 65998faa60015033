import { normalCdf } from './normal.ts';

/**
 * P(X > h, Y > k) for standard normals with correlation ρ.
 *
 * Integrates Plackett's identity dP/dρ = φ₂(h, k; ρ) in θ = asin ρ (Drezner & Wesolowsky 1990;
 * Genz 2004, Stat. Comput. 14:251, eq. 3) with 20-point Gauss–Legendre; for |ρ| close to 1 the range is
 * halved until the integrand is smooth, so the error stays under 1e-12.
 *
 * @example
 * bivariateNormalUpper(0, 0, 0.5); // 1/3
 */
export function bivariateNormalUpper(h: number, k: number, rho: number): number {
  if (rho >= 1) return normalCdf(-Math.max(h, k));
  if (rho <= -1) return Math.max(0, normalCdf(-h) - normalCdf(k));
  const integrand = (theta: number): number => {
    const sine = Math.sin(theta);
    const cosineSquared = 1 - sine * sine;
    return Math.exp(-(h * h + k * k - 2 * h * k * sine) / (2 * cosineSquared));
  };
  const end = Math.asin(rho);
  const direction = Math.sign(end);
  const limit = (direction * Math.PI) / 2;
  let integral = 0;
  let from = 0;
  for (let step = 0; step < 40 && from !== end; step++) {
    const half = from + (limit - from) / 2;
    const to = direction * half < direction * end ? half : end;
    integral += gaussLegendre(integrand, from, to);
    from = to;
  }
  const p = normalCdf(-h) * normalCdf(-k) + integral / (2 * Math.PI);
  return Math.min(1, Math.max(0, p));
}

function gaussLegendre(f: (x: number) => number, from: number, to: number): number {
  const middle = (from + to) / 2;
  const half = (to - from) / 2;
  let sum = 0;
  for (let i = 0; i < nodes.length; i++)
    sum += weights[i]! * (f(middle - half * nodes[i]!) + f(middle + half * nodes[i]!));
  return half * sum;
}

const nodes = [
  0.07652652113349734, 0.2277858511416451, 0.37370608871541955, 0.5108670019508271, 0.636053680726515,
  0.7463319064601508, 0.8391169718222188, 0.912234428251326, 0.9639719272779138, 0.9931285991850949,
];
const weights = [
  0.15275338713072584, 0.14917298647260374, 0.14209610931838204, 0.13168863844917664, 0.11819453196151841,
  0.10193011981724044, 0.08327674157670475, 0.06267204833410907, 0.04060142980038694, 0.017614007139152118,
];
