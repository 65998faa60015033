import { describe, expect, it } from 'vitest';
import { fit, intraclassCorrelations, simulate, summarize, varianceShares } from '../src/index.ts';

const { answers } = simulate(
  {
    scales: [
      { name: 'trust', items: [3, 3.2, 3.4], itemVariance: 0.8 },
      { name: 'action', items: [3, 3.1], itemVariance: 0.6 },
    ],
    placeVariance: [
      [0.1, 0.05],
      [0.05, 0.08],
    ],
    respondentVariance: [
      [0.3, 0.1],
      [0.1, 0.25],
    ],
    sizes: Array.from({ length: 60 }, () => 20),
  },
  7,
);
const summary = summarize(answers);

describe.each(['common', 'scale'] as const)('shares of variance, %s item variance', (itemVariance) => {
  const fitted = fit(summary, { itemVariance });
  const shares = varianceShares(fitted, summary, { itemVariance });

  it('sum to one, and the share of places is the intraclass correlation of answers', () => {
    const correlations = intraclassCorrelations(fitted, summary, { itemVariance });
    shares.forEach(({ place, person, answer }, q) => {
      expect(place.estimate + person!.estimate + answer.estimate).toBeCloseTo(1, 12);
      expect(place).toEqual(correlations[q]!.answers);
    });
  });

  it('have the standard error that the numeric gradient of the share gives', () => {
    const q = 1;
    const at = [2, 5, itemVariance === 'scale' ? 7 : 6];
    const theta = [
      fitted.variance.place[q]![q]!,
      fitted.variance.respondent[q]![q]!,
      fitted.variance.item[q]!,
    ];
    const share = (values: readonly number[], which: number) =>
      values[which]! / values.reduce((sum, one) => sum + one, 0);
    [shares[q]!.place, shares[q]!.person!, shares[q]!.answer].forEach((shown, which) => {
      const gradient = theta.map((value, e) => {
        const moved = (by: number) => share(theta.with(e, value + by), which);
        return (moved(1e-6) - moved(-1e-6)) / 2e-6;
      });
      let variance = 0;
      for (const [e, first] of at.entries())
        for (const [f, second] of at.entries())
          variance += gradient[e]! * gradient[f]! * fitted.varianceCovariance[first]![second]!;
      expect(shown.standardError! / Math.sqrt(variance)).toBeCloseTo(1, 5);
      expect(shown.interval.lower).toBeLessThan(shown.estimate);
      expect(shown.interval.upper).toBeGreaterThan(shown.estimate);
    });
  });
});

describe('shares of variance at the boundary', () => {
  it('of places that do not differ is 0, with the same range as the intraclass correlation', () => {
    const alike = simulate(
      {
        scales: [{ name: 'trust', items: [3, 3, 3], itemVariance: 1 }],
        placeVariance: [[0]],
        respondentVariance: [[0.3]],
        sizes: Array.from({ length: 12 }, () => 8),
      },
      3,
    ).answers;
    const sums = summarize(alike);
    const [shares] = varianceShares(fit(sums), sums);
    expect(shares!.place.estimate + shares!.person!.estimate + shares!.answer.estimate).toBeCloseTo(1, 12);
    for (const { interval } of [shares!.place, shares!.person!, shares!.answer]) {
      expect(Number.isFinite(interval.lower)).toBe(true);
      expect(interval.upper).toBeLessThan(1);
    }
  });
});
