import { describe, expect, test } from 'vitest';
import { latentCorrelation } from '../src/estimate/latent-correlation.ts';
import { profileCorrelation } from '../src/estimate/profile-correlation.ts';
import { fit } from '../src/model/fit.ts';
import { evaluate } from '../src/model/likelihood.ts';
import { type Problem, problemOf } from '../src/model/problem.ts';
import { workspaceFor } from '../src/model/workspace.ts';
import { normalCdf } from '../src/numerics/normal.ts';
import { summarize } from '../src/summary/summarize.ts';
import { answersOf, randomStudy } from './study.ts';

/**
 * min over all variances with correlation ρ among places, by trying steps one variable at a time.
 * `likelihood.test.ts` holds the function minimized to one written out answer by answer.
 */
function profileByTrying(problem: Problem, rho: number, start: number[]): number {
  const workspace = workspaceFor(problem);
  const at = ([u, v, r0, r10, r1, e]: number[]): number => {
    const cross = rho * Math.exp(u! + v!);
    const theta = {
      place: Float64Array.of(Math.exp(2 * u!), cross, cross, Math.exp(2 * v!)),
      respondent: Float64Array.of(r0! * r0!, r0! * r10!, r0! * r10!, r10! * r10! + r1! * r1!),
      item: Float64Array.of(Math.exp(e!), Math.exp(e!)),
    };
    return evaluate(problem, workspace, theta, false);
  };
  const x = [...start];
  let best = at(x);
  for (let step = 0.2; step > 1e-5; step /= 2)
    for (let moved = true; moved; ) {
      moved = false;
      for (let i = 0; i < x.length; i++)
        for (const sign of [1, -1]) {
          const next = x.map((value, j) => (i === j ? value + sign * step : value));
          const value = at(next);
          if (value < best - 1e-10) {
            x[i] = next[i]!;
            best = value;
            moved = true;
          }
        }
    }
  return best;
}

describe('the profile interval of a correlation', () => {
  test.each(['REML', 'ML'] as const)(
    '%s: at its ends the profile has risen by χ²',
    (method) => {
      const study = randomStudy(14, { sizes: [3, 2], places: 30, smallest: 6, largest: 12, missing: 0.1 });
      const summary = summarize(answersOf(study));
      const problem = problemOf(summary, { method });
      const fitted = fit(summary, { method });
      const profiled = profileCorrelation(fitted, summary, { method });
      if ('absent' in profiled) throw new Error(profiled.absent);
      const { place, respondent, item } = fitted.variance;
      const r0 = Math.sqrt(respondent[0]![0]!);
      const r10 = respondent[1]![0]! / r0;
      const start = [
        0.5 * Math.log(place[0]![0]!),
        0.5 * Math.log(place[1]![1]!),
        r0,
        r10,
        Math.sqrt(Math.max(1e-4, respondent[1]![1]! - r10 * r10)),
        Math.log(item[0]!),
      ];
      const rise = (rho: number): number => profileByTrying(problem, rho, start) - fitted.criterion;
      let ends = 0;
      for (const end of [profiled.interval.lower, profiled.interval.upper])
        if (Math.abs(end) < 1) {
          ends++;
          expect(Math.abs(rise(end) - 3.841458820694124)).toBeLessThan(1e-4);
        } else expect(rise(end)).toBeLessThan(3.841458820694124 + 1e-4);
      expect(ends).toBeGreaterThan(0);
      const atZero = Math.sign(profiled.estimate) * Math.sqrt(rise(0));
      expect(Math.abs(profiled.probabilityPositive - normalCdf(atZero))).toBeLessThan(1e-5);
    },
    120_000,
  );
  test('with many places it agrees with the delta method', () => {
    const study = randomStudy(15, { sizes: [3, 3], places: 200, smallest: 10, largest: 14, missing: 0.1 });
    const summary = summarize(answersOf(study));
    const fitted = fit(summary);
    const profiled = profileCorrelation(fitted, summary);
    const delta = latentCorrelation(fitted, 'place', 0, 1);
    if ('absent' in profiled || 'absent' in delta) throw new Error('absent');
    expect(profiled.estimate).toBeCloseTo(delta.estimate, 12);
    expect(Math.abs(profiled.interval.lower - delta.interval.lower)).toBeLessThan(0.02);
    expect(Math.abs(profiled.interval.upper - delta.interval.upper)).toBeLessThan(0.02);
  });
  test('reversing one scale mirrors it; order of scales and units do not matter', () => {
    const study = randomStudy(16, { sizes: [3, 2], places: 30, smallest: 6, largest: 12, missing: 0.1 });
    const of = (change: (a: number, i: number) => number, numbers = false) => {
      const rows = study.rows.map((row) => ({
        ...row,
        answers: row.answers.map((a, i) => (a === null ? null : change(a, i))),
      }));
      const summary = summarize(answersOf({ ...study, rows }, numbers ? 'numbers' : 'bytes'));
      const profiled = profileCorrelation(fit(summary), summary);
      if ('absent' in profiled) throw new Error(profiled.absent);
      return profiled;
    };
    const plain = of((a) => a);
    const mirrored = of((a, i) => (i < 3 ? 6 - a : a));
    const stretched = of((a) => 5 * a, true);
    expect(mirrored.interval.upper).toBeCloseTo(-plain.interval.lower, 4);
    expect(mirrored.interval.lower).toBeCloseTo(-plain.interval.upper, 4);
    expect(mirrored.probabilityPositive).toBeCloseTo(1 - plain.probabilityPositive, 6);
    expect(stretched.interval.lower).toBeCloseTo(plain.interval.lower, 4);
    expect(stretched.interval.upper).toBeCloseTo(plain.interval.upper, 4);
  });
  test('one scale has none', () => {
    const summary = summarize(
      answersOf(randomStudy(1, { sizes: [3], places: 8, smallest: 3, largest: 6, missing: 0 })),
    );
    expect(() => profileCorrelation(fit(summary), summary)).toThrow(RangeError);
  });
});
