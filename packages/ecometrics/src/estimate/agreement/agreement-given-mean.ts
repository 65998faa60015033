import type { Agreement } from './agreement-value.ts';

/**
 * a_WG = 1 − 2s² / s²_max(M): agreement against the largest variance that answers with mean M can have,
 * s²_max = (H − M)(M − L) n/(n − 1), which is [(H + L)M − M² − HL] n/(n − 1); L and H are the lowest and
 * highest option. 1: all alike; 0: half of the largest variance; −1: at both ends.
 * Not defined where M lies within (H − L)/n of an end, for no answers of n people disagree fully there.
 * Source: Brown & Hauenstein (2005), Organizational Research Methods 8:165, eq. 4, 5 and 7.
 *
 * Written in sums of whole numbers (n, Σx, s²) so that the bounds are exact.
 *
 * @example
 * agreementGivenMean({ respondents: 3, total: 9, variance: 1 }, 1, 5).value; // 2 / 3
 */
export function agreementGivenMean(
  { respondents, total, variance }: { respondents: number; total: number; variance: number },
  low: number,
  high: number,
): Agreement {
  if (respondents < 2) return { absent: respondents === 0 ? 'no-respondents' : 'one-respondent' };
  const above = total - respondents * low;
  const below = respondents * high - total;
  if (above < high - low || below < high - low) return { absent: 'beyond-bounds' };
  const largest = (above * below) / (respondents * (respondents - 1));
  return { value: 1 - (2 * variance) / largest };
}
