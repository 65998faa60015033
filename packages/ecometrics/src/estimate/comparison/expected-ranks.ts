import type { Fit } from '../../model/fit-result.ts';
import { compare } from './pairwise.ts';
import type { ComparisonOptions } from './place-errors.ts';

/**
 * Expected rank of every place on one scale, in the order of `fit.places.labels`; 1 is least, K most.
 *
 * E(R_a | data) = ½ + Σ_b P(u_a > u_b | data), where a place against itself, and any two that nothing tells
 * apart, count ½ (Lingsma et al. 2010, BMC Med Res Methodol 10:28; Laird & Louis 1989, J Educ Stat 14:29).
 * The sum over places is K(K + 1)/2 whatever the data. With τ_β = 0 every place has rank (K + 1)/2.
 *
 * For an analyst who must judge how little a ranking would mean: never to be printed as a list.
 *
 * @param scale index in `fit.scales`
 * @returns K numbers from 1 to K
 * @throws RangeError when there is no such scale.
 * @example
 * const { answers } = simulate({ scales: [{ name: 'trust', items: [3, 3], itemVariance: 0.5 }],
 *   placeVariance: [[0.2]], respondentVariance: [[0.3]], sizes: [20, 20, 20, 20] }, 1);
 * Math.round(expectedRanks(fit(summarize(answers)), 0).reduce((a, b) => a + b)); // 10
 */
export function expectedRanks(fit: Fit, scale: number, options: ComparisonOptions = {}): Float64Array {
  const { probabilityGreater } = compare(fit, scale, options);
  const places = fit.places.labels.length;
  const ranks = new Float64Array(places).fill(1);
  for (let a = 0; a < places; a++)
    for (let b = 0; b < a; b++) {
      const greater = probabilityGreater(a, b);
      ranks[a]! += greater;
      ranks[b]! += 1 - greater;
    }
  return ranks;
}
