import { fit, placeEstimates, simulate, summarize } from '@weft/ecometrics';
import { describe, expect, it } from 'vitest';
import { release } from '../src/index.ts';
import { shown, told, townWith } from './study.ts';

describe('pairs told apart', () => {
  it('agree with a z-test of every pair, at the size of the Chicago study', () => {
    const { answers } = simulate(
      townWith({ sizes: Array.from({ length: 343 }, (_, k) => 12 + ((7 * k) % 27)) }),
      51,
    );
    const given = release(answers, { scales: shown(answers), itemVariance: 'scale' });
    const estimates = placeEstimates(fit(summarize(answers), { itemVariance: 'scale' }));
    given.pairs.forEach(({ counts, matrix, scale }, q) => {
      expect(matrix).toBeNull();
      expect(counts.places).toBe(343);
      let differ = 0;
      let likely = 0;
      let pairs = 0;
      for (const [k, a] of estimates.entries())
        for (const b of estimates.slice(0, k)) {
          const z =
            Math.abs(a.effect[q]! - b.effect[q]!) / Math.hypot(a.standardError[q]!, b.standardError[q]!);
          pairs++;
          if (z >= 1.959964) differ++;
          else if (z >= 1.281552) likely++;
        }
      const all = counts.differ + counts.likely + counts.same;
      expect(all).toBe(pairs);
      expect(Math.abs(counts.differ - differ) / pairs).toBeLessThan(0.005);
      expect(Math.abs(counts.likely - likely) / pairs).toBeLessThan(0.005);
      const finding = given.findings.find((one) => one.id === `apart:${scale.name}`)!;
      expect(finding.numbers).toMatchObject({ pairs, differ: counts.differ, same: counts.same });
    });
  });

  it('draws a triangle of few places whose squares sum to the counts', () => {
    const { release: given } = told(townWith({}), 52);
    for (const { matrix, counts, labels } of given.pairs) {
      const squares = matrix!.flat();
      expect(labels).toEqual(given.places.map((place) => place.place));
      expect(squares).toHaveLength((labels.length * (labels.length - 1)) / 2);
      const count = (apart: 0 | 1 | 2 | null): number => squares.filter((one) => one === apart).length;
      expect([count(2), count(1), count(0), count(null)]).toEqual([
        counts.differ,
        counts.likely,
        counts.same,
        counts.withheld,
      ]);
    }
  });
});
