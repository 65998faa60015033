import type { Fit } from '../../model/fit-result.ts';
import type { Summary } from '../../summary/summary.ts';

/** What the answers of one place say of its effects in two waves, without any other place. */
export interface PlaceInformation {
  readonly respondents: readonly [number, number];
  /** √(d′L⁻¹d), d = (−1, 1): error of the difference of the place's own two means; null where L is singular. */
  readonly errorOfDifference: number | null;
}

/**
 * L_k = Σ_j Z_j′V_j⁻¹Z_j per place over its respondents, V = T_r + diag(σ_q²/m_q) over the waves answered
 * (engine.md §1.2), from the cells of the summary. A respondent of one wave adds 1/(τ_π + σ²/m) to that
 * wave's diagonal; one of both waves adds the inverse of a 2 × 2 matrix.
 */
export function placeInformation(fit: Fit, summary: Summary): PlaceInformation[] {
  const { cells, classes } = summary;
  const [[a, c], [, b]] = fit.variance.respondent as [[number, number], [number, number]];
  const [first, second] = fit.variance.item as [number, number];
  const omega = Array.from({ length: classes.count }, (_, x): readonly [number, number, number] => {
    const m = [classes.answered[2 * x]!, classes.answered[2 * x + 1]!] as const;
    const v = m[0] > 0 ? a + first / m[0] : 0;
    const u = m[1] > 0 ? b + second / m[1] : 0;
    if (m[1] === 0) return [1 / v, 0, 0];
    if (m[0] === 0) return [0, 0, 1 / u];
    const determinant = v * u - c * c;
    return [u / determinant, -c / determinant, v / determinant];
  });
  const sums = summary.places.map(() => ({
    n: [0, 0] as [number, number],
    l: [0, 0, 0] as [number, number, number],
  }));
  for (let cell = 0; cell < cells.count; cell++) {
    const { n, l } = sums[cells.place[cell]!]!;
    const people = cells.respondents[cell]!;
    const x = cells.classIndex[cell]!;
    if (classes.answered[2 * x]! > 0) n[0] += people;
    if (classes.answered[2 * x + 1]! > 0) n[1] += people;
    omega[x]!.forEach((value, e) => {
      l[e]! += people * value;
    });
  }
  return sums.map(({ n, l }) => {
    const determinant = l[0] * l[2] - l[1] * l[1];
    const known = determinant > 1e-12 * l[0] * l[2];
    return {
      respondents: n,
      errorOfDifference: known ? Math.sqrt((l[0] + l[2] + 2 * l[1]) / determinant) : null,
    };
  });
}
