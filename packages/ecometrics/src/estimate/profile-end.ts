/**
 * Where the signed root of a likelihood ratio, 0 at `estimate` and rising toward `outside`, reaches z: one end of a
 * profile interval; `outside` itself where it does not reach it there. Regula falsi with a halving every third step,
 * until x moves by less than `nearness` or the root is within `height` of z.
 */
export function profileEnd(
  root: (x: number) => number,
  estimate: number,
  outside: number,
  z: number,
  { nearness = 1e-7, height = 1e-6 }: { readonly nearness?: number; readonly height?: number } = {},
): number {
  const atOutside = root(outside);
  if (estimate === outside || atOutside <= z) return outside;
  let inside = estimate;
  let beyond = outside;
  let insideValue = -z;
  let beyondValue = atOutside - z;
  for (let step = 0; step < 60 && Math.abs(beyond - inside) > nearness; step++) {
    const share = step % 3 === 2 ? 0.5 : insideValue / (insideValue - beyondValue);
    const middle = inside + Math.min(0.95, Math.max(0.05, share)) * (beyond - inside);
    const value = root(middle) - z;
    if (Math.abs(value) < height) return middle;
    if (value < 0) [inside, insideValue] = [middle, value];
    else [beyond, beyondValue] = [middle, value];
  }
  return (inside + beyond) / 2;
}
