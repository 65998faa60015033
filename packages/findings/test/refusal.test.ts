import { describe, expect, it } from 'vitest';
import { reliabilityFloor } from '../src/index.ts';
import { sentence, told, townWith } from './study.ts';

const nowhere = townWith({
  scales: [{ name: 'trust', items: [3, 3.3, 3.6], itemVariance: 0.7 }],
  placeVariance: [[0]],
  respondentVariance: [[0.4]],
  sizes: new Array<number>(25).fill(14),
});

describe('where places do not differ', () => {
  const runs = Array.from({ length: 40 }, (_, seed) => told(nowhere, 100 + seed).release);
  const refused = runs.filter((release) =>
    release.findings.some((one) => one.kind === 'collective' && one.status === 'refused'),
  );

  it('is refused, but for the chance that the ladder allows', () => {
    expect(refused.length).toBeGreaterThanOrEqual(32);
  });

  it('gives the reason, what would change it and what can be said meanwhile; and shows no place', () => {
    for (const release of refused) {
      const finding = release.findings.find((one) => one.kind === 'collective')!;
      expect(finding.refusal!.why.length).toBeGreaterThan(40);
      expect(finding.refusal!.change).toMatch(/^More /);
      expect(finding.refusal!.meanwhile).toMatch(/[1-5]\.\d, on the line from 1 to 5\.$/);
      for (const place of release.places) expect(place.status).toBe('withheld');
      expect(release.placeFindings).toEqual([]);
      expect(release.pairs).toEqual([]);
      expect(release.curves).toEqual([]);
      expect(release.findings.map((one) => one.kind)).not.toContain('apart');
    }
  });

  it('says 0 with an upper bound where the estimate is 0', () => {
    const zero = refused.filter((release) => release.models[0]!.variance.place[0]![0] === 0);
    expect(zero.length).toBeGreaterThan(5);
    for (const release of zero) {
      const finding = release.findings.find((one) => one.kind === 'collective')!;
      expect(finding.claims[0]!.hedge).toBe('cannot-tell');
      expect(finding.numbers.upper).toBeGreaterThan(0);
      expect(finding.numbers.upper).toBeLessThan(0.5);
      expect(finding.ground).toContain('none was found');
    }
  });
});

describe('where places differ but each shows too faintly', () => {
  const { release } = told(
    { ...nowhere, placeVariance: [[0.02]], sizes: new Array<number>(400).fill(11) },
    9,
  );
  const finding = release.findings.find((one) => one.kind === 'collective')!;

  it('is refused with how many people it would take', () => {
    expect(finding.numbers.confidence).toBeGreaterThan(0.95);
    expect(finding.numbers.reliability).toBeLessThan(reliabilityFloor);
    expect(finding.status).toBe('refused');
    expect(sentence(finding.says)).toContain('shows too faintly');
    const needed = Number(/about (\d+) in each/.exec(finding.refusal!.change)?.[1]);
    const { place, respondent, item } = release.models[0]!.variance;
    const noise = respondent[0]![0]! + item[0]! / 3;
    const clear = (n: number): number => place[0]![0]! / (place[0]![0]! + noise / n);
    expect(clear(needed)).toBeGreaterThanOrEqual(0.7);
    expect(clear(needed - 1)).toBeLessThan(0.7);
  });
});

describe('where only one of two scales is collective enough', () => {
  const { release } = told(
    townWith({
      placeVariance: [
        [0.15, 0],
        [0, 0],
      ],
      sizes: new Array<number>(30).fill(25),
    }),
    21,
  );

  it('speaks of places on that one alone', () => {
    const status = Object.fromEntries(
      release.findings.filter((one) => one.kind === 'collective').map((one) => [one.scale, one.status]),
    );
    expect(status).toEqual({ trust: 'said', action: 'refused' });
    for (const place of release.places) {
      if (place.status !== 'said') continue;
      expect(place.scales.map((scale) => scale.scale)).toEqual(['trust']);
      expect(place.plane).toBeNull();
    }
    expect(release.pairs.map((pair) => pair.scale.name)).toEqual(['trust']);
    const kinds = release.findings.map((one) => one.kind);
    expect(kinds).not.toContain('joint');
    expect(kinds).not.toContain('together');
  });
});
