import type { Summary } from '../summary/summary.ts';
import type { PlacePosteriors } from './fit-result.ts';
import type { FixedEffects } from './fixed-effects.ts';
import type { Problem } from './problem.ts';
import type { Workspace } from './workspace.ts';

const placesPerBlock = 8;

/**
 * û_k = W_k(b_ky − b_kXβ̂) and its covariance s·W_k; the level of a place adds what the fixed part expects
 * there, d_k'β̂, with covariance s·W_k + (d_k − W_kb_kX) s(X'V⁻¹X)⁻¹ (d_k − W_kb_kX)' (engine.md §1.5;
 * Robinson 1991, Stat. Sci. 6:15, eq. 1.2).
 */
export function placePosteriors(
  summary: Summary,
  problem: Problem,
  workspace: Workspace,
  fixed: FixedEffects,
): PlacePosteriors {
  const { scales: q, effects: p } = problem.layout;
  const k = problem.placeCount;
  const result: PlacePosteriors = {
    labels: summary.places,
    respondents: problem.placeSize,
    answers: answersOf(problem),
    effect: new Float64Array(k * q),
    covariance: new Float64Array(k * q * q),
    leverage: new Float64Array(k * q * p),
    level: new Float64Array(k * q),
    levelCovariance: new Float64Array(k * q * q),
  };
  const design = scaleDesign(problem);
  const scratch = {
    lean: new Float64Array(q * p),
    rest: new Float64Array(q * p),
    turned: new Float64Array(p),
  };
  for (let first = 0; first < k; first += placesPerBlock)
    fillPlaces(
      summary,
      problem,
      workspace,
      fixed,
      design,
      result,
      scratch,
      first,
      Math.min(first + placesPerBlock, k),
    );
  return result;
}

function answersOf({ placeCount, placeStart, cellClass, cellSize, answered, layout }: Problem): Float64Array {
  const perClass = new Float64Array(answered.length / layout.scales);
  answered.forEach((m, at) => {
    perClass[Math.floor(at / layout.scales)]! += m;
  });
  const result = new Float64Array(placeCount);
  for (let k = 0; k < placeCount; k++)
    for (let cell = placeStart[k]!; cell < placeStart[k + 1]!; cell++)
      result[k]! += cellSize[cell]! * perClass[cellClass[cell]!]!;
  return result;
}

/** Q × p: the mean of a scale's item effects, at average covariates. */
function scaleDesign({ layout }: Problem): Float64Array {
  const { scales: q, effects: p, items, scaleOfItem } = layout;
  const sizes = new Float64Array(q);
  for (let i = 0; i < items; i++) sizes[scaleOfItem[i]!]!++;
  const design = new Float64Array(q * p);
  for (let i = 0; i < items; i++) design[scaleOfItem[i]! * p + i] = 1 / sizes[scaleOfItem[i]!]!;
  return design;
}

/** Room for one place: leanings and their rest, Q × p, and one row turned by the covariance. */
interface Scratch {
  readonly lean: Float64Array;
  readonly rest: Float64Array;
  readonly turned: Float64Array;
}

function fillPlaces(
  summary: Summary,
  problem: Problem,
  { cross, posterior, effects, scale }: Workspace,
  fixed: FixedEffects,
  design: Float64Array,
  out: PlacePosteriors,
  { lean, rest, turned }: Scratch,
  first: number,
  last: number,
): void {
  const { scales: q, effects: p, items, covariates, columnOf } = problem.layout;
  const { origin, unit } = summary.shape.grid;
  const { placeCovariates, placeValues } = problem;
  const { centeredCovariance, uncenter } = fixed;
  const respondentCovariates = covariates - placeCovariates;
  const nc = p + 1;
  for (let k = first; k < last; k++) {
    for (let r = 0; r < q; r++) {
      let effect = 0;
      let level = problem.answerCenter[r]!;
      for (let a = 0; a < p; a++) {
        let w = 0;
        for (let s = 0; s < q; s++) w += posterior[(k * q + r) * q + s]! * cross[(k * q + s) * nc + a]!;
        lean[r * p + a] = w;
        rest[r * p + a] = design[r * p + a]!;
        effect -= w * effects[a]!;
      }
      for (let x = respondentCovariates; x < covariates; x++)
        rest[r * p + columnOf[r * covariates + x]!] =
          placeValues[k * placeCovariates + x - respondentCovariates]!;
      for (let a = 0; a < p; a++) level += rest[r * p + a]! * effects[a]!;
      for (let a = 0; a < p; a++) rest[r * p + a]! -= lean[r * p + a]!;
      for (let s = 0; s < q; s++) effect += posterior[(k * q + r) * q + s]! * cross[(k * q + s) * nc + p]!;
      out.effect[k * q + r] = unit * effect;
      out.level[k * q + r] = origin + unit * (level + effect);
    }
    for (let r = 0; r < q; r++) {
      for (let a = 0; a < p; a += 2) {
        const row = a * p;
        const next = a + 1 < p ? row + p : row;
        let sum = 0;
        let sumNext = 0;
        for (let b = 0; b < p; b++) {
          const value = rest[r * p + b]!;
          sum += centeredCovariance[row + b]! * value;
          sumNext += centeredCovariance[next + b]! * value;
        }
        turned[a] = sum;
        if (next > row) turned[a + 1] = sumNext;
      }
      for (let s = 0; s <= r; s++) {
        const known = scale * posterior[(k * q + r) * q + s]!;
        let sum = known;
        for (let a = 0; a < p; a++) sum += turned[a]! * rest[s * p + a]!;
        out.covariance[(k * q + r) * q + s] = out.covariance[(k * q + s) * q + r] = unit * unit * known;
        out.levelCovariance[(k * q + r) * q + s] = out.levelCovariance[(k * q + s) * q + r] =
          unit * unit * sum;
      }
    }
    for (let r = 0; r < q; r++)
      for (let a = 0; a < p; a++) {
        let original = lean[r * p + a]!;
        if (a >= items) for (let i = 0; i < items; i++) original -= lean[r * p + i]! * uncenter[i * p + a]!;
        out.leverage[(k * q + r) * p + a] = original;
      }
  }
}
