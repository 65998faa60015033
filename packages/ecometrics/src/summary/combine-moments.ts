import { SummaryError } from './combine.ts';
import { momentsWidth, type PlaceMoments, type PlaceMomentsShape, sortCells } from './place-moments.ts';
import { sharedCovariates } from './rebase.ts';

/**
 * The moments of both groups of respondents together. Commutative and associative to the last bit;
 * `emptyPlaceMoments` is the neutral element.
 *
 * @throws SummaryError when the two do not share scale, items, answer grid and covariates.
 */
export function mergePlaceMoments(a: PlaceMoments, b: PlaceMoments): PlaceMoments {
  return combine(a, b, 1);
}

/**
 * The moments of those in `whole` who are not in `part`.
 *
 * @throws SummaryError when `part` holds somebody who is not in `whole`.
 */
export function subtractPlaceMoments(whole: PlaceMoments, part: PlaceMoments): PlaceMoments {
  return combine(whole, part, -1);
}

function combine(first: PlaceMoments, second: PlaceMoments, sign: 1 | -1): PlaceMoments {
  requireSameShape(first.shape, second.shape);
  const covariates = sharedCovariates(first.shape.covariates, second.shape.covariates);
  const shape: PlaceMomentsShape = { ...first.shape, covariates };
  const width = momentsWidth(covariates.length);
  const codeWidth = shape.varianceCovariates.length;
  const labels = [...new Set([...first.places, ...second.places])].sort((a, b) => (a < b ? -1 : 1));
  const rank = new Map(labels.map((label, k) => [label, k]));
  const index = new Map<string, number>();
  const place: number[] = [];
  const codes: number[] = [];
  const sums: number[] = [];
  for (const [side, factor] of [
    [moved(first, shape), 1],
    [moved(second, shape), sign],
  ] as const)
    for (let cell = 0; cell < side.place.length; cell++) {
      const k = rank.get(side.places[side.place[cell]!]!)!;
      const own = side.codes.subarray(cell * codeWidth, (cell + 1) * codeWidth);
      const key = `${k} ${own.join(' ')}`;
      let to = index.get(key);
      if (to === undefined) {
        to = place.push(k) - 1;
        index.set(key, to);
        codes.push(...own);
        for (let i = 0; i < width; i++) sums.push(0);
      }
      for (let i = 0; i < width; i++) sums[to * width + i]! += factor * side.sums[cell * width + i]!;
    }
  const leftOut = {
    noPlace: first.leftOut.noPlace + sign * second.leftOut.noPlace,
    noCovariate: first.leftOut.noCovariate + sign * second.leftOut.noCovariate,
    incomplete: first.leftOut.incomplete + sign * second.leftOut.incomplete,
  };
  const taken = [...place.keys()].some((cell) => sums[cell * width]! < 0);
  if (taken || Object.values(leftOut).some((n) => n < 0))
    throw new SummaryError('The part to take away holds people who are not in the whole.');
  return { ...sortCells(labels, place, codes, sums, codeWidth, width), shape, leftOut };
}

function requireSameShape(a: PlaceMomentsShape, b: PlaceMomentsShape): void {
  const differs = (what: string, remedy: string): never => {
    throw new SummaryError(`The two sets of moments have different ${what}. ${remedy}`);
  };
  if (a.scale !== b.scale || a.items.join('\n') !== b.items.join('\n'))
    differs('scales', 'Take both of the same scale with the same items in the same order.');
  if (a.grid.origin !== b.grid.origin || a.grid.unit !== b.grid.unit)
    differs('answer grids', 'Code the answers of both with the same options.');
  if (
    a.covariates.map((c) => c.name).join('\n') !== b.covariates.map((c) => c.name).join('\n') ||
    a.varianceCovariates.join() !== b.varianceCovariates.join()
  )
    differs('covariates', 'Take both with the same covariates in the same order.');
}

/** The same moments with covariates on other grids: x → factor · x + shift for each respondent. */
function moved(moments: PlaceMoments, shape: PlaceMomentsShape): PlaceMoments {
  const from = moments.shape.covariates;
  const to = shape.covariates;
  if (to.every((grid, p) => grid.origin === from[p]!.origin && grid.unit === from[p]!.unit)) return moments;
  const factor = to.map((grid, p) => {
    if (grid.unit === from[p]!.unit) return 1;
    return grid.unit === 0 ? from[p]!.unit : Math.round(from[p]!.unit / grid.unit);
  });
  const shift = to.map((grid, p) => {
    const distance = from[p]!.origin - grid.origin;
    return grid.unit === 0 ? distance : Math.round(distance / grid.unit);
  });
  const p = to.length;
  const width = momentsWidth(p);
  const sums = Float64Array.from(moments.sums);
  for (let at = 0; at < sums.length; at += width) {
    const [n, t] = [sums[at]!, sums[at + 1]!];
    const x = moments.sums.subarray(at + 3, at + 3 + p);
    let next = at + 3 + 2 * p;
    for (let a = 0; a < p; a++) {
      sums[at + 3 + a] = factor[a]! * x[a]! + shift[a]! * n;
      sums[at + 3 + p + a] = factor[a]! * sums[at + 3 + p + a]! + shift[a]! * t;
      for (let b = 0; b <= a; b++, next++)
        sums[next] =
          factor[a]! * factor[b]! * sums[next]! +
          shift[b]! * factor[a]! * x[a]! +
          shift[a]! * factor[b]! * x[b]! +
          shift[a]! * shift[b]! * n;
    }
  }
  const steering = shape.varianceCovariates;
  const codes = moments.codes.map((code, at) => {
    const which = steering[at % steering.length]!;
    return factor[which]! * code + shift[which]!;
  });
  return { ...moments, shape, codes, sums };
}
