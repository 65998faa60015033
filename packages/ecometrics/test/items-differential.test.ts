import { env } from 'node:process';
import { describe, expect, test } from 'vitest';
import type { Answers, Grouping } from '../src/answers/answers.ts';
import {
  type DifferentialFunctioning,
  differentialFunctioning,
} from '../src/estimate/items/differential-functioning.ts';
import { answersOf, generator, type Row } from './study.ts';

interface World {
  readonly places: number;
  readonly size: number;
  readonly items: number;
  /** Difference of the group on the scale itself, in the scale's standard deviations. */
  readonly impact: number;
  /** Added to item 0 for the group, in answer units. */
  readonly shift: number;
  /** Factor on the loading of item 0 in the group. */
  readonly slope?: number;
  readonly groups?: number;
  readonly rounded?: boolean;
}

/** Answers of people in places, a group spread over all places, one factor of loading .7 and error SD .8. */
function world(seed: number, truth: World): { answers: Answers; grouping: Grouping } {
  const random = generator(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const rows: Row[] = [];
  const groupOf: number[] = [];
  for (let k = 0; k < truth.places; k++) {
    const place = 0.3 * normal();
    const tilt = 0.3 + 0.4 * random();
    for (let j = 0; j < truth.size; j++) {
      const group = random() < tilt ? 1 + Math.floor(random() * ((truth.groups ?? 2) - 1)) : 0;
      const person = normal() + (group === 1 ? truth.impact : 0);
      groupOf.push(group);
      rows.push({
        place: `place ${k}`,
        covariates: [],
        answers: Array.from({ length: truth.items }, (_, i) => {
          const biased = i === 0 && group === 1;
          const loading = 0.7 * (biased ? (truth.slope ?? 1) : 1);
          const y = 3 + place + loading * person + 0.8 * normal() + (biased ? truth.shift : 0);
          return truth.rounded === false
            ? Math.round(1000 * y) / 1000
            : Math.min(5, Math.max(1, Math.round(y)));
        }),
      });
    }
  }
  const answers = answersOf(
    {
      scales: ['trust'],
      items: Array.from({ length: truth.items }, (_, i) => ({ name: `t${i + 1}`, scale: 0 })),
      covariates: [],
      grid: truth.rounded === false ? { origin: 0, unit: 0.001 } : { origin: 0, unit: 1 },
      rows,
    },
    truth.rounded === false ? 'numbers' : 'bytes',
  );
  return {
    answers,
    grouping: {
      name: 'language',
      groups: ['north', 'south', 'east'].slice(0, truth.groups ?? 2),
      groupOf: Int32Array.from(groupOf),
    },
  };
}
const found = (seed: number, truth: World): DifferentialFunctioning => {
  const { answers, grouping } = world(seed, truth);
  return differentialFunctioning(answers, grouping);
};
const same: World = { places: 40, size: 25, items: 5, impact: 0.6, shift: 0 };
const trials = env.WEFT_TRIALS === '1' ? 600 : 40;

describe('items that work differently', () => {
  test('a planted shift is found, with its size, and no other item is flagged', () => {
    let total = 0;
    for (let seed = 1; seed <= trials; seed++) {
      const { differences } = found(seed, { ...same, shift: 0.7, rounded: false });
      expect(differences[0]!.kind).toBe('uniform');
      expect(differences.slice(1).map(({ kind }) => kind)).toEqual(Array(4).fill('none'));
      total += differences[0]!.uniform;
    }
    const truth = 0.7 / Math.sqrt(0.49 + 0.64);
    expect(Math.abs(total / trials - truth)).toBeLessThan(4 * (0.08 / Math.sqrt(trials)));
  });

  test('a planted slope is found as non-uniform', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { differences } = found(seed, { ...same, size: 40, slope: 0.25, rounded: false });
      expect(differences[0]!.kind).toBe('nonuniform');
      expect(differences[0]!.nonuniform).toBeLessThan(-0.374);
      expect(differences.slice(1).every(({ kind }) => kind === 'none')).toBe(true);
    }
  });

  test('none is flagged where only the people differ; p under .05 no more often than promised', () => {
    let small = 0;
    for (let seed = 1; seed <= trials; seed++) {
      const { differences } = found(1000 + seed, { ...same, rounded: false });
      expect(differences.every(({ kind }) => kind === 'none')).toBe(true);
      if (differences.some(({ adjustedP }) => adjustedP < 0.05)) small++;
    }
    if (env.WEFT_TRIALS === '1')
      console.log(`some adjusted p < .05 in ${small} of ${trials} studies without differences`);
    const most = 0.05 * trials + 2.6 * Math.sqrt(trials * 0.05 * 0.95) + 1;
    expect(small).toBeLessThanOrEqual(most);
  });

  test('standard errors are as large as estimates scatter', () => {
    const all: { effect: number; error: number }[] = [];
    for (let seed = 1; seed <= trials; seed++) {
      const { differences } = found(5000 + seed, { ...same, rounded: false });
      for (const one of differences) all.push({ effect: one.uniform, error: one.uniformStandardError });
    }
    const scatter = Math.sqrt(all.reduce((sum, { effect }) => sum + effect ** 2, 0) / all.length);
    const stated = Math.sqrt(all.reduce((sum, { error }) => sum + error ** 2, 0) / all.length);
    expect(stated / scatter).toBeGreaterThan(0.88);
    expect(stated / scatter).toBeLessThan(1.14);
  });

  test('a tiny difference in a huge study is never flagged by p alone', () => {
    const { differences } = found(7, {
      ...same,
      places: 200,
      size: 100,
      shift: 0.15,
      impact: 0,
      rounded: false,
    });
    expect(differences[0]!.adjustedP).toBeLessThan(0.001);
    expect(differences[0]!.kind).toBe('none');
  });

  test('on five options too, and with three groups', () => {
    const two = found(3, { ...same, shift: 0.8, size: 40 });
    expect(two.differences[0]!.kind).toBe('uniform');
    const three = found(3, { ...same, shift: 1.1, size: 60, groups: 3 });
    expect(three.differences).toHaveLength(15);
    expect(three.differences.find(({ item, group }) => item === 't1' && group === 'south')!.kind).toBe(
      'uniform',
    );
  });

  test('turning the group round turns the sign; other names and another order of rows change nothing', () => {
    const { answers, grouping } = world(9, { ...same, shift: 0.5 });
    const first = differentialFunctioning(answers, grouping).differences;
    const turned = differentialFunctioning(answers, {
      ...grouping,
      groups: ['b', 'a'],
      groupOf: grouping.groupOf.map((g) => 1 - g),
    }).differences;
    first.forEach((one, i) => {
      expect(turned[i]!.uniform).toBeCloseTo(-one.uniform, 10);
      expect(turned[i]!.nonuniform).toBeCloseTo(-one.nonuniform, 10);
      expect(turned[i]!.adjustedP).toBeCloseTo(one.adjustedP, 10);
    });
    const order = [...grouping.groupOf.keys()].reverse();
    const reversed = differentialFunctioning(
      {
        ...answers,
        placeOf: Int32Array.from(order, (j) => answers.placeOf[j]!),
        values: Uint8Array.from(order.flatMap((j) => [0, 1, 2, 3, 4].map((i) => answers.values[j * 5 + i]!))),
      },
      { ...grouping, groupOf: Int32Array.from(order, (j) => grouping.groupOf[j]!) },
    ).differences;
    reversed.forEach((one, i) => {
      expect(one.uniform).toBeCloseTo(first[i]!.uniform, 10);
    });
  });
});

