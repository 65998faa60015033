import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquares } from '../src/model/place-outcome/least-squares.ts';
import { logisticRegression } from '../src/model/place-outcome/logistic.ts';
import { negativeBinomialRegression } from '../src/model/place-outcome/negative-binomial.ts';
import { OutcomeError } from '../src/model/place-outcome/outcome-error.ts';
import type { OutcomeRegression } from '../src/model/place-outcome/outcome-regression.ts';
import { poissonRegression } from '../src/model/place-outcome/poisson.ts';
import { poissonLognormalRegression } from '../src/model/place-outcome/poisson-lognormal.ts';
import { generator } from './study.ts';
import { describeShared, oraclePath, readOracle, readTable, sharedPath } from './table.ts';

interface OracleRegression {
  readonly coefficients: readonly { name: string; estimate: number; standardError: number }[];
  readonly logLikelihood: number;
  readonly dispersion: number | object;
  readonly dispersionStandardError: number | object;
  readonly rSquared?: number;
  readonly hc3?: readonly number[];
}
interface Oracle {
  readonly simulated: Record<
    'gaussian' | 'binary' | 'poisson' | 'negativeBinomial' | 'poissonLognormal',
    OracleRegression
  >;
  readonly chicago: Record<
    'efficacy' | 'violentStructure' | 'violentEfficacy' | 'homicideEfficacy' | 'violentLognormal',
    OracleRegression
  >;
}

const oracle = readOracle<Oracle>('place-outcomes');
const rows = readTable(oraclePath('data/place-outcomes.csv'));
const column = (name: string): number[] => rows.map((row) => Number(row[name]));
const predictors = ['disadvantage', 'turnover', 'efficacy'].map((name) => ({ name, values: column(name) }));

function near(ours: number, theirs: number, tolerance: number, what: string): void {
  expect(Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs)), `${what}: ${ours}, ${theirs}`).toBeLessThan(
    tolerance,
  );
}

function expectSame(
  ours: OutcomeRegression,
  theirs: OracleRegression,
  estimate: number,
  standardError = estimate,
): void {
  theirs.coefficients.forEach((coefficient, i) => {
    expect(ours.coefficients[i]!.name).toBe(coefficient.name);
    near(ours.coefficients[i]!.estimate, coefficient.estimate, estimate, coefficient.name);
    near(
      ours.coefficients[i]!.standardError,
      coefficient.standardError,
      standardError,
      `${coefficient.name} SE`,
    );
  });
  near(ours.logLikelihood!, theirs.logLikelihood, 1e-7, 'log-likelihood');
  if (typeof theirs.dispersion === 'number')
    near(ours.dispersion!.estimate, theirs.dispersion, 10 * estimate, 'dispersion');
  expect(ours.convergence.converged).toBe(true);
}

describe('regressions of place outcomes give what R prints', () => {
  test('least squares, with equal variances and with HC3', () => {
    const { gaussian } = oracle.simulated;
    const ours = leastSquares(column('safety'), predictors);
    expectSame(ours, gaussian, 1e-10);
    near(ours.rSquared!, gaussian.rSquared!, 1e-10, 'R²');
    leastSquares(column('safety'), predictors, 'HC3').coefficients.forEach((coefficient, i) => {
      near(coefficient.standardError, gaussian.hc3![i]!, 1e-10, `HC3 ${coefficient.name}`);
    });
  });
  test('logistic', () => {
    expectSame(logisticRegression(column('watch'), predictors), oracle.simulated.binary, 1e-8);
  });
  test('Poisson with exposure', () => {
    const ours = poissonRegression(column('fires'), predictors, column('population'));
    expectSame(ours, oracle.simulated.poisson, 1e-8);
  });
  test('negative binomial with exposure, θ and its error included', () => {
    const theirs = oracle.simulated.negativeBinomial;
    const ours = negativeBinomialRegression(column('incidents'), predictors, column('population'));
    expectSame(ours, theirs, 1e-6);
    near(ours.dispersion!.standardError!, theirs.dispersionStandardError as number, 1e-5, 'SE of 1/θ');
  });
  test('Poisson-lognormal with exposure: lme4 with one random effect a row and 25 nodes', () => {
    const ours = poissonLognormalRegression(column('incidents'), predictors, column('population'));
    expectSame(ours, oracle.simulated.poissonLognormal, 1e-4, 1e-3);
  });
});

