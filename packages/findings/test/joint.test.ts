import { fit, placeEstimates, predictionCovariance, seededRandom, summarize } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { sentence, told, town, townWith } from './study.ts';

describe('both, one without the other, neither', () => {
  const { answers, release } = told(townWith({ sizes: new Array<number>(20).fill(24) }), 31);

  it('are four chances that sum to one', () => {
    for (const place of release.places) {
      if (place.status !== 'said') continue;
      const { quadrants } = place.plane!;
      expect(quadrants.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
      for (const chance of quadrants) expect(chance).toBeGreaterThanOrEqual(0);
      expect(quadrants[0] + quadrants[1]).toBeCloseTo(place.scales[0]!.probabilityAbove, 10);
      expect(quadrants[0] + quadrants[2]).toBeCloseTo(place.scales[1]!.probabilityAbove, 10);
    }
  });

  it('agree with draws from the posterior', () => {
    const fitted = fit(summarize(answers), { itemVariance: 'scale' });
    const random = seededRandom(1);
    const draws = 40_000;
    placeEstimates(fitted)
      .slice(0, 6)
      .forEach((estimate, k) => {
        const [[a, c], [, b]] = predictionCovariance(fitted, k) as [[number, number], [number, number]];
        const counts = [0, 0, 0, 0];
        for (let n = 0; n < draws; n++) {
          const z = random.normal();
          const trust = estimate.effect[0]! + Math.sqrt(a) * z;
          const action =
            estimate.effect[1]! + (c / Math.sqrt(a)) * z + Math.sqrt(b - (c * c) / a) * random.normal();
          counts[(trust > 0 ? 0 : 2) + (action > 0 ? 0 : 1)]!++;
        }
        const place = release.places.find((one) => one.place === estimate.place)!;
        if (place.status !== 'said') throw new Error(`${estimate.place} should be shown`);
        const [both, first, second, neither] = place.plane!.quadrants;
        [both, first, second, neither].forEach((chance, corner) => {
          expect(Math.abs(chance - counts[corner]! / draws)).toBeLessThan(0.012);
        });
      });
  });

  it('count the places in which a corner has 80 in 100, and rest their word on the least of them', () => {
    const finding = release.findings.find((one) => one.kind === 'joint')!;
    const corners = release.places.flatMap((place) =>
      place.status === 'said' ? [place.plane!.quadrants] : [],
    );
    const count = (corner: number): number => corners.filter((one) => one[corner]! >= 0.8).length;
    expect(finding.numbers).toMatchObject({
      both: count(0),
      firstOnly: count(1),
      secondOnly: count(2),
      neither: count(3),
      places: corners.length,
    });
    const { both, firstOnly, secondOnly, neither, open, places } = finding.numbers;
    expect(both! + firstOnly! + secondOnly! + neither! + open!).toBe(places);
    const least = Math.min(...corners.map((one) => one[0]).filter((chance) => chance >= 0.8));
    expect(finding.claims[0]!.probability).toBe(least);
  });
});

describe('where the two are one', () => {
  it.each([41, 42, 43])('says that they cannot be told apart (%i)', (seed) => {
    const { release } = told(
      townWith({
        placeVariance: [
          [0.12, 0.12],
          [0.12, 0.12],
        ],
        sizes: new Array<number>(30).fill(30),
      }),
      seed,
    );
    const finding = release.findings.find((one) => one.kind === 'joint')!;
    const t = release.models[0]!.variance.place;
    expect(t[0]![1]! / Math.sqrt(t[0]![0]! * t[1]![1]!)).toBeGreaterThanOrEqual(0.95);
    expect(sentence(finding.says)).toMatch(/cannot be told apart/);
    expect(finding.claims[0]!.hedge).toBe('cannot-tell');
    expect(Object.keys(finding.numbers)).not.toContain('both');
    if ('lower' in finding.numbers) expect(finding.ground).toContain('at least');
    else expect(finding.ground).toContain('as closely as can be');
  });

  it('does not say so of scales that run against each other', () => {
    const { release } = told(
      townWith({
        placeVariance: [
          [0.12, -0.12],
          [-0.12, 0.12],
        ],
        sizes: new Array<number>(30).fill(30),
      }),
      44,
    );
    const joint = release.findings.find((one) => one.kind === 'joint')!;
    expect(sentence(joint.says)).not.toContain('told apart');
  });
});

describe('how the two go together', () => {
  it('takes its word from the chance that they do, and its sense from the sign', () => {
    const { release } = told(town, 45);
    const positive = release.findings.find((one) => one.kind === 'together')!;
    expect(positive.numbers.correlation).toBeGreaterThan(0);
    expect(sentence(positive.says)).toMatch(
      /^Places where people trust each other more .* places where people are readier to act\.$/,
    );
    const { release: opposed } = told(
      townWith({
        placeVariance: [
          [0.12, -0.09],
          [-0.09, 0.14],
        ],
      }),
      46,
    );
    const negative = opposed.findings.find((one) => one.kind === 'together')!;
    expect(negative.numbers.correlation).toBeLessThan(0);
    expect(sentence(negative.says)).toContain('less ready to act');
  });
});