describe('what cannot be told is said', () => {
  const { answers, grouping } = world(2, { ...same, places: 3, size: 120 });
  const why = (given: Answers, by: Grouping) =>
    differentialFunctioning(given, by).absent.map((one) => one.why);
  test('three places', () => expect(why(answers, grouping)).toEqual(['few-mixed-places']));
  test('one group', () =>
    expect(
      why(answers, { ...grouping, groups: ['north'], groupOf: new Int32Array(answers.respondents) }),
    ).toEqual(['one-group']));
  test('a group of a few', () => {
    const few = grouping.groupOf.map((_, j) => (j < 20 ? 1 : 0));
    expect(why(answers, { ...grouping, groupOf: few })).toEqual(['few-people']);
  });
  test('places of one group each', () => {
    const { answers: many } = world(2, same);
    const apart = Int32Array.from(many.placeOf, (k) => k % 2);
    expect(why(many, { ...grouping, groupOf: apart })).toEqual(['few-mixed-places']);
  });
  test('two items', () => {
    const { answers: two, grouping: by } = world(2, { ...same, items: 2 });
    expect(why(two, by)).toEqual(['few-items']);
  });
  test('constant answers', () => {
    const flat = { ...answers, values: new Uint8Array(answers.values.length).fill(3) };
    expect(differentialFunctioning(flat, grouping, { leastPlaces: 2 }).absent[0]!.why).toBe(
      'rest-incoherent',
    );
  });
});
