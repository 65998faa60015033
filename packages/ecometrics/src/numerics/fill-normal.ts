import type { Random } from './random.ts';

/**
 * Fills `out` with independent standard normals by the polar method (Marsaglia & Bray 1964, SIAM Review 6:260):
 * a few times faster than `random.normal()` where many are drawn, and another stream.
 */
export function fillNormal(random: Random, out: Float64Array): void {
  for (let i = 0; i < out.length; i += 2) {
    let x: number;
    let y: number;
    let s: number;
    do {
      x = 2 * random.uniform() - 1;
      y = 2 * random.uniform() - 1;
      s = x * x + y * y;
    } while (s >= 1 || s === 0);
    const scale = Math.sqrt((-2 * Math.log(s)) / s);
    out[i] = x * scale;
    if (i + 1 < out.length) out[i + 1] = y * scale;
  }
}
