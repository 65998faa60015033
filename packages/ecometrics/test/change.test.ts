import { describe, expect, test } from 'vitest';
import type { Answers } from '../src/answers/answers.ts';
import { placeInformation } from '../src/estimate/place-information.ts';
import { sensitivityOf, varianceUncertainty } from '../src/estimate/variance-uncertainty.ts';
import {
  byWave,
  classicalReliabilityOfChange,
  fit,
  overallChange,
  placeChanges,
  profileCorrelation,
  reliabilityOfChange,
  samePlaceEffectTest,
  seededRandom,
  summarize,
  waveOrder,
} from '../src/index.ts';
import { expectRelative, expectSameFit, type OracleFit } from './oracle-fit.ts';
import { answersOf, shuffled } from './study.ts';
import { readOracle, readTable } from './table.ts';
import { balanced, fitted, grouping, simulateWaves, twoWaves } from './waves.ts';

interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
}
interface WaveOracle extends OracleFit {
  readonly likelihoodRatio: number;
  readonly change: {
    readonly overall: Estimate;
    readonly items: readonly Estimate[];
    readonly alike: number;
    readonly prior: number;
    readonly places: readonly (Estimate & {
      place: string;
      posterior: number;
      sensitivity: readonly (readonly number[])[];
    })[];
  };
  readonly ownError: Readonly<Record<string, number>>;
}
const oracle = readOracle<Record<'crossSections' | 'panel', WaveOracle>>('waves-and-tasks');

describe.each(['crossSections', 'panel'] as const)('two waves as %s, against lme4', (name) => {
  const theirs = oracle[name];
  const { fit: ours, summary } = fitted(twoWaves(), name === 'panel');
  const near = (a: Estimate, b: Estimate, what: string): void => {
    expect(Math.abs(a.estimate - b.estimate), what).toBeLessThan(1e-4);
    expectRelative(a.standardError, b.standardError, 1e-4, `SE of ${what}`);
  };

  test('criterion, variances, item effects and places', () => {
    expectSameFit(ours, theirs);
  });

  test('overall change, change of items, and whether they moved alike', () => {
    const change = overallChange(ours);
    near(change, theirs.change.overall, 'overall');
    change.items.forEach((item, i) => {
      near(item, theirs.change.items[i]!, `item ${i}`);
    });
    expectRelative(change.alike!.statistic, theirs.change.alike, 1e-3, 'Wald statistic');
    expect(change.alike!.freedom).toBe(2);
    expect(change.smallestDetectable).toBeCloseTo(1.959964 * theirs.change.overall.standardError, 4);
  });

  test('change of every place with answers in both waves', () => {
    const places = placeChanges(ours, summary);
    const information = placeInformation(ours, summary);
    const both = theirs.change.places.filter(({ place }) => theirs.ownError[place] !== undefined);
    expect(both.length).toBe(24);
    expect(places.map((place) => place.place)).toEqual(both.map((place) => place.place));
    places.forEach((place, k) => {
      const row = ours.places.labels.indexOf(place.place);
      const added = varianceUncertainty(ours, information, row, [-1, 1]);
      const fixed = Math.sqrt(place.standardError ** 2 - added);
      near({ estimate: place.estimate, standardError: fixed }, both[k]!, place.place);
      expect(place.smallestDetectable).toBeCloseTo(1.959964 * place.standardError, 6);
      sensitivityOf(ours, information, row, [-1, 1]).forEach((value, at) => {
        const [e, f] = [Math.floor(at / 3), at % 3] as const;
        expect(Math.abs(value - both[k]!.sensitivity[e]![f]!), `${place.place} ${e} ${f}`).toBeLessThan(2e-3);
      });
      expect(place.reliability).toBeCloseTo(1 - both[k]!.posterior / theirs.change.prior, 3);
      expectRelative(
        place.smallestDetectableAlone,
        1.959964 * theirs.ownError[place.place]!,
        1e-4,
        'smallest',
      );
    });
  });

  test('rise of the criterion when places have one effect for both waves', () => {
    const { likelihoodRatio } = samePlaceEffectTest(summary, {}, ours);
    expect(likelihoodRatio).toBeCloseTo(theirs.likelihoodRatio, 4);
  });
});

