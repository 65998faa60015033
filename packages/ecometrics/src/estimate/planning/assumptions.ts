import type { Fit } from '../../model/fit-result.ts';

/**
 * What is assumed about answers before they are given: variances between places (τ_β), between the people of
 * a place (τ_π) and of one answer (σ²), all in the same squared unit.
 */
export interface Assumptions {
  readonly place: number;
  readonly respondent: number;
  readonly item: number;
}

/**
 * Assumptions from two published shares, in the unit where people's scores over all items have variance 1:
 * τ_β = ρ, τ_π = α(1 − ρ), σ² = I(1 − α)(1 − ρ), with ρ the intraclass correlation of people's scores, I the
 * items of the scale, and α how consistently its items are answered within places (Cronbach's α there).
 * Differences planned with them are in standard deviations of people's scores.
 *
 * @param share `icc` from 0 to below 1; `items` whole, from 1 (default 1); `alpha` from 0 to 1. With one item,
 * or where people are asked the items the share was published for, `alpha` (default 1) plays no part.
 * @throws RangeError when a number lies outside its range.
 * @example
 * assumedVariances({ icc: 0.2, items: 10, alpha: 0.75 }); // ({ place: 0.2, respondent: 0.6000000000000001, item: 2 })
 */
export function assumedVariances(share: {
  readonly icc: number;
  readonly items?: number;
  readonly alpha?: number;
}): Assumptions {
  const { icc, items = 1, alpha = 1 } = share;
  if (!(icc >= 0 && icc < 1))
    throw new RangeError(`An intraclass correlation lies from 0 to below 1, not at ${icc}.`);
  if (!(alpha >= 0 && alpha <= 1)) throw new RangeError(`Alpha lies from 0 to 1, not at ${alpha}.`);
  requireCount('items', items);
  return { place: icc, respondent: alpha * (1 - icc), item: items * (1 - alpha) * (1 - icc) };
}

/** The variances that a fit found for one scale (its index), as assumptions for the next study. */
export function assumptionsOf(fit: Fit, scale: number): Assumptions {
  return {
    place: fit.variance.place[scale]![scale]!,
    respondent: fit.variance.respondent[scale]![scale]!,
    item: fit.variance.item[scale]!,
  };
}

/** Variance of one person's mean over `items` answers about the place: τ_π + σ²/items. */
export function scoreNoise({ respondent, item }: Assumptions, items: number): number {
  return respondent + item / items;
}

/** @throws RangeError unless variances are finite and not negative, and people or their answers differ at all. */
export function requireAssumptions(assumed: Assumptions): void {
  for (const [name, value] of Object.entries(assumed))
    if (!(value >= 0 && Number.isFinite(value)))
      throw new RangeError(`The ${name} variance must be a number of at least 0, not ${value}.`);
  if (assumed.respondent + assumed.item === 0)
    throw new RangeError('People or their answers must differ: both of their variances are 0.');
}

/** @throws RangeError unless `value` is a whole number of at least `least`. */
export function requireCount(name: string, value: number, least = 1): void {
  if (!Number.isInteger(value) || value < least)
    throw new RangeError(`The number of ${name} must be whole and at least ${least}, not ${value}.`);
}

/** @throws RangeError unless 0 < value < 1. */
export function requireShare(name: string, value: number): void {
  if (!(value > 0 && value < 1))
    throw new RangeError(`The ${name} must lie between 0 and 1, not at ${value}.`);
}
