import type { Fit } from '../model/fit-result.ts';
import { choleskyInPlace, choleskyInverse } from '../numerics/cholesky.ts';
import type { Summary } from '../summary/summary.ts';

/** What the answers of every place say of its effects, without any other place. In columns: row k is place k. */
export interface PlaceInformation {
  /** L_k, K × Q × Q. */
  readonly matrix: Float64Array;
  /** Respondents who answered each scale, K × Q. */
  readonly respondents: Float64Array;
}

/**
 * L_k = Σ_j Z_j′V_j⁻¹Z_j over the respondents of place k, V_j = T_r + diag(σ_q²/m_jq) over the scales that j
 * answered (engine.md §1.2), from the cells of the summary. Where L_k is regular, L_k⁻¹ is the covariance of
 * the place's own estimates, drawn toward nothing.
 */
export function placeInformation(fit: Fit, summary: Summary): PlaceInformation {
  const { cells, classes, places } = summary;
  const q = fit.scales.length;
  const omega = Array.from({ length: classes.count }, (_, c) => classInverse(fit, classes.answered, c));
  const matrix = new Float64Array(places.length * q * q);
  const respondents = new Float64Array(places.length * q);
  for (let cell = 0; cell < cells.count; cell++) {
    const k = cells.place[cell]!;
    const c = cells.classIndex[cell]!;
    const n = cells.respondents[cell]!;
    for (let s = 0; s < q; s++) if (classes.answered[c * q + s]! > 0) respondents[k * q + s]! += n;
    for (let e = 0; e < q * q; e++) matrix[k * q * q + e]! += n * omega[c]![e]!;
  }
  return { matrix, respondents };
}

/** V_c⁻¹ of one class of answer counts, padded with zeros, Q × Q. */
export function classInverse(fit: Fit, answered: Int32Array, c: number): Float64Array {
  const q = fit.scales.length;
  const active = fit.scales.flatMap((_, s) => (answered[c * q + s]! > 0 ? [s] : []));
  const n = active.length;
  const v = new Float64Array(n * n);
  active.forEach((s, a) => {
    active.forEach((r, b) => {
      v[a * n + b] = fit.variance.respondent[s]![r]!;
    });
    v[a * n + a]! += fit.variance.item[s]! / answered[c * q + s]!;
  });
  const result = new Float64Array(q * q);
  if (choleskyInPlace(v, n) >= 0) return result;
  const inverse = choleskyInverse(v, n);
  active.forEach((s, a) => {
    active.forEach((r, b) => {
      result[s * q + r] = inverse[a * n + b]!;
    });
  });
  return result;
}