describeShared('V08: 343 places of Chicago', ['chicago_places.csv'], () => {
  const places = readTable(sharedPath('chicago_places.csv'));
  const read = (name: string): number[] => places.map((row) => Number(row[name]));
  const standardized = (name: string) => {
    const values = read(name);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const sd = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1));
    return { name, values: values.map((value) => (value - mean) / sd) };
  };
  const structure = ['FAC_disadv_2000', 'FAC_hispimm_2000', 'FAC_stability_2000'].map(standardized);
  const efficacy = standardized('CE_hlm_1995');
  const blocks = read('n_blocks_sampled');
  const violent = read('sum_CRIME_violent_2004_2006');

  test('efficacy on structure', () => {
    const ours = leastSquares(efficacy.values, structure);
    expectSame(ours, oracle.chicago.efficacy, 1e-9);
    expect(ours.coefficients[1]!.estimate).toBeCloseTo(-0.42125, 5);
    expect(ours.coefficients[2]!.estimate).toBeCloseTo(-0.0952, 5);
    expect(ours.coefficients[3]!.estimate).toBeCloseTo(-0.42985, 5);
    expect(ours.rSquared).toBeCloseTo(0.41922, 5);
  });
  test('violent crime: disadvantage falls from .3300 to .2650 when efficacy enters', () => {
    const before = negativeBinomialRegression(violent, structure, blocks);
    const after = negativeBinomialRegression(violent, [...structure, efficacy], blocks);
    expectSame(before, oracle.chicago.violentStructure, 1e-6);
    expectSame(after, oracle.chicago.violentEfficacy, 1e-6);
    expect(before.coefficients[1]!.estimate).toBeCloseTo(0.33, 4);
    expect(after.coefficients[1]!.estimate).toBeCloseTo(0.265, 4);
    expect(after.coefficients[4]!.estimate).toBeCloseTo(-0.176, 4);
  });
  test('homicides, and violent crime as Poisson-lognormal', () => {
    const homicides = negativeBinomialRegression(
      read('sum_CRIME_homicide_2004_2006'),
      [...structure, efficacy],
      blocks,
    );
    expectSame(homicides, oracle.chicago.homicideEfficacy, 1e-6);
    const lognormal = poissonLognormalRegression(violent, [...structure, efficacy], blocks);
    expectSame(lognormal, oracle.chicago.violentLognormal, 1e-4, 1e-3);
  });
});

describe('laws of count regressions', () => {
  const world = fc.record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    places: fc.integer({ min: 30, max: 80 }),
  });
  const drawn = ({ seed, places }: { seed: number; places: number }) => {
    const random = generator(seed);
    const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const x = Array.from({ length: places }, normal);
    const exposure = x.map(() => 50 + Math.floor(1000 * random()));
    const y = x.map((value, k) => {
      const mean = exposure[k]! * Math.exp(-4 + 0.4 * value + 0.6 * normal());
      let [count, waited] = [-1, 0];
      while (waited < mean) {
        waited -= Math.log(random());
        count++;
      }
      return count;
    });
    return { x, y, exposure };
  };
  test('exposure in other units moves the intercept alone; units of a predictor move its coefficient alone', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { x, y, exposure } = drawn(w);
        for (const regression of [negativeBinomialRegression, poissonLognormalRegression]) {
          const one = regression(y, [{ name: 'x', values: x }], exposure);
          const other = regression(
            y,
            [{ name: 'x', values: x.map((value) => 1e3 * value + 7e4) }],
            exposure.map((e) => e / 1000),
          );
          const [b, c] = [one.coefficients[1]!, other.coefficients[1]!];
          expect(1e3 * c.estimate).toBeCloseTo(b.estimate, 5);
          expect(1e3 * c.standardError).toBeCloseTo(b.standardError, 5);
          expect(other.logLikelihood!).toBeCloseTo(one.logLikelihood!, 6);
        }
      }),
      { numRuns: 15 },
    );
  });
  test('both lie between Poisson and the data: no less likely than Poisson, at 0 where counts do not scatter', () => {
    fc.assert(
      fc.property(world, (w) => {
        const { x, y, exposure } = drawn(w);
        const at = [{ name: 'x', values: x }];
        const poisson = poissonRegression(y, at, exposure);
        for (const regression of [negativeBinomialRegression, poissonLognormalRegression])
          expect(regression(y, at, exposure).logLikelihood! - poisson.logLikelihood!).toBeGreaterThan(-1e-7);
      }),
      { numRuns: 15 },
    );
    const even = Array.from({ length: 40 }, (_, k) => 5 + (k % 2));
    const flat = negativeBinomialRegression(even, [{ name: 'x', values: even.map((_, k) => k) }]);
    expect(flat.dispersion).toEqual({ name: 'overdispersion', estimate: 0, standardError: null });
  });
});

