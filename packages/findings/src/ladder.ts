import type { Hedge } from './finding.ts';

/** The least probability for each word of the ladder (look.md §4). */
export const ladder: readonly { readonly hedge: Hedge; readonly from: number }[] = [
  { hedge: 'almost-certainly', from: 0.95 },
  { hedge: 'likely', from: 0.8 },
  { hedge: 'perhaps', from: 0.6 },
  { hedge: 'cannot-tell', from: 0 },
];

/**
 * The one hedge word a claim may carry, from the probability that it is true.
 *
 * @example
 * hedgeFor(0.97); // 'almost-certainly'
 */
export function hedgeFor(probability: number): Hedge {
  for (const step of ladder) if (probability >= step.from) return step.hedge;
  return 'cannot-tell';
}

/** How surely two things differ when one is greater with probability p: the two-sided confidence |2p − 1|. */
export function differing(probabilityGreater: number): number {
  return Math.abs(2 * probabilityGreater - 1);
}
