import { choleskyInPlace } from '../../numerics/cholesky.ts';
import { momentsWidth, type PlaceMoments } from '../../summary/place-moments.ts';
import { collinearError, ModelError } from '../model-error.ts';
import type { PlaceCovariates } from '../specification.ts';
import type { ConsensusSpecification } from './specification.ts';

/** Places with two or more people that the model needs at least. */
export const fewestPlaces = 5;

/** One column of a design: how it was centered and scaled. */
export interface Column {
  readonly name: string;
  readonly center: number;
  readonly scale: number;
}

/**
 * The moments as the likelihood reads them: per cell centered second moments, with the scale mean, and every
 * covariate, centered and scaled. Cells of place k are `start[k]` to `start[k + 1] − 1`. `inMean` × cells is the
 * row of the mean equation (its first column 1), of which the first `own` after it vary within a cell.
 */
export interface ConsensusProblem {
  readonly places: readonly string[];
  readonly respondents: number;
  readonly start: Int32Array;
  readonly n: Float64Array;
  readonly y: Float64Array;
  readonly syy: Float64Array;
  readonly x: Float64Array;
  readonly sxy: Float64Array;
  readonly sxx: Float64Array;
  readonly w: Float64Array;
  readonly inMean: number;
  readonly inVariance: number;
  readonly own: number;
  readonly answer: Column;
  readonly meanColumns: readonly Column[];
  readonly varianceColumns: readonly Column[];
  readonly placeSize: Float64Array;
  readonly nodes: number;
}

/**
 * @throws ModelError when the moments cannot tell how places differ in consensus, naming what is missing.
 */
export function consensusProblem(
  moments: PlaceMoments,
  specification: ConsensusSpecification = {},
): ConsensusProblem {
  const { shape, place, sums, codes, places } = moments;
  const all = shape.covariates.length;
  const width = momentsWidth(all);
  const find = (name: string): number => {
    const index = shape.covariates.findIndex((c) => c.name === name);
    if (index < 0)
      throw new ModelError('unknown-covariate', `"${name}" is not a covariate of these moments.`, {
        covariate: name,
      });
    return index;
  };
  const mean = (specification.mean ?? shape.covariates.map((c) => c.name)).map(find);
  const variance = (
    specification.variance ?? shape.varianceCovariates.map((x) => shape.covariates[x]!.name)
  ).map((name) => {
    const at = shape.varianceCovariates.indexOf(find(name));
    if (at < 0)
      throw new ModelError(
        'unknown-covariate',
        `"${name}" does not part the cells of these moments. Take them with it as a variance covariate.`,
        { covariate: name },
      );
    return at;
  });
  const where = specification.placeCovariatesIn ?? 'both';
  const placeRows = placeCovariateRows(places, specification.placeCovariates);
  const names = specification.placeCovariates?.names ?? [];
  const placeMean = where === 'variance' ? [] : names;
  const placeVariance = where === 'mean' ? [] : names;

  const cells = place.length;
  const own = mean.length;
  const inMean = 1 + own + placeMean.length;
  const inVariance = 1 + variance.length + placeVariance.length;
  const grids = mean.map((c) => shape.covariates[c]!);
  const unit = grids.map((g) => g.unit || 1);
  const perAnswer = shape.grid.unit / Math.max(1, shape.items.length);
  const n = new Float64Array(cells);
  const y = new Float64Array(cells);
  const syy = new Float64Array(cells);
  const x = new Float64Array(cells * inMean);
  const sxy = new Float64Array(cells * own);
  const sxx = new Float64Array(cells * own * own);
  const w = new Float64Array(cells * inVariance);
  for (let cell = 0; cell < cells; cell++) {
    const at = cell * width;
    const people = sums[at]!;
    const total = sums[at + 1]!;
    n[cell] = people;
    y[cell] = shape.grid.origin + (perAnswer * total) / people;
    syy[cell] = perAnswer ** 2 * Math.max(0, (people * sums[at + 2]! - total * total) / people);
    x[cell * inMean] = 1;
    w[cell * inVariance] = 1;
    for (let a = 0; a < own; a++) {
      const i = mean[a]!;
      const sum = sums[at + 3 + i]!;
      x[cell * inMean + 1 + a] = grids[a]!.origin + (unit[a]! * sum) / people;
      sxy[cell * own + a] =
        (unit[a]! * perAnswer * (people * sums[at + 3 + all + i]! - sum * total)) / people;
      for (let b = 0; b < own; b++) {
        const j = mean[b]!;
        const [high, low] = i > j ? [i, j] : [j, i];
        const moment = sums[at + 3 + 2 * all + (high * (high + 1)) / 2 + low]!;
        sxx[(cell * own + a) * own + b] =
          (unit[a]! * unit[b]! * (people * moment - sum * sums[at + 3 + j]!)) / people;
      }
    }
    variance.forEach((v, a) => {
      const grid = shape.covariates[shape.varianceCovariates[v]!]!;
      const code = codes[cell * shape.varianceCovariates.length + v]!;
      w[cell * inVariance + 1 + a] = grid.origin + (grid.unit || 1) * code;
    });
    const row = placeRows[place[cell]!]!;
    placeMean.forEach((_, a) => {
      x[cell * inMean + 1 + own + a] = row[a]!;
    });
    placeVariance.forEach((_, a) => {
      w[cell * inVariance + 1 + variance.length + a] = row[a]!;
    });
  }
  const start = new Int32Array(places.length + 1).fill(cells);
  for (let cell = cells - 1; cell >= 0; cell--) start[place[cell]!] = cell;
  const placeSize = new Float64Array(places.length);
  for (let cell = 0; cell < cells; cell++) placeSize[place[cell]!]! += n[cell]!;
  requireIdentified(moments, placeSize, syy, y, start, shape.scale);

  const ownNames = mean.map((c) => shape.covariates[c]!.name);
  const varianceNames = variance.map((v) => shape.covariates[shape.varianceCovariates[v]!]!.name);
  const answer = standardizeAnswer(y, syy, n, sxy);
  const meanColumns = standardizeColumns(x, n, sxx, sxy, own, inMean, [...ownNames, ...placeMean]);
  const varianceColumns = standardizeColumns(w, n, new Float64Array(0), new Float64Array(0), 0, inVariance, [
    ...varianceNames,
    ...placeVariance,
  ]);
  return {
    places,
    respondents: moments.respondents,
    start,
    n,
    y,
    syy,
    x,
    sxy,
    sxx,
    w,
    inMean,
    inVariance,
    own,
    answer,
    meanColumns,
    varianceColumns,
    placeSize,
    nodes: Math.max(7, specification.nodes ?? 11),
  };
}

