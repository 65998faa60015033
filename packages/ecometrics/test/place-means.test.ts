import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compare,
  fit,
  fitPlaceMeans,
  type Interval,
  type PlaceMeans,
  type PlaceMeansFit,
  placeCoefficientRanges,
  placeCorrelationRange,
  placeInformation,
  placeScore,
  placeVarianceRange,
  simulate,
  summarize,
} from '../src/index.ts';

interface OracleModel {
  readonly method: 'REML' | 'ML';
  readonly scales: string | string[];
  readonly facts: string | string[];
  readonly criterion: number;
  readonly variance: number[][];
  readonly effects: number | number[];
  readonly errors: number | number[];
  readonly ranges: [number, number][];
  readonly correlation: { estimate: number; range: [number, number] } | null;
  readonly posterior: { effect: number | number[]; covariance: number[][] }[];
}

const folder = new URL('../../../oracles/', import.meta.url);
const oracle = JSON.parse(readFileSync(new URL('out/place-means.json', folder), 'utf8')) as Record<
  string,
  OracleModel
>;
const [head, ...lines] = readFileSync(new URL('data/place-means.csv', folder), 'utf8').trim().split('\n');
const names = head!.split(',');
const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i]!, cell])));
const all = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

const of = (row: Record<string, string>, name: string): number => Number(row[name]);
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[sorted.length / 2 - 1]! + sorted[sorted.length / 2]!) / 2;
};

/** The places of a model of the oracle, as its script makes them. */
function dataOf(name: string, { scales, facts }: OracleModel): PlaceMeans {
  const middle = median(rows.map((row) => of(row, 'turnover')));
  const kept = name === 'half' ? rows.filter((row) => of(row, 'turnover') > middle) : rows;
  const action = kept.reduce((sum, row) => sum + of(row, 'action'), 0) / kept.length;
  const said = (row: Record<string, string>, scale: string): number =>
    name === 'alike' && scale === 'action' ? 3 + (of(row, scale) - action) / 4 : of(row, scale);
  const chosen = all(scales);
  return {
    scales: chosen,
    places: kept.map((row) => ({
      place: row.place!,
      respondents: of(row, 'people'),
      mean: chosen.map((scale) => said(row, scale)),
      information:
        chosen.length === 2
          ? inverse(of(row, 'v11'), of(row, 'v12'), of(row, 'v22'))
          : [[1 / of(row, chosen[0] === 'trust' ? 'v11' : 'v22')]],
    })),
    facts: {
      names: all(facts),
      values: kept.map((row) => all(facts).map((fact) => of(row, fact))),
    },
  };
}

const inverse = (a: number, c: number, b: number): number[][] => {
  const d = a * b - c * c;
  return [
    [b / d, -c / d],
    [-c / d, a / d],
  ];
};

const fitted = (data: PlaceMeans, method?: 'REML' | 'ML'): PlaceMeansFit => {
  const found = fitPlaceMeans(data, { method: method ?? 'REML' });
  if ('absent' in found) throw new Error(found.absent);
  return found;
};

const near = (found: number, expected: number, within: number): void => {
  expect(Math.abs(found - expected)).toBeLessThan(within);
};

describe('place means against metafor and the likelihood written out in R', () => {
  it.each(Object.entries(oracle).filter(([name]) => name !== 'made'))('%s', (name, expected) => {
    const data = dataOf(name, expected);
    const found = fitted(data, expected.method);
    expect(found.converged).toBe(true);
    near(found.criterion, expected.criterion, 1e-6);
    found.placeVariance.forEach((row, r) => {
      row.forEach((value, s) => {
        near(value, expected.variance[r]![s]!, 2e-6);
      });
    });
    found.coefficients.forEach(({ estimate, standardError }, at) => {
      near(estimate, all(expected.effects)[at]!, 1e-6);
      near(standardError, all(expected.errors)[at]!, 1e-6);
    });
    const q = found.scales.length;
    expected.posterior.forEach(({ effect, covariance }, k) => {
      for (let r = 0; r < q; r++) {
        near(found.places.effect[k * q + r]!, all(effect)[r]!, 2e-5);
        for (let s = 0; s < q; s++)
          near(found.places.covariance[(k * q + r) * q + s]!, covariance[r]![s]!, 2e-6);
      }
    });
    expected.ranges.forEach(([lower, upper], q) => {
      const range = placeVarianceRange(data, found, q);
      near(range.lower, lower, 1e-4 * upper);
      near(range.upper, upper, 1e-4 * upper);
    });
    if (q !== 2) expect(() => placeCorrelationRange(data, found)).toThrow(/two scales/);
    else {
      const together = placeCorrelationRange(data, found);
      if ('absent' in together || expected.correlation === null) throw new Error(`${name}: no correlation`);
      near(together.estimate, expected.correlation.estimate, 1e-5);
      near(together.interval.lower, expected.correlation.range[0], 1e-4);
      near(together.interval.upper, expected.correlation.range[1], 1e-4);
    }
  });
});

