import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeEstimates } from '../src/estimate/place-estimate.ts';
import { fit } from '../src/model/fit.ts';
import type { Fit } from '../src/model/fit-result.ts';
import { derivatives } from '../src/model/gradient.ts';
import { evaluate } from '../src/model/likelihood.ts';
import { problemOf } from '../src/model/problem.ts';
import type { Specification } from '../src/model/specification.ts';
import { workspaceFor } from '../src/model/workspace.ts';
import { mergeSummaries } from '../src/summary/combine.ts';
import { summarize } from '../src/summary/summarize.ts';
import { answersOf, itemsOf, type Row, randomStudy, type Study, shuffled } from './study.ts';

/** Studies large enough that most fits end inside, in all the model's forms. */
const cases = fc.record({
  seed: fc.nat(1e6),
  sizes: fc.constantFrom([4], [3, 2], [2, 2, 2]),
  missing: fc.constantFrom(0, 0.1, 0.35),
  method: fc.constantFrom('REML' as const, 'ML' as const),
  itemVariance: fc.constantFrom('common' as const, 'scale' as const),
  covariateEffects: fc.constantFrom('common' as const, 'scale' as const),
  adjusted: fc.boolean(),
});

interface Case {
  readonly study: Study;
  readonly specification: Specification;
}

function caseOf(drawn: typeof cases extends fc.Arbitrary<infer T> ? T : never): Case {
  const { seed, sizes, missing, adjusted, ...rest } = drawn;
  const study = randomStudy(seed, { sizes, places: 20, smallest: 4, largest: 16, missing, covariates: 2 });
  return { study, specification: { ...rest, ...(adjusted ? { covariates: ['age', 'owner'] } : {}) } };
}

const analyze = ({ study, specification }: Case, as: 'bytes' | 'numbers' = 'bytes'): Fit =>
  fit(summarize(answersOf(study, as)), specification);

const changed = ({ study, specification }: Case, change: Partial<Study>): Case => ({
  study: { ...study, ...change },
  specification,
});

const eachRow = (study: Study, change: (row: Row, j: number) => Row): Row[] => study.rows.map(change);

/**
 * Two lists agree as far as the stopping rule goes: the search ends about √1e-11 = 3e-6 standard errors from
 * the optimum, and in a study of a few places a standard error is as large as the variance itself.
 */
function near(ours: readonly number[], theirs: readonly number[], what: string, tolerance = 1e-5): void {
  expect(ours.length, what).toBe(theirs.length);
  const size = Math.max(1e-3, ...theirs.map(Math.abs));
  ours.forEach((value, i) => {
    expect(Math.abs(value - theirs[i]!) / size, what).toBeLessThan(tolerance);
  });
}

/** WEFT_TRIALS=1 draws many more. */
const runs = process.env.WEFT_TRIALS === '1' ? 1500 : 40;

const law = (name: string, check: (c: Case) => void): void => {
  test(name, () => {
    fc.assert(
      fc.property(cases, (drawn) => check(caseOf(drawn))),
      { numRuns: runs },
    );
  });
};

