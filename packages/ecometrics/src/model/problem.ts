import { classSums } from '../summary/rebase.ts';
import { type Summary, scaleSizes } from '../summary/summary.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { Specification } from './specification.ts';

/**
 * A summary made ready for one model: every sum scaled by its answer counts and centered, so that an
 * evaluation of the likelihood touches classes, cells and places only (engine.md §1.2).
 *
 * Answers are in codes of the grid, minus `answerCenter` of their scale; covariates minus `center`.
 */
export interface Problem {
  readonly layout: Layout;
  readonly method: 'REML' | 'ML';
  readonly varianceByScale: boolean;
  /** Number of answers N. */
  readonly answers: number;
  readonly classCount: number;
  /** m_cq, classes × scales. */
  readonly answered: Int32Array;
  readonly classSize: Float64Array;
  /** M̃_c: second moments of the scaled sources, classes × S × S with S = J + P + Q. */
  readonly moments: Float64Array;
  /** B_q: within-respondent part, scales × (p+1) × (p+1). */
  readonly within: Float64Array;
  /** Nw_q = Σ_c n_c (m_cq − 1)₊. */
  readonly withinFreedom: Float64Array;
  readonly placeCount: number;
  /** Cells of place k: from placeStart[k] to placeStart[k + 1]. */
  readonly placeStart: Int32Array;
  readonly placeSize: Float64Array;
  readonly cellClass: Int32Array;
  readonly cellSize: Float64Array;
  /** Scaled source sums per cell, cells × S. */
  readonly cellSums: Float64Array;
  readonly covariateNames: readonly string[];
  /** Place covariates are the last ones; `placeValues` holds them centered, places × `placeCovariates`. */
  readonly placeCovariates: number;
  readonly placeValues: Float64Array;
  readonly center: Float64Array;
  readonly answerCenter: Float64Array;
}

/** Collapses a summary for a model. Place covariates enter here, from the cells alone. */
export function problemOf(summary: Summary, specification: Specification): Problem {
  const { shape, classes, cells } = summary;
  const chosen = (specification.covariates ?? []).map((name) =>
    shape.covariates.findIndex((c) => c.name === name),
  );
  const placeNames = specification.placeCovariates?.names ?? [];
  const given = summary.places.map((place) => specification.placeCovariates?.values.get(place) ?? []);
  const origin = [
    ...chosen.map((p) => shape.covariates[p]!.origin),
    ...placeNames.map((_, w) => given[0]![w]!),
  ];
  const known = given.map((values) => values.map((value, w) => value - origin[chosen.length + w]!));
  const q = shape.scales.length;
  const covariates = chosen.length + placeNames.length;
  const layout = layoutOf(
    shape.items.map((i) => i.scale),
    q,
    covariates,
    specification.covariateEffects === 'scale' && q > 1,
  );
  const sizes = scaleSizes(shape);
  const cellX = cellCovariates(summary, chosen, known, placeNames.length);
  const center = new Float64Array(covariates);
  for (let cell = 0; cell < cells.count; cell++)
    for (let x = 0; x < covariates; x++) center[x]! += cellX[cell * covariates + x]! / summary.respondents;
  const answerCenter = scaleMeans(summary);
  const placeStart = new Int32Array(summary.places.length + 1);
  const placeSize = new Float64Array(summary.places.length);
  for (let cell = 0; cell < cells.count; cell++) {
    placeStart[cells.place[cell]! + 1] = cell + 1;
    placeSize[cells.place[cell]!]! += cells.respondents[cell]!;
  }
  const scaled = { layout, sizes, center, answerCenter };
  const moments = classMoments(summary, chosen, known, scaled);
  const withinFreedom = new Float64Array(q);
  for (let c = 0; c < classes.count; c++)
    for (let s = 0; s < q; s++)
      withinFreedom[s]! += classes.respondents[c]! * Math.max(0, classes.answered[c * q + s]! - 1);
  return {
    layout,
    method: specification.method ?? 'REML',
    varianceByScale: specification.itemVariance === 'scale' && q > 1,
    answers: summary.itemAnswers.reduce((a, b) => a + b, 0),
    classCount: classes.count,
    answered: classes.answered,
    classSize: classes.respondents,
    moments,
    within: withinPart(summary, moments, scaled),
    withinFreedom,
    placeCount: summary.places.length,
    placeStart,
    placeSize,
    cellClass: cells.classIndex,
    cellSize: cells.respondents,
    cellSums: scaledCells(summary, cellX, scaled),
    covariateNames: [...chosen.map((p) => shape.covariates[p]!.name), ...placeNames],
    placeCovariates: placeNames.length,
    placeValues: Float64Array.from(
      known.flatMap((values) => values.map((value, w) => value - center[chosen.length + w]!)),
    ),
    center: center.map((value, x) => origin[x]! + value),
    answerCenter,
  };
}

interface Scaling {
  readonly layout: Layout;
  readonly sizes: readonly number[];
  readonly center: Float64Array;
  readonly answerCenter: Float64Array;
}

/** Σ(x − origin) per cell in the covariates' own units: chosen respondent covariates, then place covariates. */
function cellCovariates(
  { shape, cells }: Summary,
  chosen: readonly number[],
  known: readonly (readonly number[])[],
  placeCovariates: number,
): Float64Array {
  const width = chosen.length + placeCovariates;
  const all = shape.covariates.length;
  const sums = new Float64Array(cells.count * width);
  for (let cell = 0; cell < cells.count; cell++) {
    const n = cells.respondents[cell]!;
    chosen.forEach((p, x) => {
      sums[cell * width + x] = (shape.covariates[p]!.unit || 1) * cells.covariates[cell * all + p]!;
    });
    const values = known[cells.place[cell]!]!;
    for (let w = 0; w < placeCovariates; w++) sums[cell * width + chosen.length + w] = values[w]! * n;
  }
  return sums;
}

