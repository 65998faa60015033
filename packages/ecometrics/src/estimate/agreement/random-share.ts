import { incompleteBeta } from '../../numerics/incomplete-beta.ts';

/**
 * How surely more places agree than random answers would make agree: 1 − P(X ≥ above), X binomial of `places`
 * with chance `alpha`; its tail is I_α(above, places − above + 1).
 *
 * @example
 * agreementConfidence(0, 20, 0.05); // 0
 */
export function agreementConfidence(above: number, places: number, alpha: number): number {
  return above <= 0 ? 0 : 1 - incompleteBeta(alpha, above, places - above + 1);
}
