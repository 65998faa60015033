import { middle } from '../middle.ts';

/** A fact about places from elsewhere, as a community keeps it. */
export interface KnownFact {
  readonly name: string;
  readonly kind: 'context' | 'outcome';
  readonly year: number;
  readonly source: string;
  readonly values: readonly { readonly place: string; readonly value: number }[];
}

/**
 * The value in the middle of a fact, or between the two in the middle; `null` where nothing is known.
 *
 * @example
 * middleOf([{ place: 'A', value: 1 }, { place: 'B', value: 4 }]); // 2.5
 */
export function middleOf(values: KnownFact['values']): number | null {
  return values.length === 0 ? null : middle(values.map(({ value }) => value));
}
