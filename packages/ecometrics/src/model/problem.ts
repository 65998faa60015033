import type { Summary } from '../summary/summary.ts';
import { classMoments } from './class-moments.ts';
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
  /** 1/m_cq, classes × scales; 0 where m is 0. */
  readonly inverseCount: Float64Array;
  /** Per cell Σ(x − center) of the respondents' covariates, then Σ(t/m − answer center) by scale. */
  readonly cellValues: Float64Array;
  /** Σz of a cell: items missing in a scale answered in part; its row in `missing`, or −1. */
  readonly missingRow: Int32Array;
  readonly missing: Int32Array;
  readonly covariateNames: readonly string[];
  /** Covariates of respondents come first; `placeValues` holds the rest centered, places × `placeCovariates`. */
  readonly respondentCovariates: number;
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
  const { origins, known } = placeCovariateValues(summary, specification);
  const origin = [...chosen.map((p) => shape.covariates[p]!.origin), ...origins];
  const q = shape.scales.length;
  const covariates = chosen.length + placeNames.length;
  const layout = layoutOf(
    shape.items.map((i) => i.scale),
    q,
    covariates,
    specification.covariateEffects === 'scale' && q > 1,
  );
  const { placeStart, placeSize } = placesOfCells(summary);
  const center = covariateMeans(summary, chosen, known, placeSize);
  const answerCenter = scaleMeans(summary);
  const moments = classMoments(summary, chosen, known, { layout, center, answerCenter });
  const withinFreedom = new Float64Array(q);
  for (let c = 0; c < classes.count; c++)
    for (let s = 0; s < q; s++)
      withinFreedom[s]! += classes.respondents[c]! * Math.max(0, classes.answered[c * q + s]! - 1);
  const inverseCount = Float64Array.from(classes.answered, (m) => (m > 0 ? 1 / m : 0));
  return {
    layout,
    method: specification.method ?? 'REML',
    varianceByScale: specification.itemVariance === 'scale' && q > 1,
    answers: summary.itemAnswers.reduce((a, b) => a + b, 0),
    classCount: classes.count,
    answered: classes.answered,
    classSize: classes.respondents,
    moments,
    within: withinPart(summary, moments, layout, answerCenter),
    withinFreedom,
    placeCount: summary.places.length,
    placeStart,
    placeSize,
    cellClass: cells.classIndex,
    cellSize: cells.respondents,
    inverseCount,
    cellValues: scaledCells(summary, chosen, center, answerCenter, inverseCount),
    missingRow: cells.missingRow,
    missing: cells.missing,
    covariateNames: [...chosen.map((p) => shape.covariates[p]!.name), ...placeNames],
    respondentCovariates: chosen.length,
    placeCovariates: placeNames.length,
    placeValues: known.map((value, at) => value - center[chosen.length + (at % placeNames.length)]!),
    center: center.map((value, x) => origin[x]! + value),
    answerCenter,
  };
}

/** Place covariates less their value at the first place, places × covariates, and those first values. */
function placeCovariateValues(
  summary: Summary,
  { placeCovariates }: Specification,
): { origins: readonly number[]; known: Float64Array } {
  if (!placeCovariates) return { origins: [], known: new Float64Array(0) };
  const width = placeCovariates.names.length;
  const known = new Float64Array(summary.places.length * width);
  const origins = placeCovariates.values.get(summary.places[0]!)!;
  for (let k = 0; k < summary.places.length; k++) {
    const values = placeCovariates.values.get(summary.places[k]!)!;
    for (let w = 0; w < width; w++) known[k * width + w] = values[w]! - origins[w]!;
  }
  return { origins: origins.slice(0, width), known };
}

function placesOfCells({ places, cells }: Summary): { placeStart: Int32Array; placeSize: Float64Array } {
  const placeStart = new Int32Array(places.length + 1);
  const placeSize = new Float64Array(places.length);
  for (let cell = 0; cell < cells.count; cell++) {
    const k = cells.place[cell]!;
    placeStart[k + 1] = cell + 1;
    placeSize[k]! += cells.respondents[cell]!;
  }
  return { placeStart, placeSize };
}

/** Mean over respondents of each covariate, less its origin: chosen ones, then those of places. */
function covariateMeans(
  { shape, places, cells, respondents }: Summary,
  chosen: readonly number[],
  known: Float64Array,
  placeSize: Float64Array,
): Float64Array {
  const all = shape.covariates.length;
  const placed = known.length / places.length;
  const means = new Float64Array(chosen.length + placed);
  chosen.forEach((p, x) => {
    let sum = 0;
    for (let cell = 0; cell < cells.count; cell++) sum += cells.covariates[cell * all + p]!;
    means[x] = ((shape.covariates[p]!.unit || 1) * sum) / respondents;
  });
  for (let w = 0; w < placed; w++) {
    let sum = 0;
    for (let k = 0; k < places.length; k++) sum += known[k * placed + w]! * placeSize[k]!;
    means[chosen.length + w] = sum / respondents;
  }
  return means;
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

/** Per cell Σ(x − center), then Σ(t/m − answer center); zero where m = 0. */
function scaledCells(
  { shape, cells }: Summary,
  chosen: readonly number[],
  center: Float64Array,
  answerCenter: Float64Array,
  inverseCount: Float64Array,
): Float64Array {
  const { count, classIndex, respondents, covariates, totals } = cells;
  const scales = answerCenter.length;
  const all = shape.covariates.length;
  const width = chosen.length + scales;
  const sums = new Float64Array(count * width);
  chosen.forEach((p, x) => {
    const unit = shape.covariates[p]!.unit || 1;
    for (let cell = 0; cell < count; cell++)
      sums[cell * width + x] = unit * covariates[cell * all + p]! - respondents[cell]! * center[x]!;
  });
  for (let q = 0; q < scales; q++) {
    const at = chosen.length + q;
    for (let cell = 0; cell < count; cell++) {
      const inverse = inverseCount[classIndex[cell]! * scales + q]!;
      if (inverse > 0)
        sums[cell * width + at] =
          totals[cell * scales + q]! * inverse - respondents[cell]! * answerCenter[q]!;
    }
  }
  return sums;
}

/** B_q = Σ_j [a; y]_q in diagonal form − Σ_c m_cq M̃_c, on the columns of scale q and the answers. */
function withinPart(
  summary: Summary,
  moments: Float64Array,
  layout: Layout,
  answerCenter: Float64Array,
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
