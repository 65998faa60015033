import type { Options } from '../asked/item.ts';
import type { Scale } from '../asked/scale.ts';

/**
 * What a column is used for. The words after "Turned" mean items whose highest answer is the least of what
 * the scale measures. `wave` tells waves apart and `link` names people over waves; both are never guessed.
 */
export type ColumnUse =
  | 'place'
  | 'trust'
  | 'trustTurned'
  | 'action'
  | 'actionTurned'
  | 'other'
  | 'otherTurned'
  | 'person'
  | 'wave'
  | 'link'
  | 'leftOut';

/** `sure`: nothing speaks against it. `likely`: the best of several. `check`: please look. */
export type Confidence = 'sure' | 'likely' | 'check';

/** Why a column is left out. `named` columns could name a person; their cells are not shown. */
export type LeftOutReason =
  | 'namesPerson'
  | 'unique'
  | 'aboutPlace'
  | 'kinds'
  | 'constant'
  | 'empty'
  | 'weight'
  | 'notNeeded';

/**
 * One line of the proposal: columns that have the same use for the same reason.
 *
 * - `scale` names the scale of items, and is `null` for everything else.
 * - `sample` shows a few cells as they stand in the file, or is `null` where they could name a person.
 * - `why` is one or two plain sentences.
 * - `alternatives` are the other uses that make sense, likeliest first.
 * - `leftOut` says why, in one word, where `use` is `'leftOut'`; otherwise `null`.
 */
export interface GuessLine {
  readonly columns: readonly string[];
  readonly use: ColumnUse;
  readonly scale: string | null;
  readonly sample: string | null;
  readonly why: string;
  readonly confidence: Confidence;
  readonly alternatives: readonly ColumnUse[];
  /** The options behind answers written in words; `null` where numbers say them. */
  readonly options: Options | null;
  readonly leftOut: LeftOutReason | null;
}

/** Another column, or several together, that could name the place. */
export interface PlaceChoice {
  readonly columns: readonly string[];
  readonly places: number;
  readonly why: string;
}

/** A proposal for reading a file. `lines` holds every column once, in the order a person would read them. */
export interface Guess {
  readonly rows: number;
  readonly lines: readonly GuessLine[];
  /** `null` when no column looks like a place. The first of `placeChoices` is the proposal. */
  readonly place: readonly string[] | null;
  readonly placeChoices: readonly PlaceChoice[];
  readonly scales: readonly Scale[];
  readonly covariates: readonly string[];
}
