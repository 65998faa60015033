import { type Answers, simulate, type Truth } from '@weft/ecometrics';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConsensusPart, hedgeFor, type Release, release } from '../src/index.ts';
import { shown } from './study.ts';

const world = (places: number, size: (k: number) => number, parts: Partial<Truth> = {}): Truth => ({
  scales: [{ name: 'trust', items: [3.2, 3.6, 3.4], itemVariance: 0.7 }],
  placeVariance: [[0.15]],
  respondentVariance: [[0.3]],
  sizes: Array.from({ length: places }, (_, k) => size(k)),
  options: { minimum: 1, maximum: 5 },
  ...parts,
});
const differing = { consensus: { deviation: 0.6, correlation: 0 } };

function partOf(answers: Answers, limit = 10): { part: ConsensusPart; all: Release } {
  const all = release(answers, { scales: shown(answers), limit });
  return { part: all.parts.find((p) => p.kind === 'consensus') as ConsensusPart, all };
}
const sentence = ({ says }: { says: readonly { text: string }[] }): string =>
  says.map((s) => s.text).join('');

describe('do places differ in how much their people agree', () => {
  test('places that do are told with a word from the ladder, a range and the picture', () => {
    const { part } = partOf(
      simulate(
        world(50, () => 45, differing),
        3,
      ).answers,
    );
    const [first] = part.findings;
    expect(first!.status).toBe('said');
    expect(first!.claims[0]!.hedge).toBe(hedgeFor(first!.numbers.confidence!));
    expect(first!.claims[0]!.hedge).toBe('almost-certainly');
    expect(first!.numbers.lower!).toBeLessThan(first!.numbers.consensusVariance!);
    expect(first!.numbers.upper!).toBeGreaterThan(first!.numbers.consensusVariance!);
    const [scale] = part.scales;
    expect(scale!.places).toHaveLength(50);
    expect(scale!.placeFindings).toHaveLength(50);
    for (const place of scale!.places)
      if (place.status === 'said') {
        const { value, lower, upper } = place.standardDeviation;
        expect(lower < value && value < upper && upper <= 3).toBe(true);
        expect(place.largest).toBeLessThanOrEqual(2);
      }
  });

  test('beside it stands how consensus goes with the level, and that the ends do part of it', () => {
    const truth = world(60, () => 50, { consensus: { deviation: 0.5, correlation: -0.8 } });
    const { part } = partOf(simulate(truth, 9).answers);
    const tied = part.findings.find((f) => f.id === 'consensus-tied:trust')!;
    expect(tied.numbers.correlation!).toBeLessThan(0);
    expect(tied.ground).toMatch(/ends of the line/);
    expect(sentence(tied)).toMatch(/more alike/);
  });

  test('places that do not: at most one study in twenty says almost certainly', () => {
    const studies = 40;
    const sure = Array.from({ length: studies }, (_, seed) => {
      const { answers } = simulate(
        { ...world(25, () => 25), options: undefined } as unknown as Truth,
        31 * seed + 1,
      );
      const { part } = partOf(answers);
      return part.findings[0]!.claims[0]!.hedge === 'almost-certainly';
    }).filter(Boolean).length;
    expect(sure).toBeLessThanOrEqual(6);
  });
});

describe('what may not be said', () => {
  const refused = (answers: Answers): ConsensusPart['findings'][number] => {
    const { part } = partOf(answers, 5);
    const [first] = part.findings;
    expect(first!.status).toBe('refused');
    for (const text of Object.values(first!.refusal!)) expect(text.length).toBeGreaterThan(20);
    expect(part.scales.flatMap((s) => s.places)).toEqual([]);
    return first!;
  };
  test('three places', () => {
    expect(
      refused(
        simulate(
          world(3, () => 60, differing),
          1,
        ).answers,
      ).refusal!.why,
    ).toMatch(/at least 10/);
  });
  test('places of one or two people', () => {
    refused(
      simulate(
        world(30, (k) => 1 + (k % 9 === 0 ? 1 : 0)),
        1,
      ).answers,
    );
  });
  test('one item, few people: no place is told of by itself', () => {
    const truth = world(40, () => 20, {
      ...differing,
      scales: [{ name: 'trust', items: [3.2], itemVariance: 0.2 }],
    });
    const { part } = partOf(simulate(truth, 2).answers);
    expect(part.scales[0]!.places).toEqual([]);
    const places = part.findings.find((f) => f.id === 'consensus-places:trust');
    if (part.findings[0]!.claims[0]!.probability >= 0.8) expect(places!.status).toBe('refused');
  });
  test('everybody in each place answers alike', () => {
    const { answers } = simulate(
      world(15, () => 20),
      1,
    );
    const values = (answers.values as Uint8Array).map(
      (_, at) => 2 + (answers.placeOf[Math.floor(at / 3)]! % 3),
    );
    // One person differs by item, so that the first model can be fitted at all.
    for (let j = 0; j < answers.respondents; j += 7) values[3 * j] = values[3 * j + 1]! + 1;
    const alike = { ...answers, values };
    expect(() => partOf(alike)).not.toThrow();
  });

  test('no number of a withheld place, nor of one with fewer than thirty people, is in the part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (seed) => {
        const { answers } = simulate(
          world(40, (k) => (k % 6 === 0 ? 4 + (k % 5) : 20 + ((7 * k) % 30)), differing),
          seed,
        );
        const { part, all } = partOf(answers);
        const held = new Set(all.places.filter((p) => p.status === 'withheld').map((p) => p.place));
        const sizes = new Map(answers.places.map((place) => [place, 0]));
        for (const k of answers.placeOf) sizes.set(answers.places[k]!, sizes.get(answers.places[k]!)! + 1);
        for (const { places, placeFindings } of part.scales) {
          for (const place of places) {
            if (held.has(place.place)) expect(place).toEqual({ status: 'withheld', place: place.place });
            if (place.status === 'said') expect(sizes.get(place.place)!).toBeGreaterThanOrEqual(30);
          }
          for (const { place } of placeFindings) expect(held.has(place!)).toBe(false);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('nothing is a rank, and nobody is blamed', () => {
    const { part } = partOf(
      simulate(
        world(50, () => 45, differing),
        3,
      ).answers,
    );
    const text = JSON.stringify(part);
    expect(text).not.toMatch(/rank|worst|best|failing|weak|poor|because of|caus(e|es|ed)\b/i);
    const names = part.scales[0]!.places.map((p) => p.place);
    expect(names).toEqual(
      simulate(
        world(50, () => 45, differing),
        3,
      ).answers.places,
    );
  });
});
