import type { Specification } from '../src/model/specification.ts';
import type { Variances } from './brute-force.ts';
import { generator, randomStudy, type Study } from './study.ts';

/** Small studies and specifications that cross every feature of the model; each has a name for its test. */
export interface DesignCase {
  readonly name: string;
  readonly seed: number;
  readonly study: Study;
  readonly specification: Specification;
}

const shapes = [
  { sizes: [3], places: 7, smallest: 1, largest: 9 },
  { sizes: [1], places: 6, smallest: 2, largest: 9 },
  { sizes: [3, 2], places: 6, smallest: 2, largest: 8 },
  { sizes: [2, 2, 2], places: 5, smallest: 2, largest: 8 },
] as const;
const adjustments = [
  { name: 'unadjusted', respondent: 0, place: 0, effects: 'common' },
  { name: 'respondent covariates', respondent: 2, place: 0, effects: 'common' },
  { name: 'place covariates', respondent: 0, place: 2, effects: 'common' },
  { name: 'both', respondent: 2, place: 1, effects: 'common' },
  { name: 'both by scale', respondent: 2, place: 1, effects: 'scale' },
] as const;

export const designCases: readonly DesignCase[] = shapes.flatMap((shape) =>
  (['REML', 'ML'] as const).flatMap((method) =>
    (['common', 'scale'] as const).flatMap((itemVariance) =>
      adjustments.flatMap((adjustment, a) => {
        const q = shape.sizes.length;
        if (q === 1 && (itemVariance === 'scale' || adjustment.effects === 'scale')) return [];
        const missing = [0, 0.15, 0.4][(a + q + (method === 'ML' ? 1 : 0)) % 3]!;
        const seed = 1000 * q + 100 * shape.sizes[0] + 10 * a + (method === 'ML' ? 5 : 0);
        const study = randomStudy(seed, { ...shape, missing, covariates: 2 });
        return [
          {
            name: `${shape.sizes.join('+')} items, ${method}, item variance ${itemVariance}, ${adjustment.name}, ${100 * missing}% missing`,
            seed,
            study,
            specification: {
              method,
              itemVariance,
              covariateEffects: adjustment.effects,
              ...(adjustment.respondent > 0 ? { covariates: ['age', 'owner'] } : {}),
              ...(adjustment.place > 0 ? { placeCovariates: placeFacts(study, adjustment.place, seed) } : {}),
            },
          },
        ];
      }),
    ),
  ),
);

function placeFacts(
  study: Study,
  count: number,
  seed: number,
): NonNullable<Specification['placeCovariates']> {
  const random = generator(seed + 17);
  const places = [...new Set(study.rows.map((row) => row.place!))];
  return {
    names: ['disadvantage', 'turnover'].slice(0, count),
    values: new Map(places.map((place) => [place, Array.from({ length: count }, () => 40 + 10 * random())])),
  };
}

/** Admissible variances at random. */
export function randomVariances(q: number, common: boolean, seed: number): Variances {
  const random = generator(seed);
  const matrix = (size: number): number[][] => {
    const f = Array.from({ length: q }, (_, i) =>
      Array.from({ length: q }, (_, j) => (j > i ? 0 : i === j ? 0.3 + random() : random() - 0.5)),
    );
    return f.map((a) => f.map((b) => size * a.reduce((sum, value, k) => sum + value * b[k]!, 0)));
  };
  const one = 0.3 + random();
  return {
    place: matrix(0.3),
    respondent: matrix(0.6),
    item: Array.from({ length: q }, () => (common ? one : 0.3 + random())),
  };
}

/** The largest |difference| of two lists of numbers. */
export const largestDifference = (a: Iterable<number>, b: Iterable<number>): number => {
  const [x, y] = [[...a], [...b]];
  if (x.length !== y.length) throw new RangeError(`${x.length} numbers against ${y.length}.`);
  return x.reduce((worst, value, i) => {
    const difference = Math.abs(value - y[i]!);
    return Math.max(worst, difference);
  }, 0);
};