function placeCovariateRows(
  places: readonly string[],
  given: PlaceCovariates | undefined,
): readonly (readonly number[])[] {
  return places.map((place) => {
    if (!given) return [];
    const row = given.values.get(place);
    if (!row || row.length < given.names.length || !row.every(Number.isFinite))
      throw new ModelError(
        'place-covariate-missing',
        `The place "${place}" has no value for ${given.names.join(', ')}. Fill it in, or leave the place out.`,
        { place },
      );
    return row;
  });
}

function requireIdentified(
  moments: PlaceMoments,
  placeSize: Float64Array,
  syy: Float64Array,
  y: Float64Array,
  start: Int32Array,
  scale: string,
): void {
  if (moments.respondents === 0)
    throw new ModelError('no-answers', `Nobody answered every item of ${scale}.`, { scale });
  const several = placeSize.filter((n) => n >= 2).length;
  if (several < fewestPlaces)
    throw new ModelError(
      'too-few-places',
      `Only ${several} places have two or more people who answered every item of ${scale}. At least ${fewestPlaces} are needed to see whether places differ in how much their people agree.`,
      { scale, places: several, needed: fewestPlaces },
    );
  const varies = placeSize.some((_, k) => {
    for (let cell = start[k]!; cell < start[k + 1]!; cell++)
      if (syy[cell]! > 0 || y[cell] !== y[start[k]!]) return true;
    return false;
  });
  if (!varies)
    throw new ModelError(
      'no-variation',
      `On ${scale}, everybody in each place gave the same answers: there is no difference within places to compare.`,
      { scale },
    );
}

function standardizeAnswer(y: Float64Array, syy: Float64Array, n: Float64Array, sxy: Float64Array): Column {
  let people = 0;
  let sum = 0;
  for (let c = 0; c < n.length; c++) {
    people += n[c]!;
    sum += n[c]! * y[c]!;
  }
  const center = sum / people;
  let squares = 0;
  for (let c = 0; c < n.length; c++) squares += syy[c]! + n[c]! * (y[c]! - center) ** 2;
  const scale = Math.sqrt(squares / people);
  for (let c = 0; c < n.length; c++) {
    y[c] = (y[c]! - center) / scale;
    syy[c]! /= scale * scale;
  }
  for (let i = 0; i < sxy.length; i++) sxy[i]! /= scale;
  return { name: 'answer', center, scale };
}

/** Centers and scales the columns after the first, and names one that is constant or a combination of others. */
function standardizeColumns(
  x: Float64Array,
  n: Float64Array,
  sxx: Float64Array,
  sxy: Float64Array,
  own: number,
  width: number,
  names: readonly string[],
): Column[] {
  const cells = n.length;
  let people = 0;
  for (let c = 0; c < cells; c++) people += n[c]!;
  const columns = names.map((name, a): Column => {
    let sum = 0;
    for (let c = 0; c < cells; c++) sum += n[c]! * x[c * width + 1 + a]!;
    const center = sum / people;
    let squares = 0;
    for (let c = 0; c < cells; c++) {
      squares += n[c]! * (x[c * width + 1 + a]! - center) ** 2;
      if (a < own) squares += sxx[(c * own + a) * own + a]!;
    }
    const scale = Math.sqrt(squares / people);
    if (!(scale > 1e-12 * Math.max(1, Math.abs(center)))) throw collinearError(name);
    return { name, center, scale };
  });
  for (let c = 0; c < cells; c++) {
    columns.forEach(({ center, scale }, a) => {
      x[c * width + 1 + a] = (x[c * width + 1 + a]! - center) / scale;
    });
    for (let a = 0; a < own; a++) {
      sxy[c * own + a]! /= columns[a]!.scale;
      for (let b = 0; b < own; b++) sxx[(c * own + a) * own + b]! /= columns[a]!.scale * columns[b]!.scale;
    }
  }
  const gram = new Float64Array(width * width);
  for (let c = 0; c < cells; c++)
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) {
        gram[a * width + b]! += n[c]! * x[c * width + a]! * x[c * width + b]!;
        if (a > 0 && b > 0 && a <= own && b <= own)
          gram[a * width + b]! += sxx[(c * own + a - 1) * own + b - 1]!;
      }
  const bad = choleskyInPlace(gram, width, 1e-10);
  if (bad > 0) throw collinearError(names[bad - 1]!);
  return columns;
}
