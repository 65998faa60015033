import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';
import type { Kernel, PlaceSums } from './kernel.ts';

/** One scale (engine.md §1.6): every matrix is a number, and the columns stand in the order of the sources. */
export const oneScale: Kernel = { gather, condense, differentiate };

function gather(problem: Problem, workspace: Workspace, first: number, last: number): void {
  const { omega, precision, cross } = workspace;
  const { placeStart, cellClass, cellSize, cellValues, inverseCount, missingRow, missing } = problem;
  const { respondentCovariates, placeCovariates, placeValues } = problem;
  const { items, effects } = problem.layout;
  const nc = effects + 1;
  const placed = items + respondentCovariates;
  for (let k = first; k < last; k++) {
    const b = k * nc;
    for (let i = b; i < b + nc; i++) cross[i] = 0;
    let l = 0;
    let all = 0;
    let y = 0;
    for (let cell = placeStart[k]!, end = placeStart[k + 1]!; cell < end; cell++) {
      const c = cellClass[cell]!;
      const w = omega[c]!;
      const byCount = w * inverseCount[c]!;
      const n = cellSize[cell]!;
      const source = cell * (respondentCovariates + 1);
      l += w * n;
      all += byCount * n;
      for (let x = 0; x < respondentCovariates; x++) cross[b + items + x]! += w * cellValues[source + x]!;
      y += w * cellValues[source + respondentCovariates]!;
      const row = missingRow[cell]! * items;
      if (row >= 0) for (let i = 0; i < items; i++) cross[b + i]! -= byCount * missing[row + i]!;
    }
    for (let i = b; i < b + items; i++) cross[i]! += all;
    for (let x = 0; x < placeCovariates; x++)
      cross[b + placed + x] = l * placeValues[k * placeCovariates + x]!;
    cross[b + effects] = y;
    precision[k] = l;
  }
}

function condense(problem: Problem, workspace: Workspace, first: number, last: number): number {
  const { factor, precision, cross, posterior, normal } = workspace;
  const nc = problem.layout.effects + 1;
  const variance = factor[0]! * factor[0]!;
  let product = 1;
  for (let k = first; k < last; k++) {
    const m = 1 + variance * precision[k]!;
    const w = variance / m;
    const b = k * nc;
    posterior[k] = w;
    product *= m;
    for (let i = 0, at = 0; i < nc; i++, at = i * nc) {
      const value = w * cross[b + i]!;
      for (let j = 0; j <= i; j++) normal[at + j]! -= value * cross[b + j]!;
    }
  }
  return Math.log(product);
}

function differentiate(
  problem: Problem,
  workspace: Workspace,
  star: Float64Array,
  sums: PlaceSums,
  first: number,
  last: number,
): void {
  const { precision, cross, posterior } = workspace;
  const { placeStart, placeSize, cellClass, cellSize, cellValues, inverseCount, missingRow, missing } =
    problem;
  const { respondentCovariates, placeCovariates, placeValues } = problem;
  const { gamma, scratch: e } = sums;
  const { items, effects } = problem.layout;
  const nc = effects + 1;
  const placed = items + respondentCovariates;
  for (let k = first; k < last; k++) {
    const b = k * nc;
    for (let i = 0, at = 0; i < nc; i += 4, at += 4 * nc) {
      let e0 = 0;
      let e1 = 0;
      let e2 = 0;
      let e3 = 0;
      for (let j = 0; j < nc; j++) {
        const value = cross[b + j]!;
        e0 += star[at + j]! * value;
        e1 += star[at + nc + j]! * value;
        e2 += star[at + 2 * nc + j]! * value;
        e3 += star[at + 3 * nc + j]! * value;
      }
      e[i] = e0;
      e[i + 1] = e1;
      e[i + 2] = e2;
      e[i + 3] = e3;
    }
    let q = 0;
    for (let i = 0; i < nc; i++) q += e[i]! * cross[b + i]!;
    let all = 0;
    for (let i = 0; i < items; i++) all += e[i]!;
    let here = 0;
    for (let x = 0; x < placeCovariates; x++) here += placeValues[k * placeCovariates + x]! * e[placed + x]!;
    const l = precision[k]!;
    const w = posterior[k]!;
    const shrunk = 1 - l * w;
    const g = shrunk * l;
    const u = w + w * q * w;
    const size = placeSize[k]!;
    sums.place[0]! += g - shrunk * q * shrunk;
    sums.uu[0]! += g * g;
    sums.ur[0]! += (g * g) / size;
    sums.rr[0]! += (g * g - l * l) / (size * size);
    for (let cell = placeStart[k]!, end = placeStart[k + 1]!; cell < end; cell++) {
      const c = cellClass[cell]!;
      const n = cellSize[cell]!;
      const source = cell * (respondentCovariates + 1);
      let answered = n * all;
      const row = missingRow[cell]! * items;
      if (row >= 0) for (let i = 0; i < items; i++) answered -= missing[row + i]! * e[i]!;
      let x =
        n * here + inverseCount[c]! * answered + cellValues[source + respondentCovariates]! * e[effects]!;
      for (let v = 0; v < respondentCovariates; v++) x += cellValues[source + v]! * e[items + v]!;
      gamma[c]! += n * u - 2 * w * x;
    }
  }
}
