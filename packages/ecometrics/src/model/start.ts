import { choleskyInPlace, choleskySolve } from '../numerics/cholesky.ts';
import { symmetricEigen } from '../numerics/symmetric-eigen.ts';
import type { Parameters } from './parameters.ts';
import type { Problem } from './problem.ts';

const smallestShare = 0.015;

/**
 * Starting variances by analysis of variance in the most frequent class that answered every scale:
 * within- and between-place mean products of the respondents' scale means, n₀ = (n − Σn_k²/n)/(K − 1)
 * (Searle, Casella & McCulloch 1992, §3.6). Eigenvalues are floored at 1.5% of σ². Without such a class
 * (waves) each scale starts alone.
 */
export function anovaStart(problem: Problem): Parameters {
  const q = problem.layout.scales;
  const item = itemVariances(problem);
  const common = mean(item, problem.withinFreedom);
  if (!problem.varianceByScale) item.fill(common);
  let best = -1;
  for (let c = 0; c < problem.classCount; c++) {
    let whole = true;
    for (let s = 0; s < q; s++) if (problem.answered[c * q + s] === 0) whole = false;
    if (whole && (best < 0 || problem.classSize[c]! > problem.classSize[best]!)) best = c;
  }
  const all = [...Array(q).keys()];
  const place = new Float64Array(q * q);
  const respondent = new Float64Array(q * q);
  if (best >= 0 && problem.classSize[best]! >= 3 * q) fillFrom(problem, best, all, item, place, respondent);
  else
    for (const s of all) {
      let alone = -1;
      for (let c = 0; c < problem.classCount; c++)
        if (
          problem.answered[c * q + s]! > 0 &&
          (alone < 0 || problem.classSize[c]! > problem.classSize[alone]!)
        )
          alone = c;
      fillFrom(problem, alone, [s], item, place, respondent);
    }
  floorEigenvalues(place, q, smallestShare * common);
  floorEigenvalues(respondent, q, smallestShare * common);
  return { place, respondent, item };
}

/** σ_q² from the within-respondent part: residual of the items' own means. */
function itemVariances(problem: Problem): Float64Array {
  const { scales: q, items, scaleOfItem, effects } = problem.layout;
  const nc = effects + 1;
  const result = new Float64Array(q);
  for (let s = 0; s < q; s++) {
    const mine = [...Array(items).keys()].filter((i) => scaleOfItem[i] === s);
    const at = (i: number, j: number): number => problem.within[(s * nc + i) * nc + j]!;
    const n = mine.length - 1;
    const a = new Float64Array(n * n);
    const b = Float64Array.from({ length: n }, (_, i) => at(mine[i]!, effects));
    const right = Float64Array.from(b);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) a[i * n + j] = at(mine[i]!, mine[j]!);
    let rest = at(effects, effects);
    if (choleskyInPlace(a, n, 1e-10) < 0) {
      choleskySolve(a, n, b);
      for (let i = 0; i < n; i++) rest -= b[i]! * right[i]!;
    }
    result[s] = rest / Math.max(1, problem.withinFreedom[s]! - n);
  }
  const total = result.reduce((sum, value) => sum + Math.max(value, 0), 0);
  const fallback = total > 0 ? total / q : overallVariance(problem);
  return result.map((value) => (value > 0 ? value : fallback));
}

function overallVariance(problem: Problem): number {
  const { scales: q, items, covariates } = problem.layout;
  const width = items + covariates + q;
  let sum = 0;
  let n = 0;
  for (let c = 0; c < problem.classCount; c++)
    for (let s = 0; s < q; s++) {
      if (problem.answered[c * q + s] === 0) continue;
      const y = items + covariates + s;
      sum += problem.moments[(c * width + y) * width + y]!;
      n += problem.classSize[c]!;
    }
  return sum > 0 ? sum / n : 1;
}

function mean(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let s = 0; s < values.length; s++) {
    sum += values[s]! * weights[s]!;
    total += weights[s]!;
  }
  return total > 0 ? sum / total : values.reduce((a, b) => a + b, 0) / values.length;
}

function fillFrom(
  problem: Problem,
  c: number,
  scales: readonly number[],
  item: Float64Array,
  place: Float64Array,
  respondent: Float64Array,
): void {
  const { scales: q, items, covariates } = problem.layout;
  const width = items + covariates + q;
  const y = (s: number): number => items + covariates + s;
  const values = problem.respondentCovariates + q;
  const total0 = problem.respondentCovariates;
  const between = new Float64Array(q * q);
  const total = new Float64Array(q);
  let n = 0;
  let squares = 0;
  let places = 0;
  for (let k = 0; k < problem.placeCount; k++)
    for (let cell = problem.placeStart[k]!; cell < problem.placeStart[k + 1]!; cell++) {
      if (problem.cellClass[cell] !== c) continue;
      const size = problem.cellSize[cell]!;
      n += size;
      squares += size * size;
      places++;
      for (const r of scales) {
        const dr = problem.cellValues[cell * values + total0 + r]!;
        total[r]! += dr;
        for (const s of scales)
          between[r * q + s]! += (dr * problem.cellValues[cell * values + total0 + s]!) / size;
      }
    }
  const n0 = places > 1 ? (n - squares / n) / (places - 1) : 1;
  for (const r of scales)
    for (const s of scales) {
      const all = problem.moments[(c * width + y(r)) * width + y(s)]!;
      const withinMean = (all - between[r * q + s]!) / Math.max(1, n - places);
      const betweenMean = (between[r * q + s]! - (total[r]! * total[s]!) / n) / Math.max(1, places - 1);
      const error = r === s ? item[r]! / problem.answered[c * q + r]! : 0;
      respondent[r * q + s] = n > places ? withinMean - error : betweenMean / 2;
      place[r * q + s] =
        n > places && places > 1 ? (betweenMean - withinMean) / Math.max(n0, 1) : betweenMean / 2;
    }
}

function floorEigenvalues(matrix: Float64Array, q: number, floor: number): void {
  const { values, vectors } = symmetricEigen(matrix, q);
  matrix.fill(0);
  for (let v = 0; v < q; v++) {
    const value = Math.max(floor, values[v]!);
    for (let i = 0; i < q; i++)
      for (let j = 0; j < q; j++) matrix[i * q + j]! += value * vectors[i * q + v]! * vectors[j * q + v]!;
  }
}
