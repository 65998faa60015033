import { describe, expect, test } from 'vitest';
import { consensusCorrelation } from '../../src/estimate/consensus/consensus-correlation.ts';
import { consensusVarianceInterval } from '../../src/estimate/consensus/consensus-variance-interval.ts';
import { placeConsensus } from '../../src/estimate/consensus/place-consensus.ts';
import { type ConsensusFit, fitConsensus } from '../../src/model/consensus/fit-consensus.ts';
import { ModelError } from '../../src/model/model-error.ts';
import { simulate, type Truth } from '../../src/simulate/simulate.ts';
import { mergePlaceMoments } from '../../src/summary/combine-moments.ts';
import { placeMoments } from '../../src/summary/place-moments.ts';
import { answersOf, generator, itemsOf, type Row, randomStudy, type Study, shuffled } from '../study.ts';

const study = randomStudy(11, {
  sizes: [3],
  places: 25,
  smallest: 8,
  largest: 45,
  missing: 0.03,
  covariates: 2,
});
const fitOf = (one: Study): ConsensusFit =>
  fitConsensus(placeMoments(answersOf(one, 'numbers'), { scale: 'trust', varianceCovariates: ['owner'] }));
const whole = fitOf(study);

const near = (a: number, b: number, tolerance = 1e-6): void =>
  expect(Math.abs(a - b), `${a} against ${b}`).toBeLessThan(tolerance * Math.max(1, Math.abs(b)));

describe('laws of consensus', () => {
  test('the order of rows changes nothing, to the last bit', () => {
    const other = fitOf({ ...study, rows: shuffled(study.rows, 5) });
    expect(other.criterion).toBe(whole.criterion);
    expect(other.consensusVariance).toBe(whole.consensusVariance);
  });
  test('merged sites are the pooled rows, to the last bit', () => {
    const take = (rows: Row[]) =>
      placeMoments(answersOf({ ...study, rows }, 'numbers'), {
        scale: 'trust',
        varianceCovariates: ['owner'],
      });
    const cut = 317;
    const merged = mergePlaceMoments(take(study.rows.slice(0, cut)), take(study.rows.slice(cut)));
    expect(fitConsensus(merged).criterion).toBe(whole.criterion);
  });
  test('places renamed are the same places', () => {
    const names = [...new Set(study.rows.map((r) => r.place!))];
    const random = generator(3);
    const renamed = new Map(names.map((name) => [name, `${Math.floor(random() * 1e9)}-${name}`]));
    const other = fitOf({ ...study, rows: study.rows.map((r) => ({ ...r, place: renamed.get(r.place!)! })) });
    near(other.criterion, whole.criterion, 1e-10);
    near(other.consensusVariance, whole.consensusVariance);
    near(other.correlation!, whole.correlation!, 1e-5);
  });
  test('answers in other units: y → 3y + 7', () => {
    const other = fitOf({
      ...study,
      grid: { origin: 7, unit: 3 },
      rows: study.rows.map((r) => ({ ...r, answers: r.answers.map((a) => (a === null ? a : 3 * a + 7)) })),
    });
    near(other.criterion, whole.criterion + 2 * whole.respondents * Math.log(3), 1e-10);
    near(other.placeVariance, 9 * whole.placeVariance);
    near(other.consensusVariance, whole.consensusVariance);
    near(other.correlation!, whole.correlation!, 1e-5);
    near(other.logVariance[0]!.estimate, whole.logVariance[0]!.estimate + 2 * Math.log(3));
    near(other.logVariance[1]!.estimate, whole.logVariance[1]!.estimate, 1e-5);
    near(other.mean[0]!.estimate, 3 * whole.mean[0]!.estimate + 7);
  });
  test('all items turned around: y → 6 − y turns the correlation', () => {
    const other = fitOf({
      ...study,
      rows: study.rows.map((r) => ({ ...r, answers: r.answers.map((a) => (a === null ? a : 6 - a)) })),
    });
    near(other.criterion, whole.criterion, 1e-10);
    near(other.correlation!, -whole.correlation!, 1e-5);
    near(other.consensusVariance, whole.consensusVariance);
  });
  test('a covariate in other units: x → 4x − 90', () => {
    const rows = study.rows.map((r) => ({ ...r, covariates: [4 * r.covariates[0]! - 90, r.covariates[1]!] }));
    const other = fitOf({ ...study, rows });
    near(other.criterion, whole.criterion, 1e-10);
    near(4 * other.mean[1]!.estimate, whole.mean[1]!.estimate, 1e-5);
    near(4 * other.mean[1]!.standardError!, whole.mean[1]!.standardError!, 1e-4);
  });
  test('cells parted more finely than is asked change nothing', () => {
    const answers = answersOf(study, 'numbers');
    const fine = fitConsensus(placeMoments(answers, { scale: 'trust' }), { variance: ['owner'] });
    near(fine.criterion, whole.criterion, 1e-10);
    near(fine.consensusVariance, whole.consensusVariance);
  });
});

