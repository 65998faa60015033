import type { Answers, Grouping } from '@weft/ecometrics';
import { seededRandom, simulate } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import type { ChangePart, Finding } from '../src/index.ts';
import { type ReleaseOptions, release } from '../src/index.ts';
import { sentence, shown } from './study.ts';

const grouping = (name: string, labels: readonly string[]): Grouping => {
  const groups = [...new Set(labels)];
  return { name, groups, groupOf: Int32Array.from(labels, (label) => groups.indexOf(label)) };
};

interface World {
  readonly change: number;
  /** Correlation of the two waves among places. */
  readonly stability: number;
  readonly variance?: number;
  readonly sizes?: readonly number[];
  readonly panel?: boolean;
  readonly items?: number;
}

/** Two waves of one trust scale, one row a response, with a year and a person. */
function waves(
  { change, stability, variance = 0.2, sizes, panel = false, items = 4 }: World,
  seed: number,
): Answers {
  const means = [3, 3.2, 2.9, 3.1].slice(0, items);
  const each = sizes ?? Array.from({ length: 30 }, (_, k) => 14 + ((7 * k) % 15));
  const { answers } = simulate(
    {
      scales: [
        { name: 'a', items: means, itemVariance: 0.6 },
        { name: 'b', items: means.map((mean) => mean + change), itemVariance: 0.6 },
      ],
      placeVariance: [
        [variance, stability * variance],
        [stability * variance, variance],
      ],
      respondentVariance: [
        [0.3, 0.15],
        [0.15, 0.3],
      ],
      sizes: each.map((n) => (panel ? n : 2 * n)),
      options: { minimum: 1, maximum: 5 },
    },
    seed,
  );
  const turn = new Map<number, number>();
  const rows: [number, number][] = [];
  for (let j = 0; j < answers.respondents; j++) {
    const t = turn.get(answers.placeOf[j]!) ?? 0;
    turn.set(answers.placeOf[j]!, t + 1);
    if (panel) rows.push([j, 0], [j, 1]);
    else rows.push([j, t % 2]);
  }
  const m = means.length;
  return {
    ...answers,
    respondents: rows.length,
    placeOf: Int32Array.from(rows, ([j]) => answers.placeOf[j]!),
    scales: ['trust'],
    items: means.map((_, i) => ({ name: `q${i + 1}`, scale: 0 })),
    values: Uint8Array.from(
      rows.flatMap(([j, w]) => means.map((_, i) => answers.values[j * 2 * m + w * m + i]!)),
    ),
    groupings: [
      grouping(
        'year',
        rows.map(([, w]) => (w === 0 ? '2019' : '2023')),
      ),
      grouping(
        'person',
        rows.map(([j]) => `n${j}`),
      ),
    ],
  };
}

function told(answers: Answers, options: Partial<ReleaseOptions> = {}) {
  const said = release(answers, {
    scales: shown(answers),
    change: { wave: 'year', person: 'person' },
    ...options,
  });
  const part = said.parts.find((one) => one.kind === 'change') as ChangePart;
  const finding = (id: string): Finding => part.findings.find((one) => one.id === id)!;
  return { said, part, finding };
}

describe('a clear change', () => {
  const { said, part, finding } = told(waves({ change: 0.5, stability: 0.3, panel: true }, 3));

  it('says first what could not be seen, then which way answers moved', () => {
    expect(part.findings.map((one) => one.id)).toEqual(
      expect.arrayContaining([
        'change:people',
        'change:detectable:trust',
        'change:trust',
        'change:places:trust',
      ]),
    );
    expect(part.findings[1]!.id).toBe('change:detectable:trust');
    const { claims, says, numbers } = finding('change:trust');
    expect(claims[0]!.hedge).toBe('almost-certainly');
    expect(sentence(says)).toBe(
      'Between 2019 and 2023, answers on trust in all places together almost certainly moved toward “more of trust”.',
    );
    expect(numbers.change!).toBeGreaterThan(numbers.lower!);
    expect(finding('change:detectable:trust').numbers.smallestDetectable!).toBeCloseTo(
      1.959964 * numbers.standardError!,
      5,
    );
  });

  it('speaks of the later wave everywhere else', () => {
    expect(said.sample.respondents).toBe(part.people!.to);
    expect(part.people!.panel).toBe(true);
  });

  it('shows changes of places with their box, and says none inside it', () => {
    const places = part.scales[0]!.places.filter((place) => place.status === 'said');
    expect(places.length).toBeGreaterThan(20);
    for (const place of places) {
      const outside = Math.abs(place.change.value) > place.smallestDetectable;
      const said = part.placeFindings.find((one) => one.place === place.place)!;
      expect(said.claims[0]!.hedge).toBe(outside ? 'almost-certainly' : 'cannot-tell');
    }
  });

  it('never says improvement, rank or blame', () => {
    const text = JSON.stringify([part.findings, part.placeFindings]);
    expect(text).not.toMatch(/improv|worse|better than|rank|fail|declin/i);
  });
});

