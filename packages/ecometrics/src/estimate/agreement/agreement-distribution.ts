import type { AgreementSums } from '../../summary/agreement-sums.ts';
import { type Agreement, type NoAgreementReason, numbersOf } from './agreement-value.ts';
import { momentsOf } from './place-agreement.ts';
import { quantileOf } from './quantile.ts';

/** How agreement is distributed over places: never the mean alone. */
export interface AgreementDistribution {
  /** Places with a number. */
  readonly places: number;
  readonly absent: Readonly<Partial<Record<NoAgreementReason, number>>>;
  readonly mean: number;
  /** Smallest, 10, 25, 50, 75 and 90 in 100, largest. */
  readonly quantiles: readonly { readonly share: number; readonly value: number }[];
  /** Share of places above their own critical value, where critical values were given. */
  readonly shareAbove: number | null;
}

export const sharesTold: readonly number[] = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

/** The distribution of agreement over places; `critical[k]` is the bar of value k. Null when no place has a number. */
export function agreementDistribution(
  values: readonly Agreement[],
  critical: readonly number[] | null = null,
): AgreementDistribution | null {
  const numbers = numbersOf(values);
  if (numbers.length === 0) return null;
  const sorted = Float64Array.from(numbers).sort();
  const absent: Partial<Record<NoAgreementReason, number>> = {};
  let above = 0;
  values.forEach((one, k) => {
    if ('absent' in one) absent[one.absent] = (absent[one.absent] ?? 0) + 1;
    else if (critical !== null && one.value > critical[k]!) above++;
  });
  return {
    places: sorted.length,
    absent,
    mean: numbers.reduce((a, b) => a + b, 0) / sorted.length,
    quantiles: sharesTold.map((share) => ({ share, value: quantileOf(sorted, share) })),
    shareAbove: critical === null ? null : above / sorted.length,
  };
}

/**
 * Mean correlation of the items of one person within places, from 0 to .95: with SSW the sums of squares
 * within places, of the totals and of each item, ρ = (SSW_t − Σ SSW_i) / ((J − 1) Σ SSW_i). 0 for one item.
 */
export function itemCorrelationWithin(sums: AgreementSums): number {
  const items = sums.items.length;
  if (items < 2) return 0;
  let ofTotals = 0;
  let ofItems = 0;
  sums.places.forEach((_, k) => {
    const n = sums.respondents[k]!;
    if (n < 2) return;
    ofTotals += sums.squares[k]! - sums.totals[k]! ** 2 / n;
    for (let i = 0; i < items; i++) {
      const cell = k * items + i;
      ofItems += (n - 1) * momentsOf(sums, sums.start[cell]!, sums.start[cell + 1]!, n).variance;
    }
  });
  if (ofItems <= 0) return 0;
  return Math.min(0.95, Math.max(0, (ofTotals - ofItems) / ((items - 1) * ofItems)));
}
