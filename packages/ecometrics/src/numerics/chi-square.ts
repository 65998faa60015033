import { normalCdf } from './normal.ts';

/** P(χ²_n > x) for whole n, by the recurrence from n = 1 or 2 (Abramowitz & Stegun 26.4.8). χ²₀ is 0. */
export function chiSquareTail(x: number, n: number): number {
  if (n === 0) return 0;
  if (x <= 0) return 1;
  const odd = n % 2 === 1;
  let tail = odd ? 2 * normalCdf(-Math.sqrt(x)) : Math.exp(-x / 2);
  let term = odd ? Math.sqrt((2 * x) / Math.PI) * Math.exp(-x / 2) : (x / 2) * Math.exp(-x / 2);
  for (let k = odd ? 3 : 4; k <= n; k += 2) {
    tail += term;
    term *= x / k;
  }
  return tail;
}
