/** out = A B for Q × Q matrices that start at `atA` and `atB`. */
export function multiply(
  a: Float64Array,
  atA: number,
  b: Float64Array,
  atB: number,
  out: Float64Array,
  q: number,
): void {
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++) {
      let sum = 0;
      for (let r = 0; r < q; r++) sum += a[atA + i * q + r]! * b[atB + r * q + j]!;
      out[i * q + j] = sum;
    }
}
