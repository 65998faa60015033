import { describe, expect, test } from 'vitest';
import { derivatives } from '../src/model/gradient.ts';
import { evaluate } from '../src/model/likelihood.ts';
import type { Parameters } from '../src/model/parameters.ts';
import { fromVector, toVector } from '../src/model/parameters.ts';
import { problemOf } from '../src/model/problem.ts';
import { workspaceFor } from '../src/model/workspace.ts';
import { summarize } from '../src/summary/summarize.ts';
import { criterion, type Variances, writeOut } from './brute-force.ts';
import { designCases, randomVariances } from './designs.ts';
import { answersOf } from './study.ts';

const parametersOf = ({ place, respondent, item }: Variances): Parameters => ({
  place: Float64Array.from(place.flat()),
  respondent: Float64Array.from(respondent.flat()),
  item: Float64Array.from(item),
});

const variancesOf = ({ place, respondent, item }: Parameters): Variances => {
  const q = item.length;
  const rows = (t: Float64Array): number[][] =>
    Array.from({ length: q }, (_, i) => Array.from(t.subarray(i * q, i * q + q)));
  return { place: rows(place), respondent: rows(respondent), item: [...item] };
};

describe('the likelihood equals one written out answer by answer', () => {
  test.each(designCases.map((c) => [c.name, c] as const))('%s', (_, { study, specification, seed }) => {
    const problem = problemOf(summarize(answersOf(study)), specification);
    const q = study.scales.length;
    const common = specification.itemVariance !== 'scale';
    for (let draw = 0; draw < 3; draw++) {
      const variances = randomVariances(q, common, seed + 31 * draw);
      const ours = evaluate(problem, workspaceFor(problem), parametersOf(variances), false);
      const theirs = criterion(writeOut(study, specification, variances), specification.method!);
      expect(Math.abs(ours - theirs)).toBeLessThan(1e-8);
    }
  });
});

describe('profiling the overall scale', () => {
  test.each(designCases.filter((_, i) => i % 5 === 1).map((c) => [c.name, c] as const))(
    '%s: the profiled value is the likelihood at θ·s, and no other scale is better',
    (_, { study, specification, seed }) => {
      const problem = problemOf(summarize(answersOf(study)), specification);
      const theta = parametersOf(
        randomVariances(study.scales.length, specification.itemVariance !== 'scale', seed),
      );
      const workspace = workspaceFor(problem);
      const profiled = evaluate(problem, workspace, theta, true);
      const at = (scale: number): number => {
        const times = (t: Float64Array): Float64Array => t.map((value) => value * scale);
        const scaled = {
          place: times(theta.place),
          respondent: times(theta.respondent),
          item: times(theta.item),
        };
        return criterion(writeOut(study, specification, variancesOf(scaled)), specification.method!);
      };
      const s = workspace.scale;
      expect(Math.abs(profiled - at(s))).toBeLessThan(1e-8);
      expect(at(s * 1.01)).toBeGreaterThan(profiled);
      expect(at(s / 1.01)).toBeGreaterThan(profiled);
    },
  );
});

describe('the analytic gradient equals numerical differences of the written-out likelihood', () => {
  test.each(designCases.filter((_, i) => i % 4 === 2).map((c) => [c.name, c] as const))(
    '%s',
    (_, { study, specification, seed }) => {
      const problem = problemOf(summarize(answersOf(study)), specification);
      const q = study.scales.length;
      const byScale = problem.varianceByScale;
      const theta = parametersOf(randomVariances(q, !byScale, seed + 5));
      for (const profileScale of [false, true]) {
        const workspace = workspaceFor(problem);
        evaluate(problem, workspace, theta, profileScale);
        const { gradient } = derivatives(problem, workspace, theta);
        const vector = toVector(theta, q, byScale).map((value) => value * workspace.scale);
        const value = (i: number, step: number): number => {
          const moved = Float64Array.from(vector);
          moved[i]! += step;
          return criterion(
            writeOut(study, specification, variancesOf(fromVector(moved, q, byScale))),
            specification.method!,
          );
        };
        const h = 2e-4;
        gradient.forEach((slope, i) => {
          const numeric =
            (8 * (value(i, h) - value(i, -h)) - (value(i, 2 * h) - value(i, -2 * h))) / (12 * h);
          expect(Math.abs(slope - numeric)).toBeLessThan(2e-6 * Math.max(1, Math.abs(slope)));
        });
      }
    },
  );
});
