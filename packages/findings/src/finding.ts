/**
 * A finding is one statement with its uncertainty, its sample, its method, and permission to be said.
 * It is data; the words are made from it in `wording/`.
 */

/** Interval of an estimate; `level` is a probability such as 0.95. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
}

/** A number that may be shown, always with its three nested intervals (50, 80 and 95 per cent). */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
  readonly intervals: readonly [Interval, Interval, Interval];
}

/** The ladder of look.md §4. `cannot-tell` is a proper answer. */
export type Hedge = 'almost-certainly' | 'likely' | 'perhaps' | 'cannot-tell';

/** What a scale measures; decides which thread it wears. `trust` = warp, `action` = weft. */
export type ScaleRole = 'trust' | 'action' | 'other';

/** A scale as findings and figures name it. `minimum` and `maximum` are the ends of the answer options. */
export interface ScaleShown {
  readonly name: string;
  readonly role: ScaleRole;
  readonly title: string;
  readonly lowEnd: string;
  readonly highEnd: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly items: readonly string[];
}

/** Who is behind a statement. Counts of a withheld place never appear. */
export interface Sample {
  readonly respondents: number;
  readonly places: number;
  readonly answers: number;
}

/**
 * Why a place, or a statement, is not shown. The rule of disclosure knows the first three; a release says
 * `private` for all of them, since which one it was could tell something about the answers.
 */
export type WithheldReason =
  | 'too-few'
  | 'protects-another'
  | 'unanimous'
  | 'private'
  | 'not-collective'
  | 'no-answers';

/** One scale of one place: level on the answer scale, deviation from all places, reliability. */
export interface PlaceScale {
  readonly scale: string;
  /** Expected answer in this place (grand mean of the scale's items + place effect), with intervals. */
  readonly level: Estimate;
  /** Place effect: deviation from the mean of all places; standard error SD(û − u). */
  readonly deviation: Estimate;
  readonly reliability: number;
  /** P(place effect > 0), that is, above the middle of all places. */
  readonly probabilityAbove: number;
}

/** A place on the cohesion × control plane: posterior covariance of its two levels. */
export interface PlanePoint {
  readonly across: number;
  readonly up: number;
  readonly covariance: readonly [number, number, number];
  /** P(both above), P(only the first above), P(only the second above), P(neither). Sums to 1. */
  readonly quadrants: readonly [number, number, number, number];
}

/** `id` is what the place is kept under, where it is kept: it stays when the place gets another name. */
export type PlaceShown =
  | {
      readonly status: 'said';
      readonly place: string;
      readonly id?: string;
      readonly respondents: number;
      readonly scales: readonly PlaceScale[];
      readonly plane: PlanePoint | null;
    }
  | {
      readonly status: 'withheld';
      readonly place: string;
      readonly id?: string;
      readonly reason: WithheldReason;
    };
