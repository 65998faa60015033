import { describe, expect, test } from 'vitest';
import { fit } from '../src/model/fit.ts';
import { summarize } from '../src/summary/summarize.ts';
import { answersOf, randomStudy } from './study.ts';

const trials = process.env.WEFT_TRIALS === '1' ? 1000 : 60;

/** Few places: the expected information is furthest from the truth, and variances often end at zero. */
describe('small studies converge, whatever they look like', () => {
  test.each([
    { sizes: [4], places: 6, adjusted: false },
    { sizes: [4], places: 6, adjusted: true },
    { sizes: [3, 3], places: 6, adjusted: false },
    { sizes: [3, 3], places: 8, adjusted: true },
    { sizes: [2, 2, 2], places: 8, adjusted: true },
  ])('$sizes items in $places places, adjusted: $adjusted', ({ sizes, places, adjusted }) => {
    const evaluations: number[] = [];
    for (let seed = 1; seed <= trials; seed++)
      for (const missing of [0, 0.3]) {
        const study = randomStudy(seed, { sizes, places, smallest: 4, largest: 9, missing, covariates: 1 });
        const names = [...new Set(study.rows.map((row) => row.place!))];
        const fitted = fit(summarize(answersOf(study)), {
          itemVariance: missing > 0 ? 'scale' : 'common',
          ...(adjusted
            ? {
                covariates: ['age'],
                placeCovariates: {
                  names: ['turnover'],
                  values: new Map(names.map((name, k) => [name, [(k * 7) % places]])),
                },
              }
            : {}),
        });
        expect(fitted.convergence.converged, `seed ${seed}, missing ${missing}`).toBe(true);
        evaluations.push(fitted.convergence.evaluations);
      }
    evaluations.sort((a, b) => a - b);
    const typical = evaluations[Math.floor(evaluations.length / 2)]!;
    if (process.env.WEFT_TRIALS === '1')
      console.log(
        `${sizes}: median ${typical}, 95% ${evaluations[Math.floor(0.95 * evaluations.length)]}, most ${evaluations.at(-1)}`,
      );
    expect(typical).toBeLessThanOrEqual(12);
  });
});
