import { gaussHermite } from '../../numerics/gauss-hermite.ts';
import type { KernelValue, OutcomeKernel } from './outcome-kernel.ts';

/** ln ∫ f(y | center + sd·z) φ(z) dz with its derivatives. */
export interface MarginalValue {
  value: number;
  byCenter: number;
  bySd: number;
  byDispersion: number;
}

/** Nodes enough for seven digits and more on any count met in a place; fewer do where the integral is nearly normal. */
const [marginalNodes, nearlyNormalNodes] = [15, 7];

const inner: KernelValue = { value: 0, first: 0, second: 0, byDispersion: 0 };
const logs = new Float64Array(marginalNodes);
const firsts = new Float64Array(marginalNodes);
const byDispersions = new Float64Array(marginalNodes);

/**
 * The likelihood of one outcome whose place on the link is only known to be N(center, sd²): adaptive
 * Gauss–Hermite quadrature around the mode, scaled by the curvature there (Pinheiro & Bates 1995, J. Comput.
 * Graph. Stat. 4:12, §2.4). Derivatives are expectations of those of ln f given y.
 */
export function marginalLikelihood(
  kernel: OutcomeKernel,
  y: number,
  center: number,
  sd: number,
  out: MarginalValue,
): void {
  if (sd === 0) {
    kernel(y, center, inner);
    out.value = inner.value;
    out.byCenter = inner.first;
    out.bySd = 0;
    out.byDispersion = inner.byDispersion;
    return;
  }
  let mode = 0;
  let curvature = 1;
  for (let step = 0; step < 60; step++) {
    kernel(y, center + sd * mode, inner);
    curvature = 1 - sd * sd * inner.second;
    const move = (sd * inner.first - mode) / curvature;
    mode += Math.max(-4, Math.min(4, move));
    if (Math.abs(move) < 1e-8) break;
  }
  const width = 1 / Math.sqrt(curvature);
  const points = curvature < 1.5 && sd < 0.6 ? nearlyNormalNodes : marginalNodes;
  const { nodes, weights } = gaussHermite(points);
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < points; i++) {
    const t = nodes[i]!;
    const z = mode + width * t;
    kernel(y, center + sd * z, inner);
    logs[i] = inner.value - 0.5 * z * z + 0.5 * t * t;
    firsts[i] = inner.first;
    byDispersions[i] = inner.byDispersion;
    largest = Math.max(largest, logs[i]!);
  }
  let [sum, byCenter, bySd, byDispersion] = [0, 0, 0, 0];
  for (let i = 0; i < points; i++) {
    const z = mode + width * nodes[i]!;
    const w = weights[i]! * Math.exp(logs[i]! - largest);
    sum += w;
    byCenter += w * firsts[i]!;
    bySd += w * z * firsts[i]!;
    byDispersion += w * byDispersions[i]!;
  }
  out.value = largest + Math.log(sum * width);
  out.byCenter = byCenter / sum;
  out.bySd = bySd / sum;
  out.byDispersion = byDispersion / sum;
}