const world = (places: number, size: number, seed: number, missing = 0, uneven = 6) =>
  simulate(
    {
      scales: [
        { name: 'trust', items: [3, 3.4, 3.2], itemVariance: 0.8 },
        { name: 'action', items: [2.9, 3.1], itemVariance: 0.8 },
      ],
      placeVariance: [
        [0.12, 0.07],
        [0.07, 0.14],
      ],
      respondentVariance: [
        [0.3, 0.15],
        [0.15, 0.35],
      ],
      sizes: Array.from({ length: places }, (_, k) => size + (k % 5) * uneven),
      missing,
    },
    seed,
  ).answers;

/** What the places of a study say, taken from its fit. */
function meansOf(answers: ReturnType<typeof world>): {
  data: PlaceMeans;
  whole: ReturnType<typeof fit>;
} {
  const summary = summarize(answers);
  const whole = fit(summary);
  const q = whole.scales.length;
  const { matrix } = placeInformation(whole, summary);
  const score = placeScore(whole, summary);
  return {
    whole,
    data: {
      scales: whole.scales,
      withinFreedom: whole.respondents - whole.places.labels.length,
      places: whole.places.labels.map((place, k) => {
        const information = Array.from({ length: q }, (_, r) =>
          Array.from({ length: q }, (__, s) => matrix[(k * q + r) * q + s]!),
        );
        const [[a, c], [, b]] = information as [[number, number], [number, number]];
        const own = inverse(a!, c!, b!);
        return {
          place,
          respondents: whole.places.respondents[k]!,
          information,
          mean: own.map((row) => row.reduce((sum, value, s) => sum + value * score[k * q + s]!, 0)),
        };
      }),
    },
  };
}

describe('place means of a fitted study', () => {
  it.each([
    { missing: 0, seed: 3 },
    { missing: 0.15, seed: 4 },
  ])('give back that fit: variances, places, differences ($missing missing)', ({ missing, seed }) => {
    const { data, whole } = meansOf(world(40, 10, seed, missing));
    const found = fitted(data);
    found.placeVariance.forEach((row, r) => {
      row.forEach((value, s) => {
        near(value, whole.variance.place[r]![s]!, 1e-5);
      });
    });
    for (const { estimate } of found.coefficients) near(estimate, 0, 1e-6);
    found.places.effect.forEach((value, at) => {
      near(value, whole.places.effect[at]!, 1e-4);
    });
    for (const q of [0, 1]) {
      const [ours, theirs] = [compare(found, q), compare(whole, q)];
      for (const [a, b] of [
        [0, 1],
        [5, 30],
        [12, 7],
      ] as const) {
        near(ours.difference(a, b), theirs.difference(a, b), 1e-4);
        near(ours.standardError(a, b), theirs.standardError(a, b), 1e-4);
      }
    }
  });

  it('does not hang on the order of places, of scales, or on where facts start', () => {
    const { data } = meansOf(world(24, 8, 9));
    const facts = (shift: number, of: PlaceMeans): PlaceMeans => ({
      ...of,
      facts: { names: ['x'], values: of.places.map(({ place }) => [shift + (Number(place.slice(1)) % 7)]) },
    });
    const one = fitted(facts(0, data));
    const turned = fitted(facts(100, { ...data, places: [...data.places].reverse() }));
    near(turned.criterion, one.criterion, 1e-7);
    one.coefficients.forEach(({ estimate }, at) => {
      near(turned.coefficients[at]!.estimate, estimate, 1e-6);
    });
  });

  it('is refused for too few places, and for facts that say the same', () => {
    const { data } = meansOf(world(12, 8, 5));
    const some = { ...data, places: data.places.slice(0, 5) };
    expect(fitPlaceMeans(some)).toEqual({ absent: 'too-few-places' });
    const fact = data.places.map((_, k) => k % 3);
    const two = { names: ['a', 'b'], values: fact.map((value) => [value, value]) };
    expect(fitPlaceMeans({ ...data, facts: two })).toEqual({ absent: 'too-few-places' });
    const more = meansOf(world(20, 8, 5)).data;
    const same = { names: ['a', 'b'], values: more.places.map((_, k) => [k % 3, 2 * (k % 3)]) };
    expect(fitPlaceMeans({ ...more, facts: same })).toEqual({ absent: 'facts-not-separable' });
    const silent = more.places.map((place, k) =>
      k === 3
        ? {
            ...place,
            information: [
              [40, 0],
              [0, 0],
            ],
          }
        : place,
    );
    expect(fitPlaceMeans({ ...more, places: silent })).toEqual({ absent: 'place-without-information' });
    expect(() => placeVarianceRange({ ...more, places: silent }, fitted(more), 0)).toThrow(
      /not the places of the fit/,
    );
  });
});

