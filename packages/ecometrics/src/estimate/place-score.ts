import type { Fit } from '../model/fit-result.ts';
import type { Summary } from '../summary/summary.ts';
import { classInverse } from './place-information.ts';

/**
 * s_k = b_ky − b_kXβ̂ = Σ_j Z_j′V_j⁻¹(y_j − X_jβ̂) over the respondents of place k, K × Q row by row: what a place's
 * own answers say of its effects before they are drawn toward the middle, weighted by what they can tell. With
 * `placeInformation`, û_k = W_k s_k and L_k⁻¹s_k is the place's own mean deviation (engine.md §1.5).
 *
 * For models of answers and places alone.
 *
 * @throws RangeError when the fit has covariates
 */
export function placeScore(fit: Fit, summary: Summary): Float64Array {
  if (fit.coefficients.length > 0)
    throw new RangeError(
      `The score of places is made for models without covariates; this one has ${fit.coefficients.length}`,
    );
  const { cells, classes, places, shape } = summary;
  const { origin, unit } = shape.grid;
  const q = fit.scales.length;
  const width = fit.items.length;
  const scaleOf = shape.items.map((item) => item.scale);
  const omega = Array.from({ length: classes.count }, (_, c) => classInverse(fit, classes.answered, c));
  const score = new Float64Array(places.length * q);
  const rest = new Float64Array(q);
  for (let cell = 0; cell < cells.count; cell++) {
    const c = cells.classIndex[cell]!;
    const n = cells.respondents[cell]!;
    rest.fill(0);
    for (let i = 0; i < width; i++) {
      const s = scaleOf[i]!;
      const m = classes.answered[c * q + s]!;
      if (m === 0) continue;
      const row = cells.missingRow[cell]!;
      const missing = row < 0 ? 0 : cells.missing[row * width + i]!;
      rest[s]! -= ((n - missing) * fit.items[i]!.estimate) / m;
    }
    for (let s = 0; s < q; s++) {
      const m = classes.answered[c * q + s]!;
      if (m > 0) rest[s]! += n * origin + (unit * cells.totals[cell * q + s]!) / m;
    }
    const k = cells.place[cell]!;
    for (let r = 0; r < q; r++)
      for (let s = 0; s < q; s++) score[k * q + r]! += omega[c]![r * q + s]! * rest[s]!;
  }
  return score;
}