describe('who came and went', () => {
  test('people are linked by person and place', () => {
    const { waves } = fitted(twoWaves(), true);
    const rows = readTable(new URL('../../../oracles/data/two-waves.csv', import.meta.url).pathname);
    const of = (year: string): Set<string> =>
      new Set(rows.filter((row) => row.year === year).map((row) => row.person!));
    const [first, second] = [of('2019'), of('2023')];
    const stayed = [...first].filter((person) => second.has(person)).length;
    expect(waves.people).toEqual({ from: first.size, to: second.size, stayed, moved: 0, repeated: 0 });
    expect(waves.answers.respondents).toBe(first.size + second.size - stayed);
  });

  test('someone who moved is two respondents, and a second row of a wave is counted', () => {
    const rows = [
      ['A', '1', 'x'],
      ['B', '2', 'x'],
      ['A', '1', 'y'],
      ['A', '2', 'y'],
      ['A', '2', 'y'],
      [null, '2', 'z'],
    ] as const;
    const base = answersOf({
      scales: ['s'],
      items: [
        { name: 'q1', scale: 0 },
        { name: 'q2', scale: 0 },
      ],
      covariates: [],
      grid: { origin: 0, unit: 1 },
      rows: rows.map(([place], j) => ({ place, answers: [1 + (j % 4), j === 0 ? null : 2], covariates: [] })),
    });
    const waves = byWave(
      {
        ...base,
        groupings: [
          grouping(
            'w',
            rows.map((row) => row[1]),
          ),
          grouping(
            'p',
            rows.map((row) => row[2]),
          ),
        ],
      },
      { wave: 'w', person: 'p', from: '1', to: '2', scale: 0 },
    );
    expect(waves.people).toEqual({ from: 2, to: 3, stayed: 1, moved: 1, repeated: 1 });
    expect(waves.answers.respondents).toBe(4);
  });

  test('an item asked in one wave only is left out and named', () => {
    const answers = twoWaves();
    const values = Uint8Array.from(answers.values);
    const year = answers.groupings![0]!;
    for (let j = 0; j < answers.respondents; j++)
      if (year.groups[year.groupOf[j]!] === '2019') values[j * 3 + 1] = 250;
    const { waves } = fitted({ ...answers, values }, false);
    expect(waves.items).toEqual(['q1', 'q3']);
    expect(waves.onceOnly).toEqual([{ item: 'q2', wave: '2023' }]);
  });

  test('waves stand in the order of their numbers', () => {
    expect(waveOrder(['wave 10', 'wave 2', 'wave 1'])).toEqual(['wave 1', 'wave 2', 'wave 10']);
    expect(waveOrder(['2019-11', '2019-05', '2018-12'])).toEqual(['2018-12', '2019-05', '2019-11']);
    expect(waveOrder(['spring', 'autumn'])).toEqual(['spring', 'autumn']);
  });
});

