import { classSums } from '../summary/rebase.ts';
import type { Summary } from '../summary/summary.ts';
import type { Layout } from './layout.ts';

interface Scaling {
  readonly layout: Layout;
  readonly center: Float64Array;
  readonly answerCenter: Float64Array;
}

/** M̃_c from Σgg', Σz, Σzz', Σzg': a = active − z, then scaled by 1/m and centered. */
export function classMoments(
  summary: Summary,
  chosen: readonly number[],
  known: Float64Array,
  scaling: Scaling,
): Float64Array {
  const { classes } = summary;
  const { items, covariates, scales, scaleOfItem } = scaling.layout;
  const width = items + covariates + scales;
  const result = new Float64Array(classes.count * width * width);
  const raw = rawMoments(summary, chosen, known, covariates);
  const g = covariates + scales;
  const scale = new Float64Array(width);
  const shift = new Float64Array(width);
  const block = new Float64Array(width * width);
  const sums = new Float64Array(width);
  for (let c = 0; c < classes.count; c++) {
    const n = classes.respondents[c]!;
    const m = (q: number): number => classes.answered[c * scales + q]!;
    const active = (i: number): number => (m(scaleOfItem[i]!) > 0 ? 1 : 0);
    for (let i = 0; i < items; i++) {
      scale[i] = active(i) ? 1 / m(scaleOfItem[i]!) : 0;
      shift[i] = 0;
      sums[i] = active(i) * n - classes.missing[c * items + i]!;
      for (let j = 0; j < items; j++)
        block[i * width + j] =
          active(i) * active(j) * n -
          active(i) * classes.missing[c * items + j]! -
          active(j) * classes.missing[c * items + i]! +
          zMoment(classes.missingMoments, c, items, i, j);
      for (let b = 0; b < g; b++)
        block[i * width + items + b] = block[(items + b) * width + i] =
          active(i) * raw.sums[c * g + b]! - raw.cross[(c * items + i) * g + b]!;
    }
    for (let a = 0; a < g; a++) {
      const q = a - covariates;
      scale[items + a] = q < 0 ? 1 : m(q) > 0 ? 1 / m(q) : 0;
      shift[items + a] = q < 0 ? scaling.center[a]! : m(q) > 0 ? scaling.answerCenter[q]! : 0;
      sums[items + a] = raw.sums[c * g + a]!;
      for (let b = 0; b < g; b++) block[(items + a) * width + items + b] = raw.moments[(c * g + a) * g + b]!;
    }
    for (let i = 0; i < width; i++)
      for (let j = 0; j < width; j++)
        result[(c * width + i) * width + j] =
          scale[i]! * scale[j]! * block[i * width + j]! -
          shift[i]! * scale[j]! * sums[j]! -
          shift[j]! * scale[i]! * sums[i]! +
          shift[i]! * shift[j]! * n;
  }
  return result;
}

const zMoment = (moments: Float64Array, c: number, items: number, i: number, j: number): number =>
  moments[(c * items + i) * items + j]!;

/**
 * Per class Σ(x,w,t), Σ(x,w,t)(x,w,t)' and Σz(x,w,t)' with covariates in their own units, less their origins:
 * never moments of raw large numbers.
 */
function rawMoments(
  summary: Summary,
  chosen: readonly number[],
  known: Float64Array,
  covariates: number,
): { sums: Float64Array; moments: Float64Array; cross: Float64Array } {
  const { shape, classes, cells } = summary;
  const items = shape.items.length;
  const scales = shape.scales.length;
  const stored = shape.covariates.length + scales;
  const g = covariates + scales;
  const storedSums = classSums(summary);
  const placed = covariates - chosen.length;
  const unit = new Float64Array(g).fill(1);
  const from = new Int32Array(g).fill(-1);
  chosen.forEach((p, x) => {
    unit[x] = shape.covariates[p]!.unit || 1;
    from[x] = p;
  });
  for (let q = 0; q < scales; q++) from[covariates + q] = shape.covariates.length + q;
  const sums = new Float64Array(classes.count * g);
  const moments = new Float64Array(classes.count * g * g);
  const cross = new Float64Array(classes.count * items * g);
  for (let c = 0; c < classes.count; c++) {
    for (let a = 0; a < g; a++) {
      if (from[a]! < 0) continue;
      sums[c * g + a] = unit[a]! * storedSums[c * stored + from[a]!]!;
      for (let b = 0; b < g; b++) {
        if (from[b]! < 0) continue;
        moments[(c * g + a) * g + b] =
          unit[a]! * unit[b]! * classes.moments[(c * stored + from[a]!) * stored + from[b]!]!;
      }
      for (let i = 0; i < items; i++)
        cross[(c * items + i) * g + a] =
          unit[a]! * classes.missingCross[(c * items + i) * stored + from[a]!]!;
    }
  }
  if (placed === 0) return { sums, moments, cross };
  const row = new Float64Array(g);
  for (let cell = 0; cell < cells.count; cell++) {
    const c = cells.classIndex[cell]!;
    const n = cells.respondents[cell]!;
    const values = cells.place[cell]! * placed;
    for (let b = 0; b < chosen.length; b++)
      row[b] = unit[b]! * cells.covariates[cell * shape.covariates.length + from[b]!]!;
    for (let w = 0; w < placed; w++) row[chosen.length + w] = n * known[values + w]!;
    for (let q = 0; q < scales; q++) row[covariates + q] = cells.totals[cell * scales + q]!;
    const z = cells.missingRow[cell]! * items;
    for (let w = 0; w < placed; w++) {
      const a = chosen.length + w;
      const value = known[values + w]!;
      const at = (c * g + a) * g;
      sums[c * g + a]! += row[a]!;
      for (let b = 0; b < g; b++) moments[at + b]! += value * row[b]!;
      if (z >= 0)
        for (let i = 0; i < items; i++) cross[(c * items + i) * g + a]! += value * cells.missing[z + i]!;
    }
  }
  for (let c = 0; c < classes.count; c++)
    for (let a = chosen.length; a < covariates; a++)
      for (let b = 0; b < g; b++)
        if (b < chosen.length || b >= covariates)
          moments[(c * g + b) * g + a] = moments[(c * g + a) * g + b]!;
  return { sums, moments, cross };
}
