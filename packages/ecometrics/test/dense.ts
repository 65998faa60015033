/** Plain dense linear algebra for the tests' own likelihood: arrays of rows, textbook loops, no cleverness. */
export type Dense = number[][];

export const zeros = (rows: number, columns: number): Dense =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0));

export const transpose = (a: Dense): Dense => (a[0] ?? []).map((_, j) => a.map((row) => row[j]!));

export function times(a: Dense, b: Dense): Dense {
  const result = zeros(a.length, b[0]?.length ?? 0);
  a.forEach((row, i) => {
    row.forEach((value, k) => {
      if (value !== 0) for (let j = 0; j < result[i]!.length; j++) result[i]![j]! += value * b[k]![j]!;
    });
  });
  return result;
}

export const plus = (a: Dense, b: Dense, factor = 1): Dense =>
  a.map((row, i) => row.map((value, j) => value + factor * b[i]![j]!));

/** Lower triangular L with L L' = A. */
export function cholesky(a: Dense): Dense {
  const l = zeros(a.length, a.length);
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i]![j]!;
      for (let k = 0; k < j; k++) sum -= l[i]![k]! * l[j]![k]!;
      if (i === j && !(sum > 0)) throw new RangeError('Not positive definite.');
      l[i]![j] = i === j ? Math.sqrt(sum) : sum / l[j]![j]!;
    }
  return l;
}

export const logDeterminant = (l: Dense): number => l.reduce((sum, row, i) => sum + 2 * Math.log(row[i]!), 0);

/** A⁻¹B from the factor L of A. */
export function solve(l: Dense, b: Dense): Dense {
  const x = b.map((row) => [...row]);
  const columns = b[0]?.length ?? 0;
  for (let c = 0; c < columns; c++) {
    for (let i = 0; i < l.length; i++) {
      for (let k = 0; k < i; k++) x[i]![c]! -= l[i]![k]! * x[k]![c]!;
      x[i]![c]! /= l[i]![i]!;
    }
    for (let i = l.length - 1; i >= 0; i--) {
      for (let k = i + 1; k < l.length; k++) x[i]![c]! -= l[k]![i]! * x[k]![c]!;
      x[i]![c]! /= l[i]![i]!;
    }
  }
  return x;
}
