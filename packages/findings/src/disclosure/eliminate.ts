import type { CountingRow } from './counting-system.ts';

interface Equation {
  terms: Map<number, bigint>;
  right: bigint;
}

/**
 * Unknowns that the exact sums determine by some linear combination, with their values: elimination in whole
 * numbers of any size, so without rounding.
 */
export function determined(rows: readonly CountingRow[]): Map<number, number> {
  const equations: Equation[] = rows
    .filter(({ low, high }) => low === high)
    .map(({ terms, low }) => ({
      terms: new Map([...terms].map(([at, by]) => [at, BigInt(by)])),
      right: BigInt(low),
    }));
  const done: { pivot: number; equation: Equation }[] = [];
  for (const equation of equations) {
    for (const { pivot, equation: by } of done) remove(equation, by, pivot);
    const [pivot] = equation.terms.keys();
    if (pivot === undefined) continue;
    for (const { equation: other } of done) remove(other, equation, pivot);
    done.push({ pivot, equation });
  }
  const found = new Map<number, number>();
  for (const { pivot, equation } of done)
    if (equation.terms.size === 1)
      found.set(pivot, Number(equation.right) / Number(equation.terms.get(pivot)));
  return found;
}

/** Takes the unknown `pivot` out of `equation` by a multiple of `by`. */
function remove(equation: Equation, by: Equation, pivot: number): void {
  const here = equation.terms.get(pivot);
  if (here === undefined) return;
  const there = by.terms.get(pivot)!;
  const terms = new Map<number, bigint>();
  for (const [at, value] of equation.terms) terms.set(at, value * there);
  for (const [at, value] of by.terms) {
    const left = (terms.get(at) ?? 0n) - value * here;
    if (left === 0n) terms.delete(at);
    else terms.set(at, left);
  }
  const right = equation.right * there - by.right * here;
  const divisor = [...terms.values()].reduce((a, b) => gcd(a, b), right);
  const shared = divisor === 0n ? 1n : divisor;
  equation.terms = new Map([...terms].map(([at, value]) => [at, value / shared]));
  equation.right = right / shared;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
