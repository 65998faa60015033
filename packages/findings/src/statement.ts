import type { Hedge, Sample } from './finding.ts';

/** A run of text; `hedge` marks the words that say how sure the claim is. */
export interface Segment {
  readonly text: string;
  readonly hedge?: Hedge;
}

/** A claim and the probability that it is true. */
export interface Claim {
  readonly about: string;
  readonly probability: number;
  readonly hedge: Hedge;
}

/** Why something is not said, what would change that, and what can be said meanwhile. */
export interface RefusalWords {
  readonly why: string;
  readonly change: string;
  readonly meanwhile: string;
}

export type FindingKind =
  | 'collective'
  | 'level'
  | 'together'
  | 'joint'
  | 'apart'
  | 'withheld'
  | 'composition'
  | 'structure'
  | 'place'
  | 'agreement'
  | 'consensus'
  | 'comparison'
  | 'task'
  | 'change'
  | 'planning'
  | 'item'
  | 'mechanism'
  | 'census';

/**
 * One statement with its uncertainty, its sample, its method, and permission to be said. `refused` is a
 * finding too. `numbers` holds what the sentence rests on, by name.
 */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly status: 'said' | 'refused';
  readonly scale: string | null;
  readonly place: string | null;
  readonly claims: readonly Claim[];
  readonly says: readonly Segment[];
  readonly ground: string;
  readonly method: string;
  readonly sample: Sample;
  readonly numbers: Readonly<Record<string, number>>;
  readonly refusal: RefusalWords | null;
}
