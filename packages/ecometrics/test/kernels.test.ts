import { describe, expect, test } from 'vitest';
import { anyScales } from '../src/model/kernels/any-scales.ts';
import type { Kernel, PlaceSums } from '../src/model/kernels/kernel.ts';
import { kernelFor } from '../src/model/kernels/over-places.ts';
import { evaluate } from '../src/model/likelihood.ts';
import type { Problem } from '../src/model/problem.ts';
import { problemOf } from '../src/model/problem.ts';
import { type Workspace, workspaceFor } from '../src/model/workspace.ts';
import { summarize } from '../src/summary/summarize.ts';
import { designCases, largestDifference, randomVariances } from './designs.ts';
import { answersOf, generator } from './study.ts';

/** Everything that one kernel makes of a problem at given Ω_c, F and C*. */
function runKernel(kernel: Kernel, problem: Problem, start: Workspace, star: Float64Array) {
  const q = problem.layout.scales;
  const v = (q * (q + 1)) / 2;
  const workspace: Workspace = {
    ...workspaceFor(problem),
    omega: Float64Array.from(start.omega),
    factor: Float64Array.from(start.factor),
  };
  const sums: PlaceSums = {
    place: new Float64Array(q * q),
    gamma: new Float64Array(problem.classCount * q * q),
    uu: new Float64Array(v * v),
    ur: new Float64Array(v * v),
    rr: new Float64Array(v * v),
    scratch: new Float64Array(q * (problem.layout.effects + 1)),
  };
  kernel.gather(problem, workspace, 0, problem.placeCount);
  const logs = kernel.condense(problem, workspace, 0, problem.placeCount);
  kernel.differentiate(problem, workspace, star, sums, 0, problem.placeCount);
  return { logs: [logs], ...workspace, ...sums };
}

const lowerTriangle = (values: Float64Array): number[] => {
  const n = Math.round(Math.sqrt(values.length));
  return [...values].filter((_, at) => at % n <= Math.floor(at / n));
};

describe('the kernels for one and for two scales equal the general one', () => {
  test.each(designCases.filter((c) => c.study.scales.length <= 2).map((c) => [c.name, c] as const))(
    '%s',
    (_, { study, specification, seed }) => {
      const problem = problemOf(summarize(answersOf(study)), specification);
      const q = study.scales.length;
      const { place, respondent, item } = randomVariances(q, specification.itemVariance !== 'scale', seed);
      const workspace = workspaceFor(problem);
      evaluate(
        problem,
        workspace,
        {
          place: Float64Array.from(place.flat()),
          respondent: Float64Array.from(respondent.flat()),
          item: Float64Array.from(item),
        },
        true,
      );
      const nc = problem.layout.effects + 1;
      const random = generator(seed);
      const star = new Float64Array(nc * nc);
      for (let i = 0; i < nc; i++)
        for (let j = 0; j <= i; j++) star[i * nc + j] = star[j * nc + i] = random() - 0.5;
      const special = runKernel(kernelFor(q), problem, workspace, star);
      const general = runKernel(anyScales, problem, workspace, star);
      expect(kernelFor(q)).not.toBe(anyScales);
      for (const part of ['logs', 'precision', 'cross', 'posterior', 'place', 'gamma'] as const) {
        const size = Math.max(1, ...[...general[part]].map(Math.abs));
        expect(largestDifference(special[part], general[part]) / size, part).toBeLessThan(1e-11);
      }
      for (const part of ['normal', 'uu', 'ur', 'rr'] as const) {
        const ours = lowerTriangle(special[part]);
        const theirs = lowerTriangle(general[part]);
        const size = Math.max(1, ...theirs.map(Math.abs));
        expect(largestDifference(ours, theirs) / size, part).toBeLessThan(1e-11);
      }
    },
  );
});
