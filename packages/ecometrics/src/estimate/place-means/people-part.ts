import { placeDesign, placePrecision } from '../../model/place-means/place-deviance.ts';
import type { PlaceMeans, PlaceMeansFit } from '../../model/place-means/place-means.ts';
import { choleskyInPlace, choleskySolve } from '../../numerics/cholesky.ts';

/**
 * How much wider a range of T grows because the people's variance W = n_kL_k⁻¹ was itself estimated, with `freedom`
 * degrees of freedom: √(g'(V + JΣ_WJ')g / g'Vg) for a function of vech T with slopes g, where V = I_TT⁻¹ is the
 * covariance at known W, J = −I_TT⁻¹I_TW, I_ab = ½ Σ_k c_k tr(S_k⁻¹E_aS_k⁻¹E_b) with c_k = 1 for T and 1/n_k for W
 * (in I_TW), and Σ_W is that of a Wishart matrix, (W_acW_bd + W_adW_bc)/freedom (Gong & Samaniego 1981, Ann. Stat.
 * 9:861, for an estimate that takes another as known). 1 where W is known.
 */
export function peoplePart(data: PlaceMeans, fit: PlaceMeansFit): (slopes: readonly number[]) => number {
  const { withinFreedom: freedom } = data;
  const design = placeDesign(data, fit.method);
  if (freedom === undefined || !(freedom > 0) || typeof design === 'string') return () => 1;
  const q = design.scales;
  const pairs = Array.from({ length: q }, (_, r) =>
    Array.from({ length: r + 1 }, (__, s) => [r, s] as const),
  ).flat();
  const size = pairs.length;
  const t = Float64Array.from(fit.placeVariance.flat());
  const known = new Float64Array(size * size);
  const cross = new Float64Array(size * size);
  const within = new Float64Array(q * q);
  const precision = new Float64Array(q * q);
  const at = (r: number, s: number): number => precision[r * q + s]!;
  /** tr(S⁻¹E_aS⁻¹E_b) with E_a the matrix of ones at (r, s) and (s, r). */
  const trace = ([r, s]: readonly [number, number], [u, v]: readonly [number, number]): number => {
    const both = at(s, u) * at(v, r) + at(s, v) * at(u, r);
    const turned = r === s ? 0 : at(r, u) * at(v, s) + at(r, v) * at(u, s);
    return (both + turned) / (u === v ? 2 : 1);
  };
  for (let k = 0; k < design.count; k++) {
    placePrecision(design, k, t, precision);
    const people = data.places[k]!.respondents;
    for (let i = 0; i < q * q; i++) within[i]! += (people * design.error[k * q * q + i]!) / design.count;
    pairs.forEach((a, row) => {
      pairs.forEach((b, column) => {
        const own = trace(a, b) / 2;
        known[row * size + column]! += own;
        cross[row * size + column]! += own / people;
      });
    });
  }
  if (choleskyInPlace(known, size) >= 0) return () => 1;
  const w = (r: number, s: number): number => within[r * q + s]!;
  return (slopes) => {
    const turned = Float64Array.from(slopes);
    choleskySolve(known, size, turned);
    const atKnown = slopes.reduce((sum, slope, a) => sum + slope * turned[a]!, 0);
    const onWithin = pairs.map((_, b) =>
      turned.reduce((sum, value, a) => sum + value * cross[a * size + b]!, 0),
    );
    let more = 0;
    pairs.forEach(([r, s], a) => {
      pairs.forEach(([u, v], b) => {
        more += (onWithin[a]! * onWithin[b]! * (w(r, u) * w(s, v) + w(r, v) * w(s, u))) / freedom;
      });
    });
    return atKnown > 0 ? Math.sqrt((atKnown + more) / atKnown) : 1;
  };
}