describe('what cannot be told is named', () => {
  const code = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof OutcomeError)
        return error.code + (error.details.name ? `:${error.details.name}` : '');
      throw error;
    }
    return 'none';
  };
  const x = Array.from({ length: 30 }, (_, k) => k - 14.5);
  const wave = x.map((value) => Math.sin(5 * value));
  const at = [
    { name: 'wave', values: wave },
    { name: 'x', values: x },
  ];
  test('separation, of two kinds and of zeros', () => {
    const parted = x.map((value) => (value > 0 ? 1 : 0));
    expect(code(() => logisticRegression(parted, at))).toBe('separated:x');
    const quasi = x.map((value) => (value > 1 ? 1 : value < -1 ? 0 : 1));
    expect(code(() => logisticRegression(quasi, at))).toBe('separated:x');
    const group = x.map((value) => (value > 8 ? 1 : 0));
    const zeros = x.map((value, k) => (value > 8 ? 0 : 3 + ((k * 7) % 5)));
    for (const regression of [poissonRegression, negativeBinomialRegression, poissonLognormalRegression])
      expect(code(() => regression(zeros, [at[0]!, { name: 'group', values: group }]))).toBe(
        'separated:group',
      );
  });
  test('a fit that only looks parted is none', () => {
    const almost = x.map((value) => (value > 0 ? 1 : 0));
    almost[29] = 0;
    almost[0] = 1;
    almost[2] = 1;
    expect(code(() => logisticRegression(almost, at))).toBe('none');
  });
  test('three places, no variation, too few events, wrong numbers, collinear columns, exposure', () => {
    expect(
      code(() =>
        leastSquares(
          [1, 2, 4],
          at.map((p) => ({ ...p, values: p.values.slice(0, 3) })),
        ),
      ),
    ).toBe('too-few-places');
    expect(
      code(() =>
        leastSquares(
          x.map(() => 4),
          at,
        ),
      ),
    ).toBe('no-variation');
    expect(
      code(() =>
        negativeBinomialRegression(
          x.map(() => 4),
          at,
        ),
      ),
    ).toBe('no-variation');
    expect(
      code(() =>
        negativeBinomialRegression(
          x.map(() => 0),
          at,
        ),
      ),
    ).toBe('no-variation');
    expect(
      code(() =>
        negativeBinomialRegression(
          x.map((_, k) => (k < 9 ? 1 : 0)),
          at,
        ),
      ),
    ).toBe('too-few-events');
    expect(
      code(() =>
        logisticRegression(
          x.map((_, k) => (k < 9 ? 1 : 0)),
          at,
        ),
      ),
    ).toBe('too-few-events');
    expect(
      code(() =>
        negativeBinomialRegression(
          x.map((_, k) => k + 0.5),
          at,
        ),
      ),
    ).toBe('not-a-count');
    expect(code(() => logisticRegression(x, at))).toBe('not-binary');
    const twice = [...at, { name: 'again', values: x.map((value) => 3 - 2 * value) }];
    expect(
      code(() =>
        leastSquares(
          wave.map((w, k) => w + (k % 3)),
          twice,
        ),
      ),
    ).toBe('collinear:again');
    const constant = [{ name: 'same', values: x.map(() => 1e9) }];
    expect(code(() => leastSquares(wave, constant))).toBe('collinear:same');
    expect(
      code(() =>
        negativeBinomialRegression(
          x.map((_, k) => k),
          at,
          x.map((_, k) => k),
        ),
      ),
    ).toBe('exposure-not-positive');
    expect(
      code(() =>
        leastSquares(
          wave.map((w, k) => (k === 3 ? Number.NaN : w)),
          at,
        ),
      ),
    ).toBe('not-a-number');
  });
});