function scaleMeans({ shape, itemAnswers, itemTotals }: Summary): Float64Array {
  const n = new Float64Array(shape.scales.length);
  const total = new Float64Array(shape.scales.length);
  shape.items.forEach(({ scale }, i) => {
    n[scale]! += itemAnswers[i]!;
    total[scale]! += itemTotals[i]!;
  });
  return total.map((t, q) => (n[q]! > 0 ? t / n[q]! : 0));
}

/** Σ of the scaled sources per cell: a_i/m, x − center, t/m − answer center; zero where m = 0. */
function scaledCells(summary: Summary, cellX: Float64Array, scaling: Scaling): Float64Array {
  const { classes, cells } = summary;
  const { items, covariates, scales, scaleOfItem } = scaling.layout;
  const byCount = new Float64Array(classes.count * items);
  for (let c = 0; c < classes.count; c++)
    for (let i = 0; i < items; i++) {
      const m = classes.answered[c * scales + scaleOfItem[i]!]!;
      byCount[c * items + i] = m > 0 ? 1 / m : 0;
    }
  const sums = new Float64Array(cells.count * (items + covariates + scales));
  for (let first = 0; first < cells.count; first += 256)
    scaleCells(summary, cellX, scaling, byCount, sums, first, Math.min(first + 256, cells.count));
  return sums;
}

function scaleCells(
  { classes, cells }: Summary,
  cellX: Float64Array,
  { layout, center, answerCenter }: Scaling,
  byCount: Float64Array,
  sums: Float64Array,
  first: number,
  last: number,
): void {
  const { items, covariates, scales } = layout;
  const { classIndex, respondents, missingRow, missing, totals } = cells;
  const width = items + covariates + scales;
  for (let cell = first; cell < last; cell++) {
    const c = classIndex[cell]!;
    const n = respondents[cell]!;
    const row = cell * width;
    const lacking = missingRow[cell]! * items;
    if (lacking < 0) for (let i = 0; i < items; i++) sums[row + i] = n * byCount[c * items + i]!;
    else
      for (let i = 0; i < items; i++) sums[row + i] = (n - missing[lacking + i]!) * byCount[c * items + i]!;
    for (let x = 0; x < covariates; x++)
      sums[row + items + x] = cellX[cell * covariates + x]! - n * center[x]!;
    for (let q = 0; q < scales; q++) {
      const m = classes.answered[c * scales + q]!;
      if (m > 0) sums[row + items + covariates + q] = totals[cell * scales + q]! / m - n * answerCenter[q]!;
    }
  }
}

/** M̃_c from Σgg', Σz, Σzz', Σzg': a = active − z, then scaled by 1/m and centered. */
function classMoments(
  summary: Summary,
  chosen: readonly number[],
  known: readonly (readonly number[])[],
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
  known: readonly (readonly number[])[],
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
  for (let cell = 0; cell < cells.count; cell++) {
    const c = cells.classIndex[cell]!;
    const n = cells.respondents[cell]!;
    const values = known[cells.place[cell]!]!;
    for (let w = 0; w < placed; w++) {
      const a = chosen.length + w;
      const value = values[w]!;
      sums[c * g + a]! += n * value;
      for (let b = 0; b < g; b++) {
        const other = b - chosen.length;
        let sum: number;
        if (other >= 0 && other < placed) sum = n * values[other]!;
        else if (b < chosen.length)
          sum = unit[b]! * cells.covariates[cell * shape.covariates.length + from[b]!]!;
        else sum = cells.totals[cell * scales + b - covariates]!;
        moments[(c * g + a) * g + b]! += value * sum;
        if (other < 0 || other >= placed) moments[(c * g + b) * g + a]! += value * sum;
      }
      if (cells.missingRow[cell]! >= 0)
        for (let i = 0; i < items; i++)
          cross[(c * items + i) * g + a]! += value * cells.missing[cells.missingRow[cell]! * items + i]!;
    }
  }
  return { sums, moments, cross };
}

/** B_q = Σ_j [a; y]_q in diagonal form − Σ_c m_cq M̃_c, on the columns of scale q and the answers. */
function withinPart(
  summary: Summary,
  moments: Float64Array,
  { layout, answerCenter }: Scaling,
): Float64Array {
  const { classes, itemAnswers, itemTotals, scaleSquares } = summary;
  const { items, covariates, scales, scaleOfItem, effects } = layout;
  const nc = effects + 1;
  const width = items + covariates + scales;
  const within = new Float64Array(scales * nc * nc);
  for (let q = 0; q < scales; q++) {
    const at = (i: number, j: number): number => (q * nc + i) * nc + j;
    const center = answerCenter[q]!;
    const mine: [column: number, source: number][] = [];
    let n = 0;
    let total = 0;
    for (let i = 0; i < items; i++) {
      if (scaleOfItem[i] !== q) continue;
      mine.push([i, i]);
      n += itemAnswers[i]!;
      total += itemTotals[i]!;
      within[at(i, i)] = itemAnswers[i]!;
      within[at(i, effects)] = within[at(effects, i)] = itemTotals[i]! - center * itemAnswers[i]!;
    }
    mine.push([effects, items + covariates + q]);
    within[at(effects, effects)] = scaleSquares[q]! - 2 * center * total + center * center * n;
    for (let c = 0; c < classes.count; c++) {
      const m = classes.answered[c * scales + q]!;
      if (m === 0) continue;
      for (const [i, si] of mine)
        for (const [j, sj] of mine) within[at(i, j)]! -= m * moments[(c * width + si) * width + sj]!;
    }
  }
  return within;
}
