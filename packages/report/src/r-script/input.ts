import type {
  RScriptAgreement,
  RScriptCensus,
  RScriptComparison,
  RScriptConsensus,
  RScriptItems,
  RScriptPlanning,
  RScriptTask,
  RScriptWaves,
} from './parts/part-inputs.ts';

/** One item as it stands in the file, and as it was coded. */
export interface RScriptItem {
  /** Name in results; the column's own name unless told otherwise. */
  readonly name: string;
  readonly column: string;
  readonly scale: string;
  /** A reversed item counts as `minimum + maximum − answer`. */
  readonly reversed: boolean;
  readonly minimum: number;
  readonly maximum: number;
  /** Words that stand in the file for the answers `minimum`, `minimum + 1` … */
  readonly labels?: readonly string[];
}

/**
 * A fact about each respondent. `kind: 'group'` is an indicator: 1 where the cell reads `equals`, 0 where
 * it reads anything else that is known.
 */
export type RScriptCovariate =
  | { readonly kind: 'number'; readonly name: string; readonly column: string }
  | { readonly kind: 'group'; readonly name: string; readonly column: string; readonly equals: string };

/**
 * What was done where a cell holds no answer. Words are compared in lower case, without brackets or stops
 * around them. In an item's column blank cells, signs, other words and numbers outside `minimum` to
 * `maximum` are always absent; the lists matter for places, covariates and the rule of "don't know".
 */
export interface RScriptAbsence {
  /** Words that mean "no answer" or "no place", whatever the reason, except those below. */
  readonly words: readonly string[];
  /** Words that mean "not asked": such an item does not count among those asked. */
  readonly notAsked: readonly string[];
  /** Words that mean "don't know". */
  readonly dontKnow: readonly string[];
  /** `'middle'` reads "don't know" as the middle option where there is one; see `toleratedAbsent`. */
  readonly dontKnowAs: 'middle' | 'absent';
  /** Largest share of the items asked that may lack an answer for `'middle'` to apply (0.2 is two of ten). */
  readonly toleratedAbsent: number;
}

/** Numbers known about each place, in a file of their own. */
export interface RScriptPlaceFile {
  readonly name: string;
  readonly encoding: string;
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly decimal: '.' | ',';
  /** The column that holds the same place names as the answers' file. */
  readonly place: string;
  readonly columns: readonly string[];
}

/** One fitted model of the report. */
export interface RScriptModel {
  readonly name: string;
  /** A sentence for the script's reader. */
  readonly title: string;
  readonly method: 'REML' | 'ML';
  readonly itemVariance: 'common' | 'scale';
  /** Names of the scales fitted together, in the order of results. */
  readonly scales: readonly string[];
  /** Names of `RScriptInput.covariates` adjusted for. */
  readonly covariates: readonly string[];
  /** Further covariates that had to be known for a respondent to count, as when one summary serves several models. */
  readonly required?: readonly string[];
  /** One effect per covariate, of respondents or of places, for all scales (`'common'`) or one per scale. */
  readonly covariateEffects: 'common' | 'scale';
  /** Names of `RScriptPlaceFile.columns` adjusted for. */
  readonly placeCovariates: readonly string[];
}

/** All that an R script needs to print a report's numbers again. Plain data. */
export interface RScriptInput {
  readonly title: string;
  /** Version of Weft that wrote the report. */
  readonly version: string;
  /** `encoding` as R names it: 'UTF-8', 'latin1', 'UTF-16LE' … */
  readonly file: {
    readonly name: string;
    readonly encoding: string;
    readonly delimiter: ',' | ';' | '\t' | '|';
    readonly decimal: '.' | ',';
  };
  /** Columns that name the place together, and the text between their parts. */
  readonly place: { readonly columns: readonly string[]; readonly joinedBy: string };
  readonly items: readonly RScriptItem[];
  readonly absence: RScriptAbsence;
  readonly covariates: readonly RScriptCovariate[];
  readonly placeFile: RScriptPlaceFile | null;
  readonly models: readonly RScriptModel[];
  /** Places whose pairs are counted and whose joint statement is printed; `null` is every place. */
  readonly placesShown: readonly string[] | null;
  /** Scales whose agreement within places was told. */
  readonly agreement?: readonly RScriptAgreement[];
  /** Shown places compared without ranking them. */
  readonly comparison?: RScriptComparison;
  /** What asking more people would buy. */
  readonly planning?: RScriptPlanning;
  /** Scales whose consensus was told. */
  readonly consensus?: readonly RScriptConsensus[];
  /** Items and domains that were told. */
  readonly workings?: RScriptItems;
  /** Near-census places and how many people they have. */
  readonly census?: RScriptCensus;
  /** Waves of the answers: the models are of the later one, and a section of what changed. */
  readonly waves?: RScriptWaves;
  /** Tasks of two items or more, set side by side. */
  readonly tasks?: readonly RScriptTask[];
  /** An outcome of places and how efficacy stands between it and what places carry. */
  readonly mechanism?: RScriptMechanism;
}

/** What the script needs to compute the mechanism again. */
export interface RScriptMechanism {
  /** The file of the outcome, one row a place. */
  readonly file: string;
  readonly place: string;
  readonly outcome: string;
  readonly family: 'gaussian' | 'binary' | 'negative-binomial' | 'poisson-lognormal';
  readonly exposure: string | null;
  /** Facts about places, the one whose way is followed first. */
  readonly structure: readonly string[];
  /** Names of the items that make efficacy together. */
  readonly items: readonly string[];
  /** One unit of efficacy, and places used, as the release has them. */
  readonly unit: number;
}
