import type { AbsencePolicy } from './absence-policy.ts';
import type { Item } from './item.ts';
import type { PersonFact } from './person-fact.ts';
import type { Scale } from './scale.ts';

/**
 * What is asked: scales, their items, facts about the person (of no scale), and what is done where there is no
 * answer. Its words are in `language`
 * (a BCP 47 tag, English unless said); other languages are rows of translations beside it.
 */
export interface Instrument {
  readonly name: string;
  readonly scales: readonly Scale[];
  readonly items: readonly Item[];
  readonly facts?: readonly PersonFact[];
  readonly absencePolicy: AbsencePolicy;
  readonly introduction?: string;
  readonly language?: string;
}