const world = (places: number, size: number, consensus: Truth['consensus'] | undefined): Truth => ({
  scales: [{ name: 'trust', items: [3, 3.4], itemVariance: 0.5 }],
  placeVariance: [[0.15]],
  respondentVariance: [[0.4]],
  sizes: Array<number>(places).fill(size),
  ...(consensus ? { consensus } : {}),
});

describe('at the edges', () => {
  /**
   * Where means differ, the covariance of u and v may move either way from 0, so the estimate is exactly 0 only by
   * accident; half of the time ρ is ±1. Where means do not differ either, s_v² is 0 half of the time.
   */
  test('no differences in consensus: an edge is an answer, with its upper end and an honest test', () => {
    const edges = { zero: 0, one: 0, rejected: 0 };
    for (let seed = 1; seed <= 80; seed++) {
      const flat = seed % 2 === 0;
      const truth = world(20, 20, undefined);
      const { answers } = simulate(flat ? { ...truth, placeVariance: [[0]] } : truth, seed);
      const moments = placeMoments(answers, { scale: 'trust' });
      const fitted = fitConsensus(moments);
      expect(fitted.convergence.converged).toBe(true);
      expect(fitted.test.likelihoodRatio).toBeGreaterThanOrEqual(0);
      if (fitted.test.confidence >= 0.95) edges.rejected++;
      if (fitted.boundary.includes('correlation-one')) edges.one++;
      const { lower, upper } = consensusVarianceInterval(fitted, moments);
      expect(lower).toBeLessThanOrEqual(fitted.consensusVariance);
      expect(upper).toBeGreaterThan(fitted.consensusVariance);
      expect(Number.isFinite(upper)).toBe(true);
      if (fitted.consensusVariance > 0) continue;
      edges.zero++;
      expect(fitted.correlation).toBeNull();
      expect(fitted.boundary).toContain('consensus-variance-zero');
      expect(fitted.criterion).toBe(fitted.criterionWithout);
      expect(fitted.test.confidence).toBe(0);
      expect(lower).toBe(0);
      for (const place of placeConsensus(fitted, moments, {}, 2))
        expect(place).toMatchObject({ absent: 'no-differences' });
    }
    expect(edges.zero).toBeGreaterThan(0);
    expect(edges.one).toBeGreaterThan(0);
    expect(edges.rejected).toBeLessThanOrEqual(12);
  });
  test('mean and consensus that go together wholly: no number is missing', () => {
    let edges = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const moments = placeMoments(
        simulate(world(15, 30, { deviation: 0.4, correlation: -1 }), seed).answers,
        { scale: 'trust' },
      );
      const fitted = fitConsensus(moments);
      const numbers = [
        fitted.criterion,
        fitted.placeVariance,
        fitted.consensusVariance,
        fitted.correlation ?? 0,
      ];
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect(Math.abs(fitted.correlation ?? 0)).toBeLessThanOrEqual(1);
      if (!fitted.boundary.includes('correlation-one')) continue;
      edges++;
      expect(fitted.correlation).toBeCloseTo(-1, 12);
      const { interval, probabilityNegative } = consensusCorrelation(fitted, moments)!;
      expect(interval.lower).toBeCloseTo(-1, 12);
      expect(interval.upper).toBeGreaterThan(-0.999);
      expect(interval.upper).toBeLessThan(1);
      expect(probabilityNegative).toBeGreaterThan(0.8);
    }
    expect(edges).toBeGreaterThan(0);
  });
  test('places that do not differ in their means', () => {
    const truth = { ...world(30, 30, { deviation: 0.5, correlation: 0 }), placeVariance: [[0]] };
    for (let seed = 1; seed <= 8; seed++) {
      const fitted = fitConsensus(placeMoments(simulate(truth, seed).answers, { scale: 'trust' }));
      expect(fitted.consensusVariance).toBeGreaterThan(0.05);
      if (fitted.placeVariance === 0) expect(fitted.correlation).toBeNull();
    }
  });
  test('what cannot be told is refused before anything is fitted', () => {
    const code = (rows: Row[], covariates: string[] = []): string => {
      const one: Study = {
        scales: ['trust'],
        items: itemsOf(['trust'], [1]),
        covariates,
        grid: { origin: 0, unit: 1 },
        rows,
      };
      try {
        fitConsensus(placeMoments(answersOf(one), { scale: 'trust' }));
      } catch (error) {
        if (error instanceof ModelError) return error.code;
      }
      return 'fitted';
    };
    const rows = (
      places: number,
      each: number,
      answer: (k: number, j: number) => number,
      x?: number,
    ): Row[] =>
      Array.from({ length: places * each }, (_, j) => ({
        place: `p${j % places}`,
        answers: [answer(j % places, j)],
        covariates: x === undefined ? [] : [x],
      }));
    expect(code([])).toBe('no-answers');
    expect(code(rows(3, 40, (_, j) => 1 + (j % 5)))).toBe('too-few-places');
    expect(code(rows(30, 1, (k) => 1 + (k % 5)))).toBe('too-few-places');
    expect(code(rows(12, 10, (k) => 1 + (k % 5)))).toBe('no-variation');
    expect(
      code(
        rows(12, 10, (_, j) => 1 + (j % 5), 7),
        ['age'],
      ),
    ).toBe('collinear');
  });
});
