import { normalQuantile } from './normal.ts';

/** A seeded source of random numbers; the same seed gives the same stream everywhere. */
export interface Random {
  /** Uniform on (0, 1), 53 bits. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Whole number from 0 to below `n`. */
  below(n: number): number;
}

/**
 * xoshiro128** (Blackman & Vigna 2021), seeded through splitmix32.
 *
 * @example
 * seededRandom(7).uniform() === seededRandom(7).uniform(); // true
 */
export function seededRandom(seed: number): Random {
  let z = seed >>> 0;
  const splitmix = (): number => {
    z = (z + 0x9e3779b9) >>> 0;
    let t = z ^ (z >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let d = splitmix() || 1;
  const next = (): number => {
    const x = Math.imul(b, 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const uniform = (): number => ((next() >>> 5) * 67108864 + (next() >>> 6) + 0.5) / 9007199254740992;
  return {
    uniform,
    normal: () => normalQuantile(uniform()),
    below: (n) => Math.floor(uniform() * n),
  };
}
