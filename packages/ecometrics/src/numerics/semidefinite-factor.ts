/**
 * Lower triangular F with F F' = T for a positive semidefinite Q × Q matrix; a zero pivot gives a zero
 * column, so that a variance of exactly 0 is as good as any other. Returns false when T is not
 * positive semidefinite (a pivot below −1e-12 of its diagonal).
 */
export function semidefiniteFactor(t: Float64Array, q: number, f: Float64Array): boolean {
  f.fill(0);
  for (let j = 0; j < q; j++) {
    let pivot = t[j * q + j]!;
    for (let k = 0; k < j; k++) pivot -= f[j * q + k]! * f[j * q + k]!;
    if (!(pivot >= -1e-12 * Math.abs(t[j * q + j]!))) return false;
    const root = pivot > 1e-14 * t[j * q + j]! ? Math.sqrt(pivot) : 0;
    f[j * q + j] = root;
    for (let i = j + 1; i < q; i++) {
      let sum = t[i * q + j]!;
      for (let k = 0; k < j; k++) sum -= f[i * q + k]! * f[j * q + k]!;
      f[i * q + j] = root > 0 ? sum / root : 0;
    }
  }
  return true;
}
