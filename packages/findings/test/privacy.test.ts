import { type Answers, simulate } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { type Release, release, unanimousPlaces } from '../src/index.ts';
import { sentence, shown, sizesOf, told, town, townWith } from './study.ts';

/** Every string and number of a value, with the path that leads to it. */
function* leaves(value: unknown, path: readonly string[] = []): Generator<[string, unknown]> {
  if (value !== null && typeof value === 'object')
    for (const [key, part] of Object.entries(value)) yield* leaves(part, [...path, key]);
  else yield [path.join('.'), value];
}

/** Gives chosen places names that cannot be missed. */
function renamed(answers: Answers, few: ReadonlySet<string>): Answers {
  return { ...answers, places: answers.places.map((place) => (few.has(place) ? `Secret-${place}` : place)) };
}

function check(given: Release): void {
  const parsed = JSON.parse(JSON.stringify(given)) as Release;
  const held = parsed.places.filter((place) => place.status === 'withheld');
  expect(held.length).toBeGreaterThan(1);
  for (const place of held) expect(Object.keys(place).sort()).toEqual(['place', 'reason', 'status']);
  for (const [path, value] of leaves(parsed)) {
    if (typeof value !== 'string') continue;
    if (held.some(({ place }) => value.includes(place)))
      expect(path).toMatch(
        /^(places\.\d+\.place|pairs\.\d+\.labels\.\d+|parts\.\d+\.scales\.\d+\.places\.\d+\.place)$/,
      );
  }
  for (const part of parsed.parts)
    if (part.kind === 'consensus')
      for (const place of part.scales.flatMap((scale) => scale.places))
        if (held.some((one) => one.place === place.place))
          expect(place).toEqual({ status: 'withheld', place: place.place });
  for (const { labels, matrix, differences } of parsed.pairs)
    matrix?.forEach((row, a) => {
      row.forEach((apart, b) => {
        const secret = held.some(({ place }) => place === labels[a] || place === labels[b]);
        expect(apart === null).toBe(secret);
        expect(differences![a]![b] === null).toBe(secret);
      });
    });
  expect(parsed.placeFindings.some(({ place }) => held.some((one) => one.place === place))).toBe(false);
}

describe('a release', () => {
  it.each([1, 2, 3])('tells nothing of withheld places but name, status and reason (%i)', (seed) => {
    const { answers } = simulate(town, seed);
    const sizes = sizesOf(answers);
    const few = new Set([...sizes].filter(([, count]) => count < 10).map(([place]) => place));
    const given = renamed(answers, few);
    check(release(given, { scales: shown(given), itemVariance: 'scale' }));
  });

  it('leaves to subtraction at least two places and ten people', () => {
    for (const sizes of [
      [4, 30, 40, 50, 60],
      [1, 12, 30, 30, 30],
      [2, 3, 25, 40, 40],
      [9, 9, 25, 40, 40],
    ]) {
      const { release: given } = told(townWith({ sizes }), 11);
      const said = given.places.flatMap((place) => (place.status === 'said' ? [place.respondents] : []));
      const rest = given.sample.respondents - said.reduce((a, b) => a + b, 0);
      const held = given.places.filter((place) => place.status === 'withheld');
      if (held.some((place) => place.status === 'withheld' && place.reason === 'not-collective')) continue;
      expect(held.length).toBeGreaterThanOrEqual(2);
      expect(rest).toBeGreaterThanOrEqual(10);
    }
  });

  it('never goes below the floor of five, whatever is asked', () => {
    const sizes = [4, 4, 4, 6, 30, 30, 30, 40];
    const { release: given } = told(townWith({ sizes }), 12, { limit: 1 });
    expect(given.limit).toBe(5);
    given.places.forEach((place, k) => {
      if (sizes[k]! < 5) expect(place.status).toBe('withheld');
    });
  });

  it('holds back a place whose count has moved by one to four', () => {
    const { answers } = simulate(town, 13);
    const scales = shown(answers);
    const sizes = sizesOf(answers);
    const [place, count] = [...sizes].find(([, n]) => n > 30)!;
    for (const moved of [1, 2, 3, 4]) {
      const given = release(answers, { scales, earlier: [{ place, respondents: count - moved }] });
      expect(given.places.find((one) => one.place === place)!.status).toBe('withheld');
    }
    for (const moved of [0, 5]) {
      const given = release(answers, { scales, earlier: [{ place, respondents: count - moved }] });
      expect(given.places.find((one) => one.place === place)!.status).toBe('said');
    }
  });

  it('withholds a unanimous place and a place that answered one scale only', () => {
    const { answers } = simulate(townWith({ sizes: new Array<number>(12).fill(20) }), 14);
    const values = Uint8Array.from(answers.values);
    for (let j = 0; j < answers.respondents; j++)
      for (let i = 0; i < 8; i++) {
        if (answers.placeOf[j] === 2 && i < 4) values[j * 8 + i] = 4;
        if (answers.placeOf[j] === 5 && i >= 4) values[j * 8 + i] = 254;
      }
    const given = { ...answers, values };
    expect(unanimousPlaces(given)).toEqual(answers.places.map((_, k) => k === 2));
    const { places } = release(given, { scales: shown(given), itemVariance: 'scale' });
    expect(places[2]).toMatchObject({ status: 'withheld', reason: 'private' });
    expect(places[5]).toMatchObject({ status: 'withheld' });
  });

  it('says how many are held back, and no more', () => {
    const { release: given } = told(town, 15, { kind: { one: 'block', many: 'blocks' } });
    const held = given.places.filter((place) => place.status === 'withheld').length;
    const finding = given.findings.find((one) => one.kind === 'withheld')!;
    expect(sentence(finding.says)).toContain(`${held} blocks are not shown`);
    expect(finding.status).toBe('refused');
    expect(finding.numbers).toEqual({ withheld: held });
  });
});

describe('a handful of people', () => {
  it('are not spoken of at all', () => {
    const { answers } = simulate(
      {
        scales: [{ name: 'trust', items: [3, 3.2], itemVariance: 0.8 }],
        placeVariance: [[0.1]],
        respondentVariance: [[0.3]],
        sizes: [3, 3, 3],
        options: { minimum: 1, maximum: 5 },
      },
      4,
    );
    const scale = {
      name: 'trust',
      role: 'trust',
      title: 'Trust',
      lowEnd: 'less trust',
      highEnd: 'more trust',
      minimum: 1,
      maximum: 5,
      items: ['trust1', 'trust2'],
    } as const;
    expect(() => release(answers, { scales: [scale] })).toThrow(/Fewer than 10 people answered in all/);
    expect(() => release(answers, { scales: [scale], limit: 5 })).not.toThrow();
  });
});
