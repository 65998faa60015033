import type { Summary } from '@weft/ecometrics';
import type { ScaleShown } from '../finding.ts';
import type { PlaceKind } from '../place-kind.ts';
import type { Words } from '../wording/english.ts';

/** A number of people under a name that is not a place: a language, a way of answering. */
export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/** How people answer; `open` links bring whoever likes to come. */
export type FieldworkWay = 'invited' | 'open' | 'kiosk' | 'paper';

/** One group of the people who live here, and how many of them have answered. */
export interface MarginGroup {
  readonly title: string;
  /** How many live here, as an office or a register says. */
  readonly people: number;
  readonly answered: number;
}

/** What is known of who lives here, by one thing: place, language, or a fact about the person. */
export interface Margin {
  readonly title: string;
  readonly source: string;
  readonly year: number;
  readonly groups: readonly MarginGroup[];
}

/** Everything known of a wave while people answer. Exact, and private: only `hearView` turns it into what is shown. */
export interface FieldworkCounts {
  /** As of the last step; `null` before the first. Labels are those of `places`. */
  readonly summary: Summary | null;
  /** In the order of the summary's scales. */
  readonly scales: readonly ScaleShown[];
  /** Every place, in the reader's order, and how many live there where that is known. */
  readonly places: readonly { readonly place: string; readonly people: number | null }[];
  /** Days since it opened, this one too; days until it closes, `null` where no day is named. */
  readonly day: number;
  readonly daysLeft: number | null;
  readonly languages: readonly NamedCount[];
  readonly ways: readonly { readonly way: FieldworkWay; readonly count: number }[];
  /** How many got as far as each question, from the first. */
  readonly reached: readonly number[];
  readonly margins: readonly Margin[];
}

/** How it is told. */
export interface HearOptions {
  readonly kind: PlaceKind;
  /** People a place needs before anything is said of it; counts move in steps of it, and never under ten. */
  readonly limit?: number;
  readonly language?: string;
  readonly words?: Words;
}
