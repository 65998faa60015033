import { type Answers, simulate, type Truth } from '@weft/ecometrics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { release, scalesShown } from '../src/index.ts';
import { shown, told, town, townWith } from './study.ts';

const oneScale: Truth = townWith({
  scales: [town.scales[0]!],
  placeVariance: [[0.2]],
  respondentVariance: [[0.3]],
});

describe('studies of every shape', () => {
  it.each([2, 3])('%i places', (count) => {
    const { release: given } = told({ ...oneScale, sizes: new Array<number>(count).fill(40) }, 61);
    expect(given.places).toHaveLength(count);
    expect(given.findings.filter((one) => one.kind === 'collective')).toHaveLength(1);
    expect(given.findings.map((one) => one.kind)).not.toContain('joint');
  });

  it('one scale: no joint statement, no plane', () => {
    const { release: given } = told(oneScale, 62);
    expect(given.scales).toHaveLength(1);
    for (const place of given.places) if (place.status === 'said') expect(place.plane).toBeNull();
    expect(given.findings.map((one) => one.kind)).not.toContain('together');
  });

  it('three scales, one of them neither trust nor readiness', () => {
    const truth: Truth = townWith({
      scales: [...town.scales, { name: 'services', items: [3, 3.5], itemVariance: 0.6 }],
      placeVariance: [
        [0.14, 0.05, 0.02],
        [0.05, 0.14, 0.03],
        [0.02, 0.03, 0.2],
      ],
      respondentVariance: [
        [0.3, 0.1, 0.1],
        [0.1, 0.3, 0.1],
        [0.1, 0.1, 0.3],
      ],
    });
    const { release: given } = told(truth, 63);
    expect(given.models[0]!.correlations).toHaveLength(6);
    expect(given.findings.filter((one) => one.kind === 'joint')).toHaveLength(1);
    for (const place of given.places)
      if (place.status === 'said')
        expect(place.scales.map((one) => one.scale)).toEqual(['trust', 'action', 'services']);
    const level = given.findings.find((one) => one.id === 'collective:services')!;
    expect(level.says[0]!.text).toMatch(/^On services, /);
  });

  it('scales of no known role', () => {
    const { answers } = simulate(town, 64);
    const given = release(answers, { scales: shown(answers, { trust: 'other', action: 'other' }) });
    const kinds = new Set(given.findings.map((one) => one.kind));
    expect(kinds).not.toContain('joint');
    expect(kinds).toContain('level');
  });

  it('throws what the model throws where there is one place', () => {
    const { answers } = simulate({ ...oneScale, sizes: [30] }, 65);
    expect(() => release(answers, { scales: shown(answers) })).toThrow(/place/);
  });
});

describe('the reader’s order', () => {
  const { answers } = simulate(townWith({ sizes: [22, 30, 4, 18, 26, 3, 15, 40, 21, 12] }), 66);
  const scales = shown(answers);
  const before = release(answers, { scales, itemVariance: 'scale' });

  it('is the order of first appearance, and all that permuted rows change', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...Array(answers.respondents).keys()], { minLength: answers.respondents }),
        (rows) => {
          const moved = permuted(answers, rows);
          const after = release(moved, { scales, itemVariance: 'scale' });
          expect(after.places.map((place) => place.place)).toEqual(moved.places);
          const byName = (a: { place: string }, b: { place: string }): number => (a.place < b.place ? -1 : 1);
          expect([...after.places].sort(byName)).toEqual([...before.places].sort(byName));
          expect(after.findings).toEqual(before.findings);
          expect(after.models).toEqual(before.models);
        },
      ),
      { numRuns: 8 },
    );
  });
});

/** The same answers with rows in another order, places again in order of first appearance. */
function permuted(answers: Answers, rows: readonly number[]): Answers {
  const width = answers.items.length;
  const places = [...new Set(rows.map((j) => answers.places[answers.placeOf[j]!]!))];
  const values = new Uint8Array(answers.values.length);
  rows.forEach((from, to) => {
    values.set(answers.values.subarray(from * width, (from + 1) * width) as Uint8Array, to * width);
  });
  return {
    ...answers,
    places,
    placeOf: Int32Array.from(rows, (j) => places.indexOf(answers.places[answers.placeOf[j]!]!)),
    values,
  };
}

describe('scales from an instrument', () => {
  it('span the options of their coded items', () => {
    const item = (name: string, minimum: number, maximum: number) => ({
      name,
      column: name,
      minimum,
      maximum,
      reversed: false,
      answered: 1,
      absences: { notAsked: 0, notApplicable: 0, refused: 0, dontKnow: 0, skipped: 0, unreadable: 0 },
    });
    const scale = { name: 's', role: 'other', title: 'S', lowEnd: 'no', highEnd: 'yes' } as const;
    const [shownScale] = scalesShown(
      {
        name: 'file',
        scales: [scale],
        items: ['a', 'b'].map((name) => ({ name, column: name, scale: 's', reversed: false })),
        absencePolicy: {} as never,
      },
      [item('a', 1, 5), item('b', 0, 4)],
    );
    expect(shownScale).toEqual({ ...scale, minimum: 0, maximum: 5, items: ['a', 'b'] });
  });
});