describe('laws of the fit', () => {
  law('the order of rows changes nothing, to the last bit', (c) => {
    const again = analyze(changed(c, { rows: shuffled(c.study.rows, 3) }));
    expect(again).toEqual(analyze(c));
  });

  law('merged sites are the pooled rows, to the last bit', (c) => {
    const cut = Math.floor(c.study.rows.length / 3);
    const part = (rows: readonly Row[]): ReturnType<typeof summarize> =>
      summarize(answersOf({ ...c.study, rows }));
    const sites = mergeSummaries(part(c.study.rows.slice(cut)), part(c.study.rows.slice(0, cut)));
    expect(fit(sites, c.specification)).toEqual(analyze(c));
  });

  law('bytes and numbers give the same fit', (c) => {
    expect(analyze(c, 'numbers')).toEqual(analyze(c));
  });

  law('places renamed are the same places', (c) => {
    const rename = (place: string): string => `${[...place].reverse().join('')}`;
    const ours = analyze(c);
    const again = analyze(changed(c, { rows: eachRow(c.study, (r) => ({ ...r, place: rename(r.place!) })) }));
    near([again.criterion], [ours.criterion], 'criterion', 1e-9);
    near(again.variance.place.flat(), ours.variance.place.flat(), 'place variance');
    near(again.variance.respondent.flat(), ours.variance.respondent.flat(), 'respondent variance');
    const renamed = new Map(placeEstimates(again).map((p) => [p.place, p]));
    for (const place of placeEstimates(ours)) {
      const same = renamed.get(rename(place.place))!;
      near(same.effect, place.effect, 'effect', 1e-5);
      near(same.level, place.level, 'level');
      near(same.standardError, place.standardError, 'standard error', 1e-5);
    }
  });

  law('answers in other units: y → 3y + 7', (c) => {
    const ours = analyze(c);
    const rows = eachRow(c.study, (r) => ({
      ...r,
      answers: r.answers.map((a) => (a === null ? null : 3 * a + 7)),
    }));
    const again = analyze(changed(c, { rows }));
    const effects = ours.items.length + ours.coefficients.length;
    const freedom = ours.answers - (ours.method === 'REML' ? effects : 0);
    near([again.criterion], [ours.criterion + 2 * freedom * Math.log(3)], 'criterion', 1e-9);
    for (const level of ['place', 'respondent'] as const)
      near(
        again.variance[level].flat(),
        ours.variance[level].flat().map((v) => 9 * v),
        level,
      );
    near(
      [...again.variance.item],
      ours.variance.item.map((v) => 9 * v),
      'item variance',
    );
    near(
      again.items.map((i) => i.estimate),
      ours.items.map((i) => 3 * i.estimate + 7),
      'items',
    );
    near(
      again.coefficients.map((b) => b.estimate),
      ours.coefficients.map((b) => 3 * b.estimate),
      'coefficients',
    );
    near(
      [...again.places.effect],
      [...ours.places.effect].map((u) => 3 * u),
      'effects',
      1e-5,
    );
    near(
      [...again.places.level],
      [...ours.places.level].map((u) => 3 * u + 7),
      'levels',
    );
    near(
      [...again.places.levelCovariance],
      [...ours.places.levelCovariance].map((v) => 9 * v),
      'their errors',
    );
  });

  law('an answer grid is only a way of writing', (c) => {
    const ours = analyze(c);
    const rows = eachRow(c.study, (r) => ({
      ...r,
      answers: r.answers.map((a) => (a === null ? null : -2 + 0.5 * a)),
    }));
    const again = analyze(changed(c, { rows, grid: { origin: -2, unit: 0.5 } }));
    const effects = ours.items.length + ours.coefficients.length;
    const freedom = ours.answers - (ours.method === 'REML' ? effects : 0);
    near([again.criterion], [ours.criterion + 2 * freedom * Math.log(0.5)], 'criterion', 1e-9);
    near(
      again.variance.place.flat(),
      ours.variance.place.flat().map((v) => v / 4),
      'place',
    );
    near(
      [...again.places.level],
      [...ours.places.level].map((u) => -2 + u / 2),
      'levels',
    );
    const quarter = again.varianceCovariance.flat();
    near(
      quarter,
      ours.varianceCovariance.flat().map((v) => v / 16),
      'their errors',
      1e-4,
    );
  });

  law('a covariate in other units: x → 4x − 90', (c) => {
    const covariates = ['age', 'owner'];
    const adjusted = { ...c, specification: { ...c.specification, covariates } };
    const ours = analyze(adjusted);
    const rows = eachRow(c.study, (r) => ({
      ...r,
      covariates: [4 * r.covariates[0]! - 90, r.covariates[1]!],
    }));
    const again = analyze(changed(adjusted, { rows }));
    const columns = ours.coefficients.filter((b) => b.name.startsWith('age')).length;
    const jacobian = ours.method === 'REML' ? 2 * columns * Math.log(4) : 0;
    near([again.criterion], [ours.criterion + jacobian], 'criterion', 1e-9);
    const factor = (name: string): number => (name.startsWith('age') ? 4 : 1);
    near(
      again.coefficients.map((b) => b.estimate * factor(b.name)),
      ours.coefficients.map((b) => b.estimate),
      'coefficients',
    );
    near([...again.places.level], [...ours.places.level], 'levels');
    near([...again.places.levelCovariance], [...ours.places.levelCovariance], 'their errors', 1e-5);
  });

  law('all items of one scale turned around: y → 6 − y', (c) => {
    const ours = analyze(c);
    const turn = (i: number): boolean => c.study.items[i]!.scale === 0;
    const rows = eachRow(c.study, (r) => ({
      ...r,
      answers: r.answers.map((a, i) => (a !== null && turn(i) ? 6 - a : a)),
    }));
    const plain = { ...c, specification: { ...c.specification, covariates: [] } };
    const before = c.specification.covariates ? analyze(plain) : ours;
    const again = analyze(changed(plain, { rows }));
    const sign = (q: number): number => (q === 0 ? -1 : 1);
    near([again.criterion], [before.criterion], 'criterion', 1e-9);
    for (const level of ['place', 'respondent'] as const)
      near(
        again.variance[level].flat(),
        before.variance[level].flatMap((row, i) => row.map((v, j) => sign(i) * sign(j) * v)),
        level,
      );
    near(
      again.items.map((item) => item.estimate),
      before.items.map((item, i) => (turn(i) ? 6 - item.estimate : item.estimate)),
      'items',
    );
    const q = c.study.scales.length;
    near(
      [...again.places.effect],
      [...before.places.effect].map((u, at) => sign(at % q) * u),
      'effects',
      1e-5,
    );
  });

  law('scales in another order', (c) => {
    const q = c.study.scales.length;
    const order = [...Array(q).keys()].reverse();
    const sizes = order.map((s) => c.study.items.filter((item) => item.scale === s).length);
    const scales = order.map((s) => c.study.scales[s]!);
    const items = itemsOf(scales, sizes);
    const at = items.map((item) => c.study.items.findIndex((other) => other.name === item.name));
    const rows = eachRow(c.study, (r) => ({ ...r, answers: at.map((i) => r.answers[i]!) }));
    const ours = analyze(c);
    const again = analyze(changed(c, { scales, items, rows }));
    near([again.criterion], [ours.criterion], 'criterion', 1e-9);
    for (const level of ['place', 'respondent'] as const)
      near(
        again.variance[level].flat(),
        order.flatMap((i) => order.map((j) => ours.variance[level][i]![j]!)),
        level,
      );
    near(
      [...again.variance.item],
      order.map((s) => ours.variance.item[s]!),
      'item variance',
    );
  });

  law('reliability lies in [0, 1], and errors are not negative', (c) => {
    for (const place of placeEstimates(analyze(c))) {
      for (const value of place.reliability) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      for (const value of [...place.standardError, ...place.levelStandardError])
        expect(value).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('at the optimum the gradient is zero', () => {
  law('inside: the squared distance left is under 1e-9 standard errors', (c) => {
    const fitted = analyze(c);
    expect(fitted.convergence.converged).toBe(true);
    fc.pre(fitted.notes.length === 0);
    const problem = problemOf(summarize(answersOf(c.study)), c.specification);
    const theta = {
      place: Float64Array.from(fitted.variance.place.flat()),
      respondent: Float64Array.from(fitted.variance.respondent.flat()),
      item: Float64Array.from(fitted.variance.item),
    };
    const workspace = workspaceFor(problem);
    evaluate(problem, workspace, theta, false);
    const { gradient } = derivatives(problem, workspace, theta);
    // δ = −½ C g is the step still to go, C the sampling covariance; g'δ its squared length.
    let distance = 0;
    gradient.forEach((g, i) => {
      gradient.forEach((h, j) => {
        distance += (g * h * fitted.varianceCovariance[i]![j]!) / 2;
      });
    });
    expect(distance).toBeLessThan(1e-9);
    expect(distance).toBeGreaterThanOrEqual(-1e-15);
  });
});
