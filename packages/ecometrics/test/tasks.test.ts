import { describe, expect, test } from 'vitest';
import { placeInformation } from '../src/estimate/place-information.ts';
import { sensitivityOf, varianceUncertainty } from '../src/estimate/variance-uncertainty.ts';
import {
  contrastReliability,
  fit,
  regroup,
  samePlaceEffectTest,
  simulate,
  summarize,
  taskProfiles,
} from '../src/index.ts';
import { expectRelative, expectSameFit, type OracleFit } from './oracle-fit.ts';
import { answersOf } from './study.ts';
import { oraclePath, readOracle, readTable, studyOf } from './table.ts';

interface TaskOracle extends OracleFit {
  readonly likelihoodRatio: number;
  readonly contrasts: readonly {
    readonly place: string;
    readonly tasks: readonly {
      contrast: number;
      standardError: number;
      reliability: number;
      sensitivity: readonly (readonly number[])[];
    }[];
  }[];
}
const { tasks: oracle } = readOracle<{ tasks: TaskOracle }>('waves-and-tasks');
const tasks = [
  { name: 'children', items: ['c1', 'c2'] },
  { name: 'disorder', items: ['d1', 'd2', 'd3'] },
  { name: 'institutions', items: ['i1', 'i2'] },
];
const table = readTable(oraclePath('data/three-tasks.csv'));
const oneScale = answersOf(
  studyOf(table, (row) => row.place!, { action: tasks.flatMap((task) => task.items) }),
);

describe('three tasks, against lme4', () => {
  const summary = summarize(regroup(oneScale, tasks));
  const fitted = fit(summary);

  test('criterion, variances and places', () => {
    expectSameFit(fitted, oracle);
  });

  test('contrasts of tasks in every place, and their reliability', () => {
    const information = placeInformation(fitted, summary);
    const mean = [0, 0, 0];
    taskProfiles(fitted, summary).forEach(({ place, tasks: ours }, k) => {
      const theirs = oracle.contrasts[k]!;
      expect(place).toBe(theirs.place);
      ours.forEach((task, q) => {
        expect(Math.abs(task.contrast - theirs.tasks[q]!.contrast)).toBeLessThan(1e-4);
        const weights = [0, 1, 2].map((r) => (r === q ? 1 : -0.5));
        const added = varianceUncertainty(fitted, information, k, weights);
        expectRelative(
          Math.sqrt(task.standardError ** 2 - added),
          theirs.tasks[q]!.standardError,
          1e-3,
          `${place} ${task.task}`,
        );
        sensitivityOf(fitted, information, k, weights).forEach((value, at) => {
          const [e, f] = [Math.floor(at / 6), at % 6] as const;
          expect(Math.abs(value - theirs.tasks[q]!.sensitivity[e]![f]!)).toBeLessThan(2e-3 * 6);
        });
        mean[q]! += theirs.tasks[q]!.reliability / oracle.contrasts.length;
      });
    });
    contrastReliability(fitted).forEach(({ reliability }, q) => {
      expect(reliability).toBeCloseTo(mean[q]!, 3);
    });
  });

  test('rise of the criterion when places have one effect for all tasks', () => {
    const test = samePlaceEffectTest(summary, {}, fitted);
    expect(test.likelihoodRatio).toBeCloseTo(oracle.likelihoodRatio, 3);
    expect(test.confidence).toBeGreaterThan(0.99);
  });
});

describe('laws', () => {
  const summary = summarize(regroup(oneScale, tasks));
  const fitted = fit(summary);

  test('contrasts of one place add up to zero', () => {
    for (const { tasks: ours } of taskProfiles(fitted, summary))
      expect(ours.reduce((sum, task) => sum + task.contrast, 0)).toBeCloseTo(0, 10);
  });

  test('the order of tasks is only an order', () => {
    const turnedSummary = summarize(regroup(oneScale, [tasks[2]!, tasks[0]!, tasks[1]!]));
    const turned = fit(turnedSummary);
    const ours = taskProfiles(fitted, summary);
    taskProfiles(turned, turnedSummary).forEach(({ tasks: theirs }, k) => {
      for (const task of theirs) {
        const same = ours[k]!.tasks.find((one) => one.task === task.task)!;
        expect(task.contrast).toBeCloseTo(same.contrast, 6);
        expect(task.probabilityAbove).toBeCloseTo(same.probabilityAbove, 6);
      }
    });
  });

  test('items keep their answers, whatever scale they stand in', () => {
    const one = regroup(oneScale, [{ name: 'back', items: oneScale.items.map((item) => item.name) }]);
    expect([...one.values]).toEqual([...oneScale.values]);
    expect(() => regroup(oneScale, [{ name: 'a', items: ['nothing'] }])).toThrow(/nothing/);
    expect(() => regroup(oneScale, [{ name: 'a', items: ['c1', 'c1'] }])).toThrow(/two scales/);
  });

  test('where every place has one effect for all tasks, profiles are not seen', () => {
    const flat = [0.12, 0.12, 0.12];
    let told = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { answers } = simulate(
        {
          scales: [0, 1, 2].map((q) => ({ name: `t${q}`, items: [3, 3.2], itemVariance: 0.7 })),
          placeVariance: [flat, flat, flat],
          respondentVariance: [
            [0.3, 0.1, 0.1],
            [0.1, 0.3, 0.1],
            [0.1, 0.1, 0.3],
          ],
          sizes: Array<number>(30).fill(15),
        },
        seed,
      );
      const summary = summarize(answers);
      if (samePlaceEffectTest(summary, {}, fit(summary)).confidence >= 0.95) told++;
    }
    expect(told).toBeLessThanOrEqual(5);
  });
});
