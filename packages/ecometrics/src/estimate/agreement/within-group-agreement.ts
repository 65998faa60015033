/**
 * r_wg of one item: 1 − s²/σ²_E, from 0 (as varied as the null or more) to 1 (all alike). s² is the sample
 * variance (n − 1) of the answers in a place, σ²_E the null's variance. Truncated at 0.
 * Source: James, Demaree & Wolf (1984), Journal of Applied Psychology 69:85, eq. 1.
 *
 * @example
 * withinGroupAgreement(0.5, 2); // 0.75
 */
export function withinGroupAgreement(variance: number, nullVariance: number): number {
  return Math.max(0, 1 - variance / nullVariance);
}

/**
 * r_wg(j) of J items: J(1 − S) / (J(1 − S) + S) with S the mean item variance over σ²_E; 0 where S ≥ 1, and
 * r_wg where J = 1. It rises with J at the same S: r*_wg(j) does not.
 * Source: James, Demaree & Wolf (1984), eq. 14.
 *
 * @example
 * withinGroupAgreementOfItems(0.5, 3); // 0.75
 */
export function withinGroupAgreementOfItems(varianceRatio: number, items: number): number {
  if (varianceRatio >= 1) return 0;
  const agreed = items * (1 - varianceRatio);
  return agreed / (agreed + varianceRatio);
}

/**
 * r*_wg(j) = 1 − S: without the step-up by the number of items, and below 0 where people differ more than the
 * null. Source: Lindell, Brandt & Whitney (1999), Applied Psychological Measurement 23:127, eq. 5.
 */
export function withinGroupAgreementPlain(varianceRatio: number): number {
  return 1 - varianceRatio;
}