/** How often 95% ranges of choices of places hold the truth, people's part taken from the whole study. */
describe('ranges of chosen places', () => {
  const studies = process.env.WEFT_TRIALS ? 6000 : 100;
  it.each([
    { places: 60, chosen: 12, facts: 0 },
    { places: 60, chosen: 30, facts: 1 },
    { places: 60, chosen: 60, facts: 0 },
  ])(
    'hold the truth: $chosen of $places places, $facts facts',
    ({ places, chosen, facts }) => {
      const held = { level: 0, variance: 0, correlation: 0, slope: 0 };
      const counts = { correlation: 0 };
      for (let seed = 1; seed <= studies; seed++) {
        const { data, whole } = meansOf(world(places, 10, seed, 0, 0));
        const kept = data.places.filter((_, k) => k % Math.floor(places / chosen) === 0);
        const middle = whole.items.filter(({ scale }) => scale === 'trust');
        const truth = 3.2 - middle.reduce((sum, { estimate }) => sum + estimate, 0) / middle.length;
        const some: PlaceMeans = {
          ...data,
          places: kept,
          ...(facts > 0 ? { facts: { names: ['x'], values: kept.map((_, k) => [(k * 7) % 11]) } } : {}),
        };
        const found = fitted(some);
        const inside = (value: number, { lower, upper }: Interval): number =>
          lower <= value && value <= upper ? 1 : 0;
        const [level, slope] = placeCoefficientRanges(found);
        held.level += inside(truth, level!.interval);
        if (facts > 0) held.slope += inside(0, slope!.interval);
        held.variance += inside(0.12, placeVarianceRange(some, found, 0));
        const together = placeCorrelationRange(some, found);
        if (!('absent' in together)) {
          counts.correlation++;
          held.correlation += inside(0.07 / Math.sqrt(0.12 * 0.14), together.interval);
        }
      }
      const share = (count: number, of = studies): number => count / of;
      console.info(
        `chosen places, ${chosen} of ${places}, ${facts} facts: level ${share(held.level)}, variance ${share(held.variance)}, ` +
          `correlation ${share(held.correlation, counts.correlation)}${facts > 0 ? `, slope ${share(held.slope)}` : ''}`,
      );
      const lowest = process.env.WEFT_TRIALS ? 0.93 : 0.88;
      for (const one of [held.level, held.variance, ...(facts > 0 ? [held.slope] : [])]) {
        expect(share(one)).toBeGreaterThan(lowest);
        expect(share(one)).toBeLessThan(0.99);
      }
      expect(share(held.correlation, counts.correlation)).toBeGreaterThan(lowest);
    },
    600_000,
  );
});
