/**
 * Cholesky factor of a symmetric positive definite matrix, in place.
 *
 * `a` holds the n × n matrix row by row (only the lower triangle is read); afterwards its lower
 * triangle holds L with L L' = A. Returns −1, or the index of the first column whose pivot falls to
 * `tolerance` times its former diagonal or below: that column is a combination of the ones before it.
 */
export function choleskyInPlace(a: Float64Array, n: number, tolerance = 0): number {
  for (let j = 0; j < n; j++) {
    const row = j * n;
    const before = a[row + j]!;
    let pivot = before;
    for (let k = 0; k < j; k++) pivot -= a[row + k]! * a[row + k]!;
    if (!(pivot > tolerance * before) || !(pivot > 0)) return j;
    const root = Math.sqrt(pivot);
    a[row + j] = root;
    for (let i = j + 1; i < n; i++) {
      const other = i * n;
      let sum = a[other + j]!;
      for (let k = 0; k < j; k++) sum -= a[other + k]! * a[row + k]!;
      a[other + j] = sum / root;
    }
  }
  return -1;
}

/** Solves L L' x = b in place, given the factor of `choleskyInPlace`. */
export function choleskySolve(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= l[i * n + k]! * b[k]!;
    b[i] = sum / l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i]! * b[k]!;
    b[i] = sum / l[i * n + i]!;
  }
}

/** The full symmetric inverse (L L')⁻¹ as a new n × n matrix. */
export function choleskyInverse(l: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  const column = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    column.fill(0);
    column[j] = 1;
    choleskySolve(l, n, column);
    for (let i = 0; i < n; i++) inverse[i * n + j] = column[i]!;
  }
  return inverse;
}

/** ln|A| from the factor L of A. */
export function choleskyLogDeterminant(l: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(l[i * n + i]!);
  return 2 * sum;
}