describe('no change', () => {
  it('random halves of one wave: no change is said, of all or of any place', () => {
    let overall = 0;
    let places = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const base = waves({ change: 0, stability: 1, sizes: Array<number>(30).fill(20) }, seed);
      const random = seededRandom(seed);
      const halves = Array.from({ length: base.respondents }, () =>
        random.uniform() < 0.5 ? '2019' : '2023',
      );
      const { part, finding } = told(
        { ...base, groupings: [grouping('year', halves)] },
        { change: { wave: 'year' } },
      );
      if (finding('change:trust').claims[0]!.hedge !== 'cannot-tell') overall++;
      else
        expect(sentence(finding('change:trust').says)).toBe(
          'We cannot tell whether trust changed in all places together between 2019 and 2023.',
        );
      if (part.placeFindings.some((one) => one.claims[0]!.hedge !== 'cannot-tell')) places++;
      const stability = finding('change:stability:trust');
      expect(stability.numbers.upper).toBeGreaterThan(0.9);
    }
    expect(overall).toBeLessThanOrEqual(2);
    expect(places).toBeLessThanOrEqual(2);
  });
});

describe('refusals', () => {
  const base = waves({ change: 0.2, stability: 0.5 }, 5);
  const year = base.groupings![0]!;
  const why = (answers: Answers, options: Partial<ReleaseOptions> = {}): string => {
    const { part } = told(answers, options);
    const finding = part.findings.find(
      (one) => one.status === 'refused' && /^change(:trust)?$/.test(one.id),
    )!;
    expect(finding.refusal!.change).not.toBe('');
    expect(finding.refusal!.meanwhile).not.toBe('');
    return finding.refusal!.why;
  };
  const later = (change: (code: number, item: number) => number): Answers => ({
    ...base,
    values: Uint8Array.from(base.values, (code, at) =>
      year.groups[year.groupOf[Math.floor(at / 4)]!] === '2023' ? change(code, at % 4) : code,
    ),
  });

  it('one wave, or no such column', () => {
    const one = grouping('year', Array<string>(base.respondents).fill('2019'));
    expect(why({ ...base, groupings: [one] }, { change: { wave: 'year' } })).toMatch(/one wave/);
    expect(why(base, { change: { wave: 'round' } })).toMatch(/no column “round”/);
  });

  it('other items, other options, items turned round: named', () => {
    const halves = Uint8Array.from(base.values, (code, at) => {
      const first = year.groups[year.groupOf[Math.floor(at / 4)]!] === '2019';
      return first === at % 4 < 2 ? code : 250;
    });
    expect(why({ ...base, values: halves })).toMatch(/No item on trust was answered in both waves/);
    expect(why(later((code, item) => (item === 2 ? 2 * code : code)))).toMatch(
      /q3 lie on other options in 2023/,
    );
    expect(why(later((code, item) => (item === 1 ? 6 - code : code)))).toMatch(/q2 run one way in 2019/);
  });

  it('places that do not overlap', () => {
    const places = base.places.length;
    const apart: Answers = {
      ...base,
      places: [...base.places, ...base.places.map((place) => `${place} new`)],
      placeOf: base.placeOf.map((k, j) => (year.groups[year.groupOf[j]!] === '2023' ? k + places : k)),
    };
    expect(why(apart)).toMatch(/Fewer than two places have answers from both/);
  });

  it('one item, constant answers in both waves, three places, people twice in a wave', () => {
    expect(why(waves({ change: 0, stability: 0.5, items: 1 }, 2))).toMatch(/too few to tell/);
    expect(() => told({ ...base, values: base.values.map(() => 3) as Uint8Array })).toThrow(/same answer/);
    const three = told(waves({ change: 0, stability: 0.5, sizes: [12, 15, 11] }, 2));
    expect(three.part.findings.length).toBeGreaterThan(0);
    const twice = grouping('person', Array<string>(base.respondents).fill('same'));
    expect(why({ ...base, groupings: [year, twice] })).toMatch(/more than one row/);
  });

  it('few people in a wave', () => {
    const few = grouping(
      'year',
      Array.from({ length: base.respondents }, (_, j) => (j < 6 ? '2019' : '2023')),
    );
    expect(why({ ...base, groupings: [few] }, { change: { wave: 'year' } })).toMatch(/Fewer than 10 people/);
  });
});

describe('privacy', () => {
  const sizes = Array.from({ length: 30 }, (_, k) => (k === 4 ? 6 : k === 9 ? 4 : 20));
  const answers = waves({ change: 0.3, stability: 0.2, sizes, panel: true }, 8);

  it('a place with few people in either wave is not shown, and nowhere named with a number', () => {
    const { part } = told(answers);
    for (const k of [4, 9]) {
      const shown = part.scales[0]!.places[k]!;
      expect(shown.status).toBe('withheld');
      expect(part.placeFindings.some((one) => one.place === shown.place)).toBe(false);
    }
    const held = part.scales[0]!.places.filter(
      (place) => place.status === 'withheld' && place.reason === 'private',
    );
    expect(held.length).toBeGreaterThanOrEqual(2);
  });

  it('counts of who left or joined are not said when they are few', () => {
    const year = answers.groupings![0]!;
    const someLeft = answers.groupings![1]!;
    const gone = [...Array(answers.respondents).keys()].filter(
      (j) => !(year.groups[year.groupOf[j]!] === '2023' && someLeft.groupOf[j]! < 3),
    );
    const kept: Answers = {
      ...answers,
      respondents: gone.length,
      placeOf: Int32Array.from(gone, (j) => answers.placeOf[j]!),
      values: Uint8Array.from(gone.flatMap((j) => [...answers.values.subarray(4 * j, 4 * j + 4)])),
      groupings: answers.groupings!.map((one) => ({
        ...one,
        groupOf: Int32Array.from(gone, (j) => one.groupOf[j]!),
      })),
    };
    const { part, finding } = told(kept);
    expect(part.people!.linked).toBeNull();
    expect(sentence(finding('change:people').says)).toBe(
      'Many of the same people answered in 2019 and in 2023.',
    );
  });
});