describe('laws', () => {
  test.each([false, true])(
    'balanced (panel: %s): the change is the mean of the places’ own, its error their SD/√K',
    (panel) => {
      const { answers } = simulateWaves({ ...balanced, panel }, 11);
      const { fit: ours } = fitted(answers, panel, { itemVariance: 'scale' });
      const year = answers.groupings![0]!.groupOf;
      const differences = answers.places.map((_, k) => {
        const sum = [0, 0];
        const n = [0, 0];
        for (let j = 0; j < answers.respondents; j++) {
          if (answers.placeOf[j] !== k) continue;
          for (let i = 0; i < 4; i++) sum[year[j]!]! += 0.001 * answers.values[j * 4 + i]!;
          n[year[j]!]! += 4;
        }
        return sum[1]! / n[1]! - sum[0]! / n[0]!;
      });
      const mean = differences.reduce((a, b) => a + b, 0) / 30;
      const sd = Math.sqrt(differences.reduce((a, b) => a + (b - mean) ** 2, 0) / 29);
      const change = overallChange(ours);
      expect(change.estimate).toBeCloseTo(mean, 9);
      expectRelative(change.standardError, sd / Math.sqrt(30), 1e-6, 'standard error');
      const { smallestDetectableAlone } = placeChanges(
        ours,
        summarize(
          byWave(answers, {
            wave: 'year',
            ...(panel ? { person: 'person' } : {}),
            from: '2019',
            to: '2023',
            scale: 0,
          }).answers,
        ),
      )[0]!;
      const v = (w: number): number => (ours.variance.respondent[w]![w]! + ours.variance.item[w]! / 4) / 20;
      const error = Math.sqrt(v(0) + v(1) - (2 * ours.variance.respondent[0]![1]!) / 20);
      expectRelative(smallestDetectableAlone, 1.959964 * error, 1e-6, 'smallest detectable change');
    },
  );

  test('turned round in time, every change turns its sign', () => {
    const answers = twoWaves();
    const { fit: forth, summary } = fitted(answers, true);
    const back = byWave(answers, { wave: 'year', person: 'person', from: '2023', to: '2019', scale: 0 });
    const backSummary = summarize(back.answers);
    const backFit = fit(backSummary);
    expect(overallChange(backFit).estimate).toBeCloseTo(-overallChange(forth).estimate, 9);
    const ours = placeChanges(forth, summary);
    placeChanges(backFit, backSummary).forEach((place, k) => {
      expect(place.estimate).toBeCloseTo(-ours[k]!.estimate, 8);
      expect(place.smallestDetectable).toBeCloseTo(ours[k]!.smallestDetectable, 8);
      expect(place.probabilityMore).toBeCloseTo(1 - ours[k]!.probabilityMore, 8);
    });
  });

  test('the order of rows changes nothing', () => {
    const answers = twoWaves();
    const order = shuffled([...Array(answers.respondents).keys()], 5);
    const moved: Answers = {
      ...answers,
      placeOf: Int32Array.from(order, (j) => answers.placeOf[j]!),
      values: Uint8Array.from(order.flatMap((j) => [...answers.values.subarray(3 * j, 3 * j + 3)])),
      groupings: answers.groupings!.map((one) => ({
        ...one,
        groupOf: Int32Array.from(order, (j) => one.groupOf[j]!),
      })),
    };
    const [a, b] = [fitted(answers, true), fitted(moved, true)];
    expect(placeChanges(b.fit, b.summary)).toEqual(placeChanges(a.fit, a.summary));
  });

  test('without anybody in both waves a panel is two cross-sections', () => {
    const answers = twoWaves();
    const person = grouping(
      'person',
      Array.from({ length: answers.respondents }, (_, j) => `row ${j}`),
    );
    const alone = fitted({ ...answers, groupings: [answers.groupings![0]!, person] }, true);
    expect(alone.waves.people.stayed).toBe(0);
    expect(alone.fit.criterion).toBe(fitted(answers, false).fit.criterion);
  });

  test('random halves of one wave show no change', () => {
    const random = seededRandom(3);
    let told = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { answers } = simulateWaves(
        {
          ...balanced,
          change: 0,
          placeVariance: [
            [0.12, 0.12],
            [0.12, 0.12],
          ],
          respondentVariance: [
            [0.3, 0],
            [0, 0.3],
          ],
        },
        seed,
      );
      const labels = Array.from({ length: answers.respondents }, () =>
        random.uniform() < 0.5 ? '2019' : '2023',
      );
      const { fit: ours, summary } = fitted({ ...answers, groupings: [grouping('year', labels)] }, false, {
        itemVariance: 'scale',
      });
      const { confidence } = samePlaceEffectTest(summary, { itemVariance: 'scale' }, ours);
      if (confidence >= 0.95) told++;
      const stability = profileCorrelation(ours, summary, { itemVariance: 'scale' });
      expect('absent' in stability ? 1 : stability.interval.upper).toBeGreaterThan(0.9);
    }
    expect(told).toBeLessThanOrEqual(6);
  });

  test('the classical formula', () => {
    expect(classicalReliabilityOfChange(0.8, 0.8, 0.6)).toBeCloseTo(0.5, 12);
    expect(classicalReliabilityOfChange(0.7, 0.9, 0)).toBeCloseTo(0.8, 12);
    expect(classicalReliabilityOfChange(0.5, 0.5, 0.9)).toBe(0);
    expect(classicalReliabilityOfChange(0.8, 0.8, 1)).toBeNull();
    const { answers } = simulateWaves({ ...balanced, sizes: Array<number>(200).fill(20) }, 4);
    const { fit: ours, summary } = fitted(answers, false, { itemVariance: 'scale' });
    const { mean, classical } = reliabilityOfChange(ours, placeChanges(ours, summary));
    // With equal variances the two agree but for what a place borrows from its other wave.
    expect(Math.abs(mean - classical!)).toBeLessThan(0.05);
  });
});
