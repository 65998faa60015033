import type { Absence } from './absence-policy.ts';
import type { Task } from './task.ts';

/**
 * The answers that can be given, as whole steps from `minimum` to `maximum` (both included).
 * `labels`, when given, are the words on screen in that order: `labels[0]` belongs to `minimum`.
 * `list` names the set of answers, so that items with the same answers share their words and translations.
 */
export interface Options {
  readonly minimum: number;
  readonly maximum: number;
  readonly labels?: readonly string[];
  readonly list?: string;
}

/** Ways of not answering that a person can choose; each stays distinct from the others. */
export type OfferedAbsence = Extract<Absence, 'dontKnow' | 'refused' | 'notApplicable'>;

/** An item is `quarantined` while it is asked but belongs to no scale yet. */
export type Standing = 'tested' | 'quarantined';

/**
 * One item of an instrument, and the column of a file that holds its answers.
 *
 * `scale` is the name of a `Scale`. `reversed` marks an item whose highest answer is the least of what the
 * scale measures; it is coded `minimum + maximum − answer`. Without `options` the range is taken from the
 * answers in the file, and the person is told.
 *
 * - `favorable` says what the words mean, apart from the key: whether a person who agrees (or says "likely",
 *   "often", "sure") says more of what the scale measures. `checkKeys` compares it with `reversed`.
 * - `referent` is `'self'` where an item asks about the person who answers on purpose (what they saw or did);
 *   anything else should speak of the place.
 * - `standing: 'quarantined'` keeps an item out of its scale until it was tested: it is asked, and not coded.
 * - `offers` are the ways of not answering put beside the options.
 */
export interface Item {
  readonly name: string;
  readonly column: string;
  readonly text?: string;
  readonly scale: string;
  readonly reversed: boolean;
  readonly options?: Options;
  readonly task?: Task;
  readonly source?: string;
  readonly wording?: 'adapted' | 'original' | 'own';
  readonly hint?: string;
  readonly favorable?: 'agree' | 'disagree';
  readonly referent?: 'we' | 'self';
  readonly standing?: Standing;
  readonly offers?: readonly OfferedAbsence[];
}
