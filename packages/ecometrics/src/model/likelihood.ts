import { choleskyInPlace, choleskyLogDeterminant, choleskySolve } from '../numerics/cholesky.ts';
import { semidefiniteFactor } from '../numerics/semidefinite-factor.ts';
import { kernelFor, overPlaces } from './kernels/over-places.ts';
import type { Parameters } from './parameters.ts';
import type { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

/** Relative Cholesky pivot of X'V⁻¹X below which a column is a combination of the ones before it. */
export const collinearTolerance = 1e-10;

/** Thrown by `evaluate` when fixed effect number `column` cannot be told from the ones before it. */
export class CollinearEffect extends Error {
  override readonly name = 'CollinearEffect';
  readonly column: number;
  constructor(column: number) {
    super(`Fixed effect ${column} is a combination of the ones before it.`);
    this.column = column;
  }
}

/**
 * −2 ln L (ML) or the REML criterion at given variances, with the fixed effects and, when
 * `profileScale`, the overall scale of the variances at their best values (engine.md §1.2):
 *
 * D = Σ_q Nw_q ln σ_q² + Σ_c n_c (ln|V_c| + Σ_q ln m_cq) + Σ_k ln|M_k| + ln|X'V⁻¹X|
 *     + df (ln 2π + ln s) + r'V⁻¹r / s,   M_k = I + F'L_kF,  L_k = Σ_c n_kc Ω_c,  T_u = FF'.
 *
 * Equal to lme4's REMLcrit and −2 logLik. Returns +∞ where a variance matrix is not admissible.
 */
export function evaluate(
  problem: Problem,
  workspace: Workspace,
  theta: Parameters,
  profileScale: boolean,
): number {
  workspace.evaluations++;
  workspace.deviance = Number.POSITIVE_INFINITY;
  const logV = invertClasses(problem, workspace, theta);
  if (logV === null || !semidefiniteFactor(theta.place, problem.layout.scales, workspace.factor))
    return workspace.deviance;
  let logs = logV;
  for (let q = 0; q < problem.layout.scales; q++)
    logs += problem.withinFreedom[q]! * Math.log(theta.item[q]!);
  addClasses(problem, workspace, theta);
  const kernel = kernelFor(problem.layout.scales);
  overPlaces(problem.placeCount, (first, last) => {
    kernel.gather(problem, workspace, first, last);
    logs += kernel.condense(problem, workspace, first, last);
  });
  return finish(problem, workspace, logs, profileScale);
}

/** Fills Ω_c; returns Σ_c n_c (ln|V_c| + Σ_q ln m_cq), or null when some V_c is not positive definite. */
function invertClasses(problem: Problem, { omega }: Workspace, theta: Parameters): number | null {
  const q = problem.layout.scales;
  const v = new Float64Array(q * q);
  const column = new Float64Array(q);
  const active = new Int32Array(q);
  let logs = 0;
  omega.fill(0);
  for (let c = 0; c < problem.classCount; c++) {
    let count = 0;
    let logDeterminant = 0;
    for (let s = 0; s < q; s++) if (problem.answered[c * q + s]! > 0) active[count++] = s;
    for (let a = 0; a < count; a++) {
      const m = problem.answered[c * q + active[a]!]!;
      for (let b = 0; b <= a; b++) v[a * count + b] = theta.respondent[active[a]! * q + active[b]!]!;
      v[a * count + a]! += theta.item[active[a]!]! / m;
      logDeterminant += Math.log(m);
    }
    if (choleskyInPlace(v, count) >= 0) return null;
    logDeterminant += choleskyLogDeterminant(v, count);
    for (let a = 0; a < count; a++) {
      column.fill(0);
      column[a] = 1;
      choleskySolve(v, count, column);
      for (let b = 0; b < count; b++) omega[(c * q + active[a]!) * q + active[b]!] = column[b]!;
    }
    logs += problem.classSize[c]! * logDeterminant;
  }
  return logs;
}

/** A = Σ_q B_q/σ_q² + Σ_c Σ_ef Ω_c[r_e, r_f] M̃_c[s_e, s_f], lower triangle. */
function addClasses(problem: Problem, { omega, normal }: Workspace, theta: Parameters): void {
  const { scales: q, effects, items, covariates, entryRow, entryColumn, entrySource } = problem.layout;
  const nc = effects + 1;
  const width = items + covariates + q;
  normal.fill(0);
  for (let s = 0; s < q; s++) {
    const inverse = 1 / theta.item[s]!;
    const from = s * nc * nc;
    for (let at = 0; at < nc * nc; at++) normal[at]! += inverse * problem.within[from + at]!;
  }
  for (let c = 0; c < problem.classCount; c++) {
    const from = c * width * width;
    for (let e = 0; e < entryRow.length; e++) {
      const row = (c * q + entryRow[e]!) * q;
      const source = from + entrySource[e]! * width;
      const i = entryColumn[e]!;
      for (let f = 0; f < entryRow.length; f++) {
        const j = entryColumn[f]!;
        if (j > i) continue;
        normal[i * nc + j]! += omega[row + entryRow[f]!]! * problem.moments[source + entrySource[f]!]!;
      }
    }
  }
}

function finish(problem: Problem, workspace: Workspace, logs: number, profileScale: boolean): number {
  const p = problem.layout.effects;
  const nc = p + 1;
  const { normal, cholesky, effects } = workspace;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) cholesky[i * p + j] = normal[Math.max(i, j) * nc + Math.min(i, j)]!;
  const bad = choleskyInPlace(cholesky, p, collinearTolerance);
  if (bad >= 0) throw new CollinearEffect(bad);
  for (let i = 0; i < p; i++) effects[i] = normal[p * nc + i]!;
  choleskySolve(cholesky, p, effects);
  let rest = normal[p * nc + p]!;
  for (let i = 0; i < p; i++) rest -= normal[p * nc + i]! * effects[i]!;
  const reml = problem.method === 'REML';
  const freedom = reml ? problem.answers - p : problem.answers;
  workspace.scale = profileScale ? rest / freedom : 1;
  if (!(workspace.scale > 0)) return workspace.deviance;
  workspace.deviance =
    logs +
    (reml ? choleskyLogDeterminant(cholesky, p) : 0) +
    freedom * (Math.log(2 * Math.PI) + Math.log(workspace.scale)) +
    rest / workspace.scale;
  return workspace.deviance;
}
