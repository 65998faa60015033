import { describe, expect, test } from 'vitest';
import { compare } from '../src/estimate/comparison/pairwise.ts';
import { placeEstimates } from '../src/estimate/place-estimate.ts';
import { fit } from '../src/model/fit.ts';
import { summarize } from '../src/summary/summarize.ts';
import { criterion, generalizedLeastSquares, predict, writeOut } from './brute-force.ts';
import { type DesignCase, designCases, largestDifference } from './designs.ts';
import { answersOf } from './study.ts';

/** Answers moved to another grid: what the codes are must not matter to what is said. */
function onGrid(design: DesignCase): DesignCase {
  const move = (answer: number | null): number | null => (answer === null ? null : -3 + 0.25 * answer);
  const rows = design.study.rows.map((row) => ({ ...row, answers: row.answers.map(move) }));
  return { ...design, study: { ...design.study, rows, grid: { origin: -3, unit: 0.25 } } };
}

const cases = designCases
  .filter((c) => !c.name.startsWith('1 items'))
  .map((c, i) => (i % 2 === 0 ? c : onGrid(c)));

describe('what a fit says equals the dense formulas at its variances', () => {
  test.each(cases.map((c) => [c.name, c] as const))('%s', (_, { study, specification }) => {
    const fitted = fit(summarize(answersOf(study)), specification);
    expect(fitted.convergence.converged).toBe(true);
    const written = writeOut(study, specification, fitted.variance);
    const { beta, covariance } = generalizedLeastSquares(written);
    const q = study.scales.length;
    const near = (ours: Iterable<number>, theirs: Iterable<number>, what: string): void =>
      expect(largestDifference(ours, theirs), what).toBeLessThan(1e-9);

    expect(Math.abs(fitted.criterion - criterion(written, specification.method!))).toBeLessThan(1e-8);
    const effects = [...fitted.items, ...fitted.coefficients];
    near(
      effects.map((e) => e.estimate),
      beta.map((row) => row[0]!),
      'fixed effects',
    );
    near(
      effects.map((e) => e.standardError),
      covariance.map((row, i) => Math.sqrt(row[i]!)),
      'their standard errors',
    );
    near(fitted.fixedCovariance.flat(), covariance.flat(), 'their covariance');

    const dense = predict(written);
    expect(fitted.places.labels).toEqual(written.places);
    near(fitted.places.effect, dense.effect, 'û');
    near(fitted.places.level, dense.level, 'level');
    const block = (matrix: number[][], k: number): number[] =>
      Array.from({ length: q * q }, (_, at) => matrix[k * q + Math.floor(at / q)]![k * q + (at % q)]!);
    const blocks = (matrix: number[][]): number[] => written.places.flatMap((_, k) => block(matrix, k));
    near(fitted.places.covariance, blocks(dense.effectCovariance), 'Var(u | y)');
    near(fitted.places.levelCovariance, blocks(dense.levelError), 'prediction error of the level');

    for (let scale = 0; scale < q; scale++) {
      const pairs = compare(fitted, scale);
      const error = (a: number, b: number): number => {
        const [i, j] = [a * q + scale, b * q + scale];
        return Math.sqrt(
          Math.max(0, dense.effectError[i]![i]! + dense.effectError[j]![j]! - 2 * dense.effectError[i]![j]!),
        );
      };
      written.places.forEach((_, a) => {
        const ours = written.places.map((_, b) => (a === b ? 0 : pairs.standardError(a, b)));
        const theirs = written.places.map((_, b) => (a === b ? 0 : error(a, b)));
        expect(largestDifference(ours, theirs), 'compare().standardError').toBeLessThan(1e-7);
      });
    }

    placeEstimates(fitted).forEach((place, k) => {
      place.reliability.forEach((reliability, s) => {
        const prior = fitted.variance.place[s]![s]!;
        const expected = prior > 0 ? 1 - dense.effectCovariance[k * q + s]![k * q + s]! / prior : 0;
        expect(Math.abs(reliability - expected)).toBeLessThan(1e-8);
        expect(reliability).toBeGreaterThanOrEqual(0);
        expect(reliability).toBeLessThanOrEqual(1);
      });
    });
  });
});
