import type { AbsencePolicy } from './absence-policy.ts';
import type { Item } from './item.ts';
import type { Scale } from './scale.ts';

/** What is asked: scales, their items, and what is done where there is no answer. */
export interface Instrument {
  readonly name: string;
  readonly scales: readonly Scale[];
  readonly items: readonly Item[];
  readonly absencePolicy: AbsencePolicy;
}
